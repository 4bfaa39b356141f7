/** The customer's description of what is wrong (S0-15), out of everything else that a message says. */
import { small } from "../../engine/shadow.ts";
import { withoutAsking } from "./asking.ts";
import { isTakenBack } from "./clause-doubt.ts";
import { closes, core, isRequest, means, tells, wantsJob } from "./clause-words.ts";
import { faultMax, faultOf, hasSymptom } from "./demand.ts";
import { tongueOf } from "./fault-signs.ts";

/** Where clauses end; Japanese strings them together with what elsewhere parts a list. */
export function endsOf(text: string): readonly number[] {
  const mark = /[\u3041-\u30fa]/.test(text)
    ? /[,，。;；!！?？、\n]|\.(?=\s|$)/g
    : /[,，。;；!！?？\n]|\.(?=\s|$)/g;
  return [...text.matchAll(mark)].map(({ index }) => index).concat(text.length);
}

/**
 * The words of a report that tell of something wrong, with what was said around it: nothing but courtesies, labels and requests is left out.
 * @param isDanger whether words tell of a danger, which is wrong whatever the machine does
 */
export function described(
  text: string,
  said: string,
  isDanger: (words: string) => boolean,
): string | undefined {
  const fault = told(text, said, isDanger);
  return fault !== undefined && (hasSymptom(fault) || isDanger(fault)) ? fault : undefined;
}

/** The same of an answer to the question what is wrong, where more words are a description. */
export function answeredFault(said: string): string | undefined {
  return told(said, said, () => false);
}

/** Clauses of a message that are looked at; a description has room for no more. */
const clausesMax = 60;

/** What is to be done where nothing is wrong, in any words but those that only want it done. */
export function answeredJob(said: string): string | undefined {
  const rest = withoutAsking(said)
    .replace(/^[\s,，。、;；]+|[\s,，、;；]+$/g, "")
    .replace(/ {2,}/g, " ");
  return wantsJob(small(rest)) ? undefined : faultOf(rest);
}

interface Clause {
  readonly start: number;
  readonly end: number;
  /** Whether it is the first, or the one kept before it ends right where it begins. */
  readonly next: boolean;
}

function told(
  text: string,
  said: string,
  isDanger: (words: string) => boolean,
): string | undefined {
  const rest = withoutAsking(said);
  const seen = small(rest);
  const original = small(said);
  const tongue = tongueOf(text);
  const kept: Clause[] = [];
  let [broken, closed] = [false, false];
  for (const { start, end, mark } of clausesOf(seen).slice(0, clausesMax)) {
    const one = core(seen, start, end);
    const words = seen.slice(one.start, one.end);
    if (words === "") continue;
    const last = kept.at(-1);
    if (last !== undefined && !broken && /^(?!555)\d{1,4}$/.test(words)) {
      kept.splice(-1, 1, { ...last, end: one.end });
      continue;
    }
    if (closed && !means(words, tongue)) continue;
    closed = closes.test(words);
    // "Bring a new one": what is left of asking says nothing.
    const cut = /[ ]/.test(seen.charAt(one.end)) && /\S/.test(said.charAt(one.end));
    const whole = /^[^,。;!?、\n]*/.exec(original.slice(one.start))?.[0] ?? "";
    const ordinary =
      tells(words, mark === "?", tongue) &&
      !(cut && isRequest(words, whole, tongue)) &&
      !isRequest(words, seen.slice(start, end).trim(), tongue);
    const told = !isTakenBack(words, seen) && (ordinary || isDanger(words));
    if (told) kept.push({ ...one, next: !broken });
    broken = !told;
  }
  const words = joined(rest, kept, commaOf(text)).slice(0, faultMax);
  // "I have just got a shock" says nothing of a machine, and is wrong all the same.
  return kept.some(({ start, end }) => means(seen.slice(start, end), tongue)) || isDanger(words)
    ? words
    : undefined;
}

/** What parts two clauses: marks, faces, and blanks beside letters that need none between words. */
const parting =
  /[,。;!?、\n:…~]|\.(?=\s|$)|\p{Extended_Pictographic}|(?<=[\p{Script=Han}\u3041-\u30fa\p{Script=Thai}]) +(?!ๆ)| +(?=[\p{Script=Han}\u3041-\u30fa\p{Script=Thai}])(?!ๆ)| {2,}| - /gu;

function clausesOf(
  seen: string,
): readonly { readonly start: number; readonly end: number; readonly mark: string }[] {
  const cuts = [...seen.matchAll(parting)].filter(
    ({ 0: mark, index }) => mark !== ":" || !/\d:\d/.test(seen.slice(index - 1, index + 2)),
  );
  const starts = [0, ...cuts.map(({ index, 0: mark }) => index + mark.length)];
  return starts.map((start, index) => ({
    start,
    end: cuts[index]?.index ?? seen.length,
    mark: cuts[index]?.[0] ?? "",
  }));
}

/** Clauses that stood together stay as they were written, others are listed. */
function joined(rest: string, kept: readonly Clause[], comma: string): string {
  return kept
    .map(({ start, end, next }, index) => {
      const before = kept[index - 1];
      const between = before === undefined ? "" : rest.slice(before.end, start);
      const asSaid = next && !/[\p{L}\p{N}\n;；]| {3}/u.test(between);
      const mark = before === undefined ? "" : asSaid ? between : comma;
      return `${mark}${rest.slice(start, end)}`;
    })
    .join("")
    .replace(/\s+/g, " ")
    .trim();
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

/** A sentence beside an open question adds to a description only where it speaks of the device, or of a danger. */
export function aboutDevice(rest: string, isDanger: (words: string) => boolean): string {
  return rest
    .split(/(?<=[,，。;；!！?？\n])/)
    .map((clause) =>
      (hasSymptom(clause) && !elsewhere.test(clause)) || isDanger(clause)
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
