import { type Answer, refuse } from "./call.ts";
import { monthlyLimitText } from "./send-calls.ts";

/** What LINE says to a call on a bad day, by a name of ours (developers.line.biz/en/reference/messaging-api/#error-responses). */
const refusals = {
  "monthly-limit": refuse(429, monthlyLimitText),
  "token-gone": refuse(400, "Invalid reply token"),
  "unknown-recipient": refuse(400, "Failed to send messages"),
  "key-accepted": refuse(409, "The retry key is already accepted"),
  "plan-forbids": refuse(403, "Access to this API is not available for your account"),
  "not-found": refuse(404, "Not found"),
  "not-ready": { status: 202, body: Buffer.alloc(0) },
  "content-gone": refuse(410, "The content is gone"),
  "too-large": refuse(413, "Request Entity Too Large"),
} as const satisfies Readonly<Record<string, Answer>>;

/** Taken, but nothing that can be read comes back: the call is carried out. */
const unread = {
  "empty-answer": { status: 200, body: Buffer.alloc(0) },
} as const satisfies Readonly<Record<string, Answer>>;

/** The names, for a page and for tests. */
export const namedRefusals: readonly string[] = [...Object.keys(refusals), ...Object.keys(unread)];

/** The answer of that name instead of LINE's own; nothing when LINE works all the same. */
export function refusalNamed(name: string): Answer | undefined {
  return Object.entries(refusals).find(([known]) => known === name)?.[1];
}

/** What comes back in the place of an answer that was given, if the name says so. */
export function garbled(name: string): Answer | undefined {
  return Object.entries(unread).find(([known]) => known === name)?.[1];
}
