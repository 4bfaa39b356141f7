import { createHash } from "node:crypto";
import type { Clock } from "../../src/kernel/clock.ts";
import type { SharedToken, TokenShelf } from "../../src/ports/tokens.ts";
import type { FreshToken } from "./get-token.ts";

/** A token is replaced this long before it ends, ms (page 91039). */
const earlyMs = 300_000;

/** One process may hold the door to gettoken this long, ms. */
const aloneMs = 10_000;

/** The access token of one (enterprise, secret), shared by all processes. */
export interface AccessToken {
  /** A token believed to be good. @throws what `fetchToken` throws */
  current(): Promise<SharedToken>;
  /** A newer one than this, which the platform refused. @throws what `fetchToken` throws */
  renewed(failed: SharedToken): Promise<SharedToken>;
}

/** One refresher at a time: in this process by a shared promise, between processes by the shelf. */
export function shareToken(parts: {
  readonly name: string;
  readonly shelf: TokenShelf;
  readonly clock: Clock;
  readonly fetchToken: () => Promise<FreshToken>;
}): AccessToken {
  const { name, shelf, clock, fetchToken } = parts;
  const state: { held?: SharedToken; asking?: Promise<SharedToken> } = {};
  const isGood = ({ generation, expiresAt }: SharedToken, above: number): boolean =>
    generation > above && expiresAt - earlyMs > clock.now();

  async function ask(above: number): Promise<SharedToken> {
    const stored = await shelf.read(name);
    if (stored !== undefined && isGood(stored, above)) return stored;
    return shelf.alone(name, aloneMs, async () => {
      // Whoever held the door before us may have brought one.
      const newest = await shelf.read(name);
      if (newest !== undefined && isGood(newest, above)) return newest;
      const { token, lifeSeconds } = await fetchToken();
      const expiresAt = clock.now() + lifeSeconds * 1000;
      return shelf.replace(name, newest?.generation ?? 0, token, expiresAt);
    });
  }

  function shared(above: number): Promise<SharedToken> {
    state.asking ??= ask(above)
      .then((token) => (state.held = token))
      .finally(() => delete state.asking);
    return state.asking;
  }

  return {
    async current() {
      const { held } = state;
      return held !== undefined && isGood(held, 0) ? held : shared(0);
    },
    async renewed({ generation }) {
      const { held } = state;
      if (held !== undefined && isGood(held, generation)) return held;
      const token = await shared(generation);
      // A question already under way may have been asked before this token failed.
      return token.generation > generation ? token : shared(generation);
    },
  };
}

/** What a token is kept under: two secrets of one enterprise never share one. */
export function tokenName(corpId: string, secret: string): string {
  const hash = createHash("sha256").update(secret).digest("hex");
  return `wecom.${corpId}.${hash.slice(0, 16)}`;
}
