import type { Json } from "./check.ts";
import type { Deliveries } from "./deliveries.ts";
import { mintToken, mintUlid, userIdOf } from "./ids.ts";
import { mintReplyToken } from "./reply-tokens.ts";
import type { World } from "./world.ts";

/** Somebody puts the account into a group or a chat of several people: a join event. Gives the chat's id. */
export function addToGroup(
  world: World,
  deliveries: Deliveries,
  kind: "group" | "room" = "group",
): string {
  const letter = kind === "group" ? "C" : "R";
  const id = userIdOf(`${kind}.${world.groups.size}`).replace("U", letter);
  world.groups.set(id, { kind, isIn: true, said: [] });
  deliveries.send([id], [groupEvent(world, id, "join")]);
  world.changed();
  return id;
}

/** Somebody writes in a group; the account hears it while it is in. @throws {Error} when it is not */
export function sayInGroup(world: World, deliveries: Deliveries, id: string, text: string): void {
  if (world.groups.get(id)?.isIn !== true) throw new Error(`the account is not in ${id}`);
  const message = { id: world.mintMessageId(world.now()), type: "text", text };
  const body = { ...message, quoteToken: mintToken(), markAsReadToken: mintToken() };
  deliveries.send([id], [groupEvent(world, id, "message", { message: body })]);
}

function groupEvent(world: World, id: string, type: string, rest: Json = {}): Json {
  const at = world.now();
  const kind = world.groups.get(id)?.kind ?? "group";
  return {
    type,
    mode: "active",
    timestamp: at,
    source: { type: kind, [`${kind}Id`]: id },
    webhookEventId: mintUlid(at),
    deliveryContext: { isRedelivery: false },
    replyToken: mintReplyToken(world, id),
    ...rest,
  };
}
