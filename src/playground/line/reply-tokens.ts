import { mintToken } from "./ids.ts";

/** Seconds a reply token may be used after its (re)delivery, and after the event itself (developers.line.biz/en/reference/messaging-api/#send-reply-message). */
export const replyTokenLifeSeconds = 60;

/** Minutes after the event when even a redelivered token is dead. */
const replyTokenWholeLifeMinutes = 20;

/** A reply token and what decides whether it still works; instants in ms. */
export interface ReplyToken {
  readonly userId: string;
  readonly eventAt: number;
  deliveredAt: number;
  used: boolean;
}

/** Where reply tokens are kept. */
export interface TokenBook {
  readonly now: () => number;
  readonly replyTokens: Map<string, ReplyToken>;
}

/** A new reply token for an event of this user. */
export function mintReplyToken(world: TokenBook, userId: string): string {
  const token = mintToken();
  const at = world.now();
  world.replyTokens.set(token, { userId, eventAt: at, deliveredAt: at, used: false });
  return token;
}

/** Whether the token would be taken now. */
export function isUsable(token: ReplyToken, now: number, lifeMs: number): boolean {
  const whole = replyTokenWholeLifeMinutes * 60_000;
  return !token.used && now - token.deliveredAt <= lifeMs && now - token.eventAt <= whole;
}
