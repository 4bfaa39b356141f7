/** Heating that fails where it freezes, or where somebody lives who must not be cold. */
import { pattern } from "../../engine/pattern.ts";
import { legible } from "./legible.ts";

const heating = legible([
  "暖气|暖风|壁挂炉|锅炉|地暖|采暖|供暖|暖炉",
  "\\b(?:boiler|(?:central )?heating|heater|radiators?|furnace|heat ?pump|underfloor|no heat)\\b",
  "暖房|ボイラー|ストーブ|床暖|ヒーター",
  "ฮีตเตอร์|ฮีทเตอร์|เครื่องทำความร้อน|บอยเลอร์",
]);
const failing = legible([
  "不(?:太|怎么|会|能)?(?:热|动|转|工作|暖|亮|点火|启动|制热|运转|出热)|没(?:有)?(?:反应|暖气|热|动静)|停|坏|罢工|打不着|点不着|熄火|不了|冰凉|冰冷|故障",
  pattern`\b(?:dead|died|dying|off|broken?|down|pack(?:ed|s) (?:in|up)|stopped|won'?t|isn'?t|not|no heat\w*|doesn'?t|don'?t|
    out|stone cold|gone|conked|lockout|fail\w*|kaput|without|bust|knackered)\b`,
  "動か|動きま|つか|つきま|止ま|壊れ|効か|効きま|温まら|暖まら|点か|故障|消え|ダウン",
  "ไม่(?:ทำงาน|ติด|ร้อน|อุ่น|เดิน)|เสีย|พัง|ดับ",
]);
const frost = legible([
  "零下|结冰|冰天雪地|下雪|大雪|寒流|寒潮|冻(?:死|得|成|僵)|负\\d+度|-\\d+ ?[度°]|\\b-?\\d ?°c",
  pattern`\b(?:minus (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)|sub-?zero|below (?:zero|freezing)|
    freezing(?! (?:up|over|the|my|compartment))|snow\w*|frosty|baltic|arctic|pipes? (?:will |might |could |
    may )?freez\w+)\b|(?<![\d-])-\d+ ?(?:°|deg|c\b|outside|out\b)|
    \b\d ?(?:°c?|degrees?) (?:outside|out|in (?:here|the (?:house|flat)))`,
  "氷点下|マイナス\\d|雪(?:が|で|の|降)|凍え|極寒|零下|凍りそう",
  "ติดลบ|หนาวจัด|หิมะ|ศูนย์องศา",
]);
const frail = legible([
  "婴|宝宝|新生儿|满月|月大|孕妇|坐月子|老人|长辈|高龄|[七八九]十多?岁|[789]\\d(?:多)?岁|病人|行动不便",
  pattern`\b(?:baby|babies|newborn|infant|toddler|pregnant|elderly|disabled|bedridden|(?:mum|mom|mother|dad|father|nan|nana|
    gran\w*|grandad|husband|wife|aunt\w*|uncle|she|he|mil|neighbou?r)(?:'s| is|, who is)? (?:\w+ )?(?:[789]\d|1\d\d)|
    [789]\d[- ]?(?:year|yr)|(?:\d+|one|two|three|six)[- ](?:day|week|month)s?[- ]old)\b`,
  "赤ちゃん|乳児|新生児|生後|妊婦|妊娠|高齢|お年寄り|[七八九]十歳|[789]\\d歳|寝たきり",
  "ทารก|เด็กอ่อน|เด็กเล็ก|ลูกอ่อน|คนท้อง|ผู้สูงอายุ|คนแก่|อายุ ?[789]\\d|ผู้ป่วย",
]);

/** Whether a text, in small letters as `seen` shows it, tells of such a cold home. */
export const isFreezing = (text: string): boolean =>
  heating.test(text) && failing.test(text) && (frost.test(text) || frail.test(text));
