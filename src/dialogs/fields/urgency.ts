/** How urgent (S2-11): from the company's words, from words that leave doubt, or from the customer's own answer. */
import { shadow } from "../../engine/shadow.ts";
import type { TalkRules } from "../../tickets/talk-rules.ts";

export type Level = "normal" | "urgent" | "extra-urgent";

const order = ["normal", "urgent", "extra-urgent"] as const;

/** Words that hint at danger or haste without saying so: one question is asked. */
const doubtful: readonly string[] = [
  "异味|怪味|发烫|很烫|烫手|打火花|冒火星|漏气|煤气|瓦斯|有孩子|老人|长辈|婴儿|宝宝|病人|急用|很急|好急|着急|急需|尽快|马上|加急|快一点|快点",
  "urgent|asap|as soon as possible|emergency|right away|immediately|smell|spark|overheat|very hot|baby|elderly|gas",
  "変なにおい|変な臭い|異臭|熱くな|赤ちゃん|高齢|急いで|早めに|できるだけ早く|なるべく早く|お年寄り",
  "กลิ่นแปลก|กลิ่นเหม็น|ร้อนมาก|เด็กเล็ก|ทารก|ผู้สูงอายุ|คนแก่|ผู้ป่วย|เร็วๆ|เร็วหน่อย|รีบ",
].flatMap((words) => shadow(words).split("|"));

/** How a word is said: denied, asked, or simply said. */
type Manner = "denied" | "asked" | "said";

/** The urgency that words show; nothing when they leave doubt. */
export function urgencyOf(text: string, rules: TalkRules): Level | undefined {
  const seen = shadow(text).toLowerCase();
  const said = (words: readonly string[]): readonly Manner[] =>
    words.flatMap((word) => mannersOf(seen, shadow(word)));
  const extra = said(rules.extraUrgentWords);
  if (extra.includes("said")) return "extra-urgent";
  const urgent = said(rules.urgentWords);
  if (urgent.includes("said")) return "urgent";
  const doubt =
    [...extra, ...urgent].includes("asked") || said(doubtful).some((one) => one !== "denied");
  return doubt ? undefined : "normal";
}

/** The graver of two. */
export function graver(a: Level, b: Level): Level {
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}

const deniedBefore =
  /(?:没有?|不是?|不太|无|未|别|no|not|never|without|n't|ไม่(?:มี|ได้|ใช่)?)(?:[\s,]*(?:在|会|很|再|闻到|any|any more|is|it|a|been|being|really|at all))*\s*$/i;
const deniedBehind =
  /^(?:[はもがでしていれ出味]|じゃ|起き|せん){0,8}(?:あり|り)?(?:ません|ない)|^(?:味)?(?:了)?(?:倒是)?没有/;
const asked = /^[^,.;!。、\n]{0,4}(?:吗|(?<![怎什那这])么|\?|ですか|でしょうか|ไหม|มั้ย)/;

/** How a word is said each time: "没有漏水", "not leaking" and "水漏れはありません" are no leak, "漏水吗？" leaves doubt. */
function mannersOf(seen: string, word: string): readonly Manner[] {
  const manners: Manner[] = [];
  for (let at = seen.indexOf(word); at >= 0; at = seen.indexOf(word, at + word.length)) {
    const before = seen.slice(Math.max(0, at - 18), at);
    const behind = seen.slice(at + word.length, at + word.length + 14);
    const denied = deniedBefore.test(before) || deniedBehind.test(behind);
    manners.push(denied ? "denied" : asked.test(behind) ? "asked" : "said");
    if (manners.at(-1) === "said") break;
  }
  return manners;
}
