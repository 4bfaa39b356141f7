/** What a complaint and a slip for the feedback box have in common: words as they were said, with a name or without one. */

import { answerIn } from "../engine/consent.ts";
import type { Answers, LocaleCode } from "../engine/conversation.ts";
import type { Card, Dialog, Option, Reader, Reading, Scene, Step } from "../engine/dialog.ts";
import { simplified } from "../engine/han.ts";
import type { PersonInput } from "../engine/input.ts";
import { type Line, line, type Value } from "../engine/line.ts";
import { pattern } from "../engine/pattern.ts";
import { cut, writtenIn } from "../engine/plain.ts";
import { isSending } from "../engine/sent.ts";
import { confirming } from "./confirming.ts";
import { answeredName } from "./fields/answered-name.ts";
import { faultMax, faultOf } from "./fields/demand.ts";
import { findName } from "./fields/name.ts";
import { findPhone, shownPhone } from "./fields/phone.ts";
import { blanked } from "./fields/span.ts";
import { gatherReport } from "./report-gather.ts";
import { whatSteps } from "./report-what.ts";
import { given } from "./say.ts";

export type VoiceStep = "words" | "contact" | "confirm" | "photos";

const wordsOf = (input: PersonInput): string | undefined =>
  faultOf(cut(writtenIn(input), faultMax));

/** Kept as they were said: no field takes anything out of them. */
export const readWords: Reader = (input) => {
  const fault = wordsOf(input);
  return fault === undefined ? { ok: false } : { ok: true, fields: { fault } };
};

/** A yes, a no, a question and a few letters tell nothing of what happened. */
const asksBack =
  /[?？]\s*$|[吗呢么嗎麼]\s*$|为什么|為什麼|怎么[填写留说]|^(?:why|what|how|which|do i)\b|なぜ|ですか|ますか|ทำไม|ไหม|มั้ย/i;
const letters =
  /\p{Script=Han}|[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu;
const unitsMin = 4;

const tellsOfIt = (words: string): boolean =>
  !asksBack.test(words) &&
  answerIn(words) === undefined &&
  (words.match(letters)?.length ?? 0) >= unitsMin;

/** What happened is told bit by bit: whatever else is asked meanwhile, it belongs to the words. */
export const tellsMore: NonNullable<Dialog["more"]> = (input, { fault }) => {
  const words = wordsOf(input);
  return fault === undefined || words === undefined || !tellsOfIt(words)
    ? {}
    : { fault: cut(`${fault}\n${words}`, faultMax) };
};

/** Who may be asked back; nobody has to say. */
export const contact = {
  field: "contact",
  label: "field.contact",
  ask: "voice.contact.ask",
  shorter: "voice.contact.shorter",
  example: "voice.contact.example",
  options: contactOptions,
  choose: chooseContact,
  read: readContact,
  native: "contact",
  show: contactValue,
  next: "confirm",
} as const satisfies Step<VoiceStep>;

function contactOptions(_: Answers, { facts }: Scene): readonly Option[] {
  const { name, phone } = facts.me;
  const mine: readonly Option[] =
    phone === undefined
      ? []
      : [{ value: "known", label: whoLine(name, phone, facts.zone), words: ["用原来的", "same"] }];
  return [
    ...mine,
    {
      value: "anonymous",
      label: line("voice.anonymous"),
      words: ["匿名", "不留", "不用了", "不留联系方式", "anonymous", "no", "no name"],
    },
  ];
}

const whoLine = (name: string | undefined, phone: string, zone: string): Line =>
  line("notice.who", { name: name ?? "", phone: shownPhone(phone, zone) ?? "" });

function chooseContact(value: string, _: Answers, { facts }: Scene): Reading {
  const { name, phone } = facts.me;
  return value === "known" && phone !== undefined
    ? { ok: true, fields: { contact: "given", phone, ...(name === undefined ? {} : { name }) } }
    : { ok: true, fields: { contact: "anonymous" } };
}

function readContact(...[input, rest, answers, scene]: Parameters<Reader>): Reading {
  if (input.kind === "shared-contact") {
    const found = gatherReport(input, answers, scene);
    return found.phone === undefined
      ? { ok: false }
      : { ok: true, fields: { ...found, contact: "given" } };
  }
  const phone = findPhone(rest, scene.facts.zone);
  if (phone === undefined) return namedOnly(rest, scene.locale);
  const beside = blanked(rest, phone);
  const name = findName(beside)?.value ?? answeredName(beside, scene.locale) ?? scene.facts.me.name;
  const said = { contact: "given", phone: phone.value };
  return { ok: true, fields: name === undefined ? said : { ...said, name } };
}

/** No phone in it: somebody who stays unnamed, or a name alone. */
const unwilling = new RegExp(
  pattern`匿名|不(?:想|愿意?|方便|便|用|要|需要|必)(?:留|说|填|告诉|透露|写)|不(?:留|填|透露)(?:了|名|姓|电话|联系|$)|不方便$|
    \banonym|\bi(?:'d| would|'ll| will| do)?(?: really| just)? (?:rather not|prefer not|don'?t|do not|won'?t|can'?t)(?: want| like| wish)?(?: to)? (?:say|tell|leave|give|share)\b|
    (?:残し|言い|教え|伝え|知らせ|名乗り)たく(?:ない|ありません)|(?:名前|連絡先|电话|電話)[^。]{0,6}控え|
    ไม่(?:ขอ|อยาก|สะดวก|ต้องการ|ประสงค์)(?:จะ|ที่จะ)?(?:ระบุ|บอก|ให้|แจ้ง|เปิดเผย|ออกนาม|ทิ้ง)|ไม่(?:ระบุ|เปิดเผย)(?:ชื่อ|ตัว)|^ไม่สะดวก(?:ค่ะ|ครับ)?$`,
  "i",
);

function namedOnly(rest: string, locale: LocaleCode): Reading {
  if (unwilling.test(rest.trim()) || unwilling.test(simplified(rest.trim())))
    return { ok: true, fields: { contact: "anonymous" } };
  const name =
    nameIn(rest) ??
    (isBare.test(rest.trim()) && locale !== "ja" ? answeredName(rest, locale) : undefined);
  return name === undefined ? { ok: false } : { ok: true, fields: { contact: "given", name } };
}

/** A name and nothing else, where it cannot be a word of anger: “Mei Lin”, “王强”. */
const isBare = /^(?:\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}|\p{Script=Han}{2,3})$/u;
/** Letters around a name that is all that was said (“我是…”). */
const besideMax = 8;

function nameIn(rest: string): string | undefined {
  const found = findName(rest);
  if (found === undefined) return undefined;
  const beside = blanked(rest, found).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return beside > besideMax ? undefined : found.value;
}

function contactValue(answers: Answers, { facts }: Scene): Value | undefined {
  if (answers["contact"] === undefined) return undefined;
  return answers.phone === undefined
    ? (given(answers.name) ?? line("voice.anonymous"))
    : whoLine(given(answers.name), answers.phone, facts.zone);
}

/** Photos and files belong to it, too; what is said of places and cards does not. */
const withPhotos: NonNullable<Dialog["gather"]> = (input, answers, scene) =>
  isSending(input) ? gatherReport(input, answers, scene) : {};

/** What comes in, whatever is being asked. */
export const gathering: Pick<Dialog, "gather" | "more"> = { gather: withPhotos, more: tellsMore };

/** Asked for only when corrected: photos come by themselves. */
export const photos = {
  ...whatSteps.photos,
  next: "confirm",
} as const satisfies Step<VoiceStep>;

/** Everything read back before it is sent (rule 15). */
export const confirmed = (card: (answers: Answers, scene: Scene) => Card) =>
  ({
    field: "confirmed",
    ask: "request.confirm.ask",
    shorter: "request.confirm.shorter",
    example: "request.confirm.shorter",
    card,
    options: () => confirming("request.send"),
    next: "done",
  }) as const satisfies Step<VoiceStep>;
