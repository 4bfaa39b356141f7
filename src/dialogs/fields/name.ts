/** What to call the customer (S0-08): name, nickname or organisation. */
import { shadow } from "../../engine/shadow.ts";
import { surnames, title } from "./name-words.ts";
import type { Span } from "./span.ts";

/** How a sentence gives a name unasked, as `shadow` shows it. */
const patterns = [
  /(?:我叫|我姓名是|姓名(?:是|:)?|名字(?:[是叫]|:)?|联[系络]人(?:是|:)?|叫我|[她他]叫)\s*([\u4e00-\u9fff·]{2,8}?|[A-Z][A-Za-z'-]+(?: [A-Z][A-Za-z'-]+){0,2})(?=就[行好]|就可以|吧|$|[^\u4e00-\u9fff·A-Za-z'-]|的|电话|手机|住)/d,
  new RegExp(
    `(?<![\\u4e00-\\u9fff])(?:您好|你好)?(?:我是|我姓|免贵姓|联系|找)?([${surnames}][\\u4e00-\\u9fff]{0,2}${title})`,
    "d",
  ),
  new RegExp(
    `(?<![\\u4e00-\\u9fff])(?:我是|我姓)([${surnames}][\\u4e00-\\u9fff]{1,2})(?![\\u4e00-\\u9fff])`,
    "d",
  ),
  new RegExp(`(?:我|免贵|敝)姓([${surnames}])(?![\\u4e00-\\u9fff])`, "d"),
  /(?:^|[、。,.!?\s]|の|は)([\p{Script=Han}\p{Script=Katakana}々ー・A-Za-z]{1,12}(?: [\p{Script=Han}\p{Script=Katakana}々ー・A-Za-z]{1,12})?)と(?:申|言|い)い?(?:します|ます)/du,
  /(?:氏名|名前|苗字|お名前)(?:は|:) ?([\p{Script=Han}々\p{Script=Katakana}ー・]{1,10})/du,
  /(?<![ก-๙])(?:ผม|ดิฉัน|หนู|ฉัน)? ?ชื่อ(?:เล่น|ว่า|คือ)? ?:? ?([ก-๏A-Za-z]{2,30}?(?: [ก-๏A-Za-z]{2,30}?)?)(?=ครับ|ค่ะ|คะ|คับ|นะ|จ้า| เบอร์| โทร| ครับ| ค่ะ|,|\d| \d|$|[^ก-๙A-Za-z ])/du,
  /(?<![ก-๏])(คุณ[ก-๏]{2,20}?|(?:นาย|นางสาว|นาง|น\.ส\.) ?[ก-๏]{2,20}(?: [ก-๏]{2,20})?)(?=ได้|ครับ|ค่ะ|คะ|นะ|,|\d|\s|$)/du,
  /\b(?:my name(?: is|'s)|name(?: is|:)|this is|i am|i'm)\s+([A-Z][\p{L}'-]+(?: [A-Z][\p{L}'-]+){0,2})/du,
  /\b(?:I am|I'm|Name is|My name is|My name's|This is)\s+([A-Z][\p{L}'-]+(?: [A-Z][\p{L}'-]+){0,2})/du,
  /\b((?:Mr|Ms|Mrs|Miss|Dr)\.? [A-Z][\p{L}'-]+(?: [A-Z][\p{L}'-]+)?)/du,
] as const;

/** A name that a sentence gives as such. */
export function findName(text: string): Span<string> | undefined {
  const seen = shadow(text);
  for (const pattern of patterns) {
    const match = pattern.exec(seen);
    const [from, to] = match?.indices?.[1] ?? [];
    if (match !== null && from !== undefined && to !== undefined)
      return {
        value: text.slice(from, to).trim(),
        start: match.index,
        end: match.index + match[0].length,
      };
  }
  return undefined;
}

const alone = new RegExp(
  `^(?:[${surnames}][\\u4e00-\\u9fff]{1,2}|[A-Z][\\p{L}'-]+(?: [A-Z][\\p{L}'-]+){1,2})$`,
  "u",
);
const noName =
  /^(?:马上|周[一二三四五六日天末]|方便|白天|高温|严重|任何|谢谢|黄色|金属|万一|向上|江边|程度|常常)|(?:坏|修|装|漏|响|冷|热|来)/;

/** A name that stands by itself right before or behind a telephone number (`start` to `end`, between marks). */
export function nameBeside(
  text: string,
  phone: { readonly start: number; readonly end: number },
): Span<string> | undefined {
  const seen = shadow(text);
  const before = /(?<=^|[,;、\n])\s*([^,;、\n]+?)\s*[,;、\s]*$/.exec(seen.slice(0, phone.start));
  const behind = /^\s*[,;、\s]\s*([^,。;、\n]+?)\s*(?=$|[,。;、\n])/.exec(seen.slice(phone.end));
  for (const [match, offset] of [
    [before, 0],
    [behind, phone.end],
  ] as const) {
    const value = match?.[1];
    if (match === null || value === undefined || !alone.test(value) || noName.test(value)) continue;
    const start = offset + match.index + match[0].indexOf(value);
    const end = start + value.length;
    return { value: text.slice(start, end), start, end };
  }
  return undefined;
}

/** The name on a contact card: 1–30 characters with letters. */
export function nameOf(card: string): string | undefined {
  const name = card.replace(/\s+/g, " ").trim();
  const good = /\p{L}/u.test(name) && name.length <= 30 && !/[\d?？@/\\{}<>$=*_#|~^`]/.test(name);
  return good ? name : undefined;
}
