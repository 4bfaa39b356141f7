/** How urgent (S2-11): from the company's words, from words that leave doubt, or from the customer's own answer. */
import type { TalkRules } from "../../tickets/talk-rules.ts";

export type Level = "normal" | "urgent" | "extra-urgent";

const order = ["normal", "urgent", "extra-urgent"] as const;

/** Words that hint at danger or haste without saying so: one question is asked. */
const doubtful =
  /异味|怪味|发烫|很烫|烫手|打火花|火花|冒火星|漏气|煤气味|有孩子|有老人|老人|婴儿|宝宝|病人|急用|很急|着急|急需|尽快|马上|加急|urgent|asap|as soon as possible|emergency|right away|immediately|smell|spark|overheat|very hot|baby|elderly|\bgas\b/i;

/** The urgency that words show; nothing when they leave doubt. */
export function urgencyOf(text: string, rules: TalkRules): Level | undefined {
  const lower = text.toLowerCase();
  if (rules.extraUrgentWords.some((word) => says(lower, word))) return "extra-urgent";
  if (rules.urgentWords.some((word) => says(lower, word))) return "urgent";
  return doubtful.test(lower) ? undefined : "normal";
}

/** The graver of two. */
export function graver(a: Level, b: Level): Level {
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}

const denied =
  /(?:没有?|不|无|未|别|no|not|never|without|n't|isn't|doesn't)(?:[\s,]*(?:在|会|再|any|any more|is|it|a|been|being))*\s*$/i;

/** Whether a word is said, and not denied: "没有漏水" and "not leaking" are no leak. */
function says(lower: string, word: string): boolean {
  let at = lower.indexOf(word);
  while (at >= 0) {
    if (!denied.test(lower.slice(Math.max(0, at - 14), at))) return true;
    at = lower.indexOf(word, at + word.length);
  }
  return false;
}
