/** Times of which a text speaks without wishing for them: what has happened, what it asks us, what has to be settled first. */
import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";
import type { Today } from "./day-ways.ts";
import { type Dated, daysIn, redated } from "./said-days.ts";
import { blanked } from "./span.ts";

const words = (...lists: readonly string[]): RegExp => new RegExp(shadow(lists.join("|")), "i");

/** Questions about our hours, prices and ways of working. */
const asksUs = words(
  pattern`(?:今天|明天|后天)(?:是)?(?:周|星期|礼拜)[一二三四五六日天]?(?:吗|几|么)|[有会下]雨(?:吗|么|\?)|天气|天気|
    雨(?:です|降り)|ฝน(?:ตก|จะ)?(?:ไหม|มั้ย)|\bcheaper\b|\btell me when\b|\braining?\b.{0,12}\?|到底是?哪天`,
  pattern`几点(?:钟)?(?:上班|下班|开门|关门|开始|结束|收工|打烊|营[业業]|能到|到)|(?:上|下)班(?:吗|么|嘛)|营[业業]|开门吗|
    (?:周|星期|礼拜).{0,4}(?:休息|开|收|上班|有班|有人|加)(?:.{0,4})(?:吗|么|嘛)|多久|多长时间|多少钱|怎么收费|收费|
    收钱|加价|加钱|加收|额外|费用|贵(?:吗|不|一点)|哪些时[间段]|什么时[间段](?:有|可|能|方便)|有哪[些几]|
    排到(?:什么|几|哪)|约到(?:什么|几|哪)|几天(?:能|可以|才)|哪时候|几时(?:能|可以|有|来)|
    什么时候(?:能|可以|有|来|到|会)|有空档|还有位|能排到|最[快早](?:什么|几|哪|要|能)`,
  pattern`何时(?:まで|から|间|に|顷|ごろ|くらい|台|が|なら)|いつ(?:まで|顷|ごろ|来|に|です|が|から|なら|になり)|
    (?:営業|受付|対応)(?:して|时间|日)|やって(?:い?ます|る)(?:か|の|\?)|定休|休みです?か|料金|いくら|追加|割増|割増し|
    かかり?ま?す(?:か|の)|かかる(?:もん|もの|の|ん)|どれ(?:くらい|ぐらい)|どのくらい|どのぐらい|
    空いて(?:い)?る(?:日|时间|枠).{0,6}か`,
  pattern`กี่โมง|กี่วัน|กี่ชั่วโมง|คิดค่า|ค่าแรง|ค่าบริการ|ค่าใช้จ่าย|ค่าเดินทาง|เปิด(?:กี่|ไหม|มั้ย|วัน|ทำการ|รึ|หรือ|ป่าว)|ปิด(?:กี่|วัน|ไหม|มั้ย)|
    ทำงาน(?:วัน(?:ไหน|เสาร์|อาทิตย์)|ไหม|มั้ย|หรือ|รึ|ป่าว)|หยุด(?:ไหม|มั้ย|วันไหน|หรือ|รึ)|นาน(?:ไหม|มั้ย|แค่|เท่า|มั๊ย)|เท่าไหร่|เท่าไร|ราคา|
    มีคิว|คิวว่าง(?:วัน|ช่วง|ไหม|มั้ย|บ้าง)|(?:วัน|ช่วง|เวลา)ไหน(?:บ้าง|ว่าง)|เร็วสุด(?:วัน|เมื่อ)|บวกเพิ่ม|คิดเพิ่ม`,
  pattern`\bhow (?:much|long|many|soon|early|late|far|often)\b|
    \bdo (?:you|u|ya|they|yous)(?: (?:guys|lot|all|people|folks|even|also|normally|usually|ever|still))* (?:charge|work|
    open|do|have|offer|operate)\b|\b(?:are|r) (?:you|u|ya|ye|yous)(?: (?:guys|lot|all|people|folks|even|also|normally|
    usually|still))? (?:open|closed|working|off)\b|\bwhat (?:time|slots?|times|hours|days?|dates?)\b|
    \bwhich (?:days?|slots?|times?)\b|\bwhen(?:'s| is| are| can| do| does| will| would| could| could) |
    \bis (?:it|there) (?:a |an |any )?(?:extra|surcharge|charge|fee|more)|\bextra (?:charge|fee|cost|for)|\bsurcharge|
    \b(?:fees?|prices?|costs?|quote)\b|\bopening hours|\bwhats? the (?:earliest|latest|soonest)`,
);
/** Not settled yet, not wanted at all, or for somebody else to say. */
const deferring = words(
  pattern`(?:得|要|先|想|去|来|再|帮)?(?:问(?:一下|下|问|过|看)?|跟|和)(?:我|老|家|物业|房|老公|妻|妈|爸|他|她|店|领导|经理|
    主管|同事|儿|女).{0,8}(?:$|再|先|看|商量|确认|说|回|,|,)|商量|查(?:一下|下|看).{0,4}(?:班|排|日|行程|时间)|
    看(?:一下|下|看)?(?:班表|排班|日程|行程|时间表)|
    (?:再|后|会|稍后|晚[点些]|回头|等下|等会儿?|过[会后])(?:再)?(?:跟|给|告诉|通知|联系|联络|回复?)(?:你|您|妳)|
    晚点(?:回|再)|确认(?:了|后|好|完)?再|(?:还|尚)(?:没|未|不)(?:定|确定|想好|决定|知道|晓得)|
    (?:不确定|说不准|说不好|没准|不好说|定不下)|先(?:别|不要|不用|不|甭|唔)(?:约|排|来|安排|定|订|预约|派)|
    (?:别|不要|不用|不必|甭)(?:约|来了|来人|上门|派人|安排)|考虑|想想|等通知|再看看|再看(?:情况|吧)?$|
    再(?:定|决定|商量)|(?:[了后好]|看看)再说`,
  pattern`相谈して|(?:主人|夫|妻|家内|家族|母|父|上司|大家|管理).{0,8}(?:确认|闻い|相谈|聞い)|
    (?:确认|確認|聞い|闻い|調べ|见)て(?:から|また|みて|みない|みます|ご?连络)|
    また(?:后で|后ほど|あとで|ご?连络|电话|改めて)|たら.{0,6}(?:连络|電話|电话|返事|お伝え)|改めて|折り返|后ほど|
    あとで(?:连络|返事|电话)|(?:まだ|日程は).{0,8}(?:决め|决ま|分か|わか|未定|いらない|不要)|
    决ま(?:ったら|り次第|って(?:い)?な)|未定|考え|検讨|来なくて|訪问は(?:不要|いり|结构)`,
  pattern`(?:ต้อง|ขอ|เดี๋ยว|ไป|จะ|รอ).{0,3}(?:ถาม|ปรึกษา|คุยกับ|ดูก่อน|ดูวัน|เช็[คก])|^ไม่(?:รู้|ทราบ)|
    ถาม(?:แฟน|แม่|พ่อ|เจ้าของ|นิติ|ลูก|สามี|ภรรยา|เมีย|หัวหน้า|ที่บ้าน|ผู้จัดการ|เพื่อน|ยาย|พี่)|ขอ(?:เช็ค|เช็ก|ดู|คิด|ปรึกษา|คุย)|
    เดี๋ยว(?:จะ)?(?:บอก|แจ้ง|ทัก|โทร|ติดต่อ|มาบอก|กลับมา|เช็[คก]|ถาม|คอนเฟิร์ม)|ยังไม่(?:แน่|รู้|ทราบ|กำหนด|ได้กำหนด|ได้คิด|ตัดสิน)|ไม่ต้องมา|
    ไม่ต้องนัด|อย่าเพิ่ง(?:นัด|จอง|มา)|ยังไม่ต้อง(?:นัด|มา|จอง)|ไม่แน่ใจ`,
  pattern`\b(?:need|have|got|let me|i'?ll|must|gotta|should|going|wanna|gonna)(?: to)? (?:just )?(?:double.?)?(?:check|ask|
    talk|speak|think|confirm|consult|run it)\b(?! (?:the|my|on) (?:fridge|washer|machine|ac|unit|filter|leak|boiler))|
    \bget back to (?:you|ya|u)|\blet (?:you|ya|u) know\b|\bnot sure (?:yet|when|if|about)|
    \b(?:don'?t|dunno|do not) (?:know )?(?:yet|when)|\bhaven'?t (?:decided|made up)|\bundecided\b|
    \bask (?:the|my|him|her|them|our)\b|\bhold off\b|
    \b(?:don'?t|do not|no need to|needn'?t) (?:book|schedule|send|come|need (?:a|any|the) (?:visit|one|technician|
    engineer))|\bno (?:visit|appointment)\b|\btbd\b|\btbc\b`,
);
/** What happened on the day named before, so that it is no day to come. */
const happened = words(
  pattern`^ ?[^,.。 ]{0,14}(?:[坏修买装换约报订停漏断响打碰到下](?:了|过|的(?!话|时))|坏掉|没来|来过|来了|没到|放鸽子|没消息|
    就(?:坏|不制|漏|不转)|开始(?:漏|响|坏|不|有|出)|刚修|突然)`,
  pattern`^[^、。]{0,20}(?:来(?:まし|てもらっ|てくれ(?:た|まし)|られ(?:た|まし)|た(?!ら))|来なか|壊れ|买っ|买いま|頼[んみ]|
    予约した|予约してた|约束|电话し(?:た|まし)|止ま(?:っ|りま)|なりました|なった|でした|だった|ばかり|ばっかり|
    (?<!可)以来|から(?:ずっと|调子|动か|出|水|変|おかし|异音)|修理し(?:た|て(?:もら|い))|直し(?:た|ても))`,
  "^[^\\n]{0,30}(?:แล้วไม่มา|ไม่มา|ไม่ได้มา|เพิ่ง(?:ซ่อม|ซื้อ|มา)|มาแล้ว|มาซ่อมแล้ว|ซื้อมา|ซ่อมไป|เสีย(?:ตั้งแต่)?|พัง|เริ่ม(?:เสีย|มีเสียง|รั่ว|ไม่)|เบี้ยวนัด|ผิดนัด)",
  pattern`^[^.;\n]{0,40}\b(?:didn'?t|did not|never|came|broke|bought|called|rang|turned up|showed up|no[- ]?show|happened|
    started|stopped|failed|died|packed up|was (?:here|repaired|fixed|installed)|were (?:here|supposed)|was supposed|
    ago)\b`,
);
/** The same said before it. */
const hadHappened = words(
  pattern`(?:自从|从|上次|原定|(?:师傅|你们|您们|客服|他们?|她|之前|上次|明明)(?:说好?|讲|答应|约好?)(?:的|是|在|了|会)?)$|
    (?:ช่าง|เขา|แอดมิน|ร้าน|คุณ)(?:เคย)?บอก(?:ว่า)?(?:จะ)?(?:มา)?(?:วัน)?$|
    (?:\b(?:you|they|he|she|guy|technician) (?:said|promised|told me)(?: on)?|\basked for(?: a)?|\bwas booked for|
    \bsupposed to (?:come|be)(?: on)?|\bsince|\blast time on|\bbought(?: it)?(?: on)?|\bbroke(?: down)?(?: on)?|
    \bbroken since|\bstarted(?: on)?|\bdied(?: on)?|\bwas here(?: on)?|\bcame(?: on)?|\bstopped(?: working)?(?: on)?) $|
    (?:坏|修|买|装)(?:的|了)?(?:是|在|于)$|(?:壊れたのは|买ったのは|故障したのは)$|
    (?:เสีย|พัง|ซื้อ|ซ่อม)(?:มา)?(?:ตั้งแต่|เมื่อ)(?:วัน)?$`,
);
const clauseEnd = /[,.;!?、。\n]/;
const past = words(
  pattern`昨|(?<!大)前[天儿日]|上(?:个)?(?:周|星期|礼拜|月)|上次|刚才|去年|先周|先日|先月|前回|おととい|この前|こないだ|
    เมื่อวาน|เมื่อวัน|ที่แล้ว|คราวก่อน|ครั้งก่อน|ครั้งที่แล้ว|\byesterday\b|\blast (?:week|month|time|night|mon|tue|wed|thu|fri|sat|sun)|
    \bago\b`,
);
const pastAll = new RegExp(past.source, "gi");

/** The text without times that are told or asked about; nothing of it where all is still to be settled. Every unit keeps its place. */
export function meantIn(seen: string, today: Today): Dated {
  if (deferring.test(seen)) return { seen: " ".repeat(seen.length), days: [] };
  const clear = withoutAsked(seen);
  const said = { seen: clear, days: daysIn(clear, today) };
  const coming = redated(withoutGone(said), said, today);
  return redated(withoutHappened(coming), coming, today);
}

/** Without days that have gone, and the hours named with them. */
function withoutGone({ seen, days }: Dated): string {
  if (!past.test(seen)) return seen;
  const starts = days.map(({ start }) => start);
  return [...seen.matchAll(pastAll)].reduce((text, { index, 0: word }) => {
    const behind = seen.slice(index).split(clauseEnd)[0]?.length ?? word.length;
    const next = starts.find((start) => start >= index + word.length) ?? seen.length;
    return blanked(text, { start: index, end: Math.min(next, index + behind) });
  }, seen);
}

function withoutAsked(seen: string): string {
  if (!asksUs.test(seen)) return seen;
  const ends = [...seen.matchAll(/[,.;!?、。\n]/g)].map(({ index }) => index).concat(seen.length);
  let from = 0;
  let left = seen;
  for (const end of ends) {
    if (asksUs.test(seen.slice(from, end))) left = blanked(left, { start: from, end });
    from = end;
  }
  return left;
}

function withoutHappened({ seen, days }: Dated): string {
  return days.reduce((text, { start, end }, index) => {
    const said = seen.slice(end, days[index + 1]?.start ?? seen.length).split(clauseEnd)[0] ?? "";
    const told =
      happened.test(said) || hadHappened.test(seen.slice(Math.max(0, start - 20), start));
    return told ? blanked(text, { start, end: end + said.length }) : text;
  }, seen);
}

/** Whether a text tells of the past or asks us something, so that its words are no wish. */
export const isUnmeant = (seen: string): boolean =>
  [asksUs, deferring, past, told].some((words) => words.test(seen));
/** Said about a visit that has been, or about calls: no wish of its own. */
const told = words(
  pattern`等了|师傅说|你们说|提前.{0,6}打|先打(?:个)?电话|打(?:个)?电话给|\bsince\b|\bcame\b|\bwaiting\b|\byou said\b|
    \btold me\b|\bcall me first\b|โทรมาก่อน|โทรก่อน`,
);
