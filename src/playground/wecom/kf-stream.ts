import { setTimeout as sleep } from "node:timers/promises";
import type { Json } from "./fields.ts";
import { nowOf, secondsOf, type World } from "./world.ts";
import { xml } from "./xml.ts";

/** Milliseconds a doorbell's Token lifts sync_msg's limit (page 94670). */
const tokenLifeMs = 600_000;

/** Real milliseconds between two looks at what the desk has fetched. */
const lookMs = 5;

/** A message enters the account's stream; `rung` resolves when the desk has fetched it, or did not come in time. */
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
  return { msgid, rung: ringUntilFetched(world, openKfId) };
}

/** An event enters the account's stream; the doorbell rings. */
export async function addKfEvent(world: World, openKfId: string, event: Json): Promise<void> {
  const msgid = world.ids.opaque("", 38);
  add(world, openKfId, { msgid, send_time: secondsOf(world), origin: 4, msgtype: "event", event });
  await ringUntilFetched(world, openKfId);
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

/** The newest item's doorbell; then a short look whether the desk comes for it. */
async function ringUntilFetched(world: World, openKfId: string): Promise<void> {
  const newest = world.items.get(openKfId)?.at(-1)?.sequence ?? 0;
  await ring(world, openKfId);
  const until = performance.now() + world.settings.fetchWaitMs;
  while ((world.fetched.get(openKfId) ?? 0) < newest && performance.now() < until) {
    await sleep(lookMs, undefined, { ref: false });
  }
}

function add(world: World, openKfId: string, json: Json): void {
  const items = world.items.get(openKfId) ?? [];
  items.push({ sequence: world.ids.sequence(), sentAt: nowOf(world), json });
  world.items.set(openKfId, items);
}
