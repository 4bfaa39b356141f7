/** How to stay safe, said before anything else is asked (S0-23, S3-78): once a report turns urgent, and again when it gets worse or tells of another danger. */

import type { Answers } from "../engine/conversation.ts";
import type { PlainKey } from "../engine/dialog.ts";
import { type Line, line } from "../engine/line.ts";
import { pattern } from "../engine/pattern.ts";
import { seen } from "./fields/seen.ts";
import { graver } from "./fields/urgency.ts";
import { withoutHarmless } from "./fields/urgency-harmless.ts";

interface Danger {
  readonly advice: PlainKey;
  readonly sign: RegExp;
}

/** Where gas is about, nothing is switched: its advice comes alone, and so does that for what cannot be smelt. */
const alone: readonly Danger[] = [
  {
    advice: "caution.monoxide",
    sign: /一氧化碳|一酸化炭素|carbon monoxide|\bco alarm|คาร์บอนมอนอกไซด์/,
  },
  { advice: "caution.gas", sign: /煤气|燃气|天然气|瓦斯|液化气|漏气|沼气|ガス|\bgas\b|แก[๊็]?ส|ก๊าซ/ },
];
/** What a description tells of, as `seen` shows it, and what to do about it. */
const dangers: readonly Danger[] = [
  {
    advice: "caution.water",
    sign: /漏(?!电)|[渗淹喷溢滴]水|[进积泡]水|水(?:淹|が|浸し|びたし)|跑水|爆[管了]|浸水|漏れ|びしょ|\bleak|\bwater\b(?! heater)|flood|\bdrip|burst|รั่ว|ท่วม|น้ำ(?!อุ่น|ร้อน|ยา|แข็ง|เย็น)/,
  },
  {
    advice: "caution.power",
    sign: /电(?!话|冰|视|器|梯|热)|[焦煳糊]|[冒黑浓]烟|烟味|火(?!曜)|烧(?<!发高?烧)|跳闸|短路|插[座头]|感電|感电|煙|ショート|ブレーカー|ビリビリ|コンセント|smok|\bburn(?!er)|\bfire(?! up)|flame|spark|shock|electr|breaker|\bfuse|\btrips?\b|socket|outlet|\bplug\b|ควัน|ไหม้|ไฟ|ช็?อ[ตค]|เบรกเกอร์|ปลั๊ก/,
  },
];

/** Advice where a report has become urgent or graver, or tells of another danger than before; nothing otherwise. */
export function caution(before: Answers, after: Answers): Line | undefined {
  const { urgency } = after;
  if (urgency === undefined || urgency === "normal") return undefined;
  const was = before.urgency ?? "normal";
  const isGraver = graver(was, urgency) !== was;
  const known = isGraver ? [] : adviceFor(before.fault);
  const fresh = adviceFor(after.fault).filter((advice) => !known.includes(advice));
  if (!isGraver && fresh.length === 0) return undefined;
  // Nobody in danger goes without advice because of a word we do not know.
  const meant = fresh.length === 0 && urgency === "extra-urgent" ? [unknown] : fresh;
  if (meant.length === 0) return line("caution.urgent");
  return meant.reduce<Line>(
    (above, advice) => line("desk.joined", { above, below: line(advice) }),
    line("caution.first"),
  );
}

/** Devices that are called after what they burn; what leaks from one of them may be water. */
const burners = new RegExp(
  seen(
    pattern`(?:煤气|燃气|天然气|瓦斯)(?:热水器|灶|炉|具|壁挂炉|烤箱|取暖)|
      ガス(?:給湯器|コンロ|レンジ|ストーブ|ファンヒーター|オーブン)|
      gas (?:boiler|heater|water heater|hob|stove|cooker|oven|geyser|furnace)|เตาแก๊?ส`,
  ),
  "g",
);

const unknown: PlainKey = "caution.any";

function adviceFor(fault: unknown): readonly PlainKey[] {
  if (typeof fault !== "string") return [];
  const words = withoutHarmless(seen(fault).toLowerCase()).replace(burners, " ");
  const only = alone.find(({ sign }) => sign.test(words));
  return only === undefined
    ? dangers.filter(({ sign }) => sign.test(words)).map(({ advice }) => advice)
    : [only.advice];
}
