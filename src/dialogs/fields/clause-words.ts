/** Clauses beside a symptom: which of them say more about it, and what is left of one without its courtesies. */
import { shadow } from "../../engine/shadow.ts";

const particle = /(?<=[ก-๏])(?:นะ)?(?:ค่ะ|คะ|ครับ|คับ)$/;
const polite =
  /^\s*(?:您好|你好|hello|hi|hey|请问|請問|那个|(?:故障|问题|問題|现象|現象|症状|症狀|状况|狀況|情况|情況|描述|不具合|トラブル|内容|อาการ|ปัญหา|issue|problem|fault|symptoms?)(?:现象|描述|情况|現象|情況)?\s*[:：])[,，!！ ]*/i;
/** A Thai particle that lost the word before it. */
const lost = /(?<![^\s])(?:นะ)?(?:ค่ะ|คะ|ครับ|คับ|จ้า)(?=\s|$)/g;
/** Clauses that only ask for the service, greet, thank, or were left over from another field. */
const idle =
  /^(?:我(?:想|要|需要)?(?:报修|维修|修)|(?:请|麻烦|帮我?).{0,12}|.{0,6}谢谢.{0,4}|我(?:叫|姓|是|的)?|(?:手机|电话|地址|姓名|住在?|联系.{0,3}|聯絡.{0,3}|電話|お?名前|氏名|電話番号|連絡先|住所|ชื่อ|เบอร์(?:โทร)?|โทร|ที่อยู่|name|address|phone|tel|mobile|contact)(?:[是は:：]|คือ|です)*|[\u4e00-\u9fff々]{1,5}です|です|希望.{0,4}|i(?:'m| am)|my name is|please.{0,40}|thank.{0,20}|can you.{0,40}|could you.{0,40}|phone|address|and|my (?:phone|address|number)(?: is)?)$/i;

/** The same in Thai, where a clause is what stands between two blanks. */
const idleThai =
  /^(?:(?:ที่อยู่|เบอร์(?:โทร)?|โทร(?:ศัพท์)?|ติดต่อ|ชื่อ|คือ|สวัสดี|ขอบคุณ|มาก|อยาก|ขอ|รบกวน|ช่วย|ต้องการ|กรุณา|แจ้ง|นัด|เรียก|ส่ง|ให้|ทาง|เจ้าหน้าที่|ช่าง|เข้า|มา|ไป|ดู|ซ่อม|เช็[คก]|ที่บ้าน|หน่อย|ด้วย|ได้ไหม|ตอน|(?:ดิ)?ฉัน|ผม|หนู)(?:นะ)?(?:ค่ะ|คะ|ครับ|คับ|จ้า)?)+$/;

/** Clauses that only ask for a visit, perhaps for somebody else. */
const asksOnly =
  /^(?:(?:想|要)?(?:请|帮|替|给|代)(?:我)?.{0,8}(?:报修|登记|维修|预约)|(?:i (?:need|want|would like) )?(?:to (?:book|report) )?an? (?:repair|visit)(?: please)?(?: for my [a-z]+)?|.{0,10}(?:の代わりに|の代理で|に代わって)?.{0,4}(?:修理|点检|设置)(?:を|の)?(?:お愿い|依赖|予约).{0,10}|.{1,8}(?:の代わりに?|の代理で?|に代わって)|(?:ขอ|อยาก)?แจ้งซ่อม(?:ให้|แทน)?(?:คุณ)?[ก-๏]{0,8})$/i;

/** Whether a clause beside a symptom says more about it. */
export function tells(clause: string): boolean {
  const letters = clause.match(/\p{Script=Han}|[\u0e00-\u0e7f]{2}|[\p{L}\p{N}]+/gu)?.length ?? 0;
  const same = shadow(clause);
  return (
    letters >= 2 &&
    !idle.test(clause) &&
    ![idle, idleThai, asksOnly].some((words) => words.test(same))
  );
}

/** A clause without greeting and particle, its blanks single. */
export function tidy(clause: string): string {
  return clause
    .replace(polite, "")
    .replace(lost, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(particle, "");
}
