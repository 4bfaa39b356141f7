/** How urgent (S2-11): from the company's words, from words that leave doubt, or from the customer's own answer. */
import { remembering } from "../../kernel/remembering.ts";

import type { TalkRules } from "../../tickets/talk-rules.ts";
import { seen } from "./seen.ts";
import { isFreezing } from "./urgency-frost.ts";
import { withoutHarmless } from "./urgency-harmless.ts";
import { withoutLivedWith } from "./urgency-lived-with.ts";
import { tellsFault } from "./urgency-ordinary.ts";
import { isPlight, isUnstopped } from "./urgency-plight.ts";
import { type Vocabulary, vocabularyOf } from "./urgency-vocabulary.ts";
import {
  defining,
  denied,
  flat,
  gasAlarm,
  gasSign,
  hearth,
  nextDoor,
  otherwiseIll,
  over,
  poisonAlarm,
  recent,
  spreading,
  supposedBefore,
  supposedBehind,
  toldOfOthers,
  uneasy,
  unsure,
  type Weight,
} from "./urgency-words.ts";

export type Level = "normal" | "urgent" | "extra-urgent";

const order = ["normal", "urgent", "extra-urgent"] as const;

const weights: readonly Weight[] = ["doubt", "urgent", "grave", "ill", "extra-urgent"];

/** How a danger is spoken of: denied or over, asked or feared, simply said. */
type Manner = "denied" | "asked" | "said";

/** A description is weighed anew with every answer of its report: lately weighed ones are remembered. */
const lately = new WeakMap<TalkRules, ReturnType<typeof remembering<Level | undefined>>>();

/** The urgency that words show; nothing when they leave doubt. Words of a `job`, as of an installation, need tell of no fault. */
export function urgencyOf(
  text: string,
  rules: TalkRules,
  of: "fault" | "job" = "fault",
): Level | undefined {
  const known = lately.get(rules) ?? remembering<Level | undefined>(256);
  lately.set(rules, known);
  return known(`${of} ${text}`, () => weighed(text, rules, of));
}

function weighed(text: string, rules: TalkRules, of: "fault" | "job"): Level | undefined {
  const whole = seen(text).toLowerCase();
  if (defining.test(whole)) return undefined;
  const harmful = withoutHarmless(whole);
  const rest = withoutLivedWith(harmful);
  const { skeleton, dangers, named } = marked(rest, vocabularyOf(rules));
  const manners = mannersIn(skeleton, dangers, named);
  const said = (weight: Weight): boolean =>
    dangers.some((one, index) => one === weight && manners[index] === "said");
  const open = dangers.some((one, index) =>
    manners[index] === "asked" ? true : one === "doubt" && manners[index] === "said",
  );
  const level = levelSaid(whole, said);
  const clear = !unsure.test(whole);
  if (level !== "extra-urgent" && isUnstopped(whole)) return "extra-urgent";
  if (clear && level === undefined && isFreezing(whole)) return "urgent";
  if (clear && level !== "urgent" && level !== "extra-urgent" && isPlight(whole)) return "urgent";
  if (level === undefined) {
    const told = of === "job" || dangers.length > 0 || rest !== harmful || tellsFault(whole);
    return open || uneasy.test(whole) || !told ? undefined : "normal";
  }
  return level === "doubt" || !clear ? undefined : level;
}

/** The gravest that is simply said. */
function levelSaid(
  whole: string,
  said: (weight: Weight) => boolean,
): "urgent" | "extra-urgent" | "doubt" | undefined {
  if (said("extra-urgent")) return "extra-urgent";
  if (poisonAlarm.test(whole)) return flat.test(whole) ? "doubt" : "extra-urgent";
  if (gasAlarm.test(whole)) return gasSign.test(whole) ? "extra-urgent" : "doubt";
  if (said("ill"))
    return hearth.test(whole) && !otherwiseIll.test(whole) ? "extra-urgent" : "doubt";
  if (said("grave")) return "doubt";
  return said("urgent") ? "urgent" : undefined;
}

/** The graver of two. */
export function graver(a: Level, b: Level): Level {
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}

/** The text with one sign for each word of danger, and what each weighs. */
function marked(
  text: string,
  { pattern, weightOf }: Vocabulary,
): {
  readonly skeleton: string;
  readonly dangers: readonly Weight[];
  readonly named: readonly string[];
} {
  const dangers: Weight[] = [];
  const named: string[] = [];
  let skeleton = "";
  let end = -1;
  for (const match of text.matchAll(pattern)) {
    const at = match.findIndex((group, index) => index > 0 && group !== undefined);
    const word = match[at] ?? "";
    const weight = groups[at - 1] ?? weightOf.get(word) ?? "doubt";
    const before = dangers.at(-1);
    if (match.index < end && before !== undefined)
      dangers[dangers.length - 1] = heavier(before, weight);
    else {
      skeleton += `${text.slice(Math.max(0, end), match.index)}◇`;
      dangers.push(weight);
      named.push(word);
    }
    const tail = /[a-z]$/.test(word)
      ? (/^[a-z]+/.exec(text.slice(match.index + word.length, match.index + word.length + 12))?.[0]
          .length ?? 0)
      : 0;
    end = Math.max(end, match.index + word.length + tail);
  }
  return { skeleton: skeleton + text.slice(Math.max(0, end)), dangers, named };
}

/** What each group of the pattern weighs; the second is the company's words. */
const groups: readonly (Weight | undefined)[] = [
  "extra-urgent",
  undefined,
  "urgent",
  "ill",
  "grave",
  "doubt",
];

const heavier = (a: Weight, b: Weight): Weight =>
  weights.indexOf(a) >= weights.indexOf(b) ? a : b;

/** Units before and behind a danger that tell how it is meant. */
const around = 48;

/** How each danger of a text is spoken of: "没有漏水", "not leaking" and "水漏れはありません" are no leak, "漏水吗？" leaves doubt. */
function mannersIn(
  skeleton: string,
  dangers: readonly Weight[],
  named: readonly string[],
): readonly Manner[] {
  const refused = [...skeleton.matchAll(denied)].map(({ index, 0: run }) => ({
    from: index,
    to: index + run.length,
  }));
  return [...skeleton.matchAll(/◇/g)].map(({ index }, nth) => {
    const before = skeleton.slice(Math.max(0, index - around), index);
    const behind = skeleton.slice(index + 1, index + 1 + around);
    if (over.test(behind) && !recent.test(before + behind)) return "denied";
    if (supposedBefore.test(before) || supposedBehind.test(behind)) return "asked";
    const isElsewhere =
      toldOfOthers.test(before) || (nextDoor.test(before) && !spreading.test(named[nth] ?? ""));
    if (dangers[nth] === "extra-urgent" && isElsewhere) return "asked";
    return refused.some(({ from, to }) => index >= from && index < to) ? "denied" : "said";
  });
}
