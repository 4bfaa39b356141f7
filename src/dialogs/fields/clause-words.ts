/** Clauses of a description: which of them say something, and what is left of one without what only leads up to it. */
import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";
import { isUnsure } from "./clause-doubt.ts";
import { classOf, hasSymptom } from "./demand.ts";
import { denies, hintsState, showsState, type Tongue } from "./fault-signs.ts";
import { isIdle } from "./idle-words.ts";

/** Greetings, fillers and labels that stand before a description without a mark between. */
const leading = new RegExp(
  shadow(
    "^[\\s~…·・\"'“”「」()>\\-*#]*(?:" +
      "(?:您好|你好|哈喽|哈啰|嗨|请问一下|想请问一下|想问一下|请问|不好意思打扰了?|不好意思|歹势|拍谢|抱歉|打扰了|谢谢[哦啊您你]?|那个(?=[\\s,…]|我)|师傅(?:你好|您好)|[呃嗯额啊哎唉欸诶喔哦噢哇]{1,4}|欧买尬|欧买嘎|我的天啊?|天啊|天哪|妈呀|救命啊?|完了|我(?:要|想)?报修(?:一下)?|是这样的?|情况是(?:这样的?)?:?|(?:刚才?)?[说讲打写][错反](?:了|啦)?(?=不?是)|就是说?(?=我|这)|(?:故障|问题|现象|症状|状况|情况|描述)(?:现象|描述|情况)?(?:是|:))" +
      "|(?:hello|hiya|hi there|hi|hey there|hey|omg|sorry(?: to (?:be an? \\w+|keep \\w+|bother|trouble|disturb|interrupt))?(?: (?:you|u))?(?: again)?|i mean(?:t)?(?: to say)?|(?:i )?(?:don'?t|dont) (?:really )?know(?: why| what'?s (?:wrong|up))? but|(?:i'm |im )?not (?:really )?sure(?: why| what)? but|no idea(?: why)? but|correction|dear|so|well|um+|uh+|erm*|ok|okay|yeah|oh|please|pls|btw|good (?:morning|afternoon|evening)|dear (?:sir|madam|team|all|customer service)|(?:the )?(?:issue|problem|fault|symptoms?)(?: is(?: that)?|:)|(?:(?:please|kindly|pls) )?(?:note|be (?:informed|advised|aware))(?: that)?|(?:(?:i'm|i am|just)? ?writing to |(?:i(?:'d| would)? )?(?:like|want|wish|need) to )?(?:report|inform you|let you know|tell you)(?: that)?|reporting)(?![a-z'])" +
      "|(?:すみません|すいません|あの[ー~]?|えーと|えっと|うーん|なんか|こんにちは|こんばんは|お世话になります|お疲れ様です|(?:不具合|トラブル|症状|状况|内容)(?:は|:))" +
      "|(?:เรียน(?:คุณ|ท่าน)?(?:เจ้าหน้าที่|แอดมิน|ช่าง|ฝ่าย[ก-๏]{2,10}|ทีมงาน|ผู้จัดการ|ทุกท่าน)?(?= |$)|สวัสดี|หวัดดี|ฮัลโหล|ขอโทษ|คือว่า|คือ(?= )|เอ่อ|อ๋อ|(?:อาการ|ปัญหา)(?:คือ|:)|(?:แจ้งซ่อม|แจ้ง(?:ว่า)))(?:นะ)?(?:ค่ะ|คะ|ครับ|คับ|จ้า|จ้ะ)?" +
      ")[\\s,:!~…]*",
  ),
  "iu",
);
/** Marks, faces and particles that only end a clause. */
const trailing =
  /(?:[\s~…·・"'“”「」()<\-*#^]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d| (?:lol|lmao|haha+|xx?|tbh|pls|plz|thx|ty|ta|555+)(?![a-z\d])|(?<=[ก-๏])(?:นะ)?(?:ค่ะ|คะ|ครับผม|ครับ|คับ|จ้า|จ้ะ)|(?<=[\u4e00-\u9fff])[呜哈嘻]{2,9})$/u;
/** A Thai particle that lost the word before it. */
const lost = /^(?:นะ)?(?:ค่ะ|คะ|ครับ|คับ|จ้า)$/;
/** Words with which a letter ends; what follows is a name. */
export const closes =
  /^(?:(?:best|kind|kindest|warm|many) )?(?:regards|wishes|best|thanks|cheers|thank you|sincerely|yours(?: truly| sincerely)?|rgds|br)$/;

/** Questions to the desk, whatever device they name. */
const question =
  /多少钱|收费|费用|价[格钱]|报价|保[修固]|[吗么]$|上不上班|[营休修收来过做换包送]不[营休修收来过做换包送]|[能会可]不[能会可]|行不行|好不好|贵不贵|^(?:do|does|can|could|would|will|is there|are there|are you|have you|how (?:much|long|soon|many)|what|when|which|who|where)\b|(?:です|ます|でしょう|ません)か$|いくら|料金|费用|见积|(?:ไหม(?!้)|มั้ย|เปล่า|เท่าไหร่|เท่าไร|เมื่อไหร่)|^(?:กี่|ค่า|ราคา)/u;

/** What is left of a clause of `seen` from `start` to `end`. */
export function core(
  seen: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  let [from, to] = [start, end];
  for (let round = 0; round < 6; round += 1) {
    const words = seen.slice(from, to);
    from +=
      leading.exec(words)?.[0].length ?? /^[\s~…·・"'“”「」()>\-*#^]*/.exec(words)?.[0].length ?? 0;
  }
  for (let round = 0; round < 12 && to > from; round += 1)
    to -= trailing.exec(seen.slice(from, to))?.[0].length ?? 0;
  return { start: from, end: Math.max(from, to) };
}

/** UTF-16 units of the longest clause that is compared with what tells nothing. */
const longest = 160;
/** UTF-16 units from which a clause that begins with a number or a long vowel is more than one word. */
const wordy = 10;
/** Said before a description, with a mark behind it. */
const label = new RegExp(
  shadow(
    pattern`^(?:(?:故障|问题|现象|症状|状况|情况|毛病|不具合|トラブル|内容|描述|详情|备注|อาการ|ปัญหา|issue|problem|fault|
      symptoms?|details?|description|what's wrong|error)(?:现象|描述|情况|说明|の?内容|は|是|is|ที่พบ|เสีย|คือ)?)$`,
  ),
);

/** Said of the house or of the desk's telephone. */
const house =
  /^(?:你们|客服)?的?(?:电话|客服|热线)(?:都|也|一直|怎么|老是)?(?:打不[进通]|没人接|占线|不通).{0,6}$|^(?:这[里边]|我[家们]|楼里|老公寓|[一二三四五六七八九\d]{0,2}楼)?(?:没有?|有)(?:电梯|停车[位场]?|门禁|管理[员室]|警卫|保安)(?:的|喔|哦)?$/;
/** Asked about, not said of something that cannot: 能不能. */
const choice = /[能会可]不[能会可]/g;

/** Whether a clause says something of the device, or at least may; asked about by its closing mark or its words it does not. */
export function tells(clause: string, asks: boolean, tongue: Tongue): boolean {
  const letters =
    clause.match(/\p{Script=Han}|[\u0e00-\u0e7f]{2}|[\u3041-\u30fa]{2}|[\p{L}\p{N}]+/gu)?.length ??
    0;
  if (letters < 1 || lost.test(clause) || label.test(clause)) return false;
  if (isUnsure(clause) || house.test(clause)) return false;
  if (hasSymptom(clause.replace(choice, " "))) return true;
  const shown = showsState(clause, tongue);
  if (letters < 2 && clause.length < wordy && !shown) return false;
  if (clause.length > longest) return true;
  if (!shown && wantsJob(clause)) return false;
  if (asks || question.test(clause)) return false;
  return shown || !isIdle(clause, tongue);
}

/** Whether words only want something done: repaired, fitted, cleaned. */
export const wantsJob = (words: string): boolean =>
  classOf(words) !== undefined && wants.test(words);

/** Whether what stands before asking, `words`, says nothing without it. */
export const isRequest = (words: string, whole: string, tongue: Tongue): boolean =>
  !hasSymptom(words) && !showsState(words, tongue) && isIdle(whole, tongue);

/** Said of something that is to be done. */
const wants =
  /[想要]|麻烦|请|帮|预约|安排|需要|\b(?:want|need|would like|'d like|please|book|could|can)\b|たい|ほしい|欲しい|ください|お愿い|希望|อยาก|ขอ|ต้องการ|ช่วย|ให้/;

/** Whether somebody who was asked what is wrong means this clause. */
export const means = (clause: string, tongue: Tongue): boolean =>
  !denies(clause) &&
  (hasSymptom(clause) ||
    showsState(clause, tongue) ||
    (hintsState(clause, tongue) && !history.test(clause)));

/** Said of a device's age and past alone. */
const history =
  /[刚才新]买|买[了的]|用了|用到|[\d一二三四五六七八九十]年了?$|\b(?:bought|installed|years? old|brand new|warranty|second ?hand)\b|^(?:it|everything|all) (?:was|is|worked|works) (?:fine|ok|okay|good)|买った|购入|年(?:目|前|使)|ยี่ห้อ[ก-๏a-z]{2,20}$|ซื้อ|ใช้มา|ปีแล้ว/;
