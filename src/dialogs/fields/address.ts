/** Where the visit goes (S0-10): typed, or shared as a place. */
import { consentOf } from "../../engine/consent.ts";
import { shadow } from "../../engine/shadow.ts";
import { leadOf, withoutAsides, withoutTakenBack } from "./address-clauses.ts";
import { beforePlace, behindPlace, noPlace, placed } from "./address-words.ts";
import { hasSymptom } from "./demand.ts";
import type { Span } from "./span.ts";

/** UTF-16 units kept. */
export const addressMax = 200;

const labelled =
  /(?<!电子)(?:地址|住址|(?<!居)住在|位置)(?:是|在|改成|改为|换成)?\s*:?\s*([^,。;\n]{4,120})/;
const japanese =
  /(?:〒?\d{3}-\d{4} ?)?(?:[\p{Script=Han}]{2,3}[都道府県县])?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ヶケ]{1,10}[市区町村郡][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ヶケー]{0,16}?\d{1,4}(?:丁目|番地?の?|号(?![室])|-|の)?(?:\d{1,4}(?:番地?の?|号(?!室)|-|の)?){0,3}(?: [\p{Script=Katakana}ー\p{Script=Han}]{2,16} ?\d{0,4}(?:号室|号|F|階|阶)?| ?\d{1,4}号室| ?\d{1,2}[階阶F])?/u;
const thai =
  /(?:บ้านเลขที่|เลขที่|คอนโด|อาคาร|หมู่บ้าน|ตึก|ห้อง|หอพัก|ซอย|ถนน|(?<![\d/])\d{1,4}(?:\/\d{1,4})?(?= ?[ก-๏])) ?[ก-๏\dA-Z ./-]{4,120}/;
const inJapan = /[\u3041-\u30ff]|丁目|番地|〒|[都府県县道].{1,8}[市区町村]|[市区].{1,10}\d+-\d+/;
const inChina = /^[^\u3041-\u30ff]*(?:省|[路街栋弄巷座幢]|单元)[^\u3041-\u30ff]*$/;
/** A landmark, or a postal code, right before an address. */
const beside = /(?:[^,;。\s]{2,12}(?:对面|旁边?|附近|隔壁),\s*|(?<!\d)\d{3,6} ?)$/;
const unit = "(?:号楼|号院|号|栋|幢|座|单元|室|房(?!间|子|屋|东)|楼|层|户)";
/** A building named between the numbers: "1118号龙之梦10楼". */
const building = "[\\u4e00-\\u9fff]{2,8}\\d{1,4}(?:栋|幢|座|单元|室|楼|层)";
const chinese = new RegExp(
  "(?:[\\u4e00-\\u9fff]{2,8}(?:省|自治区) ?)?(?:[\\u4e00-\\u9fff]{2,8}市 ?)?(?:[\\u4e00-\\u9fff]{1,8}(?:区|县|镇) ?)?" +
    "[\\u4e00-\\u9fffA-Za-z0-9]{1,20}(?:路|街|大道|道|巷|弄|胡同|小区|花园|公寓|大厦|广场|新村|苑|村)" +
    `[\\u4e00-\\u9fffA-Za-z0-9#\\-－() ]{0,40}?(?:\\d+|[一二三四五六七八九十]+)\\s*${unit}` +
    `(?:[\\s\\dA-Za-z\\-－#]*${unit}|${building})*(?:\\s{0,3}之?\\s{0,3}[\\dA-Za-z][\\dA-Za-z\\-－]{0,7}(?![\\dA-Za-z]))?`,
);
/** Street first, number after it, as most of Europe and Latin America write. */
const continental =
  /(?<!\d)\d{1,4},? (?:Rue|Via|Avenue de)(?: [\p{L}'’-]+){1,5}|(?:(?<!\p{L})(?:Rua|Avenida|Av\.|Travessa|Praça|Calle|Paseo|Plaza|Via|Viale|Piazza|Rue|Jalan|Jl\.)(?: [\p{L}'’.-]+){1,5}|\p{Lu}[\p{L}-]+(?:straße|strasse|str\.|gasse|weg|allee|laan|straat|gatan))(?:,? ?(?:n\.?[º°o]\.? ?)?\d{1,5}[A-Za-z]?)(?: \d{1,3}[A-Za-zº°.]{0,3})?(?![\d])/u;
const english =
  /(?:\b(?:Flat|Apt|Apartment|Unit|Room|Suite|Ground floor)(?: [\dA-Z]{1,5})?, ?(?:\d{1,3}\/F, ?)?)?(?:\bBlk )?\b\d{1,5}(?:-\d{1,5})?[A-Za-z]?,? (?:[A-Z][\p{L}'’.-]* ){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Pl|Square|Way|Terrace|Close|Crescent)\b(?:\.(?! [a-z]))?(?: (?:West|East|North|South|Central|\d{1,2}\b))?(?:, ?\d{1,3}\/F)?(?: #[\d-]+(?: [A-Z][a-z]+ \d{5,6})?)?(?:,? (?:Apt|Apartment|Unit|Flat|Room|Suite|Floor|#)\.? ?[\dA-Za-z-]+)?/u;
const englishLabel = /\b(?:my |the )?address(?: is|:)?\s*([^\n;]{6,120})/i;

/** Where an address ends when something else follows without a mark. */
const beyond =
  /(?:今天|明天|后天|这?周[一二三四五六日末]|星期|上午|下午|晚上|有空|方便|联系|电话|手机|我叫|我姓|\bphone\b|\btomorrow\b|\bplease\b| 明日| (?:พรุ่งนี้|วันนี้|มะรืน|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)|อยาก|ต้องการ|รบกวน|ช่วย|ขอให้|ให้ช่าง|ช่าง|นัด|เบอร์|โทร|ว่าง|สะดวก|ขอบคุณ)| ?(?:ถึงแล้ว|โทรมา|โทรหา|โทรก่อน)).*$/i;
/** Further lines of an English address: flat, building, town. */
const furtherLine =
  /^, ?(?!I\b|I'|My\b|Please\b|We\b|It\b|Many\b|Thank|Cheers\b|Kind\b|Best\b|Regards\b)[A-Z0-9#][\p{L}\d .'#-]{1,30}?(?=,|\.?$|\n|(?<!\b(?:Apt|No|St|Rd|Ave|Bldg|Fl))\.\s)/u;

/** Without a house, a floor or a room there is no need to look for a whole Chinese address. */
const housed = /[\d一二三四五六七八九十]\s{0,4}(?:号|栋|幢|座|单元|室|楼|层|户)/;

/** An address that a sentence gives unasked. */
export function findAddress(text: string): Span<string> | undefined {
  if (unsettled.test(text)) return undefined;
  const seen = shadow(withoutTakenBack(text));
  const east = inJapan.test(seen) && !inChina.test(seen) ? [japanese] : [chinese];
  for (const pattern of [labelled, englishLabel, ...east, thai, english, continental]) {
    const match = pattern === chinese && !housed.test(seen) ? null : pattern.exec(seen);
    if (match === null) continue;
    const lead = match[1] === undefined ? 0 : match[0].length - match[1].length;
    const start = match.index + lead - (beside.exec(seen.slice(0, match.index))?.[0].length ?? 0);
    const found = match.index + match[0].length;
    const open =
      pattern === english || pattern === continental
        ? lines(seen, found)
        : pattern === chinese || pattern === japanese
          ? match.index + match[0].replace(beyond, "").length + more(seen.slice(found), pattern)
          : match.index + lead + (match[1] ?? match[0]).replace(beyond, "").length;
    const inner = trimmed(seen, start, open);
    const end = inner.end;
    const value = text.slice(inner.start, end).trim();
    const label = [labelled, englishLabel, thai].includes(pattern);
    if (
      value.length < 4 ||
      noPlace.test(seen.slice(start, end)) ||
      (label && !tellsPlace(seen.slice(inner.start, end)))
    )
      continue;
    return { value: value.slice(0, addressMax), start: match.index, end };
  }
  return undefined;
}

/** Units behind a Chinese address that still tell where: a building, what it stands beside; never what is wrong. */
function more(rest: string, pattern: RegExp): number {
  if (pattern === japanese) return /^[\p{Script=Han}\d-]{0,14}/u.exec(rest)?.[0].length ?? 0;
  const tail = /^[^,。;!?\s]{1,20}/.exec(rest)?.[0] ?? "";
  const words = tail.replace(beyond, "");
  return words === "" ||
    hasSymptom(words) ||
    /[我你您来修请]|希望|空调|洗衣机|冰箱/.test(words) ||
    !/[a-zA-Z\d楼厦园场区村院校学舍旁附近站内里边]$/.test(words)
    ? 0
    : words.length;
}

/** Where the lines of an address end that begins before `end`. */
function lines(text: string, end: number): number {
  const more = furtherLine.exec(text.slice(end));
  return more === null ? end : lines(text, end + more[0].length);
}

/** The address of an answer in which a sentence found a part: the part with what was said around it, `rest` being all that no other field took. */
export function wholeAddress(found: string, text: string, rest: string): string {
  const at = text.indexOf(found);
  return addressOf(rest.slice(0, at) + found + rest.slice(at + found.length)) ?? found;
}

/** Signs of a fault, in which the letters of a British postal code are no error of a machine. */
const ails = (words: string): boolean =>
  hasSymptom(words.replace(/\b[A-Za-z]{1,2}\d[\dA-Za-z]? \d[A-Za-z]{2}\b/g, " "));

const breaks = /[\n。!?]| {2,}|\.(?=\s+[a-z])/g;
const trailing = /[,;]/;

/** "98, not 89 Rama Road": which of the two numbers the street goes with is not told. */
const unsettled = /ไม่ใช่ ?\d{1,4}(?!\d)|(?<![a-z])\d{1,4}[a-z]?,? not \d/i;

/** The answer to the question for an address: what tells a place, without what is said around it; nothing where nothing does. */
export function addressOf(said: string): string | undefined {
  if (/[?？]\s*$/.test(said) || unsettled.test(said)) return undefined;
  const rest = withoutAsides(said);
  const seen = shadow(rest);
  const cuts = [...seen.matchAll(breaks)];
  const starts = [0, ...cuts.map(({ index, 0: mark }) => index + mark.length)];
  const told = starts.flatMap((from, index) => {
    const until =
      from + seen.slice(from, cuts[index]?.index ?? seen.length).replace(beyond, "").length;
    const { start, end } = trimmed(seen, from, until);
    return tellsPlace(seen.slice(start, end)) ? [{ start, end }] : [];
  });
  const [first] = told;
  const last = told.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return rest.slice(first.start, last.end).replace(/\s+/g, " ").trim().slice(0, addressMax);
}

function tellsPlace(words: string): boolean {
  const letters = words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const latinNumber =
    /^[^\p{Script=Han}\p{Script=Thai}]*$/u.test(words) &&
    /\d/.test(words) &&
    /[A-Za-z]{3}/.test(words);
  return (
    letters >= 4 &&
    !noPlace.test(words) &&
    !ails(words) &&
    (isNamed(words) ||
      (latinNumber && (letters >= 8 || placed.test(words))) ||
      (placed.test(words) && /\d|[\u4e00-\u9fff]{5}|[ก-๏]{5}/.test(words)))
  );
}

/** A house, its street and its town by name alone, as in villages: every word a name, a street among them. */
function isNamed(words: string): boolean {
  const said = words.split(/[\s,.]+/).filter(Boolean);
  return (
    /,.*,|,.*\b(?:Street|Road|Lane|Avenue|Drive)\b/.test(words) &&
    placed.test(words) &&
    said.length <= 12 &&
    said.every((word) => /^(?:[A-Z][\p{L}'-]*|of|on|in|the|le|la|by|upon|and|under)$/u.test(word))
  );
}

/** A part without labels, courtesies, and clauses before it that tell no place. */
function trimmed(
  seen: string,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  let [start, end] = [from, to];
  for (let round = 0; round < 6; round += 1) {
    const words = seen.slice(start, end);
    const lead = leadOf(words);
    start +=
      lead > 0 ? lead : ((beforePlace.exec(words) ?? /^[\s,;.:、]*/.exec(words))?.[0].length ?? 0);
    const comma = trailing.exec(seen.slice(start, end));
    const clause = seen.slice(start, start + (comma?.index ?? 0));
    if (comma !== null && chatter(clause)) start += comma.index + 1;
    const rest = seen.slice(start, end);
    const last = Math.max(rest.lastIndexOf(","), rest.lastIndexOf(";"));
    if (last >= 0 && chatter(rest.slice(last + 1))) end = start + last;
    else end -= behindPlace.exec(rest)?.[0].length ?? 0;
  }
  return { start, end: Math.max(start, end) };
}

/** Words beside an address that are none of it. */
function chatter(clause: string): boolean {
  return (
    ails(clause) ||
    consentOf(clause) !== undefined ||
    /谢|麻烦|门禁|打给|到了|按铃|按门铃|提前|楼下|着いたら|つきましたら|\b(?:ring|buzz|call|text|when you)\b|小姐|先生|师傅|前と同じ|来$|same as|เดิม|^\s*$/.test(
      clause,
    )
  );
}
