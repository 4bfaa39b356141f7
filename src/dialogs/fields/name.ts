/** What to call the customer (S0-08): name, nickname or organisation. */
import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";
import { composedName } from "./composed-name.ts";
import { hasSymptom } from "./demand.ts";
import { withoutOthers } from "./name-clauses.ts";
import { withoutTitle } from "./name-title.ts";
import { familyName, impossible, role, surnames, title } from "./name-words.ts";
import { isNoName } from "./no-name.ts";
import type { Span } from "./span.ts";

/** How a sentence gives a name unasked, as `shadow` shows it. */
const patterns = [
  /(?:[我俺咱]叫|我姓名是|姓名(?:是|:)?|名字(?:[是叫]|:)?|联[系络]人(?:是|:|请?就?[写填记]|叫)?(?!请|换|改|不|没|和|电话|方式|还|也|要|能|可|应|都|用|[写填记])|叫我|[她他]叫)\s*([\u4e00-\u9fff·]{2,8}?|[A-Z][A-Za-z'-]+(?: [A-Z][A-Za-z'-]+){0,2})(?=就[行好成中可]|[吧啦喔哦呀啰咯嘛呗]|$|[^\u4e00-\u9fff·A-Za-z'-]|的|电话|手机|住)/d,
  new RegExp(
    `(?<![\\u4e00-\\u9fff])(?:您好|你好)?(?:麻烦|请|直接|可以)?(?:我是|我姓|免贵姓|联系|找)?([${surnames}][\\u4e00-\\u9fff]{0,2}${title})(?!的|家|说|让)`,
    "d",
  ),
  new RegExp(
    `(?<![\\u4e00-\\u9fff])(?:我是|我姓)([${surnames}][\\u4e00-\\u9fff]{1,2})(?![\\u4e00-\\u9fff])`,
    "d",
  ),
  new RegExp(
    `(?<![\\u4e00-\\u9fff])(?:您好|你好)?我是${role.replaceAll("$)", "(?![\\u4e00-\\u9fff]))")}([\\u4e00-\\u9fff]{2,5})`,
    "d",
  ),
  new RegExp(`(?:我|免贵|敝)姓([${surnames}])(?![\\u4e00-\\u9fff])`, "d"),
  /(?:(?:^|[、。,.!?\s])[\p{Script=Han}\p{Script=Katakana}ー]{1,8}の|^|[、。,.!?\s]|の|は)([\p{Script=Han}\p{Script=Katakana}々ー・A-Za-z]{1,12}(?: [\p{Script=Han}\p{Script=Katakana}々ー・A-Za-z]{1,12})?)と(?:申|もう|言|い)い?(?:します|ます)/du,
  new RegExp(
    pattern`(?<=^|[。、,.!\s]|は)((?:${familyName})(?: ?(?!と[申言い]|の|で|さ[んま]|
      様)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4}?)?)(?:です|でございます)(?=$|[。、,.!\s])`,
    "du",
  ),
  /(?:氏名|名前|苗字|お名前)(?:は|:) ?([\p{Script=Han}々\p{Script=Katakana}ー・]{1,10})(?!い(?!いま)|え|く|っ|う|わ|ら|り|れ|し|け|き)/du,
  /(?<![ก-๙])(?:(?:คุณ)?(?:พ่อ|แม่|ยาย|ตา|ปู่|ย่า|ลุง|ป้า|น้า|อา|สามี|ภรรยา|แฟน|ลูก(?:สาว|ชาย)?|พี่|น้อง)|ผม|ดิฉัน|หนู|ฉัน)? ?ชื่อ(?:เล่น|ว่า|คือ)? ?:? ?([ก-๏A-Za-z]{2,30}?(?: (?!ทำงาน|เป็น|ส่วน|และ|แต่|เจ้าของ|อยู่|จาก|ใส่|ห้อง|หอ|ที่|ร้าน|คอนโด|บ้าน|เบอร์|โทร|ขอ|ช่วย|เพราะ|แล้ว|คน|ชั้น|ตึก|โรงแรม|นะ|ค่ะ|ครับ)[ก-๏A-Za-z]{2,30}?)??)(?= (?:ทำงาน|เป็น|ส่วน|และ|แต่|เจ้าของ|จาก|ใส่|ห้อง|หอ|ที่|ร้าน|คอนโด)|จะ(?!เด็ด)|อยู่|ครับ|ค่ะ|คะ|คับ|นะ|จ้า| (?:เบอร์|โทร|ที่อยู่|อยู่|บ้าน|อาการ|แอร์|เครื่อง|ตู้เย็น)| {2}| ครับ| ค่ะ|,|\d| \d|$|[^ก-๙A-Za-z ])/du,
  /(?<![ก-๏])(คุณ(?!พ่อ|แม่|ลูกค้า|ช่าง|สามี|ภรรยา)(?!ช่วย|จะ|มา(?!ลี|นะ|นิ|นพ)|ให้|ต้อง|อยู่|ไม่|ว่า|คือ|เป็น|ส่ง|ทำ|ซ่อม|มี|บอก|โทร)[ก-๏]{2,20}?(?: (?!ไว้|คน|ขับ|เบอร์|โทร|อย่า|ไม่|ที่|อยู่|บ้าน|ช่าง|แอร์|ตู้|เครื่อง|น้ำ|ค่ะ|คะ|ครับ|นะ)[ก-๏]{3,20}(?= ?(?:ค่ะ|คะ|ครับ|นะ)?(?: {0,60}$| (?:แม่|พ่อ|ยาย|ลูก|แฟน|เขา|ท่าน|ผม|หนู))))?|(?:นาย|นางสาว|นาง|น\.ส\.) ?[ก-๏]{2,20}(?: [ก-๏]{2,20})?)(?=ได้|ครับ|ค่ะ|คะ|นะ|จ้า|จ้ะ|จ๊ะ|เด้อ|ที่|จะ(?!เด็ด)|อยู่|ร้าน|,|\d|\s|$)/du,
  /\b(?:my name(?: is|'s)|name(?: is|:)|this is|i am|i'm)\s+((?:(?:Mr|Mrs|Ms|Miss|Mdm|Dr|Prof)\.? )?[A-Z][\p{L}'-]+(?: [A-Z][\p{L}'-]+){0,2})/du,
  /\b(?:I am|I'm|Name is|My name is|My name's|This is)\s+((?:(?:Mr|Mrs|Ms|Miss|Mdm|Dr|Prof)\.? )?[A-Z][\p{L}'-]+(?: [A-Z][\p{L}'-]+){0,2})/du,
  /\b(?:[Hh]ey|[Hh]i|[Hh]ello)[, ]+(?:[Ii]t'?s|[Ii]'?m) ([A-Z][\p{L}'-]+(?: [A-Z][\p{L}'-]+){1,2})/du,
  /\b(?:hey|hi|hello)[, ]+(?:it'?s|I'?m) ([A-Z][\p{L}'-]+)/diu,
  /\b(?:(?:she|he)(?:'s| is)(?: called)?|(?:her|his) name(?: is|'s)) ([A-Z][\p{L}'-]+(?: [A-Z][\p{L}'-]+){0,2})/du,
  /\b((?:Mr\.? (?:&|and) Mrs|Mr|Ms|Mrs|Miss|Dr)\.? [A-Z][\p{L}'-]+(?: [A-Z][\p{L}'-]+){0,2})(?<!'s?)(?!['\p{L}-])/du,
] as const;

/** Two or three characters, or a surname with its form of address. */
const isFuller = new RegExp(`^(?:[\\u4e00-\\u9fff]{2,3}|[\\u4e00-\\u9fff]{1,3}${title})$`);

/** The name that stands alone beside its surname: "免贵姓彭，彭丽丽". */
function wholeName(text: string, seen: string, surname: string): string | undefined {
  const said = [
    ...seen.matchAll(
      /(?<=^|[,;。、\s])(?:[^,;。、\s]{0,8}?(?:[写填记找]|称呼|全名|[喊叫][我俺]?)[是叫]?)?([\u4e00-\u9fff]{2,5}?)(?=[吧啦喔哦呀]|好了|就[行好可]|$|[,;。、\s])/dg,
    ),
  ];
  const fuller = said.find(
    ({ 1: one = "" }) => one.startsWith(surname) && isFuller.test(one) && !isNoName(one, false),
  );
  const [from, to] = fuller?.indices?.[1] ?? [];
  return from === undefined ? undefined : text.slice(from, to);
}

/** Behind a name and none of it. */
const particle = /(?<=.)[啦喔哦呀啰咯嘛呗哟]$/;

/** A name that a sentence gives as such. */
export function findName(text: string): Span<string> | undefined {
  const composed = composedName(text);
  if (composed !== undefined) return composed;
  const seen = shadow(withoutOthers(text));
  for (const pattern of patterns) {
    const match = pattern.exec(seen);
    const [from, last] = match?.indices?.[1] ?? [];
    const to =
      last === undefined ? undefined : last - (particle.exec(match?.[1] ?? "")?.[0].length ?? 0);
    if (match === null || from === undefined || to === undefined) continue;
    const name = seen.slice(from, to).trim();
    if (impossible.test(name) || isNoName(name, true)) continue;
    const value = withoutTitle(text.slice(from, to).trim());
    const whole = name.length === 1 ? wholeName(text, seen, name) : undefined;
    return { value: whole ?? value, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

const alone = new RegExp(
  `^(?:[${surnames}][\\u4e00-\\u9fff]{1,2}|[A-Z][\\p{L}'-]+(?: [A-Z][\\p{L}'-]+){1,2})$`,
  "u",
);
/** Where kana stand the sentence is Japanese, and so are its names. */
const kana = /[\u3041-\u3096]/;
const japanese =
  /^(?:[\p{Script=Han}々]{1,3} [\p{Script=Han}々\p{Script=Katakana}]{1,4}|[\p{Script=Han}々]{2,5}|[\p{Script=Katakana}ー]{2,8} [\p{Script=Katakana}ー]{2,8})$/u;
const noJapaneseName =
  /[机器库室阶号県县市区町村]$|修理|故障|設置|设置|点[検检]|至急|明日|今日|午前|午後|午后|[電电][話话]|住所|連絡|连络|保証|保证|写真|訪問|访问|希望/;

function isJapanese(value: string): boolean {
  return japanese.test(value) && !noJapaneseName.test(value);
}

/** First name and surname, which Thai tells from the clause before by its particle alone. */
const thaiNames = /(?:^|(?:ค่ะ|คะ|ครับ|คับ|ชื่อ|[,;\n]) ?)([ก-๏]{2,15} [ก-๏]{2,20})(?:ค่ะ|ครับ)? ?$/;
const noThaiName =
  /ไม่|เสีย|เบอร์|โทร|ที่อยู่|ช่าง|ซ่อม|อยาก|ขอ(?!ง)|รบกวน|มาก|เครื่อง|แอร์|ตู้เย็น|บ้าน|ถนน|ซอย|รั่ว|แจ้ง|ติดต่อ|สวัสดี|ขอบคุณ/;
const work = /^谢谢|(?:坏|修|装|漏|响|冷|热|来)/;

/** A name that stands by itself right before or behind a telephone number (`start` to `end`, between marks). */
export function nameBeside(
  text: string,
  phone: { readonly start: number; readonly end: number },
): Span<string> | undefined {
  const seen = shadow(text);
  const before = /(?<=^|[,;、。\n])\s{0,4}([^,;、。\s][^,;、。\n]{0,38}?)[,;、\s]{0,6}$/.exec(
    seen.slice(0, phone.start),
  );
  const thai = /^\s*([ก-๏]{2,20}?)(?:ค่ะ|ครับ|คะ|คับ|จ้า)?\s*$/.exec(seen.slice(0, phone.start));
  const behind = /^\s*[,;、\s]\s*([^,。;、\n]+?)\s*(?=$|[,。;、\n])/.exec(seen.slice(phone.end));
  for (const [match, offset] of [
    [before, 0],
    [thai, 0],
    [behind, phone.end],
  ] as const) {
    const value = match?.[1];
    if (match === null || value === undefined) continue;
    const isName =
      match === thai
        ? !hasSymptom(value)
        : alone.test(value) || (kana.test(seen) && isJapanese(value));
    if (!isName || work.test(value) || impossible.test(value) || isNoName(value, false)) continue;
    const start = offset + match.index + match[0].indexOf(value);
    const end = start + value.length;
    return { value: text.slice(start, end), start, end };
  }
  return thaiNameBefore(text, seen.slice(0, phone.start));
}

function thaiNameBefore(text: string, seen: string): Span<string> | undefined {
  const value = thaiNames.exec(seen)?.[1];
  if (value === undefined || noThaiName.test(value)) return undefined;
  const start = seen.lastIndexOf(value);
  const end = start + value.length;
  return { value: text.slice(start, end), start, end };
}

/** The name on a contact card: 1–30 characters with letters. */
export function nameOf(card: string): string | undefined {
  const name = card.replace(/\s+/g, " ").trim();
  const good = /\p{L}/u.test(name) && name.length <= 30 && !/[\d?？@/\\{}<>$=*_#|~^`]/.test(name);
  return good ? name : undefined;
}
