/** Words of a customer that are meant for whoever comes: “ask him to bring a ladder”, “he does not pick up”. */
import type { Desk } from "../engine/desk.ts";
import type { Scene } from "../engine/dialog.ts";
import type { Turn } from "../engine/effect.ts";
import { simplified } from "../engine/han.ts";
import type { PersonInput } from "../engine/input.ts";
import { pattern } from "../engine/pattern.ts";
import { cut, legible } from "../engine/plain.ts";
import { restated } from "../engine/question.ts";
import { noted } from "./belongs.ts";
import { faultMax } from "./fields/demand.ts";

/** Somebody is to be told something: the one who comes. */
const forEngineer = new RegExp(
  pattern`(?:让|叫|请|麻烦|告诉|转告|通知|提醒|跟|和)(?:一下)?(?:维修)?(?:师傅|工程师|他|她)[^,，。]{0,3}(?:带|记得|说|注意|小心|早点|晚点|别|不要|准备|顺便|给我打|打给我)|
    (?:师傅|工程师)[^,，。]{0,4}(?:来(?:的)?时候?|上门(?:的)?时候?)?[^,，。]{0,3}(?:带|记得|小心|准备|顺便)|
    (?:师傅|工程师)?[^,，。]{0,4}(?:电话|手机)[^,，。]{0,4}(?:打不通|没人接|不接|关机|占线)|
    联系不上(?:师傅|工程师)?|
    \b(?:tell|ask|let|remind) (?:him|her|them|the (?:engineer|technician|repairman))\b|
    \b(?:engineer|technician|he|she)\b.{0,12}\b(?:bring|not pick|doesn'?t (?:answer|pick)|isn'?t answering|not answering|unreachable)|
    can'?t reach (?:him|her|them|the (?:engineer|technician))|
    (?:担当者|技術者|作業員|エンジニア|作業の方)(?:さん|の方)?に[^。]{0,30}(?:伝え|お伝え|言って|お願い)|
    (?:担当者|技術者|作業員|エンジニア)[^。]{0,6}(?:電話に出|連絡がつか|つながら)|
    (?:ฝาก|ช่วย|รบกวน)?บอกช่าง|
    ให้ช่าง(?:เอา|เตรียม|ช่วย|โทร|พก)|
    (?:โทร(?:หา)?|ติดต่อ)ช่างไม่(?:ติด|ได้|รับ)|
    ช่างไม่รับ(?:สาย|โทรศัพท์)`,
  "i",
);

/** Words for whoever comes, while a case is under way: they read them. Nothing for anything else. */
export function passedOn(
  desk: Desk,
  turn: Turn,
  input: PersonInput,
  scene: Scene,
): Turn | undefined {
  const words = input.kind === "said" ? cut(legible(input.text).trim(), faultMax) : "";
  if (!forEngineer.test(words) && !forEngineer.test(simplified(words))) return undefined;
  const ticket = scene.facts.tickets.find(
    ({ takesNotes, engineerName }) => takesNotes === true && engineerName !== undefined,
  );
  return ticket === undefined
    ? undefined
    : restated(desk, noted(turn, ticket, words, scene), scene);
}
