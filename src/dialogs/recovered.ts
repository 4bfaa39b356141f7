/** “It works again, nobody needs to come”, said out of nothing: good news, and perhaps a case that may be cancelled. */

import { begin } from "../engine/begin.ts";
import type { Desk } from "../engine/desk.ts";
import type { Scene } from "../engine/dialog.ts";
import type { Turn } from "../engine/effect.ts";
import type { PersonInput } from "../engine/input.ts";
import { line } from "../engine/line.ts";
import { pattern } from "../engine/pattern.ts";
import { restated } from "../engine/question.ts";
import { saying, text } from "../engine/turn.ts";
import { acceptance } from "./acceptance.ts";
import { noted } from "./belongs.ts";
import { outcomeOf } from "./fields/outcome.ts";
import { seen } from "./fields/seen.ts";

/** Cases offered at once. */
const offeredMax = 3;

/** Said of a trouble that is over, and of nobody who needs to come. */
const over = new RegExp(
  seen(
    "(?:修|弄|搞)好了(?!的|吗|没|通知|告诉|我就)|(?:自己|又|已经?|现在)好了(?!吗|没)|不用(?:再)?(?:派人|上门|过来|来了|来修|修了)|恢复(?:了|正常)|(?:又|现在|已经)(?:能|可以)用了|(?:不|没再|没有再)(?:会)?[漏滴渗]水?了|" +
      "\\b(?:is|it's|its|all|been|got|now) (?:\\w+ )?fixed\\b|\\bfixed (?:now|itself|already|it myself)\\b|work(?:s|ing) again|\\bstopped (?:leaking|dripping)|no need (?:to (?:come|visit|send)|for (?:a visit|an engineer|anyone))|(?:don't|no longer) need (?:you|anyone|a visit|a repair|an engineer|the (?:engineer|repair|visit|technician))|" +
      pattern`直(?:りました|った(?!ら|の))|治(?:りました|った(?!ら|の))|
        (?<!朝|前|中|夜)(?:は)?来なくて(?:も)?(?:大丈夫|いい|結構|よい)|漏れなくなりました|
        ^(?:อาการ|มัน|เครื่อง|แอร์|ตอนนี้)?หาย(?:แล้ว|ดี)|ไม่ต้อง(?:ส่งช่าง)?มา(?:แล้ว|ซ่อมแล้ว)|(?:กลับมา)?(?:ใช้|ทำงาน)(?:ได้)?ปกติแล้ว|
        ไม่(?:รั่ว|หยด)แล้ว`,
  ),
  "gi",
);
/** A wish beside it, what was mended long ago, and a supply that was cut off, as the desk itself asked for: none of it ends a matter. */
const yet = new RegExp(
  seen(
    "帮|再看|想|还要|还有|需要|人工|客服|预约|拔|关[了掉上]?(?:水|电|阀|总|煤|燃)|阀|断电|插头|上次|上个?(?:月|周|星期|礼拜)|去年|以前|之前|前年|天前|" +
      "\\b(?:also|another|human|person|want|but|oven looked|last (?:week|month|year|time)|ago|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|turned off|switched off|unplugg\\w*|valve|pulled the plug)\\b|" +
      "お願い|ほしい|点検|元栓|電源を|コンセント|ブレーカー|先週|先月|去年|ですか|ますか|でしょうか|อยาก|ช่วย|ขอ(?!บคุณ|โทษ)|วาล์ว|ถอดปลั๊ก|ปิดน้ำ|เดือนที่แล้ว|อาทิตย์ที่แล้ว",
  ),
  "i",
);

function isGoodNews(input: PersonInput): boolean {
  if (input.kind !== "said") return false;
  const words = seen(input.text).toLowerCase();
  const rest = words.replace(over, " ");
  return rest !== words && !yet.test(rest) && outcomeOf(input.text) === "works";
}

/** The turn for good news in the middle of a report: how to leave it, and the question again. Nothing for anything else. */
export function recoveredMeanwhile(
  desk: Desk,
  turn: Turn,
  input: PersonInput,
  scene: Scene,
): Turn | undefined {
  const { talk, handling } = turn.conversation;
  if (talk?.dialog !== "report" || handling === "person" || !isGoodNews(input)) return undefined;
  return restated(desk, saying(turn, text(line("recovered.meanwhile"))), scene);
}

/** The turn for good news; nothing for anything else. */
export function recovered(
  desk: Desk,
  turn: Turn,
  input: PersonInput,
  scene: Scene,
): Turn | undefined {
  if (input.kind !== "said" || !isGoodNews(input)) return undefined;
  const { tickets } = scene.facts;
  const handed = tickets.find(({ moves }) => moves.includes("agree"));
  if (handed !== undefined) {
    const asked = { ...scene, facts: { ...scene.facts, asked: handed } };
    return begin(desk, turn, acceptance.id, { ticket: handed.number }, asked);
  }
  const open = tickets.filter(({ moves }) => moves.includes("cancel")).slice(0, offeredMax);
  const choices = open.map(({ number }) => ({
    id: `t:cancel:${number}`,
    label: line("ticket.cancel", { number }),
  }));
  if (choices.length > 0) return saying(turn, text(line("recovered.cancel"), choices));
  const under = tickets.find(({ takesNotes }) => takesNotes === true);
  return under === undefined
    ? saying(turn, text(line("recovered.glad")))
    : noted(turn, under, input.text, scene);
}
