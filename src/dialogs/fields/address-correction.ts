/** Corrections of an address in the same message. */
import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";

/** Said of what was wrong or is no more: what stands before is taken back. */
export const takenBack = new RegExp(
  shadow(
    [
      pattern`^(?:啊|哦|喔|诶|等等|歹势|不好意思|抱歉|机器|冷气|空调|冰箱|洗衣机|热水器|设备|东西)?(?:不是|不对|不在|不住|
        并非|才不是|不要去|别去)|[打写说讲传发][错反]|搞错|弄错|记错|更正|(?:以前|之前|原来|原本|旧)(?:是|在|住|的地址)|
        搬家了?$|搬走了?$|^(?:那|这)(?:个|里|边)?是(?!地址)|^先不要|^说错|^哎`,
      "じゃなくて|ではなく|じゃない|でなく|間違(?:い|え|っ)|まちがえ|違う|違います|違った|ちがう|ちゃう|訂正|以前は|引っ越し(?:て|た|まし)",
      "ไม่ใช่|ไม่ได้อยู่|พิมพ์ผิด|บอกผิด|เขียนผิด|ผิดค่ะ|ผิดครับ|ขอแก้|แก้ไข|^(?:อ้าว|เอ้า|โทษที)?ผิด|^เอ้ย|^อุ๊ย|ย้าย(?:บ้าน|มา|แล้ว|ที่)",
      pattern`^(?:oh |oops |ah |er+ |no,? )*(?:no|not|nope|sorry|wait|oops|scratch that|correction|i mean|i meant|my bad|
        wrong one|actually)(?![a-z']).{0,40}|\b(?:we|i)(?:'ve| have)? (?:just |recently )?moved\b|\bused to\b|
        \bthat'?s (?:work|the (?:old|office|shop|wrong)|my (?:old|work|mum|dad|sister|brother))|\bno longer\b|
        \bwrong (?:number|address|street|one)\b`,
    ].join("|"),
  ),
  "iu",
);
