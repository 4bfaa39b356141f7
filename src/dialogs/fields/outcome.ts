/** Whether something works again, as customers tell it when work is handed over or advice was tried (S0-60i, S4-19). */
import { hasSymptom } from "./demand.ts";
import { either, gone } from "./outcome-troubles.ts";
import { contrast, fails, past, waiting, works } from "./outcome-words.ts";
import { seen } from "./seen.ts";

export type Outcome = "works" | "fails";

/** UTF-16 units of the longest answer that is weighed; longer ones are asked about. */
const longest = 400;
/** "Still working fine" is no trouble that stayed. */
const stillGood = /(?:\bstill|まだ|ยัง|还是?|仍然?|依然)(?: (?:is|are|very|really))? ?\ue000/g;
/** Stands for good news in what is left of a text. */
const good = "\ue000";

/**
 * What a text tells: "不漏了" and "no more noise" are good news, "不制冷了" and "stopped working" are not.
 * Nothing where it was not tried yet, where good news has a trouble in it, or where neither is said.
 */
export function outcomeOf(text: string): Outcome | undefined {
  if (text.length > longest) return undefined;
  const whole = seen(text).toLowerCase();
  const tried = whole.replace(waiting, " ◇ ");
  const left = tried
    .replace(past, " ")
    .replace(gone, good)
    .replace(either, " ◇ ")
    .replace(works, good)
    .replace(stillGood, good);
  // "It is fixed, but": what stands last counts.
  const isGood = left.split(contrast).at(-1)?.includes(good) === true;
  const troubled = hasSymptom(left);
  if (left.search(fails) !== -1 || (troubled && !isGood)) return "fails";
  const unsure = tried !== whole || /[?？]|[吗么]\s*(?:$|[,，。!])/.test(whole);
  return isGood && !unsure && !troubled ? "works" : undefined;
}
