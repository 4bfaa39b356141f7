import type { Entry } from "../phone.ts";
import { type Answer, type ApiCall, answer } from "./calls.ts";
import { checkAgent } from "./cards.ts";
import { type Json, jsonBody, mayObject, mayWhole, needText, strings } from "./fields.ts";
import { refuse } from "./refuse.ts";
import { checkCard } from "./template-card.ts";
import { nowOf, type ResponseCode, type World } from "./world.ts";

/** `POST message/update_template_card` (page 94888): a response_code is spent by one call. */
export function updateTemplateCard(world: World, call: ApiCall): Answer {
  const body = jsonBody(call.body);
  checkAgent(world, body);
  const code = needText(body, "response_code");
  const users = strings(body, "userids");
  if (users.length > 1_000) refuse(40058, "userids exceeds 1000");
  const all = mayWhole(body, "atall", 0, 1) === 1;
  const change = changeOf(world, body);
  const { card } = take(world, code);
  const wanted = new Set(users.map((user) => user.toLowerCase()));
  const holds = (userid: string): boolean => all || wanted.has(userid.toLowerCase());
  const audience = card.receivers.filter(holds);
  const strangers = users.filter((user) => !world.members.has(user.toLowerCase()));
  if (!all && users.length === 0) refuse(82001);
  for (const userid of audience) {
    const member = world.members.get(userid.toLowerCase());
    member?.screen.change(card.entryId, change);
  }
  return answer(strangers.length === 0 ? {} : { invaliduser: strangers });
}

function take(world: World, code: string): ResponseCode {
  const held = world.responseCodes.get(code) ?? refuse(60140);
  world.responseCodes.delete(code);
  const lifeMs = world.settings.responseCodeHours * 3_600_000;
  if (nowOf(world) - held.issuedAt > lifeMs) refuse(60140);
  return held;
}

function changeOf(world: World, body: Json): (entry: Entry) => Entry {
  const button = mayObject(body, "button");
  const card = mayObject(body, "template_card");
  if ((button === undefined) === (card === undefined)) refuse(40058, "button or template_card");
  const editedAt = nowOf(world);
  if (button !== undefined) {
    const label = needText(button, "replace_name");
    return (entry) => ({ ...entry, buttons: [[dead(label)]], editedAt });
  }
  const checked = checkCard(card ?? {});
  const caption = mayReplaceText(card ?? {});
  const buttons = caption === undefined ? checked.buttons : [[dead(caption)]];
  return (entry) => ({ ...entry, shown: checked.shown, buttons, editedAt });
}

function mayReplaceText(card: Json): string | undefined {
  return card["replace_text"] === undefined ? undefined : needText(card, "replace_text");
}

function dead(label: string): Entry["buttons"][number][number] {
  return { label, data: "", look: "inline", live: false };
}
