/** Pages of one 微信客服 account, as the cases about them use them. */
import type { Page } from "../../../../src/ports/channel.ts";
import type { Desk } from "../world.ts";

export const chat = { channel: "kf", chat: "kf1:wm1" } as const;
export const arrival = (eventId: string): Page["arrivals"][number] => ({
  platform: "kf",
  eventId,
  chat: chat.chat,
  at: 7_000,
  input: { kind: "said", text: `text ${eventId}`, messageId: `m-${eventId}`, at: 7_000 },
  profile: { name: "Wang" },
  reply: { token: "welcome", expiresAt: 9_000 },
  raw: Uint8Array.of(0, 255, 3),
});
export const page = (from: string | undefined, to: string, ...keys: readonly string[]): Page => ({
  platform: "kf",
  account: "kf1",
  from,
  to,
  arrivals: keys.map(arrival),
  spoiled: [],
});
export const waitingKeys = async (desk: Desk) =>
  (await desk.backlog.waiting(0, 20)).map(({ key }) => key);
