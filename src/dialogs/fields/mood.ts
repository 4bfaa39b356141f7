/** Whether somebody is angry with us: then a person is offered (rule 10). */
import { shadow } from "../../engine/shadow.ts";

/** What only angry people write, as `shadow` shows it; what is said of a device's noise or smell is not among it. */
const angry = [
  "气死|气炸|生气|投诉|客诉|消保官|消协|12315|曝光你|(?<!(?:漏水|声音|噪音|味道)也?太)过分|太扯|有够扯|太夸张|傻眼|离谱|火大(?!$)|火大$|垃圾(?:公司|服务|平台|售后|客服)|烂公司|服务.{0,4}(?:烂|差)|太差劲|差劲|骗子|骗钱|退钱|什么破|破服务|耍我|什么玩意|忍无可忍|受够|到底管不管|无语|能不能靠谱|不靠谱|(?<![费价])太坑了|坑人|不负责|失望透顶|(?:别|不要)再?敷衍|敷衍(?:我|人|了事)|什么态度|态度.{0,3}(?:差|恶劣)|浪费我的?时间|烦死",
  "\\bridiculous|\\bunacceptable|\\bworst (?:service|company|ever)|\\bfurious|\\bangry|\\bcomplain(?!ts so)|\\ba complaint|\\buseless(?! old)|\\b(?:is|what) a joke|\\bmoney back|\\bscam|\\brip-?off|\\bsick of|\\bfed up|\\bkidding me|\\bwtf\\b|\\bterrible service|\\bbad service|\\bhow you treat|\\breport you|\\bmy lawyer|\\bwasting my time|\\bbullshit|\\bhow many times do i|\\bdisappointed with (?:you|this)|\\bawful service|\\bpissed",
  "ふざけ(?:る|ない|て)|いい加減に|どうなってる|クレーム|苦情を|(?<!においが|臭いが)最悪|最低の?対応|対応が(?:ひど|悪|最)|怒って|腹が立|话にならな|責任者を出|金(?:を)?返せ|我慢できません|信じられ(?:ない|ません)|消費者センター|いつまで待た|詐欺|馬鹿に|バカに|頭にき",
  "(?:บริการ|บริษัท).{0,12}แย่|แย่มาก(?:เลย)?.{0,6}(?:บริษัท|บริการ)|ห่วยแตก|โกรธ|โมโห|ร้องเรียน|สคบ|ทนไม่ไหว|หลอกลวง|โกง|คืนเงินมา|ไม่รับผิดชอบ|เสียเวลามาก|เล่นตลก|ไม่พอใจ|ผิดหวัง|พูดจา(?:แย่|ไม่ดี)|เหลือเชื่อ|ประจาน|หงุดหงิด|รำคาญ",
  "😡|🤬|😤|👿",
];
const pattern = new RegExp(shadow(angry.join("|")), "giu");
const denied =
  /(?:不会?|不是|没有?|没要?|不用|别|no|not|never|isn't|ไม่(?:ได้)?(?:จะ)?)[\s要会再en]{0,4}$/i;
const deniedBehind = /^(?:いま|て(?:い)?ま)?せん|^では(?:あり|な)|^ไหม/;

/** `angry` where a sentence says so and does not deny it. */
export function moodOf(text: string): "angry" | undefined {
  const seen = shadow(text);
  const said = [...seen.matchAll(pattern)].some(
    ({ 0: word, index }) =>
      !denied.test(seen.slice(Math.max(0, index - 12), index)) &&
      !deniedBehind.test(seen.slice(index + word.length, index + word.length + 8)),
  );
  return said ? "angry" : undefined;
}
