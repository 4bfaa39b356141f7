/** Times that a text names before it changes its mind: "tomorrow, no, wait, Friday". */
import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";
import { namedParts } from "./day-parts.ts";
import type { Dated } from "./said-days.ts";
import { type Token, tokensIn } from "./said-times.ts";
import { blanked } from "./span.ts";

const words = (flags: string, ...lists: readonly string[]): RegExp =>
  new RegExp(shadow(lists.join("|")), flags);

/** Said right before the time that is meant in the end. */
const concluding = words(
  "i",
  pattern`(?:(?:就|那就?|改(?:成|到|为|约|在|周)?|换(?:成|到)?|约|还是|要不|不如|不然|应该是|更正|说错了?|讲错|应是|而是|是|
    まぁ|やっぱり?|それなら|なので|だから|ので|から、?|では|じゃあ?|なら、?|もとい|いや、?|งั้น(?:เอา)?(?:เป็น)?|
    เอา(?:เป็น)?|เปลี่ยนเป็น|ขอเป็น|ขอ|เป็น|ไม่ๆ|เลย|แต่|ใช้)(?:วัน)?|\b(?:so|then|let's (?:say|do|make it)|make (?:it|that)|
    actually|sorry|i mean(?:t)?|rather|but|instead|prefer|go with|better|change (?:it )?to|
    switch to)(?: on)?(?: the)?,? )$`,
);
/** Takes back what has just been said. */
const retracting = words(
  "gi",
  pattern`不对(?!外)|不不+|[哦噢喔啊呃诶欸]不(?!行|能|可|方|在|用|要)|(?<=[,、。. ])不是?(?=[,、。 ])|
    (?:说|讲|打|写|记|搞|弄|看)错|更正|改成|改到|改约|改为|换成|换到|(?<=[,、。 ])等等|等一下(?=[,、 ])`,
  "いや(?![だなっ])|いえ(?=[、, ]|.曜)|ちが(?:う|い|った)|违(?:う|い|った|いま)|间违え|訂正|订正|もとい|じゃなくて|ではなく|待って|やっぱり?(?!り)|変更して",
  "ไม่ใช่ๆ?(?=[ สดน])|ไม่ๆ|ไม่(?:สิ|ดิ|เอาดีกว่า)|(?<=[ ค])ไม่(?= )|เดี๋ยวนะ|เดี๋ยวก่อน|เอ[๊้]ย|เปลี่ยนเป็น|ขอเปลี่ยน|ขอแก้|พิมพ์ผิด|โทษที|จำผิด|บอกผิด",
  pattern`\bno+(?:,|\.+)? (?:wait|hang on|hold on|sorry|make|let'?s|not that|scratch|that'?s|actually|i mean)\b|
    \b(?:oh|ah|uh|er+|um+),? no\b|(?<=[,.;!-] ?)no(?=[,.;!-])|\bwait,|\bhang on\b|\bhold on\b|\bscratch that|
    \bstrike that|\bactually\b|\boops\b|\bwhoops\b|\bcorrection\b|\bi mean(?:t)?\b|\bmy (?:bad|mistake)\b|\bor rather\b|
    \bmake (?:it|that)\b|\bon second thoughts?\b|\bchange (?:it|that) to\b`,
);
const either = words(
  "i",
  "或|还是都|跟|和|与|\\bor\\b|\\band\\b|หรือ|และ|กับ|か(?=[^らな])|とか|でも|到|至|から(?=.曜)|ถึง|~|-|\\bto\\b",
);
/** One day in one case, the other in the other. */
const conditional = words(
  "i",
  "如果|要是|万一|假如|的话|もし|なければ|だったら|ถ้า|\\bif\\b|\\bunless\\b|\\bdepending\\b",
);

/** UTF-16 units between two days that are alternatives: "Monday or maybe Tuesday". */
const alternativeMax = 12;
/** Hour from which a part of the day has to be said for its hours to be understood. */
const eveningFrom = 18;

/** What is named again after it was taken back counts; of what is named on both sides the rest counts. */
export function withoutRetracted(said: Dated): string {
  const { seen } = said;
  if (conditional.test(seen)) return seen;
  const tokens = tokensIn(said);
  return [...seen.matchAll(retracting)].reduce((text, { index, 0: mark }) => {
    const before = tokens.filter(({ end }) => end <= index);
    const after = tokens.filter(({ start }) => start >= index + mark.length);
    const gone = before.filter(({ day }) =>
      after.some((one) => (one.day === undefined) === (day === undefined)),
    );
    return [...gone, ...explained(before, after)].reduce(
      (left, token) => withoutToken(left, seen, token, after),
      text,
    );
  }, seen);
}

/** "Tuesday, no, Tuesday I am out, Friday": what follows the change of mind tells why. */
function explained(before: readonly Token[], after: readonly Token[]): readonly Token[] {
  const again = after.filter(({ day }) => before.some((one) => isSame(one, day)));
  const others = after.some((one) => one.day !== undefined && !again.includes(one));
  return others ? again : [];
}

const isSame = ({ day }: Token, other: Token["day"]): boolean =>
  day?.day !== undefined && other?.day?.equals(day.day) === true;

/** An evening stays where only its hour is changed. */
function withoutToken(text: string, seen: string, token: Token, after: readonly Token[]): string {
  const words = seen.slice(token.start, token.end);
  const [part] = namedParts(words);
  const parted = after.some(({ start, end }) => namedParts(seen.slice(start, end)).length > 0);
  const stays =
    token.day === undefined && !parted && part !== undefined && part.from >= eveningFrom;
  return stays
    ? blanked(text, { start: token.start + part.end, end: token.end })
    : blanked(text, token);
}

/** Where the last of several times of a kind is introduced as what follows from it all, it alone is meant. */
export function withoutGivenUp(said: Dated): string {
  const { seen } = said;
  if (conditional.test(seen)) return seen;
  const tokens = tokensIn(said);
  return [
    tokens.filter(({ day }) => day !== undefined),
    tokens.filter(({ day, hour }) => day === undefined && hour === undefined),
    tokens.filter(({ hour }) => hour === true),
  ].reduce((text, kind) => {
    const last = kind.at(-1);
    if (last === undefined || kind.length < 2 || !isSo(seen, kind, last)) return text;
    return last.day === undefined
      ? kind.slice(0, -1).reduce(blanked, text)
      : " ".repeat(last.start) + text.slice(last.start);
  }, seen);
}

function isSo(seen: string, kind: readonly Token[], last: Token): boolean {
  const open = kind.some(({ end }, index) => {
    const between = seen.slice(end, kind[index + 1]?.start ?? end);
    return between.length <= alternativeMax && (either.test(between) || /^ ?から/.test(between));
  });
  return (
    !open &&
    (concluding.test(seen.slice(Math.max(0, last.start - 24), last.start)) ||
      /^(?:\s*(?:ดีกว่า|แทน)|.{0,12}(?:\binstead\b|ดีกว่า|แทน|の方が|にして|に変更))/i.test(
        seen.slice(last.end),
      ))
  );
}
