/** What customers ask while a report is taken, of no field of it: answered in a sentence, and the question stands. */
import type { PlainKey, Scene } from "../engine/dialog.ts";
import { simplified } from "../engine/han.ts";
import type { PersonInput } from "../engine/input.ts";
import { type Line, line } from "../engine/line.ts";
import { pattern } from "../engine/pattern.ts";
import { hasSymptom } from "./fields/demand.ts";

interface Aside {
  readonly asks: RegExp;
  /** What sounds like it and tells something instead. */
  readonly unless?: RegExp;
  readonly says: PlainKey;
}

const anyOf = (...words: readonly string[]): RegExp => new RegExp(words.join("|"), "i");

/** Nobody knows yet, and nothing is done unasked (S4-13). */
const price: Aside = {
  says: "aside.price",
  asks: anyOf(
    pattern`多少钱|几多?钱|怎么收(?:费|钱)|(?:收费|价格|费用|报价|价钱|上门费|维修费)(?:标准)?(?:是|要|大概|大约|大致)?(?:多少|怎么|几|[吗呢?？])|
      (?:收|要)(?:上门|检查|维修)?[费钱](?:用)?[吗么嘛?？]|收不收[费钱]|要不要[钱收]|(?:是不是|是否)(?:要)?(?:免费|收费)|免费的?[吗么?？]|贵不贵|贵[吗么]`,
    pattern`\bhow much(?! (?:water|longer|time|noise|space|more|gas|room)\b)|\bwhat(?:'s| is| are| does| will| would)\b.{0,30}\b(?:price|cost|charge|fee)s?\b|
      \b(?:is|are) (?:it|this|there|the visit|the repair|repairs?)\b.{0,20}\b(?:free|charge|fee)|\bdo (?:you|i|we)\b.{0,20}\b(?:charge|pay)\b`,
    "いくら(?!か|でも)|(?:料金|費用|代金|修理代)(?:は|って|が|を教)|有料|無料です",
    "เท่าไ[หร]|กี่บาท|ราคา|คิดเงิน|ค่า(?:บริการ|ซ่อม|ใช้จ่าย)|ฟรี(?:ไหม|มั้ย|หรือ)|เสียเงิน(?:ไหม|มั้ย)",
  ),
};

/** They name the time, the engineer agrees to it. */
const when: Aside = {
  says: "aside.when",
  unless: /都|随便|隨便|\bany ?time\b|\bwhenever\b|ても|でも|ก็(?:ได้|โอเค)/i,
  asks: anyOf(
    "(?:什么时候|何时|多久|几时|几点|哪天|最快(?:什么|几|多久)[^,，。]{0,3})[^,，。]{0,8}(?:能|可以|会|才)?(?:来|到|上门|过来|安排)[^,，。\\d]{0,4}$",
    "^(?:so |and |ok |okay |hi |hello |please |[, ])*(?:when|how soon|how quickly|how fast) (?:can|could|will|would|do|are|is)\\b.{0,24}\\b(?:come|coming|here|visit|available|send|get here)\\b",
    "いつ(?:頃|ごろ)?(?:来|伺|訪問|お越し)",
    "(?:มา|เข้ามา|ช่างมา)(?:ได้)?(?:เมื่อไ|วันไหน|กี่โมง|ตอนไหน)",
  ),
};

/** What a number is wanted for; without one there is still a person to talk to. */
const phone: Aside = {
  says: "aside.phone",
  asks: anyOf(
    pattern`(?:不想|不方便|不愿意?|不便|不能|能不能不|可不可以不|可以不|必须|一定要|为什么|为啥|干嘛|非要|不给)[^,，。\d]{0,8}(?:电话|手机|(?<!订单|序列|产品)号码|联系方式)|
      (?:电话|手机|号码)[^,，。\d]{0,4}(?:不想|不方便|不愿|不便|不给|就不)`,
    "\\b(?:don'?t want|rather not|prefer not|do i (?:have|need)|must i|why (?:do|would|should|must))\\b.{0,30}\\b(?<!serial |order |model |house )(?:phone|number)\\b|\\bno phone\\b",
    "電話(?:番号)?(?:は|を)?.{0,8}(?:教えたく|言いたく|伝えたく|必要です|必須|なぜ|出せ)|(?:なぜ|どうして).{0,6}電話",
    "(?:ไม่อยาก|ไม่สะดวก|ไม่ขอ|ทำไมต้อง|จำเป็น|ต้อง)[ก-๏ ]{0,12}(?:เบอร์|โทรศัพท์)",
  ),
};

/** A machine says so. */
const robot: Aside = {
  says: "aside.robot",
  asks: anyOf(
    "^(?:你|您)(?:是|到底是)?谁|(?:是|你|您)[^,，。]{0,4}(?<!地|窗|草|餐|洁|扫|菜)(?:机器人|真人|人工智能|ai)(?:还是|吗|么|嘛|吧|\\?|？)|^(?:是)?(?:机器人|真人)[吗么嘛?？]",
    "^who (?:are you|is this)\\b|\\bare you (?:an? |really |actually |even |just )*(?:robot|(?:chat ?)?bot|human|real|person|machine|ai)\\b(?! (?:repair|service|shop|vac))|\\b(?:is this|am i (?:talking|speaking|chatting) (?:to|with)) (?:an? )?(?:robot|(?:chat ?)?bot|human|real person|person|ai)\\b",
    "どなた(?:です|でしょう)か|(?:^|あなたは|これは|、)(?:ロボット|機械|ai|人間|ボット)(?:です|なん(?:です)?)か",
    "คุณ(?:คือ|เป็น)ใคร|(?:เป็น|คุย(?:กับ|อยู่กับ)?)(?:คน|บอ[ทต]|หุ่นยนต์|เอไอ|ai)[ก-๏ ]{0,6}(?:หรือ|ไหม|มั้ย|รึ|ใช่)",
  ),
};

/** UTF-16 units of the longest question of that kind. */
const longest = 60;

/** Who it is that answers, if that was the question, whatever is going on. */
export const robotLine = (input: PersonInput): Line | undefined => lineOf(input, [robot]);

/** The answer, if nothing but that was asked. */
export function askedBeside(input: PersonInput, { facts }: Scene): Line | undefined {
  // Whoever has an open case may mean that one.
  return lineOf(input, facts.tickets.length === 0 ? [price, phone, when] : [price, phone]);
}

function lineOf(input: PersonInput, asides: readonly Aside[]): Line | undefined {
  if (input.kind !== "said" || input.text.length > longest) return undefined;
  const { text } = input;
  if (/\d{3}/.test(text) || hasSymptom(text)) return undefined;
  const found = asides.find(
    ({ asks, unless }) =>
      (asks.test(text) || asks.test(simplified(text))) && unless?.test(text) !== true,
  );
  return found === undefined ? undefined : line(found.says);
}
