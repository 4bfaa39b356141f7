/** Forms of address that a language puts before or behind every name. */

/** What Thai puts before every name; not the start of a relation, a rank or a profession. */
const before =
  /^คุณ ?(?=[ก-๏A-Za-z]{2})(?!หญิง|ชาย|หมอ|ครู|พ่อ|แม่|ตา(?:$| )|ยาย|ปู่|ย่า|ลุง|ป้า|น้า|อา(?:$| )|พี่|นาย|หนู|ลูกค้า)/;
/** What Japanese puts behind every name of somebody else. */
const behind = /(?<=[\p{Script=Han}\u3041-\u30ff])(?:さん|様|さま)$/u;

/** A name without the form of address that says nothing of who it is. */
export function withoutTitle(name: string): string {
  return name.replace(before, "").replace(behind, "");
}
