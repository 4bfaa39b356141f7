import type { LocaleCode } from "../../src/engine/conversation.ts";
import type { WalkId } from "./walks.ts";

const order = ["zh-CN", "zh-TW", "en", "ja", "th"] as const satisfies readonly LocaleCode[];

/** What a walk is called, in the order of `order`. */
const titles: Readonly<Record<WalkId, readonly [string, string, string, string, string]>> = {
  everyday: ["日常用语", "日常用語", "Everyday words", "いつもの言葉", "คำที่ใช้ทุกวัน"],
  reminders: [
    "停止与恢复提醒",
    "停止與恢復提醒",
    "Reminders off and on",
    "お知らせの停止と再開",
    "หยุดและเปิดแจ้งเตือน",
  ],
  "not-understood": [
    "三次没听懂",
    "三次都聽不懂",
    "Not understood three times",
    "三度読み取れないとき",
    "ไม่เข้าใจสามครั้ง",
  ],
  person: [
    "填到一半转人工",
    "填到一半轉專人",
    "A person in the midst of a report",
    "途中でオペレーターへ",
    "ขอคุยกับเจ้าหน้าที่กลางคัน",
  ],
  "beside-the-question": [
    "填到一半说别的",
    "填到一半說別的",
    "Other things said in the midst of a form",
    "途中で別の話になったとき",
    "พูดเรื่องอื่นกลางคัน",
  ],
  staff: ["员工工作台", "員工工作台", "What colleagues ask", "社員の使い方", "พนักงานใช้งาน"],
  language: ["选择语言", "選擇語言", "Choosing a language", "言語の選択", "เลือกภาษา"],
  "report-in-one-sentence": [
    "一句话报修",
    "一句話報修",
    "A report in one sentence",
    "一文での修理依頼",
    "แจ้งซ่อมในประโยคเดียว",
  ],
  "report-step-by-step": [
    "一步步报修，提交前修改",
    "一步步報修，送出前修改",
    "Step by step, corrected before it is sent",
    "順に答え、送信前に修正",
    "แจ้งทีละข้อ แล้วแก้ไขก่อนส่ง",
  ],
  installation: ["预约安装", "預約安裝", "An installation", "設置の予約", "นัดติดตั้ง"],
  maintenance: [
    "预约清洗，返回上一步",
    "預約清洗，返回上一步",
    "Maintenance, one step back",
    "点検の予約と一つ前への戻り",
    "นัดล้างเครื่อง ย้อนกลับหนึ่งข้อ",
  ],
  danger: ["危险情况", "危險狀況", "Danger", "危険な状態", "กรณีอันตราย"],
  "cancelled-report": [
    "填到一半取消",
    "填到一半取消",
    "Cancelled half-way",
    "途中で取り消し",
    "ยกเลิกกลางคัน",
  ],
  "report-taken-up-again": [
    "隔了两天接着填",
    "隔了兩天繼續填",
    "Taken up again after two days",
    "二日後に続きから",
    "กลับมาทำต่อหลังสองวัน",
  ],
  behalf: ["替母亲报修", "幫媽媽報修", "For one's mother", "母の代わりに", "แจ้งแทนแม่"],
  "advice-helped": [
    "自助解决了",
    "自行排除成功",
    "Advice that helped",
    "ご案内で解決",
    "ทำตามคำแนะนำแล้วหาย",
  ],
  "advice-did-not-help": [
    "自助没解决，转报修",
    "自行排除不成，改報修",
    "Advice that did not help",
    "ご案内で解決せず修理へ",
    "ทำตามคำแนะนำแล้วไม่หาย",
  ],
  question: ["咨询", "諮詢", "A question", "ご質問", "สอบถาม"],
  exchange: ["退换货", "退換貨", "A return", "返品・交換", "เปลี่ยนหรือคืนสินค้า"],
  complaint: ["投诉", "申訴", "A complaint", "苦情", "ร้องเรียน"],
  feedback: ["表扬", "稱讚", "Praise", "お褒めの言葉", "คำชม"],
  "my-data": [
    "查看、更正、导出资料",
    "查看、更正、匯出資料",
    "One's own data",
    "お客様情報の確認と訂正",
    "ดูและแก้ไขข้อมูลของฉัน",
  ],
  "my-data-erased": ["删除资料", "刪除資料", "Data erased", "お客様情報の削除", "ลบข้อมูลของฉัน"],
  "another-time": ["换个上门时间", "改約到府時間", "Another time", "別の日時", "ขอเวลาอื่น"],
  "visit-put-off": ["客户改约", "客戶改約", "A visit put off", "訪問日の変更", "ลูกค้าขอเลื่อนนัด"],
  "agreed-by-phone": [
    "电话约好时间",
    "電話約好時間",
    "Agreed by phone",
    "電話での日程調整",
    "นัดทางโทรศัพท์",
  ],
  "work-refused": [
    "没修好，再次处理",
    "沒修好，再次處理",
    "Not accepted at first",
    "一度で直らなかったとき",
    "ซ่อมแล้วยังไม่หาย",
  ],
  "survey-left-open": [
    "没有回复的回访",
    "沒有回覆的調查",
    "A survey left open",
    "回答のないアンケート",
    "ไม่ตอบแบบประเมิน",
  ],
  "sent-back-for-more": ["退回补充", "退回補件", "Sent back for more", "追加のご確認", "ขอข้อมูลเพิ่ม"],
  rejected: ["不受理", "無法受理", "Rejected", "お受けできないとき", "ไม่รับงาน"],
  "cancelled-by-customer": [
    "客户取消工单",
    "客戶取消案件",
    "Cancelled by the customer",
    "お客様によるキャンセル",
    "ลูกค้ายกเลิกงาน",
  ],
  "job-declined": [
    "工程师不接单",
    "工程師不接單",
    "A job declined",
    "エンジニアの辞退",
    "ช่างไม่รับงาน",
  ],
  "job-given-to-another": ["改派", "改派", "A job given to another", "担当者の変更", "เปลี่ยนช่าง"],
  "nobody-reviews": [
    "超时未审核",
    "逾時未審核",
    "Nobody reviews in time",
    "期限までに確認されないとき",
    "ไม่มีใครตรวจสอบทันเวลา",
  ],
};

/** The title of a walk in one language. */
export const titleOf = (id: WalkId, locale: LocaleCode): string =>
  titles[id][order.indexOf(locale)] ?? id;
