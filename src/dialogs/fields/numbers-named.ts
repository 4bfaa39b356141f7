/** Numbers of a text, each with the name that is given to it: a serial number, an order, or something else. */
import { shadow } from "../../engine/shadow.ts";
import { remembering } from "../../kernel/remembering.ts";
import { labels, type PaperKind } from "./number-labels.ts";
import type { Span } from "./span.ts";

/** A number as it stands in a text, in the form of `shadow`. */
export interface NamedNumber {
  readonly kind: PaperKind;
  readonly value: string;
  /** From its name on. */
  readonly start: number;
  readonly end: number;
}

/** A name whose number is missing: nothing behind it belongs to it. */
const missingBefore =
  /(?:没有?|找不到|忘了?|无|缺|沒|(?<![a-z])(?:no|without|lost|don'?t have|haven'?t got|can'?t find|couldn'?t find)(?: (?:the|my|an?|any|its))?|ไม่มี|หา(?!.*เจอ)|ลืม|จำ) ?$/i;
const missingBehind =
  /^(?:号|号码|编号)?(?:我|就|也|都|已经|早就|已|实在|真的)?(?:没有(?!订|发票|单|序|收据|保|机)|没(?!有)|找不到|忘|记不[得住清]|不(?:记得|知道|清楚|见|明|在)|磨|掉了|丢|看不|查不到)|^(?:は|が|も)?(?:わから|分から|不明|ない(?!と)|ありません|なくし|忘れ|见つから|消え|紛失)|^ ?(?:isn'?t|is (?:gone|missing|lost|not|faded|worn)|was lost|not |unknown|missing|(?:i )?(?:don'?t|can'?t|cannot|couldn'?t))|^(?:นี่|ก็|นะ)?(?:ไม่(?:มี|รู้|เจอ|ทราบ|แน่|เห็น)|หาย|หาไม่|ลืม|จำไม่|ลอก|เลือน)/i;
/** It is said that this is not the name, or not the number. */
const deniedBefore =
  /(?:不是|非|並不是|(?<![a-z])(?:not|isn'?t)(?: (?:the|my|an?))?|wrong|old|旧的?|之前的?|原来的?|ไม่ใช่|ไม่ได้เป็น) ?$/i;
const deniedBehind =
  /^ ?(?:是)?(?:错的?|不对|作废|取消|旧的|打错|写错|那个是旧|是?(?:快递|物流|运单))|^[,. ]{0,2}(?:that|which|it)?'?s? ?(?:was|is|has been)? ?(?:cancel|wrong|the old|old one|a typo|a mistake|void)|^ ?(?:じゃな|ではな|でなく|は(?:间违|古い|旧|违)|(?:は)?キャンセル)|^ ?(?:อัน(?:นั้น|นี้|นี่))?(?:ยกเลิก|ผิด|เก่า|ไม่ใช่|พิมพ์ผิด)/i;
/** Said where another number takes the place of the one before. */
export const corrected =
  /不是|不对|错了?|搞错|更正|重发|应该|才对|才是|啊|哎|欸|ไม่ใช่|ผิด|แก้|ขอโทษ|เอ[๊้]|อุ๊ย|ไม่ๆ|(?<![a-z])(?:sorry|no|nope|wait|oops|actually|i mean|correction|rather|typo|scrap that|scratch that|should be|make that)(?![a-z])|いや|いえ|じゃな|ではな|违[いうっ]|间违|失礼|もとい|订正|すみません|やっぱ|でした|正しくは/i;

/** Words that are no letters of a number. */
const word =
  "(?!(?:is|no|it|on|of|my|at|to|in|so|the|and|are|was|its|sn|id|nr|oh|um|uh|er|ok|ah) |(?<=[A-Za-z] )[ai] )";
/** A number told sign by sign: "a b 7 7 2 0 1". */
const spelled = `${word}[A-Za-z0-9]{1,4} (?:[A-Za-z0-9] ){2,16}[A-Za-z0-9](?![A-Za-z0-9/-])`;
/** Groups of a number written with blanks between them. */
const spaced =
  `(?:(?<=[\\u0e00-\\u30ff\\u4e00-\\u9fff:#] ?)${word}[a-z]{1,3}|[A-Z]{1,3}|` +
  "[A-Za-z]{0,3}\\d[A-Za-z0-9]{0,5}|[A-Z]{1,3}-\\d{2,6})(?: (?:[A-Z]|[A-Za-z]{0,2}\\d[A-Za-z0-9]{0,4})(?![A-Za-z0-9/-])){1,12}";
const lettered =
  "(?!(?:PO|SN|NO|NR|ID|SER|ORD|INV) )[A-Z]{1,3} \\d{4,10}(?: [A-Z](?![A-Za-z0-9-]))?(?![A-Za-z0-9-]| \\d)";
/** A long number with its last digits apart. */
const parted = "[A-Z]{1,3}\\d{6,10}(?: \\d{3,6}(?![A-Za-z0-9/-]))+";
const single = "[A-Za-z0-9]+(?:[-/][A-Za-z0-9]+){0,8}";
const numbers = new RegExp(
  `(?<![A-Za-z0-9/'-])(?:${spelled}|${lettered}|${parted}|${spaced}(?![A-Za-z0-9])|${single})`,
  "g",
);

/** Behind a number that counts or dates something. */
const counted =
  /^ ?(?:年|月|日|号(?!码)|台|个|楼|小时|分钟|天|次|块|元|歳|円|階|hours?\b|days?\b|weeks?\b|months?\b|years?\b|minutes?\b|units?\b|ปี|วัน|เครื่อง|เดือน|บาท|ชั่วโมง)/i;
/** Only a piece of the number follows. */
export const partly =
  /看不清|尾号|[末后]四|不清楚|模糊|开头|结尾|后面是|前面是|[前后][几一二三四五六两]位|第一个|starts?|begins?|ends? (?:in|with)|\blast\b|\bfirst\b|上\d|下\d|桁|最初|最后|末尾|途中|หลัก|ขึ้นต้น|ลงท้าย|ตัวแรก|ตัวท้าย/i;

interface Name {
  readonly kind: PaperKind;
  readonly start: number;
  readonly end: number;
  readonly denied: boolean;
}

/** The names of numbers in a text that `shadow` shows, without those whose number is missing. */
export function namesIn(seen: string): readonly Name[] {
  return [...seen.matchAll(labels)].flatMap((match): readonly Name[] => {
    const kind = (["serial", "order", "other"] as const).find(
      (one) => match.groups?.[one] !== undefined,
    );
    const start = match.index;
    const end = start + match[0].length;
    const before = seen.slice(Math.max(0, start - 24), start);
    const missing = missingBefore.test(before) || missingBehind.test(seen.slice(end, end + 24));
    return kind === undefined || missing
      ? []
      : [{ kind, start, end, denied: deniedBefore.test(before) }];
  });
}

/** UTF-16 units between the name of a number and the number. */
const gapMax = 28;
/** The same of English, whose words are long. */
const englishGapMax = 44;
/** English words of a gap that leads from a name to its number: "on the door sticker reads". */
const leading =
  /^(?:[\s:#=>⇒→.,()'"-]|(?:'s|is|was|reads?|says|on|the|its?|back|side|front|door|bottom|top|sticker|label|plate|of|in|at|email|e-mail|mail|confirmation|receipt|invoice|paperwork|(?<=the )box|packaging|warranty|card|delivery|note|slip|which|number|numbr|nmbr|no|id|code|here|goes|should|be|would|from|website|web|app|amazon|ebay|machine|unit|inside|looks|like|i|think|think it|it|my|our|for|you|there|this|one|right|are|has|all|lower|upper|small|capital|case|lowercase|letters|caps)(?![a-z]))*$/i;

/** Whether what stands between a name and a number leads from one to the other. */
function leads(kind: PaperKind, gap: string): boolean {
  const isEnglish = /[A-Za-z]/.test(gap) && !/[\u0e00-\u9fff]/.test(gap);
  if (gap.length > (isEnglish ? englishGapMax : gapMax) || /\n.*\n|[!！].{6,}/.test(gap))
    return false;
  if (isEnglish) return leading.test(gap);
  const free = gap.replace(/[\s:#=>⇒→.,、。()'"…~-]/g, "");
  return kind === "other" ? free.length <= 6 : !/[?]/.test(gap) || /…|\.\.|是|is|我看/.test(gap);
}

const behindName = (seen: string, end: number, names: readonly Name[]): Name | undefined =>
  names.find(
    ({ start, end: named }) =>
      start >= end &&
      !/\d/.test(seen.slice(named, named + gapMax)) &&
      /^[ ,]{0,2}(?:is|was|=|(?:应该|好像|可能|估计|我看)?就?是|が|は|คือ|เป็น|という|って|の)?(?: ?(?:the|my|our|我的|这个|这是)| )?$/i.test(
        seen.slice(end, start),
      ),
  );

/** Names and numbers that are looked at: a message has a handful. */
const namedMax = 12;
const numbersMax = 40;

/** What may be a number of something in a text that `shadow` shows: signs with a digit among them. */
export function codesIn(seen: string): readonly Span<string>[] {
  return [...seen.matchAll(numbers)].slice(0, numbersMax).flatMap(({ index: start, 0: value }) => {
    const end = start + value.length;
    const counts = !/\d/.test(value) || counted.test(seen.slice(end));
    return counts ? [] : [{ value, start, end }];
  });
}

/** The numbers of a text that have a name, in order; a number that is taken back is left out, and so is the one before a correction. */
export function namedNumbers(text: string): readonly NamedNumber[] {
  const seen = shadow(text);
  return /\d/.test(seen) ? lately(seen, () => numbersIn(seen)) : [];
}

/** Every kind of number is looked for in the same text. */
const lately = remembering<readonly NamedNumber[]>(8);

function numbersIn(seen: string): readonly NamedNumber[] {
  const names = namesIn(seen).slice(0, namedMax);
  if (names.length === 0) return [];
  const found = codesIn(seen).flatMap(({ value, start, end }): readonly NamedNumber[] => {
    const name = names.findLast((one) => one.end <= start) ?? behindName(seen, end, names);
    if (name === undefined) return [];
    return isMeant(seen, name, start, end) ? [{ ...place(name, start, end), value }] : [];
  });
  return found.filter((one) => isLast(seen, one, found) && !isOneOfTwo(seen, one, found));
}

const place = ({ kind, start, end: named }: Name, at: number, end: number) => ({
  kind,
  start: named <= at ? start : at,
  end: Math.max(end, named <= at ? end : named),
});

/** Whether the words before and behind a number say that it is not the one. */
export const isTakenBack = (before: string, behind: string): boolean =>
  deniedBefore.test(before) || deniedBehind.test(behind);

function isMeant(seen: string, name: Name, at: number, end: number): boolean {
  const gap = name.end <= at ? seen.slice(name.end, at) : "";
  const before = seen.slice(Math.max(name.end <= at ? name.end : 0, at - 12), at);
  if (partly.test(gap)) return false;
  if (isTakenBack(before, seen.slice(end, end + 24))) return false;
  // "Not order 66120": the number goes with the name; "not the order, the serial" has none right behind it.
  if (name.denied) return false;
  const last = gap.split(/[A-Za-z0-9]*\d[A-Za-z0-9/-]*/).at(-1) ?? gap;
  return leads(name.kind, gap) || (last !== gap && last.length <= gapMax && corrected.test(last));
}

/** Of two machines: which one is meant has to be asked. */
function isOneOfTwo(seen: string, one: NamedNumber, all: readonly NamedNumber[]): boolean {
  return all.some((other) => {
    const [first, last] =
      one.start <= other.start && one.end < other.end ? [one, other] : [other, one];
    const between = seen.slice(first.end, last.end - last.value.length);
    return one !== other && one.kind === other.kind && joint.test(between);
  });
}
const joint = /^[ ,、/]*(?:和|与|跟|及|and|&|と|กับ|และ|或|or|หรือ)?[ ,、]*$/i;

/** Whether no later number of the same kind takes its place. */
function isLast(seen: string, one: NamedNumber, all: readonly NamedNumber[]): boolean {
  const next = all.find(({ kind, end }) => kind === one.kind && end > one.end);
  return next === undefined || !corrected.test(seen.slice(one.end, next.end - next.value.length));
}
