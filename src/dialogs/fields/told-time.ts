/** Times that are told, not wished for: what somebody does then, or after whose return a visit may be. */
import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";
import { blanked } from "./span.ts";

const words = (flags: string, ...lists: readonly string[]): RegExp =>
  new RegExp(shadow(lists.join("|")), flags);

/** Somebody's own doings. */
const doing = words(
  "i",
  pattern`在(?=\S)(?!家|的|这|房|屋)|要(?!是|来)|得(?=[去上带接送陪开赶])|有(?!空|人|时间|在|的)|陪|带|顾|
    看(?:店|娃|孩|门|小|奶)|去|上[课班学]|打[球牌麻]|跳舞|练|教|值|守|送|接|补[课习]|摆摊|出车|睡`,
  "^ ?は[^。、]{1,20}(?:なので|ので|から|です|がある|があり|で$|し$|ます)",
  "ต้อง|มี(?!คน|เวลา|ช่วง)|เลิก(?:งาน|เรียน)|เข้างาน|สอน|ซ้อม|พาลูก|พาแม่|เปิดร้าน|ขายของ|เฝ้า",
  pattern`\b(?:i|we|he|she|they|my [a-z]+|our [a-z]+|the kids|hubby)(?:'ve|'m|'re|'s|'ll)?(?: [a-z]+){0,1} (?:be |got |have |
    has )?(?:have|has|got|finish\w*|start\w*|begins?|work|play\w*|teach\w*|am|at|mind\w*|babysit\w*|looking after|doing|
    running|seeing|sleep\w*|sing\w*|train\w*|swim\w*|volunteer\w*)\b`,
);
/** Words with which a time is offered after all. */
const offered = words(
  "i",
  "空|方便|可以|行|ok|好|来|在家|家里|最|希望|比较|也|或|之间|左右|吧|能|都?在$|到$",
  "大丈夫|空い|OK|いつでも|可|家|在宅|居|います|いる|都合|どう|問題|良|いい|よい|助か|平気|希望|お願い|時|まで|以降|頃|ごろ",
  "ว่าง|สะดวก|ได้|อยู่บ้าน|โอเค|(?<!พอ)ดี|ขอ(?!ง)|มาเลย",
  pattern`\b(?:free|home|available|around|off|here|back|can|could|prefer|time|gap|slot|suits?|ok|okay|fine|good|best|better|
    come|visit|want|need|like|love|hope|please|(?:am|'m|are|'re|be) in(?= ?$| ?[,.]))\b|'d\b`,
);

/** Whether what stands beside a part of a day or an hour tells what somebody does then. */
export const isTold = (said: string): boolean => doing.test(said) && !offered.test(said);

/** What is told of the rest of the time. */
const otherwise = words(
  "gi",
  "(?:在?那之前|在此之前|那以前|之前(?=[都我一]|要|得)|之后(?=我|就?(?:要|得|没|不))|在?那之后|(?:其他|其余|别的)时[间候])[^,.;!?、。\\n]{0,40}",
  "(?:それまで|その前|その后|それ以外|それ以降|他の时间)は?[^,.;!?、。\\n]{0,40}",
  "(?:กลางวัน|ก่อนหน้านั้น|ก่อนนั้น|หลังจากนั้น|หลังนั้น|นอกนั้น|เวลาอื่น)[^,;!?\\n]{0,50}",
  "\\b(?:before|after|until|till|beyond) (?:that|then)\\b[^,.;!?\\n]{0,50}|\\bother times?\\b[^,.;!?\\n]{0,50}",
);

/** The text without what is told of the rest of the time, where nobody can come then. */
export function withoutOtherwise(seen: string, busy: (words: string) => boolean): string {
  return [...seen.matchAll(otherwise)]
    .filter(({ 0: said }) => busy(said))
    .reduce(
      (text, { index, 0: said }) => blanked(text, { start: index, end: index + said.length }),
      seen,
    );
}

const event = words(
  "i",
  "(?:等|待|得|要)[^,。!?]{0,14}(?:回来|回国|回家|到家|出院|放假|考完|忙完|装修[好完]|搬[好完]|搬家后|开学|休假)",
  pattern`(?:帰(?:ったら|り次第|ってから|って(?:き|来)(?:たら|てから)|国(?:したら|後)|宅(?:したら|後))|戻(?:ったら|り次第|
    ってから)|終わ(?:ったら|り次第|ってから)|退院(?:したら|後|してから)|引っ越し(?:たら|後|てから))`,
  "(?:รอ|ตอน|หลัง|พอ|ให้)[ก-๏ ]{0,16}(?:กลับ(?:มา|จาก|บ้าน|ถึง)|ออกจากโรงพยาบาล|สอบเสร็จ|เสร็จงาน|ปิดเทอม)",
  pattern`\b(?:when|once|after|until|till) (?:my |the |our )?[a-z' ]{1,24}\b(?:(?:is|are|'s|gets?|comes?) (?:back|home)|
    returns?|back from|finished|over|done|discharged)\b`,
);
/** Somebody is to be asked first, or we are to be told. */
const asking = words(
  "i",
  "问|商量|告诉|通知|联[系络]|回[复复你您]|给[你您]|跟[你您]|确认",
  "闻|聞|相谈|连络|电话|返事|確認|确认|伝え",
  "ถาม|ปรึกษา|บอก|แจ้ง|ทัก|โทร|ติดต่อ|เช็ค",
  "\\b(?:ask|check|let (?:you|u) know|get back to|call|ring|text|tell|discuss|talk|confirm)\\b|\\?",
);

/** An event before which there is no visit, whose day is not known. */
export function awaitedIn(
  seen: string,
): { readonly start: number; readonly end: number } | undefined {
  const hit = event.exec(seen);
  return hit === null || asking.test(seen)
    ? undefined
    : { start: hit.index, end: hit.index + hit[0].length };
}
