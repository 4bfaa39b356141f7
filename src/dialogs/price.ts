/** What it costs, for whoever asks while a report is taken: nobody knows yet, and nothing is done unasked (S4-13). */
import { simplified } from "../engine/han.ts";
import type { PersonInput } from "../engine/input.ts";
import { type Line, line } from "../engine/line.ts";
import { pattern } from "../engine/pattern.ts";
import { hasSymptom } from "./fields/demand.ts";

const asking = new RegExp(
  [
    pattern`多少钱|几多?钱|怎么收(?:费|钱)|(?:收费|价格|费用|报价|价钱|上门费|维修费)(?:标准)?(?:是|要|大概|大约|大致)?(?:多少|怎么|几|[吗呢?？])|
      (?:收|要)(?:上门|检查|维修)?[费钱](?:用)?[吗么嘛?？]|收不收[费钱]|要不要[钱收]|(?:是不是|是否)(?:要)?(?:免费|收费)|免费的?[吗么?？]|贵不贵|贵[吗么]`,
    pattern`\bhow much(?! (?:water|longer|time|noise|space|more|gas|room)\b)|\bwhat(?:'s| is| are| does| will| would)\b.{0,30}\b(?:price|cost|charge|fee)s?\b|
      \b(?:is|are) (?:it|this|there|the visit|the repair|repairs?)\b.{0,20}\b(?:free|charge|fee)|\bdo (?:you|i|we)\b.{0,20}\b(?:charge|pay)\b`,
    "いくら(?!か|でも)|(?:料金|費用|代金|修理代)(?:は|って|が|を教)|有料|無料です",
    "เท่าไ[หร]|กี่บาท|ราคา|คิดเงิน|ค่า(?:บริการ|ซ่อม|ใช้จ่าย)|ฟรี(?:ไหม|มั้ย|หรือ)|เสียเงิน(?:ไหม|มั้ย)",
  ].join("|"),
  "i",
);

/** UTF-16 units of the longest question of that kind. */
const longest = 60;

/** The answer, if nothing but the price was asked for. */
export function priceLine(input: PersonInput): Line | undefined {
  if (input.kind !== "said" || input.text.length > longest) return undefined;
  const { text } = input;
  const isAsking = asking.test(text) || asking.test(simplified(text));
  return isAsking && !/\d{3}/.test(text) && !hasSymptom(text) ? line("desk.price") : undefined;
}
