/** Whether somebody is angry with us: then a person is offered (rule 10). */
import { pattern } from "../../engine/pattern.ts";
import { byScript } from "./by-script.ts";
import { grievances } from "./mood-grievances.ts";
import { blame, feelings, scorn } from "./mood-words.ts";
import { seen } from "./seen.ts";

const blamed = byScript([...blame, ...grievances].map(seen), "g");
const felt = byScript([seen(feelings)], "g");
const loose = new RegExp(seen(`${feelings}|${scorn}|tmd|[他特]妈的|特么的|靠[北杯]`), "iu");
const denied =
  /(?:不会?|不是|没有?|没要?|不用|别|并非|no|not|never|isn't|aren't|ain't|without|ไม่(?:ได้)?(?:จะ)?|ไม่ต้อง|อย่า)[\s要会再en]{0,4}$/i;
const deniedBehind =
  /^(?:いま|て(?:い)?ま)?せん|^では(?:あり|な)|^じゃな(?!いの|いか|いです)|^ない(?!の|か)|^てない|^てな|^ไหม/;

/** Another's anger, anger at a thing, at the weather or at oneself, and anger that is over. */
const elsewhere = new RegExp(
  seen(
    [
      pattern`(?:孩子|儿子|女儿|猫|狗|学生|弟弟|妹妹)[^。!?你]{0,16}$|
        (?:冰箱|洗衣机|空调|冷气|热水器|油烟机|机器|牌子|品牌|质量|产品|这台|那台|堵车|天气|下雨|太热|声音|噪音|
        自己[^,。]{1,4},?)[^,。!?你]{0,6}$|(?:老公|老婆|先生|太太|我[妈爸爷奶哥姐弟妹]|妈妈|爸爸|婆婆|公公|邻居|隔壁|
        楼[上下]|房东|房客|室友|同事|老板|孩子)[^,。!?]{0,8}$|(?:被|对|跟)(?:这|那|它|我家)[^,。!?你]{0,14}$`,
      pattern`\b(?:noise|sound|smell|heat|weather|machine|fridge|washer|aircon|hood|traffic|rain|racket|beeping|
        remote)\b[^.!?]{0,20}$|\b(?:husband|wife|partner|mum|mom|dad|mother|father|neighbou?rs?|tenants?|guests?|
        customers?|landlord|boss|flatmate|roommate|son|daughter|kids?|he|she|they)(?:'s| is| are| was| were| gets?| got)?(?: \w+){0,2} $`,
      pattern`(?:自分|音が|うるさ|暑|寒|におい|臭)[^。]{0,16}$|
        (?:冷蔵庫|洗濯機|エアコン|機械|リモコン|給湯器|天気|タイミング)[^。]{0,8}$|
        (?:主人|旦那|夫|妻|母|父|隣|近所|大家|上司|子ども|子供|犬|猫|息子|娘|客)[^。]{0,10}$`,
      "(?:หมา|แมว|ร้อน|ฝน|รถติด|เสียง|เครื่อง|ตู้เย็น|แอร์|อากาศ)[ก-๏ ]{0,10}$|(?:แฟน|สามี|ภรรยา|เมีย|ผัว|แม่|พ่อ|ข้างบ้าน|ข้างห้อง|เพื่อนบ้าน|เจ้าของ|ลูก(?!ค้า))[ก-๏ ]{0,10}$",
      pattern`(?:之前|刚才|刚刚|本来|原本|一开始|起初|那时)[^,。]{0,8}$|(?:最初は|さっきは|前は|先ほどは)[^。]{0,8}$|
        \b(?:was|were|used to be|earlier i) (?:\w+ )?$|(?:ตอนแรก|เมื่อกี้|ก่อนหน้านี้)[ก-๏ ]{0,10}$`,
    ].join("|"),
  ),
  "i",
);
const elsewhereBehind = new RegExp(
  seen(
    [
      "^[^。!?]{0,4}[,。]?\\s?(?:自己|我自己)|^(?:我了?)?(?:这|那)(?:台|个|破|空调|机|洗|冰)|^[^。!?]{0,12}(?:声音|噪音|天气|下雨|堵车|空调吹|洗衣机|冰箱)",
      pattern`^の?な?タイミング|^ (?:with|at|about|of|by) (?:the|this|that|my|it|its|all the|our) ?(?:\w+ )?(?:fridge|machine|
        washer|aircon|ac|heater|hood|noise|drip|beep\w*|leak|weather|rain|traffic|thing|smell|heat|myself|cleaning|
        rattl\w*|neighbou?rs?|appliance|device|cold|alarm|sound|racket)\b`,
      "^[ก-๏ ]{0,3}(?:หมา|แมว|ตู้เย็น|แอร์|เครื่อง|ฝน|อากาศ|รถติด|เสียง|ตัวเอง|ยุง|มันมาก|น้ำ)",
    ].join("|"),
  ),
  "i",
);
/** What feelings are about where no company is spoken of. */
const thing = new RegExp(
  seen(
    pattern`又?坏了|又漏|壊れ|止まっ|เสียอีก|พัง|\b(?:packed (?:in|up)|broke(?:n)? (?:down )?again|the thing)\b|洗衣机|冰箱|空调|
      冷气|热水器|油烟机|灶|炉|机器|声音|噪|吵|天气|堵车|遥控器|
      \b(?:noise|sound|smell|heat|weather|machine|fridge|washer|boiler|aircon|traffic|rain|beeping|remote)\b|冷蔵庫|
      洗濯機|エアコン|機械|音|うるさ|暑|リモコン|ตู้เย็น|แอร์|เครื่อง|เสียง|ร้อน|ฝน|รถติด`,
  ),
);
const company = new RegExp(
  seen(
    pattern`你们|您们|贵|师傅|客服|售后|服务|公司|厂家|商家|厂商|维修|修[了过完]|电话|预约|约|没来|人来|等了|报修|态度|
      \b(?:you|your|yours|company|service|support|technician|engineer|guys|nobody|no ?one|wait\w*|call\w*|promis\w*|
      manager|staff|repair\w*|customer|excuses?)\b|対応|業者|会社|御社|お宅|おたく|そちら|担当|連絡|電話|待|約束|修理|
      店|サービス|ช่าง|บริษัท|บริการ|นัด|โทร|รอ(?!บ)|ร้าน|แอด|พนักงาน|ซ่อม|คุณ|ลูกค้า`,
  ),
);
/** A polite request speaks to us, and of nothing that we did. */
const asked = new RegExp(
  seen(
    pattern`(?:麻烦|请|帮忙|劳驾|拜托)(?:[您你]们?)?(?:帮我?|来|派人|给我?|安排|尽快|看看|看一?下|修|修一?下|换){0,3}|
      \b(?:any chance|could|can|would|will|please)(?: (?:you|you guys|your (?:guys?|engineer|
      technician)))?(?: please)?(?: could| can| have| take| come| look| send| fix| repair){0,3}|お?願い|
      (?:ていただ|てもら)[えけいう]|ช่วย[ก-๏ ]{0,16}(?:หน่อย|ที|ด้วย)(?:ว่าซ่อม)?`,
  ),
  "gi",
);
/** Another firm than ours, to which the words belong. */
const others = new RegExp(
  seen(
    pattern`别家|其他(?:家|公司)|[前上](?:一|那)?[家间]|之前(?:那家|找的)|另一家|别的公司|前の(?:業者|业者|会社|店|ところ)|
      以前の(?:業者|业者|会社)|\b(?:last|previous|other|another|old|different) (?:repair |service )?(?:firm|company|
      guys?|people|technician|repairman)\b|別の(?:業者|会社|店)|别の(?:業者|业者|会社|店)|
      他(?:の|社)(?:業者|业者|会社|店)?|よその|เจ้า(?:ก่อน|อื่น|เก่า)|ร้าน(?:ก่อน|อื่น|เก่า)|ที่อื่น|บริษัท(?:อื่น|ก่อน|เก่า)`,
  ),
  "i",
);

/** `angry` where a sentence says so and does not deny it. */
export function moodOf(text: string): "angry" | undefined {
  const words = seen(text).toLowerCase();
  const found = [...blamed(words), ...felt(words)];
  if (found.length === 0 || others.test(words)) return undefined;
  const ofThing = thing.test(words) && !company.test(words.replace(asked, ""));
  const said = found.some(
    ({ 0: word, index }) =>
      !(ofThing && loose.test(word)) &&
      isSaid(
        word,
        words.slice(Math.max(0, index - 24), index),
        words.slice(index + word.length, index + word.length + 40),
      ),
  );
  return said ? "angry" : undefined;
}

function isSaid(word: string, before: string, behind: string): boolean {
  if (denied.test(before.slice(-12)) || deniedBehind.test(behind.slice(0, 8))) return false;
  return !loose.test(word) || !(elsewhere.test(before) || elsewhereBehind.test(behind));
}
