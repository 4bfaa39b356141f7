/** Digits told one by one, in words of any of our languages. */
import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";

const words: readonly string[] = [
  "零 〇 洞 ゼロ れい レイ まる マル ศูนย์ zero oh nought",
  "一 幺 么 いち イチ หนึ่ง นึง one",
  "二 两 に ニ สอง two",
  "三 さん サン สาม three",
  "四 よん ヨン สี่ four",
  "五 ご ゴ ห้า five",
  "六 ろく ロク หก six",
  "七 なな ナナ しち เจ็ด seven",
  "八 はち ハチ แปด eight",
  "九 きゅう キュウ เก้า nine",
];
const digitOf: ReadonlyMap<string, string> = new Map(
  words.flatMap((line, digit) =>
    line.split(" ").map((word) => [shadow(word), `${digit}`] as const),
  ),
);
const spelled = [...digitOf.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((word) => (/^[a-z]/.test(word) ? `(?<![a-z])${word}(?![a-z])` : word))
  .join("|");
const token = new RegExp(
  pattern`(?<plus>\+|(?<![a-z])plus(?![a-z])|プラス|บวก)|(?<count>[二两三四五六七八2-8])个(?<many>\d|${spelled})|
    (?<![a-z])(?<times>double|triple|treble) (?<again>\d|${spelled})|(?<digits>\d+)|(?<word>${spelled})`,
  "gi",
);
/** What stands between the digits of one number. */
const between =
  /^(?:[\s,.、・()-]|の|えーと|えっと|あの|然后|接着|再来|再|前面|中间|后面|最后|开头|是|and(?![a-z])|then(?![a-z])|แล้ว(?:ก็)?|ตามด้วย){0,5}$/i;
/** Fewest digits of a number that is told. */
const digitsMin = 7;

/** A run of digits, grouped by blanks, and where it stands. */
export interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function digitsOf(groups: Readonly<Record<string, string | undefined>>): string {
  const { plus, count, many, times, again, digits, word } = groups;
  const one = (said: string): string => digitOf.get(said.toLowerCase()) ?? said;
  if (plus !== undefined) return "+";
  if (count !== undefined && many !== undefined) return one(many).repeat(Number(one(count)));
  if (times !== undefined && again !== undefined)
    return one(again).repeat(times.toLowerCase() === "double" ? 2 : 3);
  return digits ?? one(word ?? "");
}

/** The numbers that a text tells digit by digit, as `shadow` shows it. */
export function toldNumbers(seen: string): readonly Run[] {
  const runs: Run[] = [];
  for (const match of seen.matchAll(token)) {
    const { index: start, 0: said } = match;
    const end = start + said.length;
    const digits = digitsOf(match.groups ?? {});
    const last = runs.at(-1);
    const gap = last === undefined ? "" : seen.slice(last.end, start);
    const joins = last !== undefined && gap.length <= 12 && digits !== "+" && between.test(gap);
    if (last === undefined || !joins) {
      runs.push({ text: digits, start, end });
      continue;
    }
    const blank = gap === "" || last.text.endsWith("+") ? "" : " ";
    runs[runs.length - 1] = { text: last.text + blank + digits, start: last.start, end };
  }
  return runs.filter(
    ({ text, start, end }) =>
      text.replace(/\D/g, "").length >= digitsMin && /[^\d\s+().-]/.test(seen.slice(start, end)),
  );
}
