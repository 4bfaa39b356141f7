/** Clauses in which somebody takes words back, or says not to know. */
import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";

/** Said of the speaker's own knowledge or words, whatever it denies. */
const unsureEnglish =
  /^(?:tbh |honestly |sorry |i ){0,4}(?:i )?(?:really )?(?:can'?t|cannot|couldn'?t|don'?t|dont|do not|wouldn'?t|not) (?:really )?(?:say|tell|explain|describe|remember|recall|know|understand|speak|talk|type|read)\b|^(?:tbh |honestly |i )?(?:no (?:clue|idea)|not a (?:clue|scooby)|(?:haven'?t|havent|have not) (?:a|the|got a) (?:clue|foggiest|faintest|idea)|beats me|search me|(?:god|goodness|heaven|lord) knows)|^i'?m no (?:expert|engineer|technician|good with)|\bhe knows\b|\b(?:explained|described|mentioned|told|reported) (?:you |him |her |them |it |this |that |all |everything |about )|^(?:please |pls |just )?hurry\b|\b(?:ring|call|phone|text|message|email|speak to) (?:me|us|my|him|her|back)\b/;

/** The same in other languages, where nothing but the question follows. */
const unsure = new RegExp(
  shadow(
    [
      pattern`^(?:那|请问)?(?:[能会]不[能会]|可不可以|[能可]否)$|^(?:也|其实|倒)?没(?:啥|什么)(?:事|大事|别的)?(?:了|啦)?$|
        ^(?:哪[里儿]|什么|啥|怎么).{0,4}(?:坏|问题|毛病|回事).{0,3}(?:要|得|等).{0,10}(?:知道|晓得|清楚).{0,2}$|
        ^你们?(?:在)?[说讲](?:的|了)?(?:啥|什么)(?:呀|啊|意思)?$|^(?:没|[看听]不)[看听]?懂.{0,4}$|
        ^(?:其实|老实说|说实话|讲真)?[我咱俺们妈爸婆公她他也都真实在就还是的啦阿老]{0,6}(?:说不(?:上|出|清|好|准|明白|
        了)|[讲叫形容描述]{1,2}不(?:上|出|清|来|好)|[搞弄闹整]不(?:清|懂|明白?)|看不(?:懂|出|明白)|不(?:太|大|是很|
        怎么)?(?:懂|会说|会讲|会描述|会形容|会表达|晓得|知道|清楚|了解|确定)|哪知[道影]?|不知|毋知|唔知)(?:影|来|了|出|
        楚|白|道){0,4}(?:它|这|那|机器|东西|伊)?(?:是|到底|究竟){0,4}(?:(?:哪|什么|啥|怎[么样]|按怎|甚么|咩|
        边)[里儿个边度么样]{0,2})?(?:是|出|有)?(?:坏|毛病|问题|原因|情况|回事|故障|地方|部位|零件|事|
        状况){0,3}[了啊呀呢的吧啦嘛哦捏欸耶哈]{0,4}$`,
      pattern`^(?:ก็|จริงๆ)?(?:ผม|ฉัน|หนู|เรา|พี่|ดิฉัน|ป้า|ลุง|ยาย|ตา|น้า|อา|แม่|พ่อ|ข้อย|กู)?(?:ก็)?(?:ไม่(?:ค่อย)?(?:รู้|ทราบ|แน่ใจ|เข้าใจ|มั่นใจ)|
        บ่(?:ฮู้|รู้)|บอกไม่ถูก)(?!สึก)[^.]{0,12}(?:เรื่อง|เครื่อง|อะไร|ยังไง|ตรงไหน|เหมือนกัน|หยัง|หรอก|เลย|เป็นไร|เสียตรงไหน)[ก-๏]{0,8}$`,
      pattern`^.{0,12}(?:さっぱり|全然|まったく|よう?)?(?:わからん|分からん|わからへん|わからない|分からない|分かりません|
        わかりません)(?:です|の|ですが|けど|わ|な|ねん|のう|よ){0,4}$|
        ^.{0,8}(?:何|なに|どこ|どう)[がはを]?.{0,10}か(?:さっぱり|全然|よく|ちょっと|まったく|も|は){0,4}(?:$|わか|分か)`,
    ].join("|"),
  ),
);
/** Said of a slip, and nothing else: "打错了", 間違えました. */
const slip = new RegExp(
  shadow(
    [
      pattern`^(?:我|刚才?|啊|哦|不好意思|抱歉|上面|前面){0,4}(?:说|讲|打|写|弄|搞|按|输|选)?[错反](?:字|别字)?(?:了|啦|咯|喔|
        哦){0,4}$|^(?:不对(?:不对)?|我?(?:来|要)?更正(?:一?下)?|口误|手误|手滑)$`,
      "^(?:no |oh |ah |sorry ){0,4}(?:wrong (?:one|word|thing)|(?:my )?(?:mistake|typo|bad)|i typed (?:it )?wrong|wait)(?: sorry| mate)?$",
      "^(?:すみません|あ|ごめん){0,4}(?:(?:打ち|書き|言い)?間違(?:え|い|った)).{0,8}$|^(?:訂正|失礼)(?:します|しました|です)?$",
      "^(?:ขอโทษ|โทษที)?(?:พิมพ์|พูด|บอก|เขียน|กด)ผิด[ก-๏]{0,8}$|^(?:โทษที|แก้ใหม่)[ก-๏]{0,6}$",
    ].join("|"),
  ),
);
/** What is taken back by it: "不是漏水", "not the spin", 水漏れじゃなくて. */
const notThat = new RegExp(
  shadow(
    "^(?:并)?不是|^(?:no |oh |ah |sorry ){0,4}not (?:the|my|that) |(?:では|じゃ)な(?:く(?:て|って)?|い(?:です)?)$|でなくて?$|^ไม่ใช่",
  ),
);
const slipped = new RegExp(
  shadow(
    "[说讲打写弄搞][错反]|更正|口误|手误|手滑|不对|(?<![a-z])(?:sorry|i mean|mistake|wrong|typo|correction|wait)|間違|訂正|失礼|ごめん|ผิด|โทษที",
  ),
);

/** Whether a clause only takes back what another one corrects. @param all the whole message */
export const isTakenBack = (clause: string, all: string): boolean =>
  slip.test(clause) || (notThat.test(clause) && slipped.test(all));

/** Whether the speaker only says not to know. */
export const isUnsure = (clause: string): boolean =>
  unsureEnglish.test(clause) || unsure.test(clause);
