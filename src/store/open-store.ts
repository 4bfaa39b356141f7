/** The store as one part: connections, this process's number, and everything that stands on them. */
import type { Clock } from "../kernel/clock.ts";
import type { Log } from "../ports/log.ts";
import type { SaidBefore } from "../ports/said-before.ts";
import type { Backlog, Shelf } from "../ports/shelf.ts";
import type { TokenShelf } from "../ports/tokens.ts";
import { openBacklog } from "./open-backlog.ts";
import { openOwner } from "./open-owner.ts";
import { openPages, type Pages } from "./open-pages.ts";
import { openPools } from "./open-pools.ts";
import { openShelf, type StoreParts } from "./open-shelf.ts";
import { openTokens } from "./open-tokens.ts";
import { refuseOtherKey } from "./refuse-other-key.ts";
import { openSaidBefore } from "./said-before.ts";
import { openSeal } from "./seal.ts";

export interface Store extends AsyncDisposable {
  readonly parts: StoreParts;
  readonly shelf: Shelf;
  readonly backlog: Backlog;
  readonly pages: Pages;
  readonly tokens: TokenShelf;
  readonly said: SaidBefore;
  /** Whether the database takes a write within a second (readiness). */
  writable(): Promise<boolean>;
  /** Since when nobody takes this process for dead, in monotonic ms; `Infinity` while somebody may. */
  readonly aliveSince: () => number;
  /** How many wait for a connection now. */
  readonly poolWaiting: () => number;
}

/** @throws {StoreUnavailable} @throws {CannotStart} when the database was sealed with another key */
export async function openStore({
  url,
  key,
  oldKeys = [],
  clock,
  log,
}: {
  readonly url: string;
  readonly key: Uint8Array;
  /** Keys that open what they sealed once. */
  readonly oldKeys?: readonly Uint8Array[];
  readonly clock: Clock;
  readonly log: Log;
}): Promise<Store> {
  await using stack = new AsyncDisposableStack();
  const pools = stack.use(
    openPools(url, (code) => log.warn({ code }, "a connection to the database was lost")),
  );
  const seal = openSeal(key, oldKeys);
  await refuseOtherKey(pools.rest, seal);
  const owner = stack.use(
    await openOwner(url, () =>
      log.warn({}, "our number in the outbox was lost and is taken again"),
    ),
  );
  const parts: StoreParts = { pools, seal, clock, owner: owner.number };
  const open = stack.move();
  return {
    parts,
    shelf: openShelf(parts),
    backlog: openBacklog(parts),
    pages: openPages(parts),
    tokens: openTokens(parts),
    said: openSaidBefore(parts),
    aliveSince: owner.heldSince,
    poolWaiting: () => pools.trays.waitingCount + pools.rest.waitingCount,
    async writable() {
      try {
        await pools.rest.query(
          "INSERT INTO counter (name, value) VALUES ('ready', 1) ON CONFLICT (name) DO UPDATE SET value = counter.value + 1",
        );
        return true;
      } catch {
        return false;
      }
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}
