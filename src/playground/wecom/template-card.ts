import type { Button, Shown } from "../phone.ts";
import {
  bytesOf,
  type Json,
  mayObject,
  mayText,
  mayWhole,
  needObject,
  needText,
  objects,
} from "./fields.ts";
import { type Errcode, refuse } from "./refuse.ts";

/** A template card the platform has accepted. */
export interface CheckedCard {
  readonly cardType: "button_interaction" | "text_notice";
  readonly taskId: string | undefined;
  readonly shown: Shown;
  readonly buttons: readonly (readonly Button[])[];
}

/** Charset and length of task_id (page 90236). */
const taskIdRule = /^[0-9A-Za-z_\-@]{1,128}$/;

/** Checks a template_card as page 101032 asks. @throws {ApiRefusal} with the card's errcode. */
export function checkCard(card: Json): CheckedCard {
  const cardType = needText(card, "card_type", { missing: 42031 });
  if (cardType !== "button_interaction" && cardType !== "text_notice") refuse(42031, cardType);
  const taskId = mayText(card, "task_id", { pattern: taskIdRule, invalid: 42014 });
  const menu = mayObject(card, "action_menu");
  if (menu !== undefined) checkActionMenu(menu);
  if ((cardType === "button_interaction" || menu !== undefined) && !taskId)
    refuse(42014, "missing");
  checkJumps(card);
  if (cardType === "text_notice") checkAction(needObject(card, "card_action", 42045));
  return {
    cardType,
    taskId: taskId === "" ? undefined : taskId,
    shown: showCard(card, cardType),
    buttons: cardType === "button_interaction" ? buttonRows(card) : [],
  };
}

function showCard(card: Json, cardType: string): Shown {
  const main = mayObject(card, "main_title") ?? {};
  const title = mayText(main, "title") ?? "";
  const desc = mayText(main, "desc");
  const sub = mayText(card, "sub_title_text") ?? "";
  if (title === "" && (cardType === "button_interaction" || sub === "")) refuse(42033);
  const text = [desc, sub].filter((part) => part !== undefined && part !== "").join("\n");
  return {
    kind: "card",
    title: title === "" ? sub : title,
    ...(text === "" || title === "" ? {} : { text }),
    rows: rowsOf(card),
  };
}

function rowsOf(card: Json): readonly { label: string; value: string }[] {
  const rows = objects(card, "horizontal_content_list");
  if (rows.length > 6) refuse(42035, String(rows.length));
  return rows.map((row) => {
    const label = needText(row, "keyname", { missing: 42027 });
    const type = mayWhole(row, "type", 0, 3) ?? 0;
    if (type === 1) needText(row, "url", { missing: 42028, maxBytes: 2048 });
    if (type === 2) needText(row, "media_id", { missing: 42029 });
    if (type === 3) needText(row, "userid", { missing: 42050 });
    return { label, value: mayText(row, "value") ?? "" };
  });
}

function buttonRows(card: Json): readonly (readonly Button[])[] {
  const list = objects(card, "button_list");
  if (list.length < 1 || list.length > 6) refuse(40058, `button_list has ${list.length} of 1..6`);
  const selection = mayObject(card, "button_selection");
  if (selection !== undefined) checkSelection(selection);
  const buttons = list.map(checkButton);
  unique(
    buttons.flatMap((one) => (one.url === undefined ? [one.data] : [])),
    42020,
  );
  return buttons.map((one) => [one]);
}

function checkButton(button: Json): Button {
  const label = needText(button, "text", { missing: 42038 });
  mayWhole(button, "style", 1, 4);
  const type = mayWhole(button, "type", 0, 1) ?? 0;
  if (type === 1) {
    const url = needText(button, "url", { missing: 42028, maxBytes: 2048 });
    return { label, data: url, look: "inline", live: true, url };
  }
  const data = needText(button, "key", { missing: 42039, maxBytes: 1024, invalid: 42017 });
  return { label, data, look: "inline", live: true };
}

function checkSelection(selection: Json): void {
  needText(selection, "question_key", { missing: 42043, maxBytes: 1024 });
  const options = objects(selection, "option_list");
  if (options.length < 1 || options.length > 10) refuse(42037, String(options.length));
  for (const option of options) {
    needText(option, "id", { missing: 42040, maxBytes: 128 });
    needText(option, "text", { missing: 42041 });
  }
}

function checkActionMenu(menu: Json): void {
  const actions = objects(menu, "action_list");
  if (actions.length < 1 || actions.length > 3) refuse(40058, "action_list needs 1..3");
  const keys = actions.map((action) => {
    needText(action, "text");
    return needText(action, "key", { maxBytes: 1024 });
  });
  unique(keys, 42051);
}

function checkJumps(card: Json): void {
  const jumps = objects(card, "jump_list");
  if (jumps.length > 3) refuse(42042, String(jumps.length));
  for (const jump of jumps) {
    needText(jump, "title", { missing: 42033 });
    checkAction(jump);
  }
}

function checkAction(action: Json): void {
  const type = mayWhole(action, "type", 0, 2) ?? 0;
  if (type === 1) needText(action, "url", { missing: 42028, maxBytes: 2048 });
  if (type === 2) needText(action, "appid", { missing: 42030 });
}

function unique(keys: readonly string[], errcode: Errcode): void {
  const twice = keys.find((key, place) => keys.indexOf(key) !== place);
  if (twice !== undefined) refuse(errcode, `${bytesOf(twice)}-byte key used twice`);
}
