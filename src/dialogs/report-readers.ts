/** How the report's steps read an answer, and how they show it. */

import { consentOf } from "../engine/consent.ts";
import type { Answers } from "../engine/conversation.ts";
import { courtesyOf } from "../engine/courtesy.ts";
import type { Reader, Reading, Scene } from "../engine/dialog.ts";
import { line, type Value } from "../engine/line.ts";
import { legible, textOf } from "../engine/plain.ts";
import { shadow } from "../engine/shadow.ts";
import { addressOf, wholeAddress } from "./fields/address.ts";
import { answeredName } from "./fields/answered-name.ts";
import { classOf, hasSymptom } from "./fields/demand.ts";
import { devicesIn } from "./fields/device.ts";
import { isVague, placedBeside } from "./fields/device-alias.ts";
import { answeredFault, answeredJob } from "./fields/fault-text.ts";
import { serialOf } from "./fields/papers.ts";
import { phoneOf } from "./fields/phone.ts";
import type { Span } from "./fields/span.ts";
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
export const readName: Reader = (_, rest, __, scene) =>
  namesDevice(rest, scene) && !/[,，。、]/.test(rest)
    ? nothing
    : filling("name", answeredName(rest, scene.locale));
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
export const readSerial: Reader = (_, rest) => filling("serial", serialOf(rest));

/** Special requests are kept as said, up to this many UTF-16 units. */
const specialMax = 300;
export const readSpecial: Reader = (input) => {
  const words = input.kind === "said" ? input.text.trim().slice(0, specialMax) : "";
  return filling("special", words === "" ? undefined : words);
};

const unknown =
  /^(?:我?(?:也)?(?:不知道|不清楚|忘了)|i? ?(?:don'?t know|do not know|am not sure)|not sure|no idea|yes|no|ok|好的?|是的?|嗯+)$/i;

const aboutMe =
  /^(?:我(?:叫|姓|是|在|住|的(?:电话|地址|名字))|免贵姓|我?姓|谢|你好|您好|在吗|(?:很|非常)?不?满意|投诉|一般$|i am\b|i'm\b|my (?:name|phone|address)\b|name\b|call me\b|hello\b|hi\b|thank)/i;

/** Said instead of a device: that it is not known, where it stands, an error. */
const noDevice =
  /不知道|不清楚|忘|[楼层路街巷弄]|谢|师傅|エラー|ขอบคุณ|ไม่|หมู่|ซอย|ถนน|คือ|\b(?:thank\w*|don'?t|never|later|error|sorry|weather|wonder|number|order|after|for|or|water|floor|door|your|over|color|colour|other|under|father|mother|brother|sister|either|neither|which\w*|what\w*|however|together|remember|customer|engineer|another|whether|yesterday|(?:sept|nov|dec)ember|october|answer|better|later|letter|paper|corner|matter|offer|prefer|power|rather|user|manager|neighbor|visitor|doctor|error|monitor number)\b|[Ee]\d/i;

/** Words that end like a device: what is none of the catalogue's is kept only where it looks like one, else it is asked again. */
const device =
  /[机器箱柜灶炉锅煲扇灯泵视屏膜床秤炕管]$|设备|电[脑梯饭]|净水|新风|空压|产线|生产线|装置|テレビ|レンジ|ポンプ|モーター|ヒーター|コンロ|ストーブ|ファン|ライト|カメラ|トイレ|パソコン|プリンター|เครื่อง|ทีวี|พัดลม|เตา|ปั๊ม|หม้อ|ไมโครเวฟ|มอเตอร์|\b(?:tv|television|machine|device|unit|oven|stove|hob|pump|fan|lamp|light|motor|toilet|computer|laptop|printer|camera|robot|scale|press|line|system|microwave|kettle|cooktop|[a-z]{2,}(?:er|or))s?\b/i;

const standsBeside =
  /\b(?:above|next to|beside|under(?:neath)?|below|behind|over|near|on top|opposite)\b/i;
/** A device with its maker and place before it and its model behind, but without what is wrong with it. */
function calledIn(said: string, { value, start, end }: Span<string>): string {
  if (placedBeside(said.slice(0, start)) || standsBeside.test(said.slice(end))) return value;
  const whole = /^[ \dA-Za-z./-]*$/.test(said.slice(end)) && !hasSymptom(said) && said.length <= 60;
  return whole ? said : value;
}

/** A product that is not in the catalogue is kept as the customer calls it. */
export const readProduct: Reader = (_, rest, __, scene) => {
  const name = rest
    .replace(/^\s*(?:我的|我家的?|一台|一个|是|(?:it'?s )?(?:the|my|an?)\s)\s*/i, "")
    .replace(/(?:です|ครับ|ค่ะ)[.。!！\s]*$/, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s,，。;；.]+|[\s,，。;；.!！]+$/g, "");
  const seen = shadow(name);
  const { others, several } = devicesIn(name, scene.facts.rules.products);
  const [other] = others;
  if (isVague(name) && (other === undefined || isVague(other.value))) return nothing;
  if (other !== undefined && !several)
    return { ok: true, fields: { product: calledIn(name, other) } };
  const good =
    !hasSymptom(name) &&
    !unknown.test(seen) &&
    !aboutMe.test(seen) &&
    !noDevice.test(seen) &&
    device.test(seen) &&
    consentOf(name) === undefined &&
    courtesyOf({ kind: "said", text: name, at: scene.at }) === undefined &&
    !several &&
    findVisitTime(name, scene.at, scene.facts.zone) === undefined &&
    name.length <= 60 &&
    /\p{L}{2,}|\p{Script=Han}/u.test(name) &&
    !/[?？]$/.test(name);
  return good ? { ok: true, fields: { product: name } } : nothing;
};

const finished =
  /^(?:好了|完成|发完了|就这些|没了|不发了|稍后|以后再说|等会儿?|done|that's all|that is all|later|finished|ok)$/i;
const refusing =
  /[没沒](?:有)?(?:拍|照)|拍不|不方便|不想|不能拍|[无無]法|写真(?:は|が)?(?:ありません|ない|撮れ)|撮れません|送れません|ไม่มีรูป|ถ่ายไม่ได้|ไม่สะดวก|\b(?:no|not|can'?t|cannot|don'?t|won'?t|without)\b/i;
export const readPhotos: Reader = (_, rest) =>
  finished.test(rest.trim()) || refusing.test(rest) ? filling("photos", "-") : nothing;

const loose =
  /看着办|土日|平日|週末|希望|随便|终わ|仕事|后|前|下班|休息|假期|有空|点|时|你们(?:定|安排)|看你们|都|お任せ|おまかせ|แล้วแต่|ก็ได้|หลัง|ก่อน|decide|up to you|after|before|when|week|month|day|time|soon|your/i;
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
  /^(?:备注|備註|備考|要求|特殊(?:要求|需求)|要望|另外|还有|還有|补充|補充|请|請|麻烦|麻煩|หมายเหตุ|ฝาก|รบกวน|also\b|please\b|note\b|special\b)[:：,，\s]*/i;
const label =
  /^(?:备注|備註|備考|要望|(?:特殊)?(?:要求|需求)|补充|補充|หมายเหตุ|note|special(?: requests?)?)(?:一下)?(?:是)?\s*[:：,，]?\s*/i;
export const readAddition: Reader = (input) => {
  const words =
    input.kind === "said" && adding.test(input.text)
      ? input.text.trim().replace(label, "").slice(0, specialMax)
      : "";
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
