/** Troubles that customers tell to be gone, as `seen` shows them in small letters. */
import { pattern } from "../../engine/pattern.ts";
import { legible } from "./legible.ts";

export const zhTrouble = pattern`(?:漏[水电气]?|滴[水答]?|渗水?|淌水|流水|溢水?|响|吵|叫|抖动?|震动?|振动?|晃动?|摇|冒[烟火泡]|跳[闸电枪机]?|
    报 ?(?:[错警]|故障|代码|[ef]\d{1,2})|闪烁?|堵|卡[住纸]?|[异怪噪杂][响音声]|(?:异|怪|臭|焦|糊|霉|酸)?味道?|臭|
    结[冰霜]|自[己动](?:关|停|断)机?|自动跳|断电|死机|掉|烫|乱[跳转动响]|故障码?|(?:显示)?[ef]\d{1,2}|错误|代码|毛病|
    故障|问题|异常|状况|嗡+|咔+|吱+|咚+|哐+|吱呀|滋+|轰+|乱叫|串味|麻手|带电)`;
const enTrouble = pattern`(?:leak\w*|drip\w*|nois\w+|noises?|rattl\w*|bang\w*|buzz\w*|humming|hum|squeak\w*|squeal\w*|screech\w*|smell\w*|
    stink\w*|trip\w*|beep\w*|shak\w*|vibrat\w*|wobbl\w*|flash\w*|blink\w*|flicker\w*|errors?|codes?|[ef]\d{1,2}|
    walk(?:s|ing)?|danc(?:es|ing)|click\w*|jam\w*|smok\w*|spark(?:s|ed|ing)?|freezing up|frozen up|ic(?:ing|ed) (?:up|
    over)|jump\w*|clank\w*|clunk\w*|grind\w*|rumbl\w*|gurgl\w*|puddles?|water on the floor|wet floor|problems?|issues?|
    complaints?|faults?|loud|funny (?:sounds?|noises?)|cut(?:s|ting)? out|(?:turning|switching|
    shutting) (?:itself )?off|going off|making (?:that|the|any|a) (?:\w+ )?(?:noise|sound|racket))(?: codes?| messages?| lights?| noises?| sounds?| smells?)?`;
const jaTrouble = pattern`(?:水漏れ|漏れ|もれ|漏水|音|騒音|うるさ|ガタガタ|カタカタ|ゴトゴト|ブーン|キーキー|振動|揺れ|焦げ臭い?(?:におい)?|
    臭い?|におい|匂い|ニオイ|煙|エラー|点滅|ブレーカー|水滴|ポタポタ|垂れ|霜|結露|不具合|問題|異常|症状|詰まり|トラブル)`;
/** What a trouble does. */
const jaSign =
  "し|出|聞こえ|感じ|鳴[りら]|表示され|見られ|起き|発生し|漏れ|あり|点[きか]|つ[きか]|落ち|ござい|揺れ|垂れ|気になら|気になり|ら";
const thTrouble = pattern`(?:เสียง|กลิ่น|น้ำ(?:รั่ว|หยด|ซึม|ขัง)|รั่ว|หยด|ซึม|ดัง|สั่น|เหม็น|ก[ระ]+พริบ|ตัด|เด้ง|ช็อ[ตค]|ไฟ(?:รั่ว|ดูด|ตัด|ช็อต)|error|เออเร่อ|เออเรอร์|
    รบกวน|ปัญหา|อาการ|ควัน|สะดุด|น้ำแข็ง|อะไรผิดปกติ|(?:ขึ้น|โชว์) ?[ef] ?\d*|โค้ด|ติดกระดาษ|ติดแม่พิมพ์)`;

/** A trouble that is gone. A doorbell that no longer rings and a hob without sparks are read as such as well: who acts on it asks once more. */
export const gone = legible(
  [
    pattern`(?:(?<!并|是)没(?:有)?|不|不会|再也不|也不|都不|未|冇|勿|弗|毋)(?:有|会|再|怎么|乱|听到|闻到|看到|出现|发现|任何|
    什么|啥|太|那个|那种|那么|到处|一点){0,4}${zhTrouble}(?:了|啦|的|过|水|声音?|情况|现象){0,3}|
    ${zhTrouble}[^,。!?不还没]{0,5}(?:没了|没有了|消失了?|不见了|解决了?|停了|停下来了)|[闻听看]不[到见](?:了|啦)|
    (?:不用|不必|不需要)再[^,。]{0,6}`,
    pattern`(?<!(?:n't|not|never|hasn't|won't) )(?:no|not|no more|no longer|never|without|stopped|stops|zero|any|isn't|doesn't|
    hasn't|don't|didn't|haven't|ain't|aren't|doesnt|isnt|dont|didnt|hasnt|havent|wont|won't)(?: (?!only\b|just\b|sure\b|
    even\b)\w+){0,3}? ${enTrouble}(?: \w+ing)?(?: any ?more| at all| since| now| whatsoever| anymore){0,2}|
    ${enTrouble}(?:'s)? (?:has |have |is |are |was |all )?(?:completely |now |finally |totally |all )?(?:gone|
    disappeared|stopped|vanished|went away|sorted|fixed|cleared)`,
    pattern`${jaTrouble}(?!が出(?:ない|ません))[^。、!?ま]{0,10}?(?:(?:${jaSign})(?:て(?:い|は)?)?(?:ません(?!か)|な(?:い|
    く(?:な[りっ])?))|なく(?:な(?:り(?!ません)|っ)|て)|なし|無(?:し|くな)|止まり(?!ませ)|止まった|とまり(?!ませ)|
    とまった|消え(?!な|ま[せず])|収ま(?:り(?!ませ)|っ)|おさま(?:り(?!ませ)|っ)|治ま(?:り(?!ませ)|っ)|解消|
    解決し(?!て(?:い)?な|ませ))`,
    pattern`(?:(?<!ยัง)ไม่|(?<!ยัง)ไม่มี|(?<!ยัง)ไม่ได้|เลิก|หยุด)(?:ได้|มี|มา|เห็น|ได้ยิน|ได้กลิ่น|ค่อย|ส่ง|เกิด|
    เจอ){0,3}${thTrouble}[ก-๏]{0,8}?(?:แปลกๆ|รบกวน|เลย|อีก(?:แล้ว)?|แล้ว|ๆ|(?=[ ,.!]|$|ค่ะ|ครับ|คะ|นะ))|
    ${thTrouble}[ก-๏ a-z0-9]{0,8}?(?:หาย(?:ไป|แล้ว|เลย|หมด|ขาด)|หมดแล้ว|เงียบแล้ว|หยุดแล้ว)`,
  ],
  "gi",
);

/** It is gone from where it is heard and from where it is wanted. */
export const either = legible(
  ["(?:没有?|不出)声音?了?", "\\bno (?:more )?sounds?\\b", "音が(?:し|出)(?:ません|ない)"],
  "gi",
);
