/** The customer's description of what is wrong (S0-15), out of everything else that a message says. */
import { withoutAsking } from "./asking.ts";
import { tells, tidy } from "./clause-words.ts";
import { faultMax, hasSymptom } from "./demand.ts";

/** Where clauses end; Japanese strings them together with what elsewhere parts a list. */
export function endsOf(text: string): readonly number[] {
  const mark = /[\u3041-\u30fa]/.test(text)
    ? /[,，。;；!！?？、\n]|\.(?=\s|$)/g
    : /[,，。;；!！?？\n]|\.(?=\s|$)/g;
  return [...text.matchAll(mark)].map(({ index }) => index).concat(text.length);
}

/** Thai has no other mark between two clauses than a blank. */
const thaiEndsOf = (text: string): readonly number[] =>
  [...text.matchAll(/[,;!?\n]| +(?!ๆ)/g)].map(({ index }) => index).concat(text.length);

/** The words of a report that tell of something wrong, with what was said around it: nothing but courtesies and labels is left out. */
export function described(text: string, said: string): string | undefined {
  const rest = withoutAsking(said);
  if (!hasSymptom(rest)) return undefined;
  let from = 0;
  const kept: string[] = [];
  const marks: string[] = [];
  const ends = /\p{Script=Thai}/u.test(text) ? thaiEndsOf(rest) : endsOf(rest);
  for (const end of ends) {
    const clause = tidy(rest.slice(from, end));
    if (hasSymptom(clause) || tells(clause)) {
      kept.push(clause);
      marks.push(rest.slice(end, end + 1));
    }
    from = end + 1;
  }
  const comma = commaOf(text);
  const fault = kept.reduce((above, clause, index) => {
    const said = marks[index - 1];
    const mark =
      said === "." ? ". " : said === "、" || (said === "。" && comma === "、") ? said : comma;
    return `${above}${mark}${clause}`;
  });
  return fault.slice(0, faultMax);
}

/** What stands between two clauses where these words are written. */
function commaOf(words: string): string {
  if (/[\u3041-\u30fa]/.test(words)) return "、";
  if (/\p{Script=Thai}/u.test(words)) return " ";
  return /\p{Script=Han}/u.test(words) ? "，" : ", ";
}

/** Said of the visit, the photos or oneself, not of the device. */
const elsewhere =
  /拍|照片|方便|在家|有空|没空|电话|地址|时间|师傅|你们|您|保修|发票|人工|谢|急|危险|不对|改成|\b(?:i|we|you|he|she|they|photo\w*|picture\w*|home|urgent|dangerous|sure|yet|address|phone|person|here|time|call|come|thank\w*|today|tomorrow)\b|\bi'/i;

/** A sentence beside an open question adds to a description only where it speaks of the device. */
export function aboutDevice(rest: string): string {
  return rest
    .split(/(?<=[,，。;；!！?？\n])/)
    .map((clause) =>
      hasSymptom(clause) && !elsewhere.test(clause)
        ? clause
        : clause.replace(/[^,，。;；!！?？\n]/g, " "),
    )
    .join("");
}

/** What was described before, with a new symptom after it; said again, nothing is added. */
export function withMore(before: string | undefined, words: string): string {
  if (before === undefined || before === "-") return words;
  if (before === "" || before.includes(words)) return before;
  if (words.includes(before)) return words;
  return `${before}${commaOf(words)}${words}`.slice(0, faultMax);
}
