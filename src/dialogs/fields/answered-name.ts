/** The answer to the question for a name. */

import { consentOf } from "../../engine/consent.ts";
import { courtesyOf } from "../../engine/courtesy.ts";
import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";
import { hasSymptom } from "./demand.ts";
import { withoutOthers } from "./name-clauses.ts";
import { withoutTitle } from "./name-title.ts";
import { before, behind, impossible, organisation, surnames, title } from "./name-words.ts";
import { personIn } from "./named-person.ts";
import { isNoName } from "./no-name.ts";
import { isPlausible } from "./plausible-name.ts";

const marks =
  /[,;。、!?\n()…~]|(?<=\p{Script=Han}{6}):|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f| {2,}|(?<!(?:^| )(?:[A-Z]|[JS]r|Mr|Mrs|Ms|Dr|Mdm|Prof|St))\.(?= |$)|(?<=ค่ะ|คะ|ครับ|คับ|จ้า|จ้ะ|จ๊ะ|เด้อ|ครับผม) /gu;
const chinese = new RegExp(
  pattern`^(?:[${surnames}](?:[\p{Script=Han}]| [\p{Script=Han}]){0,3}(?: ?${title})?|(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|
    慕容|宇文|令狐|长孙|独孤|端木|公孙|夏侯|轩辕|南宫|呼延|闻人|申屠|张简|范姜)\p{Script=Han}{1,2}|
    [小老阿大]\p{Script=Han}{1,2}|\p{Script=Han}{1,3}${title})$`,
  "u",
);
/** Characters of names that tell of something loose, loud or flickering elsewhere. */
const namely = /^[松焦](?=\p{Script=Han})|(?<=^\p{Script=Han}{1,2})[松响闪]/u;
/** A first name that is a word. */
const willing = /^Will(?: [A-Z][a-z]+)?$/;
/** What may be a name once somebody says that it is one. */
const framed = /^[\p{Script=Han}·]{1,10}$/u;
const japanese =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー・ ]{1,14}(?:さん|様)?$/u;
const thai = /^(?:น\.ส\.)?[ก-๏]{2,30}(?: [ก-๏]{2,30}){0,2}$/;
const latin =
  /^[\p{Script=Latin}][\p{Script=Latin}'-]*\.?(?: [\p{Script=Latin}][\p{Script=Latin}'-]*\.?){0,3}$/u;
/** A name of two scripts, and one of several parts, as in Xinjiang or of the first peoples of Taiwan. */
const mixed = new RegExp(
  `^(?:[A-Z][a-z]{1,12} ?${title}|[A-Z][a-z]{1,12} ?[${surnames}][\\p{Script=Han}]{0,2}(?:${title})?|\\p{Script=Han}{1,8}(?:[·•・]\\p{Script=Han}{1,8}){1,3})$`,
  "u",
);

/**
 * The name in the words that no other field took; nothing where a word of it cannot be one.
 * @param language of the chat, e.g. `ja`: there two characters are a name more often than not
 */
export function answeredName(rest: string, language: string): string | undefined {
  if (/[?？]\s*$/.test(rest)) return undefined;
  const slips = [...shadow(rest).matchAll(slipped)];
  const behindSlip = slips.at(-1);
  const meant =
    behindSlip === undefined
      ? undefined
      : nameIn(rest.slice(behindSlip.index + behindSlip[0].length), language);
  return meant ?? nameIn(rest, language);
}

/** The name of somebody whom a sentence points out, whatever else it tells. */
export function pointedOut(text: string, language: string): string | undefined {
  const seen = shadow(withoutOthers(text));
  const [person] = clauses(seen, language).flatMap((part) => personOf(seen, part, language) ?? []);
  return person === undefined ? undefined : withoutTitle(text.slice(person.start, person.end));
}

/** Where a clause names a person it points out. */
function personOf(seen: string, { start, end }: Part, language: string): Part | undefined {
  const clause = seen.slice(start, end);
  const person = personIn(clause);
  return person !== undefined && isName(clause.slice(person.start, person.end), true, language)
    ? { start: start + person.start, end: start + person.end }
    : undefined;
}

/** Said between a name that slipped and the right one. */
const slipped = new RegExp(
  shadow(
    pattern`(?:打|写|说|讲|发|填|拼|按)错(?:字|了)*|手滑|更正|[啊哦喔欸诶]不(?:是|对)?|typo|oops|autocorrect|scratch that|
      i mean(?:t)?(?![a-z])|打?ち?間違(?:え|い)(?:ました|た)?|まちがえ(?:ました|た)?|訂正|(?:พิมพ์|บอก|เขียน|ใส่)ผิด|ขอแก้|
      เ[อฮ][้๊]ย|อุ๊ย`,
  ),
  "giu",
);

function nameIn(rest: string, language: string): string | undefined {
  const text = rest.replace(reading, (one) => " ".repeat(one.length));
  const seen = shadow(withoutOthers(text));
  const parts = clauses(seen, language);
  const names = parts.flatMap(({ start, end }) => {
    const person = personOf(seen, { start, end }, language);
    if (person !== undefined) return [{ said: rest.slice(person.start, person.end), weight: 1.2 }];
    const part = trimmed(seen, start, end);
    const words = seen.slice(part.start, part.end);
    if (!isName(words, part.framed, language)) return [];
    const meant = /(?<!我)是$/.test(seen.slice(start, part.start));
    const weight = addressed.test(words) ? 2 : meant ? 1.5 : part.framed ? 1 : 0;
    return [{ said: rest.slice(part.start, part.end), weight }];
  });
  const [first] = names.toSorted((a, b) => b.weight - a.weight || b.said.length - a.said.length);
  // "Surname 谢, 谢 as in thanks, 谢淑芬": the whole name says more.
  const whole =
    names.find(
      ({ said }) => first?.said.length === 1 && said.startsWith(first.said) && said.length > 1,
    ) ?? wholeOf(first?.said, seen, parts, rest);
  const best = whole ?? first;
  return best === undefined ? undefined : withoutTitle(best.said.replace(/\s+/g, " "));
}

/** A clause that is nothing but the surname and one or two characters more. */
function wholeOf(
  surname: string | undefined,
  seen: string,
  parts: readonly Part[],
  rest: string,
): { readonly said: string } | undefined {
  if (surname === undefined || !/^\p{Script=Han}$/u.test(surname)) return undefined;
  const whole = parts.find(({ start, end }) => {
    const words = seen.slice(start, end);
    return (
      rest.slice(start).startsWith(surname) &&
      /^\p{Script=Han}{2,3}$/u.test(words) &&
      !impossible.test(words) &&
      !isNoName(words, false)
    );
  });
  return whole === undefined ? undefined : { said: rest.slice(whole.start, whole.end) };
}

/** How a Japanese name is read, in brackets behind it. */
const reading = /[（(][ぁ-ヶー\s]{2,20}[）)]/gu;
/** A person is meant, whatever stands beside. */
const addressed = new RegExp(`${title}$|(?:さん|様)$|^(?:Mr|Ms|Mrs|Miss|Dr)\\b|^คุณ`);
/** Somebody says that a name comes; a greeting is none of it. */
const naming =
  /[叫姓名找]|本人|称呼|联[系络]人?|我是|name|call|contact|ask for|i'?m|i am|this is|it'?s|は|の|担当|ชื่อ|เรียก|ติดต่อ/i;

interface Part {
  readonly start: number;
  readonly end: number;
}

/** Between words of Chinese, whose names have no blank unless every character has one. */
const chineseBlank = /(?<=\p{Script=Han}{2}) +(?=\S{2})/gu;
/** Clauses that are looked at. */
const clausesMax = 80;

function clauses(seen: string, language: string): readonly Part[] {
  const all = [
    ...seen.matchAll(marks),
    ...(language.startsWith("zh") ? seen.matchAll(chineseBlank) : []),
  ];
  const cuts = all.toSorted((a, b) => a.index - b.index).slice(0, clausesMax);
  const starts = [0, ...cuts.map(({ index, 0: mark }) => index + mark.length)];
  return starts.map((start, index) => ({ start, end: cuts[index]?.index ?? seen.length }));
}

/** A clause without what is said around a name; `framed` where somebody said that a name comes. */
function trimmed(seen: string, from: number, to: number): Part & { readonly framed: boolean } {
  let [start, end, framed] = [from, to, false];
  for (let round = 0; round < 8; round += 1) {
    const words = seen.slice(start, end);
    const head = before.exec(words)?.[0].length ?? 0;
    const tail = behind.exec(words.slice(head))?.[0].length ?? 0;
    const blank = /^[\s-]*/.exec(words)?.[0].length ?? 0;
    framed ||=
      naming.test(words.slice(0, head)) || /(?:です|ます)/.test(words.slice(words.length - tail));
    start += Math.max(head, blank);
    end -= tail;
  }
  return { start, end: Math.max(start, end), framed };
}

function isName(words: string, given: boolean, language: string): boolean {
  if (words === "" || words.length > 40 || /[\d@/\\{}<>$=*_#|~^`]/.test(words)) return false;
  if (organisation.test(words)) return true;
  if (!isPlausible(words)) return false;
  if (mixed.test(words)) return true;
  if (/^Mr\.? (?:and|&) Mrs\.? /.test(words)) return true;
  if (willing.test(words)) return given || words.length > 4;
  const other =
    impossible.test(words) ||
    isNoName(words, given) ||
    hasSymptom(words.replace(namely, "")) ||
    consentOf(words) !== undefined ||
    courtesyOf({ kind: "said", text: words, at: 0 }) !== undefined;
  if (other) return false;
  if (latin.test(words))
    return given || /[A-Z]/.test(words) || / /.test(words) || language !== "en";
  if (thai.test(words)) return true;
  if (chinese.test(words) || (given && framed.test(words))) return true;
  return (language === "ja" || /[\u3041-\u30ff]/.test(words)) && japanese.test(words);
}
