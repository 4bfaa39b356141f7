import type { Button, Shown } from "../phone.ts";
import { type Answer, type ApiCall, answer } from "./calls.ts";
import { checkAgent, issueResponseCode } from "./cards.ts";
import { bytesOf, type Json, jsonBody, mayText, mayWhole, needObject, needText } from "./fields.ts";
import { isMaterial, materialShown } from "./material.ts";
import { refuse } from "./refuse.ts";
import { type CheckedCard, checkCard } from "./template-card.ts";
import { cutBytes } from "./text.ts";
import { type Member, nowOf, type World } from "./world.ts";

/** Limits of message/send (pages 90236 and 90312). */
const receiversMax = 1_000;
const textBytes = 2_048;
const duplicateSeconds = { default: 1_800, max: 14_400 } as const;
const perMember = { minute: 30, hour: 1_000 } as const;

interface Content {
  readonly shown: Shown;
  readonly buttons: readonly (readonly Button[])[];
  readonly card?: CheckedCard;
}

/** `POST message/send` (page 90236). @throws {ApiRefusal} as the platform refuses. */
export function messageSend(world: World, call: ApiCall): Answer {
  const body = jsonBody(call.body);
  const receivers = reached(receiversOf(world, body), call);
  const msgtype = needText(body, "msgtype", { missing: 40008 });
  checkAgent(world, body);
  mayWhole(body, "safe", 0, 2);
  mayWhole(body, "enable_id_trans", 0, 1);
  const content = contentOf(world, body, msgtype);
  if (receivers.valid.length === 0 && call.spoilt === undefined) refuse(81013);
  const msgid = world.ids.opaque("", 86);
  const { invaliduser } = receivers;
  const lists = { invaliduser, invalidparty: "", invalidtag: "", unlicenseduser: "", msgid };
  if (isDuplicate(world, body, msgtype)) return answer(lists);
  claimTaskId(world, content.card?.taskId);
  world.duplicates.set(duplicateKey(body, msgtype), nowOf(world));
  const shownTo = receivers.valid.filter((member) => maySend(world, member, call));
  for (const member of shownTo) show(world, member, msgid, content);
  return answer({ ...lists, ...codeFor(world, content.card, receivers.valid, msgid) });
}

function receiversOf(world: World, body: Json): { valid: readonly Member[]; invaliduser: string } {
  const touser = mayText(body, "touser") ?? "";
  if (touser === "@all") return { valid: visible(world), invaliduser: "" };
  if ((mayText(body, "toparty") ?? "").split("|").length > 100) refuse(82002);
  if ((mayText(body, "totag") ?? "").split("|").length > 100) refuse(82003);
  const names = touser.split("|").filter((name) => name !== "");
  if (names.length === 0) refuse(82001);
  if (names.length > receiversMax) refuse(40058, "touser exceeds 1000");
  const found = new Map(visible(world).map((member) => [member.userid.toLowerCase(), member]));
  const valid = new Set(names.flatMap((name) => found.get(name.toLowerCase()) ?? []));
  const invalid = names.filter((name) => !found.has(name.toLowerCase()));
  return { valid: [...valid], invaliduser: invalid.join("|") };
}

/** A directory that has just changed: the platform takes the message and names whom it does not reach. */
function reached(
  receivers: { readonly valid: readonly Member[]; readonly invaliduser: string },
  { spoilt }: ApiCall,
) {
  if (spoilt?.kind !== "receiver-invalid") return receivers;
  const missed = receivers.valid.map(({ userid }) => userid);
  return { valid: [], invaliduser: [receivers.invaliduser, ...missed].filter(Boolean).join("|") };
}

function visible(world: World): readonly Member[] {
  return [...world.members.values()].filter((member) => member.visible);
}

function contentOf(world: World, body: Json, msgtype: string): Content {
  if (msgtype === "text") return plain(cut(world, needObject(body, "text"), "content", textBytes));
  if (msgtype === "markdown") {
    const content = needText(needObject(body, "markdown"), "content", { missing: 44004 });
    if (bytesOf(content) > textBytes) refuse(45002, "markdown exceeds 2048 bytes");
    return plain(content);
  }
  if (isMaterial(msgtype)) return { shown: materialShown(world, body, msgtype), buttons: [] };
  if (msgtype === "textcard") return textcard(world, needObject(body, "textcard"));
  if (msgtype === "template_card") {
    const card = checkCard(needObject(body, "template_card"));
    return { shown: card.shown, buttons: card.buttons, card };
  }
  return refuse(40008, msgtype);
}

function plain(text: string): Content {
  return { shown: { kind: "text", text }, buttons: [] };
}

function textcard(world: World, card: Json): Content {
  const title = cut(world, card, "title", 128);
  const text = cut(world, card, "description", 512);
  const url = needText(card, "url", { maxBytes: 2048, pattern: /^https?:\/\//i });
  const label = mayText(card, "btntxt") ?? "详情";
  const button: Button = { label, data: url, look: "inline", live: true, url };
  return { shown: { kind: "card", title, text, rows: [] }, buttons: [[button]] };
}

function cut(world: World, from: Json, name: string, maxBytes: number): string {
  const text = needText(from, name, { missing: name === "content" ? 44004 : 40063 });
  const kept = cutBytes(text, maxBytes);
  if (kept !== text) world.lost("wecom", "message/send", `${name} cut to ${maxBytes} bytes`);
  return kept;
}

function claimTaskId(world: World, taskId: string | undefined): void {
  if (taskId === undefined) return;
  if (world.taskIds.has(taskId)) refuse(42014, "task_id used before");
  world.taskIds.add(taskId);
}

function isDuplicate(world: World, body: Json, msgtype: string): boolean {
  const checking = mayWhole(body, "enable_duplicate_check", 0, 1) === 1;
  const { default: usual, max } = duplicateSeconds;
  const seconds = mayWhole(body, "duplicate_check_interval", 1, max) ?? usual;
  const lastAt = world.duplicates.get(duplicateKey(body, msgtype));
  return checking && lastAt !== undefined && nowOf(world) - lastAt < seconds * 1000;
}

function duplicateKey(body: Json, msgtype: string): string {
  return JSON.stringify([body["touser"], msgtype, body[msgtype]]);
}

function maySend(world: World, member: Member, { spoilt }: ApiCall): boolean {
  if (spoilt?.kind === "dropped") return false;
  const now = nowOf(world);
  const since = (ms: number): number => member.sentAt.filter((at) => at > now - ms).length;
  if (since(60_000) >= perMember.minute || since(3_600_000) >= perMember.hour) {
    world.lost("wecom", "message/send", `dropped without an error: too many to ${member.userid}`);
    return false;
  }
  member.sentAt.push(now);
  member.sentAt.splice(0, Math.max(0, member.sentAt.length - perMember.hour));
  return true;
}

function show(world: World, member: Member, id: string, content: Content): void {
  const { shown, buttons } = content;
  member.screen.add({ id, at: nowOf(world), by: "desk", shown, buttons });
}

function codeFor(
  world: World,
  card: CheckedCard | undefined,
  receivers: readonly Member[],
  entryId: string,
): { readonly response_code?: string } {
  if (card?.taskId === undefined || card.cardType !== "button_interaction") return {};
  const { taskId, cardType } = card;
  const held = { taskId, cardType, receivers: receivers.map((member) => member.userid), entryId };
  world.cards.set(entryId, held);
  return { response_code: issueResponseCode(world, held) };
}
