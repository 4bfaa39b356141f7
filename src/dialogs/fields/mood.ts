/** Whether somebody is angry with us: then a person is offered (rule 10). */
import { shadow } from "../../engine/shadow.ts";

/** What only angry people write, as `shadow` shows it; what is said of a device's noise or smell is not among it. */
const angry = [
  "气死|气炸|生气|投诉|客诉|消保官|消协|12315|曝光你|(?<!(?:漏水|声音|噪音|味道)也?太)过分|太扯|有够扯|(?<!吵得?|响得?|大得?|声音)(?:太|超|好|很|真)夸张|效率.{0,4}(?:服了|差|低)|爆料|还(?:我)?钱|傻眼|(?<!声音|噪音|味道|[响吵大热冷]得?)离谱(?!地)|火大(?!$)|火大$|垃圾(?!桶|处理|袋|箱|分类|车)|死人|(?:没有?人|无人)(?:理|管|接|回|来修)|打了.{1,4}(?:个|次|遍|通)电话|烂(?:公司|服务|售后|客服)|服务.{0,4}(?:烂|差)|太差劲|差劲|骗子|骗钱|退钱|什么破|破服务|耍我|什么玩意|忍无可忍|受够|到底管不管|无语|能不能靠谱|不靠谱|(?<![费价])太坑了|坑人|不负责|失望透顶|(?:别|不要)再?敷衍|敷衍|糊弄|再也不[买用找]|放(?:我|我们)?鸽子|差评|什么态度|态度.{0,3}(?:差|恶劣)|浪费我的?时间|烦死",
  "\\bridiculous(?!ly)|\\bunacceptable|\\bworst (?:customer )?(?:service|support|company|ever)|\\bfurious|\\bangry|\\bcomplain(?!ts so)|\\ba complaint|\\buseless(?! old)|\\b(?:is|what) a joke|\\bmoney back|\\bdisgusting (?:service|company|behaviou?r|attitude|treatment)|\\b(?:service|company|this|you|that) (?:is|are|was) (?:absolutely |just |so )?disgusting|\\bdone with you|\\bunbelievable|\\bno[- ]?shows?\\b|\\b(?:no ?one|nobody) (?:came|answers?|answered|picks? up|called|showed|turned)|\\bstill (?:no ?one|nobody)|\\bscam|\\brip[- ]?off|\\bwaste of (?:money|time)|\\bnever (?:buying|again)|\\bstood me up|\\bshame on you|\\b(?:post|share) (?:this|it) (?:all over|everywhere|on)|\\bone star\\b|\\bbad review|\\byou (?:lot|guys|people) are useless|\\bsick of|\\bfed up|\\bkidding me|\\bwtf\\b|\\bterrible service|\\bbad service|\\bhow you treat|\\breport you|\\bmy lawyer|\\bwasting my time|\\bbullshit|\\bhow many times do i|\\bdisappointed with (?:you|this)|\\bawful service|\\bpissed",
  "ふざけ(?:る|ない|て|ん)|(?:何回|何度)(?:も)?(?:電話|言)|誰も(?:出ない|来ない)|いい加減に|どうなってる|クレーム|苦情を|(?<!においが|臭いが|音が|音は|味が)最悪|最低[のな]?(?:対応|会社|サービス|業者)|対応が(?:ひど|悪|最)|怒って|怒り(?:ます|まし)|二度と(?:買いません|買わない|頼みません|頼まない|使いません|使わない)|また来な|約束を守|限界です|どういうこと(?:です|だ)|腹が立|话にならな|責任者を出|金(?:を)?返せ|我慢できません|信じられ(?:ない|ません)|消費者センター|いつまで待た|詐欺|馬鹿に|バカに|頭にき",
  "(?:บริการ|บริษัท).{0,12}แย่|แย่มาก(?:เลย)?.{0,6}(?:บริษัท|บริการ)|ห่วย(?:แตก|มาก|จริง|สุด|ชิบ)|โกรธ|โมโห|ร้องเรียน|สคบ|ทนไม่ไหว|ไม่ซื้ออีก|เซ็ง|อะไรนักหนา|แบบนี้ได้ไง|ไม่ไหวแล้ว|นัดแล้วไม่มา|ไม่มี(?:ใคร|คน)(?:รับ|สนใจ|มา)|หลอกลวง|โกง|คืนเงินมา|ไม่รับผิดชอบ|เสียเวลามาก|เล่นตลก|(?<!ไม่ได้)ไม่พอใจ|ผิดหวัง|พูดจา(?:แย่|ไม่ดี)|เหลือเชื่อ|ประจาน|หงุดหงิด|(?<!เสียง[ก-๏]{0,10})รำคาญ",
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
