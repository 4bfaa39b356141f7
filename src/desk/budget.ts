/** Who gets the few messages a chat has left: what cannot wait; the rest goes with the next one. Pure. */
import type { Conversation } from "../engine/conversation.ts";
import type { Worth } from "../engine/worth.ts";
import type { Instant } from "../kernel/clock.ts";
import type { Allowance, Budget } from "../ports/allowance.ts";

type Spent = Conversation["budget"];

/** What may still be said. A chat whose messages nobody has counted yet is left to the platform's own judgement. */
export function budgetOf(allowance: Allowance | undefined, spent: Spent, now: Instant): Budget {
  if (allowance === undefined || spent === undefined) return { left: Infinity, until: null };
  const until = spent.from + allowance.windowMs;
  return { left: now < until ? Math.max(0, allowance.messagesMax - spent.used) : 0, until };
}

/** Places left free for what is worth more. */
const keptFree = { "can-wait": 2, news: 1, vital: 0 } as const;

/** Whether a message of this worth is said now, or kept for when the person writes again. */
export function isSaidNow(worth: Worth, { left }: Budget): boolean {
  return worth === "spoken" || left > keptFree[worth];
}

/** The person wrote: everything is paid for anew. The same object where nothing changes. */
export function renewed(
  conversation: Conversation,
  allowance: Allowance | undefined,
  at: Instant,
): Conversation {
  return allowance === undefined
    ? conversation
    : { ...conversation, budget: { from: at, used: 0 } };
}

/** So many more calls were ordered. */
export function charged(conversation: Conversation, calls: number): Conversation {
  const { budget } = conversation;
  if (budget === undefined || calls <= 0) return conversation;
  return { ...conversation, budget: { ...budget, used: budget.used + calls } };
}

/** Reasons of a platform that end a budget whatever we have counted. */
const spentBy: readonly string[] = ["quota", "window-closed", "session-closed"];

/** The platform took no more: its count is the right one. */
export function exhausted(
  conversation: Conversation,
  allowance: Allowance | undefined,
  why: string,
): Conversation {
  if (allowance === undefined || !spentBy.includes(why)) return conversation;
  const from = conversation.budget?.from ?? conversation.lastAt;
  return { ...conversation, budget: { from, used: allowance.messagesMax } };
}
