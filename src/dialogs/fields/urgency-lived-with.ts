/** Drips that somebody lives with: they wait, where nothing graver is told. */
import { pattern } from "../../engine/pattern.ts";
import { legible } from "./legible.ts";

/** Said of a fault that may wait. */
const unhurried = legible([
  pattern`(?<!能|怎么|哪里?|并)(?:不(?:太|是很|是特别|是|用|怎么|赶)?(?:急(?![得着死不])|着急|赶时间|赶)|没(?:那么|有那么|
    多)急|慢慢来)|有空(?:再|来|的时候)|[等看]你们?[^,。]{0,3}(?:有空|方便|顺路)|
    (?:什么时候|啥时候|哪天|几时|随时)[^,。]{0,6}(?:来|都?可以|都?行|修)|方便(?:的时候|时)|顺路(?:再|的时候|来)|不要紧|
    不影响(?:用|使用)|(?:能|可以|还能)凑合|排到(?:下|后)|先这样用`,
  pattern`\bno (?:great |real |particular |big )?(?:rush|hurry|panic)\b|
    \bnot? (?:at all |really |that |very |exactly |super )?(?:an )?(?:urgent|emergency|in a (?:rush|hurry)|pressing)\b|
    \bwhenever\b|\bin your own time\b|\bcan (?:easily |certainly )?wait\b(?! (?:a|any|another|till|until))|
    \bnothing urgent\b|\b(?:can|we) live with (?:it|that)\b|\bnext time you'?re\b|
    \bany ?time (?:this|next) (?:week|month)\b`,
  pattern`急ぎ(?:では|じゃ)?(?:な|あり|は?しま)|急ぎません|急い(?:では|で)い?(?:ない|ません)|急が(?:ない|なく|ず)|
    いつでも(?:いい|良い|大丈夫|構い|かまい|結構)|
    (?:ついで|手の?(?:空|すい|すき)|お手すき|都合のいい|ご都合の)[^。、]{0,8}(?:時|とき|際)|慌て(?:なく|ません|ず)|
    我慢でき(?:る|ま)`,
  "ไม่(?:ต้อง|ได้|ค่อย|น่า)?(?:รีบ|ด่วน|เร่ง)|(?:ว่าง|สะดวก|มา)(?:เมื่อไห?ร่|วันไหน|ตอนไหน)(?:ก็|ค่อย)|ไว้(?:ว่าง|สะดวก)|ค่อยมา|รอได้|พอทน|ทนได้",
]);
/** Water that does not wait, whatever is said of it. */
const grave = legible([
  "楼下|天花|吊顶|满地|一地|到处|满|淹|喷|爆|崩|地板|插[座头]|电|流[了到得满出一个]|湿透|泡|哗|止不|关不|不停|越来越",
  pattern`\b(?:downstairs|below|ceiling|flood\w*|pour\w*|spray\w*|gush\w*|burst\w*|everywhere|all over|full|overflow(?:s|ing|
    ed)|soak\w*|electric\w*|socket|plug|carpet|bed|worse|through|non-?stop|won'?t stop)\b`,
  "階下|下の階|天井|水浸し|びしょ|噴|溢|あふ|破裂|電|コンセント|止まら|床一面|畳",
  "ชั้นล่าง|เพดาน|ฝ้า|ท่วม|พุ่ง|แตก|ทะลัก|ไม่หยุด|ปลั๊ก|ไฟ(?!โชว์)|เต็ม|เปียก|โชก|ที่นอน|เตียง",
]);

const vessel = "(?:[脸水面]?盆子?|水?桶|碗|杯子?|毛巾|抹布|盘子?)";
const thaiVessel = "(?:ถัง|กะละมัง|ขัน|ชาม|ผ้า|แก้ว)";
/** A leak that may be small, and what is put under it. */
const drips = legible(
  [
    pattern`(?:[往向]下|一直|老|还在|有点|有些|会|在)?[滴漏渗](?:水|[两二三几点一][^,。]{0,2}滴|一?点点?水|着)?|水[珠滴]|
      (?:拿|用|放|摆|垫|搁)[^,。]{0,4}${vessel}[^,。]{0,8}|${vessel}[^,。]{0,6}(?:接|垫|放)[^,。]{0,4}|滴滴答答`,
    pattern`\b(?:drip\w*|leak\w*|drops?|puddles?|seep\w*|trickl\w*|weep(?:s|ing)?|(?<=(?:the|boiler|heater|
      tank) )overflow(?: pipe)?)\b|\b(?:bowls?|buckets?|towels?|saucer|tray|pan|basin|cup|tub)\b|
      \bwater (?:under|on|dripping|drops?)\b`,
    "ポタ(?:ポタ|ッ|っ)?|ぽた(?:ぽた|ッ|っ)?|ポトポト|ぽとぽと|水滴|水漏れ|漏れ|もれ|垂れ|たれ|滴|にじ|染み|バケツ|洗面器|たらい|タオル|雑巾|器",
    `น้ำ(?:หยด|ซึม|รั่ว)|หยด(?:ติ๋งๆ?)?|ซึม|รั่ว|(?:เอา|มี)?${thaiVessel}[ก-๏ ]{0,6}รอง[ก-๏]{0,8}|รองน้ำ`,
  ],
  "g",
);
/** A drop now and then. */
const seldom = legible(
  [
    pattern`(?:偶尔|有时候?|隔一会儿?|隔半天|半天|一天)[^,。◇]{0,8}[滴漏渗](?:水|[两二三几一个][^,。]{0,3}滴|一?点点?水?)?|
      [滴渗漏][^,。]{0,4}(?:[一二两三]两?三?滴|几滴|一点点)|有点儿?[滴渗](?:水)?|
      [滴渗](?:水|着)?[,，。 ]?(?:已经|先|现在)?(?:拿|用|放)[^,。]{0,4}(?:盆子?|桶|碗|毛巾)[^,。满]{0,3}(?:接|垫|
      放)(?:着|住)?`,
    pattern`\b(?:drip\w*|leak\w*|weep\w*)(?: \w+){0,2} (?:now and (?:then|again)|occasionally|(?:every )?once in a while|
      from time to time|every (?:so often|few \w+|now and \w+|\w+ minutes|hour)|sometimes|once or twice|very slowly|
      a drop or two)\b|\b(?:occasional(?:ly)?|odd|sometimes|now and then|tiny|small|slight|little|wee|
      the odd)(?: \w+){0,2} (?:drips?|leaks?|drops?)\b|
      \bdrip\w*(?: \w+){0,2} (?:a (?:little )?(?:bit|little)|slightly)\b|\b(?:a bit|slightly) (?:drippy|dripping)\b`,
    "(?:時々|ときどき|たまに|まれに)[^。、]{0,8}(?:ポタ|ぽた|ポト|ぽと|垂れ|たれ|水滴|滴)[^。、]{0,6}|一日に?[^。、]{0,6}(?:滴|ポタ)",
    "(?:นานๆ|บางที|บางครั้ง|เป็นครั้งคราว)[ก-๏ ]{0,10}(?:หยด|ซึม)|(?:หยด|ซึม)[ก-๏ ]{0,4}(?:นิดหน่อย|นิดเดียว|นานๆ|เป็นครั้งคราว|บางครั้ง|บางที)",
  ],
  "g",
);

/** The text without the drips that its teller lives with. */
export function withoutLivedWith(text: string): string {
  if (grave.test(text)) return text;
  const blank = (words: string): string => " ".repeat(words.length);
  return text.replace(unhurried.test(text) ? drips : seldom, blank);
}
