/** What to call the customer (S0-08): name, nickname or organisation. */
import type { Span } from "./span.ts";

const surnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧";

const patterns = [
  /(?:我叫|我姓名是|姓名(?:是|[:：])?|名字(?:是|[:：])?|联系人(?:是|[:：])?|叫我)\s*([\u4e00-\u9fff]{2,4}|[A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’-]+){0,2})/,
  new RegExp(
    `(?<![\\u4e00-\\u9fff])(?:我是|我姓|免贵姓|联系)?([${surnames}][\\u4e00-\\u9fff]{0,2}(?:先生|女士|小姐|老师|太太|阿姨|经理))`,
  ),
  new RegExp(
    `(?<![\\u4e00-\\u9fff])(?:我是|我姓)([${surnames}][\\u4e00-\\u9fff]{1,2})(?![\\u4e00-\\u9fff])`,
  ),
  new RegExp(`(?:我|免贵)姓([${surnames}])(?![\\u4e00-\\u9fff])`),
  /\b(?:my name(?: is|'s)|name(?: is|:)|this is|i am|i'm)\s+([A-Z][\p{L}'’-]+(?: [A-Z][\p{L}'’-]+){0,2})/u,
  /\b(?:I am|I'm|Name is|My name is|My name's|This is)\s+([A-Z][\p{L}'’-]+(?: [A-Z][\p{L}'’-]+){0,2})/u,
  /\b((?:Mr|Ms|Mrs|Miss|Dr)\.? [A-Z][\p{L}'’-]+(?: [A-Z][\p{L}'’-]+)?)/u,
] as const;

/** A name that a sentence gives as such. */
export function findName(text: string): Span<string> | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    const value = match?.[1];
    if (match !== null && value !== undefined)
      return { value, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

const alone = new RegExp(
  `^(?:[${surnames}][\\u4e00-\\u9fff]{1,2}|[A-Z][\\p{L}'’-]+(?: [A-Z][\\p{L}'’-]+){1,2})$`,
  "u",
);
const noName =
  /^(?:马上|周[一二三四五六日天末]|方便|白天|高温|严重|任何|谢谢|黄色|金属|万一|向上|江边|程度|常常)|(?:坏|修|装|漏|响|冷|热|来)/;

/** A name that stands by itself right before or behind a telephone number (`start` to `end`, between marks). */
export function nameBeside(
  text: string,
  phone: { readonly start: number; readonly end: number },
): Span<string> | undefined {
  const before = /(?<=^|[,，;；、\n])\s*([^,，;；、\n]+?)\s*[,，;；、\s]*$/.exec(
    text.slice(0, phone.start),
  );
  const behind = /^\s*[,，;；、\s]\s*([^,，。;；、\n]+?)\s*(?=$|[,，。;；、\n])/.exec(
    text.slice(phone.end),
  );
  for (const [match, offset] of [
    [before, 0],
    [behind, phone.end],
  ] as const) {
    const value = match?.[1];
    if (match === null || value === undefined || !alone.test(value) || noName.test(value)) continue;
    const start = offset + match.index + match[0].indexOf(value);
    return { value, start, end: start + value.length };
  }
  return undefined;
}

const around =
  /^(?:我叫|我是|我姓|免贵姓|姓名|名字|叫我|联系人|称呼|就叫我?|my name is|my name's|name is|name|i am|i'm|this is|it's|call me|just)\s*[:：是]?\s*/i;
const filler =
  /(?:联系)?(?:电话|手机号?|号码)(?:是)?|\b(?:phone|mobile|cell|tel|number|and|my|is)\b|[,，。.;；:：、!！]/gi;

/** The answer to the question for a name: 1–30 characters, no digits, no question. */
export function nameOf(rest: string): string | undefined {
  const name = rest.replace(around, "").replace(filler, " ").replace(/\s+/g, " ").trim();
  if (
    name === "" ||
    name.length > 30 ||
    /[\d?？@/\\{}<>$=*_#|~^`]|多少|怎么|什么|为啥|吗$|呢$|^谢|^thank|^(?:how|what|why|when|who|where)\b/i.test(
      name,
    ) ||
    !/\p{L}/u.test(name)
  )
    return undefined;
  if (name.split(" ").length > 5) return undefined;
  return /\p{Script=Han}/u.test(name) && name.replace(/ /g, "").length > 20 ? undefined : name;
}
