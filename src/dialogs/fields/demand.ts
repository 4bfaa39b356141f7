/** What the customer wants (S0-16) and the symptom described (S0-15). */
import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";
import type { TicketClass } from "../../tickets/ticket.ts";
import {
  failing,
  goods,
  helpless,
  installing,
  maintaining,
  priced,
  repairing,
  soiled,
  unwanted,
  whole,
} from "./demand-words.ts";
import { seen } from "./seen.ts";

/** Signs that something is wrong, as `shadow` shows them. */
const symptoms = [
  pattern`断[了掉]|(?:太|很|好|超|下水)慢|水流?(?:很|太|好|变)小|不干净|松动|没(?:有)?(?:画面|冷气|动作|吸力|力|劲|水压|火)|
    开不开|滴水|渗水|[滩摊]水|不运转|不动了|停了|(?:自己|自动|一会儿?就)[关断停]|(?:温度|水压)(?:太低|太高|上不去|不够)|
    当机|怪声|异音|短路|臭味|不(?:太)?能用`,
  "不(?:太|怎么|会|能)?(?:出热水|制冷|制热|冷|热|转|动|通电|启动|工作|亮|加热|出水|进水|排水|脱水|响应|灵|好使|好用|行了|走|开机|充电|上电|能|断|停)",
  "没(?:有)?(?:反应|声音|电|水|热水|信号|图像|画面|动静)|坏|漏|响|噪|很吵|吵|异味|异音|怪味|怪怪|焦|糊味|冒烟|冒火|报错|故障|失灵|断电|跳闸|跳电|卡|裂|堵|停机",
  "打不[开着]|点不着|关不[上起严紧]|不严|开不[了起]|用不了|无法|闪|死机|黑屏|花屏|掉|松(?![\u4e00-\u9fff]{0,2}[路街道])(?![仁德高花柏鹤竹林涛本田永井尾冈村浦原下岛崎山木岩江平])|吸力小|忽冷忽热|[Ee]\\d{1,2}(?![0-9A-Za-z])",
  pattern`\b(?:not|won'?t|doesn'?t|isn'?t|can'?t|cannot|(?:buttons?|keys?|lights?|doors?|wheels?|knobs?|burners?|they|lamps|
    fans|both) don'?t|don'?t (?:work|respond|turn|open|close|start|light|move|spin|heat|cool|drain)|no longer|
    no hot water|no power|stopped|stops|broken|broke|leak\w*|nois[ey]\w*|error|fault\w*|smell\w*|smok\w*|spark\w*|stuck|
    crack\w*|dead|died|fail\w*|drip\w*|trip\w*|beep\w*|rattl\w*|flicker\w*|jam\w*|problem|issue|weird|strange|burnt|
    is black|(?:came|come|comes|fell|falls|falling) off|won'?t|cuts? out|shuts? (?:off|down)|goes off|nothing happens|
    torn|snapped|froze|frozen|barely|hum(?:s|ming)?|buzz\w*|squeal\w*|grinding|weak|clogged|blocked|E\d{1,2})\b`,
  pattern`壊れ|壊わ|故障|不具合|调子が[悪お]|おかしい|动(?:かな|きません|かず)|
    (?:冷え|温ま|暖ま|温まら|暖まら|回ら|つか|闭まら|开か|入ら|出|反応し|点か)(?:ない|なく|ません)|
    (?:つき|闭まり|入り|回り|开き)ません|出られない|うるさい|変な音|音が(?:大き|する|します)|漏れ|水漏|焦げ|烟が|エラー|
    ブレーカー|止ま(?:っ|り|る)|感电|异臭|反応(?:が|も)?(?:なし|ない|无し|しな)|(?:温ま|冷え|回|動)ら?ん(?=$|[、。 ])|
    外れ|取れ|折れ|破れ|何も起き|垂れ|出が悪|固まっ|詰ま|ぬる`,
  pattern`เสีย(?!ง|เวลา|ดาย)|พัง|ไม่(?:เย็น|ร้อน|ติด(?!ตั้ง|ต่อ)|หมุน|ทำงาน|สนิท|ออก|เข้า|ลง)|(?:กด|เปิด|ปิด|ใช้|ใช้งาน)ไม่(?:ได้|ติด)|รั่ว|น้ำหยด|
    เสียงดัง|ผิดปกติ|ไฟ(?:ตัด|ดับ|ดูด|ช็อต|ไหม้)|กลิ่นไหม้|ควันออก|มีควัน|มีกลิ่น|ค้าง|แตก|หลุด|หัก|ขาด|เงียบ$|ไหลเบา|ตัน|ไม่มีอะไรเกิด|ไม่ตอบสนอง|
    ขึ้น ?[Ee]\d`,
];
const symptom = new RegExp(shadow(symptoms.join("|")), "i");

const fine =
  /没(?:有)?问题|没(?:有)?电[梯话视影脑]|能不能|可不可以|不卡|保[修固]卡|影响|问题(?:ありません|ない|なし)|ไม่มีปัญหา|\b(?:no|not a|without any) (?:problem|issue|error)s?\b|\bnot (?:sure|now|yet|home|at home|available|free|before|after \d|until|today|tomorrow|tmr\w*|(?:on |next |this )?(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)\w*|(?:in )?the (?:morning|afternoon|evening)s?)\b|\b(?:can'?t|cannot|won'?t) (?:do|make|be (?:home|in|there|around)(?: on)?|come|manage)(?= (?:it |the )?(?:mon|tues|wed|thu|fri|sat|sun|today|tomorrow|tmr|before|after|until|that|this|next|morning|afternoon|evening|\d))/gi;

/** Whether the words tell of something wrong. */
export function hasSymptom(text: string): boolean {
  return symptom.test(shadow(text).replace(fine, ""));
}

const wants: readonly (readonly [TicketClass, RegExp])[] = [
  ["installation", installing],
  ["maintenance", maintaining],
  ["repair", repairing],
];

/** The class a sentence asks for; a symptom alone is a repair. */
export function classOf(text: string): TicketClass | undefined {
  const blank = (words: string): string => " ".repeat(words.length);
  const said = seen(text).replace(unwanted, blank).replace(whole, blank);
  const named = wants.find(([, pattern]) => pattern.test(said))?.[0];
  const alone = named === undefined ? said : said.replace(helpless, "");
  const faulty = named === "maintenance" ? alone.replace(soiled, "") : alone;
  const broken = hasSymptom(faulty) || failing.test(faulty);
  if (broken || named === "repair") return "repair";
  return priced.test(said) && goods.test(said) ? undefined : named;
}

/** UTF-16 units of a description that are kept in the form. */
export const faultMax = 500;

/** The answer to the question what is wrong: at least two letters. */
export function faultOf(rest: string): string | undefined {
  const fault = rest.trim();
  return (fault.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2 ? undefined : fault.slice(0, faultMax);
}
