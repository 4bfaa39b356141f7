/** Pieces that have broken parsers before: scripts of the world, controls, markup, injections, keys of the language. */
import type { Dice } from "./dice.ts";

const scripts = [
  "售后服务：空调不制冷，请明天上午十点来修",
  "エアコンが故障しました",
  "에어컨이 고장났어요",
  "Кондиционер не работает",
  "مكيف الهواء لا يعمل",
  "המזגן לא עובד",
  "เครื่องปรับอากาศเสีย",
  "एयर कंडीशनर खराब है",
  "Klimaanlage läuft nicht, Größe unklar",
  "İSTANBUL ıspanak",
  "ﬁ ﬀ Å ẞ ſ ǅ",
  "👨‍👩‍👧‍👦👩🏽‍🔧🇨🇳🏴󠁧󠁢󠁥󠁮󠁧󠁿❤️",
  "𠮷野家 𝒜𝓃𝒶 𓀀",
  "Z̸̢̛a̶l̷g̵o̴",
  "１２３４５ ＋８６",
] as const;

const controls = [
  "\u0000",
  "\u0001\u0002\u0007\u0008",
  "\u000b\u000c\u001b[31m",
  "\u007f\u0080\u0085",
  "\u00ad\u200b\u200c\u200d\u2060\ufeff",
  "\u202e\u202d\u2066\u2069\u061c",
  "\u2028\u2029",
  "\ud800",
  "\udfff",
  "\ud83d",
  "\ufffe\uffff\ufdd0",
  "\r\n\r\n",
  "\t \u00a0\u3000",
] as const;

const injections = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<![CDATA[x]]>",
  "]]>",
  "<!DOCTYPE x>",
  "&lt;&amp;&#0;&#xD800;&x;",
  "' OR 1=1; DROP TABLE ticket; --",
  "$1 $$ \\x00 E'\\n'",
  "{{company}} {{constructor}} ${7*7} #{7*7} %s %n %00",
  "../../../etc/passwd",
  "file:///etc/passwd",
  "http://127.0.0.1:1/",
  "javascript:alert(1)",
  "=cmd|' /C calc'!A0",
  "@everyone +1 -1 \t=1",
  "*bold* _it_ `code` [x](http://a) ~s~ ||p||",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "-Infinity NaN 1e999 -0",
  "\\u0000\\ud800",
] as const;

/** What customers and staff of a repair desk write. */
export const talk = [
  "我叫王小明，电话13800138000，住在上海市浦东新区世纪大道88号1203室",
  "The washing machine leaks, model XQG100-14, serial 2024A8837711",
  "明天下午两点到四点有空",
  "next Friday at 10:30",
  "tomorrow morning",
  "周六上午",
  "S20260100101",
  "S202601-00101-001",
  "7K2M-9QXA",
  "第 2 个",
  "不满意",
  "very satisfied",
  "人工",
  "cancel",
  "/start t88_Qm9v",
  "t:accept:S20260100101:x",
  "g:help",
  "冒烟了！",
  "order no. JD-20260101-7788",
  "+49 170 1234567",
  "Rua Augusta 1500, São Paulo",
  "12 Baker Street, London",
  "2026年1月3日 14:30",
  "今晚",
  "1",
] as const;

const numbers = [
  0,
  -0,
  1,
  -1,
  0.5,
  1e21,
  -1e21,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  9e15,
  1e308,
  5e-324,
  1_790_000_000_000,
  100_000_000_000_000,
] as const;

/** Keys that mean something to JavaScript, beside those that mean something to platforms. */
export const keys = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "then",
  "length",
  "type",
  "kind",
  "id",
  "text",
  "events",
  "update_id",
  "message",
  "source",
  "",
  "0",
  "\u0000",
  "\ud800",
] as const;

/** One nasty piece of text. */
export function nastyText(dice: Dice): string {
  const kind = dice.below(10);
  if (kind < 3) return dice.pick(talk);
  if (kind < 5) return dice.pick(scripts);
  if (kind < 7) return dice.pick(controls);
  if (kind < 9) return dice.pick(injections);
  return dice
    .pick([...controls, ...scripts])
    .repeat(1 + dice.below(dice.chance(0.02) ? 4_000 : 20));
}

/** One nasty JSON value without children. */
export function nastyScalar(dice: Dice): unknown {
  const kind = dice.below(8);
  if (kind < 4) return nastyText(dice);
  if (kind < 6) return dice.pick(numbers);
  return dice.pick([null, true, false, "", [], {}]);
}
