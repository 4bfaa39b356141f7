/** What people call the numbers on papers and plates, as a pattern with a group per kind. */
import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";

export type PaperKind = "serial" | "order" | "other";

const alt = (...lists: readonly string[]): string => shadow(lists.join("|"));

const kinds: readonly (readonly [PaperKind, string])[] = [
  [
    "serial",
    alt(
      pattern`(?:产品|机器|机身|整机|设备|商品|主机|外机|内机|制造|製造|出厂|原厂)?(?:序列号码?|序号|流水号)|
        (?:机身|机台|机器|出厂|制造|整机|主机)(?:上)?(?:的|写的|贴的)?(?:编号|号码|编码|码|号|序号|条码)|(?<!手)机号|
        机身(?:上)?写的编号`,
      "制造番号|シリアル(?:番号|ナンバー|No\\.?|ナンバ)?|(?<!洗濯)机番|制番|制造No\\.?|机体番号|本体番号",
      pattern`(?<![A-Za-z])s\.?[\/.]?n\.?(?![A-Za-z])(?: ?no\.?)?|ser\.? no\.?|
        serial(?: ?(?:number|numbr|nmbr|num|no\.?|nr\.?|code|#))?(?:'s)?|
        (?:หมายเลข|เลข|รหัส)?ซีเรียล(?:นัมเบอร์|นัมเบอ|นัมเบอร|นำเบอร์)?|ซีเรี่ยล(?:นัมเบอร์)?|
        (?:หมาย)?เลข(?:เครื่อง|ซีเรียล|ผลิตภัณฑ์|ตัวเครื่อง|ประจำเครื่อง)|รหัสเครื่อง|เอสเอ็น`,
    ),
  ],
  [
    "order",
    alt(
      pattern`(?:下单|购买|订购|网购|淘宝|京东|天猫|拼多多|虾皮|momo|pchome)?订单(?:编号|号码?|#)?|订购(?:编号|单号|号码?)|
        (?<![保快递运物流])单号|凭证号?码?|发票(?:号码?|编号)?|收据(?:编号|号码?)?|保[固修](?:卡)?(?:编号|号码?)|
        购买编号|交易(?:编号|号|单号)`,
      pattern`受注番号|注文(?:番号|No\.?|ID|id)|ご?注文の?番号|注文(?=は ?[A-Z0-9])|オーダー(?:番号|No\.?|ナンバー)?|
        领収书(?:番号|No\.?)|请求书(?:番号|No\.?)|[伝传]票番号|保[证証]书番号|购入番号|予约番号`,
      pattern`(?<![A-Za-z])(?:(?:purchase |sales )?ord(?:e)?rs?(?: ?(?:number|numbr|nmbr|nbr|num|no\.?|nr\.?|id|
        ref(?:erence)?|code|#))?(?:'s)?|invoices?(?: ?(?:number|no\.?|#))?|receipts?(?: ?(?:number|no\.?|#))?|
        p\.?o\.?(?: ?(?:number|no\.?|#))?)(?![A-Za-z])`,
      pattern`(?:เลขที่|หมายเลข|เลข|รหัส)?(?:คำ|ใบ|การ)?(?:สั่งซื้อ|ออเด[อ้]*ร์?|ออร์เดอร์|ออเด้อ|ออเดอ)|
        (?:เลขที่|หมายเลข|เลข)?(?:ใบเสร็จ|บิล)(?:รับเงิน)?(?:เลขที่)?|ใบกำกับภาษี(?:เลขที่)?|พีโอ`,
    ),
  ],
  [
    "other",
    alt(
      pattern`型号|机型|电话|手机|号码牌|身份证|(?:快递|运单|物流)(?:单?号码?)?|邮编|邮递区号|统编|统一编号|故障码|错误代码|
        代码|房号|门牌|工单|案件|会员|客户编号|密码|验证码`,
      "型番|型式|品番|电话|携带|郵便番号|会员番号|お客様番号|エラー(?:コード)?|追跡番号|品名",
      pattern`(?<![A-Za-z])(?:model|phone|tel|mobile|cell|zip|postcode|tracking|error(?: code)?|ticket|(?<!(?:lower|upper|
        small) )case|account|customer (?:number|no|id)|part (?:number|no))(?![A-Za-z])`,
      "รุ่น|โทร|เบอร์(?!ซีเรียล)|รหัสไปรษณีย์|พัสดุ|บ้านเลขที่|รหัสสินค้า|เลขบัตร|รหัสลูกค้า",
    ),
  ],
];
/** In a text that `shadow` shows; the group tells the kind. */
export const labels = new RegExp(
  kinds.map(([kind, words]) => `(?<${kind}>${words})`).join("|"),
  "gi",
);
