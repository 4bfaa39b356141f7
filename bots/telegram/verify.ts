import { createHash, timingSafeEqual } from "node:crypto";
import type { RawRequest } from "../../src/ports/channel.ts";
import { depthMax } from "./wire.ts";

/** Telegram repeats our own secret here (core.telegram.org/bots/api#setwebhook). */
const secretHeader = "x-telegram-bot-api-secret-token";

/**
 * The raw body once the header holds one of our secrets (two during a rotation), else nothing. The body is
 * not looked at before. Digests are compared, so that neither length nor content shows in the answer's time.
 */
export function verify(request: RawRequest, secrets: readonly string[]): Uint8Array | undefined {
  const given = request.headers[secretHeader];
  if (given === undefined || given === "") return undefined;
  const ours = secrets.map((secret) => secret !== "" && isSame(secret, given));
  return ours.includes(true) ? request.body : undefined;
}

/** The JSON value of a believed body; nothing when it is not UTF-8, not JSON or too deep. */
export function decode(body: Uint8Array): { readonly value: unknown } | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(body);
    return isTooDeep(text) ? undefined : { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Uint8Array {
  return createHash("sha256").update(text).digest();
}

/** Counts brackets outside strings, so that no parser has to follow them first. */
function isTooDeep(text: string): boolean {
  const state = { depth: 0, quoted: false };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (state.quoted) {
      if (letter === "\\") at += 1;
      else if (letter === '"') state.quoted = false;
    } else if (letter === '"') state.quoted = true;
    else if (letter === "{" || letter === "[") state.depth += 1;
    else if (letter === "}" || letter === "]") state.depth -= 1;
    if (state.depth > depthMax) return true;
  }
  return false;
}
