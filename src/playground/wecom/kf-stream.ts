import type { Json } from "./fields.ts";
import { nowOf, secondsOf, type World } from "./world.ts";
import { xml } from "./xml.ts";

/** Milliseconds a doorbell's Token lifts sync_msg's limit (page 94670). */
const tokenLifeMs = 600_000;

/** A message enters the account's stream; `rung` resolves when the doorbell's first try ended. */
export function addKfMessage(
  world: World,
  openKfId: string,
  externalUserid: string,
  part: Json,
  by: { readonly origin: 3 | 5; readonly servicer?: string } = { origin: 3 },
): { readonly msgid: string; readonly rung: Promise<void> } {
  const msgid = world.ids.opaque("", 38);
  const servicer = by.servicer === undefined ? {} : { servicer_userid: by.servicer };
  const head = { msgid, open_kfid: openKfId, external_userid: externalUserid, ...servicer };
  add(world, openKfId, { ...head, send_time: secondsOf(world), origin: by.origin, ...part });
  return { msgid, rung: ring(world, openKfId) };
}

/** An event enters the account's stream; the doorbell rings. */
export async function addKfEvent(world: World, openKfId: string, event: Json): Promise<void> {
  const msgid = world.ids.opaque("", 38);
  add(world, openKfId, { msgid, send_time: secondsOf(world), origin: 4, msgtype: "event", event });
  await ring(world, openKfId);
}

/** Delivers one more kf_msg_or_event for this account, with a fresh Token. */
export async function ring(world: World, openKfId: string): Promise<void> {
  const token = world.ids.opaque("ENC", 48);
  world.syncTokens.set(token, { openKfId, expiresAt: nowOf(world) + tokenLifeMs });
  const doorbell = xml([
    ["ToUserName", world.settings.credentials.corpId],
    ["CreateTime", secondsOf(world)],
    ["MsgType", "event"],
    ["Event", "kf_msg_or_event"],
    ["Token", token],
    ["OpenKfId", openKfId],
  ]);
  await world.callback("kf", doorbell);
}

function add(world: World, openKfId: string, json: Json): void {
  const items = world.items.get(openKfId) ?? [];
  items.push({ sequence: world.ids.sequence(), sentAt: nowOf(world), json });
  world.items.set(openKfId, items);
}
