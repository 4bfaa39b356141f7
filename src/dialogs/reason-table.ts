/** Common reasons in every language, as the catalogues say them; a test compares. */
import type { LocaleCode } from "../engine/conversation.ts";

export const reasonTable = {
  "reason.photo-missing": {
    "zh-CN": "请补充故障照片",
    "zh-TW": "請補上故障的照片",
    en: "a photo of the fault",
    ja: "故障箇所の写真",
    th: "รูปอาการเสีย",
  },
  "reason.model-missing": {
    "zh-CN": "请补充型号或序列号",
    "zh-TW": "請補上型號或序號",
    en: "model or serial no.",
    ja: "型番または製造番号",
    th: "รุ่น/เลขสินค้า",
  },
  "reason.address-unclear": {
    "zh-CN": "地址不完整",
    "zh-TW": "地址不完整",
    en: "the full address",
    ja: "ご住所の詳細",
    th: "ที่อยู่ไม่ครบ",
  },
  "reason.not-ours": {
    "zh-CN": "不在服务范围内",
    "zh-TW": "不在服務範圍內",
    en: "outside our service",
    ja: "サービスの対象外",
    th: "นอกขอบเขต",
  },
  "reason.duplicate": {
    "zh-CN": "重复登记",
    "zh-TW": "重複登記",
    en: "registered twice",
    ja: "受付の重複",
    th: "แจ้งซ้ำ",
  },
  "reason.too-far": {
    "zh-CN": "距离太远",
    "zh-TW": "距離太遠",
    en: "too far away",
    ja: "距離が遠い",
    th: "ไกลเกินไป",
  },
  "reason.no-time": {
    "zh-CN": "时间冲突",
    "zh-TW": "時間無法配合",
    en: "no free time",
    ja: "日程が合わない",
    th: "ไม่มีคิวว่าง",
  },
  "reason.no-skill": {
    "zh-CN": "不熟悉该产品",
    "zh-TW": "不熟悉這項產品",
    en: "not my field",
    ja: "担当外の製品",
    th: "ไม่ชำนาญ",
  },
  "reason.not-fixed": {
    "zh-CN": "问题没有解决",
    "zh-TW": "問題沒有解決",
    en: "problem not solved",
    ja: "症状が直っていない",
    th: "ยังไม่หาย",
  },
  "reason.new-problem": {
    "zh-CN": "出现了新的问题",
    "zh-TW": "出現新的問題",
    en: "a new problem",
    ja: "別の不具合が出た",
    th: "มีปัญหาใหม่",
  },
  "reason.not-clean": {
    "zh-CN": "现场没有收拾干净",
    "zh-TW": "現場沒有收拾乾淨",
    en: "not left clean",
    ja: "片付けが不十分",
    th: "ไม่เรียบร้อย",
  },
  "reason.solved": {
    "zh-CN": "问题已自行解决",
    "zh-TW": "問題已自行解決",
    en: "it has solved itself",
    ja: "自然に直った",
    th: "หายเองแล้ว",
  },
  "reason.mistake": {
    "zh-CN": "填错了",
    "zh-TW": "登記錯了",
    en: "entered by mistake",
    ja: "間違えて登録した",
    th: "แจ้งผิด",
  },
  "reason.not-needed": {
    "zh-CN": "暂时不需要了",
    "zh-TW": "暫時不需要了",
    en: "not needed any more",
    ja: "不要になった",
    th: "ไม่ต้องการ",
  },
} as const satisfies Record<`reason.${string}`, Readonly<Record<LocaleCode, string>>>;

/** Words in which earlier versions stored a reason: cases keep them. */
export const earlierReasons: Readonly<Record<string, keyof typeof reasonTable>> = {
  "please add a photo of the fault": "reason.photo-missing",
  "please add the model or serial number": "reason.model-missing",
  请补充产品型号或序列号: "reason.model-missing",
  "the address is not complete": "reason.address-unclear",
  "not within our service": "reason.not-ours",
  "the problem is not solved": "reason.not-fixed",
  "there is a new problem": "reason.new-problem",
  "the place was not left clean": "reason.not-clean",
  "registered by mistake": "reason.mistake",
};
