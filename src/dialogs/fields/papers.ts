/** Serial number, order number and purchase time (S0-11, S0-14, S2-07): read where they are named as such. */
import { shadow } from "../../engine/shadow.ts";
import { blanked, type Span } from "./span.ts";

/** What stands between the name of a number and the number. */
const link =
  " ?(?:'s|is|は|在|写在|贴在|อยู่)?(?:在)? ?(?:(?:on )?(?:the )?(?:back|side|bottom)|背面|后面|侧面|底部|里|侧面|ด้านหลัง|ด้านข้าง|ช้อปปี้|ลาซาด้า)?に?:? ?(?:号码?|number|no\\.?|id|番号|เลขที่)? ?(?:是|为|は|คือ| is)?\\s*[:#]?\\s*";
const serial = new RegExp(
  "(?:序列号码?|序号|机身(?:号码?|编码)|(?:机器|出厂|制造)(?:编号|序号)|(?<!手)机号|制造番号|シリアル(?:番号|ナンバー|No)?|(?<!洗濯)机番|制番|" +
    "(?<![A-Za-z])S\\/?N(?![A-Za-z])|serial|ซีเรียล(?:นัมเบอร์)?|(?:หมาย)?เลข(?:เครื่อง|ซีเรียล|ผลิตภัณฑ์)|รหัสเครื่อง)" +
    `${link}([A-Za-z0-9][A-Za-z0-9-]{4,29})`,
  "i",
);
const order = new RegExp(
  "(?:订单(?:编号)?|订购编号|(?<![保快])单号|凭证号?|发票|收据编号|保[固修](?:卡)?编号|受注番号|注文番号|オーダー番号|领収书番号|请求书番号|[伝传]票番号|保证书番号|保証书番号|" +
    "\\border|\\binvoice|\\breceipt|\\bPO\\b|(?:เลขที่|หมายเลข|เลข)?(?:คำสั่งซื้อ|ออเดอร์)|(?:เลขที่)?ใบเสร็จ|ใบกำกับภาษี)" +
    `${link}([A-Za-z0-9][A-Za-z0-9-]{4,39})`,
  "i",
);
const printed = /(?<![A-Za-z0-9])([A-Za-z]{2} ?\d{4} ?\d{4})(?![A-Za-z0-9])/;
const bought =
  /((?:去年|今年|前年|上个?月|\d{2,4}年)(?:\d{1,2}月)?(?:\d{1,2}[日号])?)(?:份)?(?:刚)?(?:买|购买|购入|に?购入)的?|\b(?:bought|purchased)(?: it)? ((?:in |on |last |this )(?:[A-Za-z]+ ?)?(?:\d{4})?)/i;

/** A number as codes are compared: digits and letters of one form. */
function found(pattern: RegExp, text: string): Span<string> | undefined {
  const match = pattern.exec(shadow(text));
  const value = (match?.[1] ?? match?.[2])?.trim();
  if (match === null || value === undefined || value === "") return undefined;
  return { value, start: match.index, end: match.index + match[0].length };
}

/** A serial number: named as such, or two letters and eight digits as printed on the plate. */
export function findSerial(text: string): Span<string> | undefined {
  const hit = found(serial, text);
  const plate =
    hit !== undefined && /\d/.test(hit.value)
      ? hit
      : found(printed, blanked(text, findOrder(text) ?? { start: 0, end: 0 }));
  return plate && { ...plate, value: plate.value.replace(/ /g, "").toUpperCase() };
}

/** An order or voucher number. */
export function findOrder(text: string): Span<string> | undefined {
  const hit = found(order, text);
  return hit !== undefined && /\d/.test(hit.value) ? hit : undefined;
}

/** When it was bought, in the customer's words. */
export function findBought(text: string): Span<string> | undefined {
  const hit = found(bought, text);
  const at = hit === undefined ? -1 : shadow(text).indexOf(hit.value, hit.start);
  return hit && { ...hit, value: text.slice(at, at + hit.value.length) };
}

/** The answer to the question for a serial or order number: at least four digits, no words beside them. */
export function serialOf(rest: string): string | undefined {
  const text = shadow(rest).replace(labels, "").replace(politeness, "").trim();
  const digits = text.match(/\d/g)?.length ?? 0;
  return /^[A-Za-z0-9][A-Za-z0-9 /-]{4,29}$/.test(text) && digits >= 4 && !/[A-Za-z]{5}/.test(text)
    ? text.toUpperCase()
    : undefined;
}

const labels = new RegExp(`^\\s*(?:序列号|序号|订单|serial|order)${link}`, "i");
const politeness = /(?:です|ครับ|ค่ะ|喔|哦|吧|呢|谢谢|thanks?|please)[.!。~ ]*$/i;
