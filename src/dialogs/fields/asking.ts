/** What is left of a message once asking, greeting and thanking are taken out of it: what is wrong (S0-15). */
import { small } from "../../engine/shadow.ts";
import { beginning, meant, part } from "./asking-words.ts";

/** UTF-16 units of a clause's end that are looked through for asking. */
const longest = 48;

/** The text with each clause's asking blanked, every other unit where it was; a clause that tells something keeps all of that. */
export function withoutAsking(text: string): string {
  const seen = small(text);
  const spaced = /[\p{Script=Thai}\p{Script=Han}]/u.test(seen);
  const ends = spaced ? /[,。;!?、\n]|\.(?=\s|$)|\s+/g : /[,。;!?\n]|\.(?=\s|$)/g;
  let from = 0;
  let left = "";
  for (const end of [...seen.matchAll(ends)].map(({ index }) => index).concat(seen.length)) {
    const clause = seen.slice(from, end);
    const at = askingFrom(clause);
    left += text.slice(from, from + at) + " ".repeat(clause.length - at) + text.slice(end, end + 1);
    from = end + 1;
  }
  return left;
}

/** Where the end of a clause begins that only asks; its length where none does. */
function askingFrom(clause: string): number {
  if (!meant.test(clause)) return clause.length;
  const start = Math.max(0, clause.length - longest);
  for (const { index } of clause.slice(start).matchAll(beginning)) {
    const tail = clause.slice(start + index);
    if (isAsking(tail)) return start + index;
  }
  return clause.length;
}

/** Whether every word belongs to asking, and one tells that it does. */
function isAsking(words: string): boolean {
  if (!meant.test(words)) return false;
  for (let at = 0; at < words.length; at = part.lastIndex) {
    part.lastIndex = at;
    if (!part.test(words)) return false;
  }
  return true;
}
