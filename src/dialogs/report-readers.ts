/** How the report's steps read an answer, and how they show it. */

import { consentOf } from "../engine/consent.ts";
import type { Answers } from "../engine/conversation.ts";
import type { Reader, Reading, Scene } from "../engine/dialog.ts";
import { line, type Value } from "../engine/line.ts";
import { legible, textOf, writtenIn } from "../engine/plain.ts";
import { shadow } from "../engine/shadow.ts";
import { addressOf, wholeAddress } from "./fields/address.ts";
import { answeredDevice } from "./fields/answered-device.ts";
import { answeredName, pointedOut } from "./fields/answered-name.ts";
import { classOf, hasSymptom } from "./fields/demand.ts";
import { devicesIn } from "./fields/device.ts";
import { answeredFault, answeredJob } from "./fields/fault-text.ts";
import { serialOf } from "./fields/papers.ts";
import { phoneOf } from "./fields/phone.ts";
import { isUnmeant } from "./fields/unmeant-time.ts";
import { findVisitTime } from "./fields/visit-time.ts";
import { shownFrom } from "./from-label.ts";
import { given, listed } from "./say.ts";

const nothing: Reading = { ok: false };
const filling = (field: string, value: string | undefined): Reading =>
  value === undefined ? nothing : { ok: true, fields: { [field]: value } };

function namesDevice(rest: string, { facts }: Scene): boolean {
  const { products, others } = devicesIn(rest, facts.rules.products);
  return products.length > 0 || others.length > 0;
}

export const readClass: Reader = (_, rest) => filling("class", classOf(rest));
/** Asking for somebody to come tells nothing of what is wrong. */
export const readFault: Reader = (input, rest, { class: kind }) =>
  filling(
    "fault",
    answeredFault(rest) ??
      answeredFault(beside(legible(textOf(input)), rest)) ??
      (kind === "installation" || kind === "maintenance" ? answeredJob(rest) : undefined),
  );
/** A clause that a time was read from may tell of a fault as well; one with a number may not. */
const beside = (text: string, rest: string): string =>
  /\p{L}/u.test(rest) || /\d{5}/.test(shadow(text)) ? "" : text;
export const readName: Reader = (input, rest, __, scene) =>
  namesDevice(rest, scene) && !/[,，。、!！\s]/.test(rest.trim())
    ? nothing
    : filling(
        "name",
        answeredName(rest, scene.locale) ?? pointedOut(legible(textOf(input)).trim(), scene.locale),
      );
export const readPhone: Reader = (_, rest, __, scene) =>
  filling("phone", /\p{L}/u.test(rest) ? undefined : phoneOf(rest, scene.facts.zone, scene.locale));
/** Asked for, an address is all that was answered, not only the part a sentence would give by the way. */
export const readAddress: Reader = (input, rest, answers) => {
  const text = legible(textOf(input)).trim();
  const { address } = answers;
  if (address === undefined || !text.includes(address)) return filling("address", addressOf(rest));
  const whole = wholeAddress(address, text, rest);
  return filling("address", hasSymptom(whole.slice(address.length)) ? address : whole);
};
export const readSerial: Reader = (_, rest, __, { facts }) =>
  filling("serial", serialOf(rest, facts.rules.products));

/** Special requests are kept as said, up to this many UTF-16 units. */
const specialMax = 300;
export const readSpecial: Reader = (input) => {
  const words = writtenIn(input).trim().slice(0, specialMax);
  return filling("special", words === "" ? undefined : words);
};

/** A product that is not in the catalogue is kept as the customer calls it. */
export const readProduct: Reader = (_, rest, __, scene) =>
  filling("product", answeredDevice(rest, scene));

const finished =
  /^(?:好了|完成|发完了|就这些|没了|不发了|稍后|以后再说|等会儿?|done|that's all|that is all|later|finished|ok)$/i;
const refusing =
  /[没沒](?:有)?(?:拍|照)|拍不|不方便|不想|不能拍|[无無]法|写真(?:は|が)?(?:ありません|ない|撮れ)|撮れません|送れません|^特に(?:あり|な)|^(?:ありません|ないです|なし(?:です)?)$|^ไม่มี(?:ค่ะ|ครับ|คะ)?$|ไม่มีรูป|ถ่ายไม่ได้|ไม่สะดวก|\b(?:no|not|can'?t|cannot|don'?t|won'?t|without)\b/i;
/** Whoever wants the report to go has no photo to send first. */
const sending =
  /提交|送出|上报|报(?:上去|出去|了|吧)|就照这|就这[样么]|この(?:内容|まま)|送信して|ส่งเรื่อง|ยืนยัน|(?<!(?:i'?ll|will|can|let me) (?:just )?)\b(?:submit|(?:send|fire) (?:it|the (?:report|request)))\b/i;
const wantsSent = (said: string): boolean => consentOf(said) === "yes" && sending.test(said);
export const readPhotos: Reader = (_, rest) =>
  finished.test(rest.trim()) || refusing.test(rest) || wantsSent(shadow(rest))
    ? filling("photos", "-")
    : nothing;

const loose =
  /看着办|土日|那天|休假|[放休]假|休み|いる日|日なら|在家|回来|到家|帰|戻|กลับ|อยู่บ้าน|ว่าง|\bback\b|\bhome\b|\boff\b|平日|週末|希望|随便|终わ|仕事|后|前|下班|休息|假期|有空|点|时|你们(?:定|安排)|看你们|都|お任せ|おまかせ|แล้วแต่|ก็ได้|ของช่าง|ช่างสะดวก|หลัง|ก่อน|decide|up to you|after|before|when|week|month|day|time|soon|your/i;
/** Said instead of a time. */
const wavering = /考虑|想想|再看|再说|考え|คิด|\b(?:think|let me (?:see|check))\b/i;
/** A time understood, or the customer's own words about one. */
export const readWish: Reader = (_, rest, __, scene) => {
  const hit = findVisitTime(rest, scene.at, scene.facts.zone);
  if (hit !== undefined) return { ok: true, fields: { wish: hit.value.wish } };
  const words = rest.trim();
  return words.length > 1 &&
    words.length <= 100 &&
    loose.test(shadow(words)) &&
    !wavering.test(shadow(words)) &&
    !isUnmeant(shadow(words)) &&
    !hasSymptom(words)
    ? { ok: true, fields: { wish: { text: words } } }
    : nothing;
};

/** Words under the summary that add a request instead of confirming. */
const adding =
  /(?:来|到|上门)(?:之前|前)|提前(?:打|联系|通知)|敲门|门铃|停车|鞋套|[养有](?:一?[条只])?[狗猫]|\b(?:before (?:coming|you come|arriv\w+)|call (?:me |us )?(?:first|ahead)|ring the|doorbell|parking|(?:a|the|our) (?:dog|cat)|gate code|bring (?:a|an|the|your))\b|(?:来る|訪問|到着)(?:の)?前に|駐車|チャイム|[犬猫]が|ก่อน(?:มา|เข้า)|โทร(?:มา|หา)?ก่อน|ที่จอด|กริ่ง|(?:หมา|สุนัข|แมว)|^(?:备注|備註|備考|要求|特殊(?:要求|需求)|要望|另外|还有|還有|补充|補充|请|請|麻烦|麻煩|หมายเหตุ|ฝาก|รบกวน|also\b|please\b|note\b|special\b)[:：,，\s]*/i;
const label =
  /^(?:备注|備註|備考|要望|(?:特殊)?(?:要求|需求)|补充|補充|หมายเหตุ|note|special(?: requests?)?)(?:一下)?(?:是)?\s*[:：,，]?\s*/i;
export const readAddition: Reader = (input) => {
  const said = writtenIn(input);
  const words = adding.test(said) ? said.trim().replace(label, "").slice(0, specialMax) : "";
  return filling("special", words === "" ? undefined : words);
};

export function showProduct(answers: Answers): Value | undefined {
  const product = given(answers.product);
  const model = shownFrom(answers, "model");
  if (product === undefined || model === undefined) return product ?? model;
  return typeof model === "string"
    ? `${product} ${model}`
    : line("product.of-label", { product, model });
}

export function showPapers(answers: Answers): Value | undefined {
  const parts = [shownFrom(answers, "serial"), given(answers.order), given(answers.bought)].filter(
    (part) => part !== undefined,
  );
  return parts.length === 0 ? undefined : listed(parts);
}
