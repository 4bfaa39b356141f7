import type { LocaleCode } from "../../src/engine/conversation.ts";
import type { Act } from "./play-case.ts";
import type { Part as AnyPart } from "./theatre.ts";

type Part = Exclude<AnyPart, "second">;

/** What the people of a transcript type, and what the page calls them and the acts. */
export interface Lines {
  readonly title: string;
  /** Above the walks through every dialog. */
  readonly dialogs: string;
  readonly names: Readonly<Record<Part, string>>;
  readonly roles: Readonly<Record<Part, string>>;
  readonly acts: Readonly<Record<Act, string>>;
  readonly desk: string;
  readonly opening: string;
  readonly product: string;
  readonly fault: string;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly progress: string;
  readonly cause: string;
  readonly done: string;
  readonly parts: string;
  readonly advice: string;
  readonly opinion: string;
  readonly human: string;
  readonly reply: string;
  readonly thanks: string;
}

const phone = "13800138000";

/** Invented people, one set a language. */
export const lines: Readonly<Record<LocaleCode, Lines>> = {
  "zh-CN": {
    title: "一张工单，从报修到评价",
    dialogs: "各项对话，从头到尾",
    names: { customer: "王芳", supervisor: "刘敏", engineer: "陈伟" },
    roles: { customer: "客户", supervisor: "主管", engineer: "工程师" },
    acts: {
      hello: "打开聊天",
      report: "报修",
      review: "审核与派单",
      visit: "约定上门",
      work: "上门维修",
      survey: "回访",
      person: "人工服务",
    },
    desk: "前台",
    opening: "空调不制冷了，有点吵",
    product: "空调 KFR-35GW",
    fault: "不制冷",
    name: "王芳",
    phone,
    address: "上海市浦东新区世纪大道88号1203室",
    progress: "进度",
    cause: "电容老化",
    done: "更换电容，试机20分钟正常",
    parts: "35µF 电容 1 个",
    advice: "每月清洗一次滤网",
    opinion: "师傅很专业，谢谢！",
    human: "转人工",
    reply: "您好，我是刘敏，发票今天下午会寄出。",
    thanks: "谢谢",
  },
  "zh-TW": {
    title: "一件報修案件，從登記到評價",
    dialogs: "各項對話，從頭到尾",
    names: { customer: "林怡君", supervisor: "張淑芬", engineer: "黃志明" },
    roles: { customer: "客戶", supervisor: "主管", engineer: "工程師" },
    acts: {
      hello: "開啟聊天室",
      report: "報修",
      review: "審核與派工",
      visit: "約定到府時間",
      work: "到府維修",
      survey: "滿意度調查",
      person: "專人服務",
    },
    desk: "服務台",
    opening: "冷氣不冷了，聲音也有點大",
    product: "冷氣 KFR-35GW",
    fault: "不冷，聲音有點大",
    name: "林怡君",
    phone,
    address: "台北市信義區松仁路88號1203室",
    progress: "查進度",
    cause: "電容老化",
    done: "更換電容，試機20分鐘正常",
    parts: "35µF 電容 1 個",
    advice: "每月清洗一次濾網",
    opinion: "工程師很專業，謝謝！",
    human: "我要轉真人客服",
    reply: "您好，我是張淑芬，發票今天下午會寄出。",
    thanks: "謝謝您",
  },
  en: {
    title: "One case, from the report to the rating",
    dialogs: "Every dialog, walked to its end",
    names: { customer: "Ana Silva", supervisor: "Grace Lee", engineer: "Tom Baker" },
    roles: { customer: "Customer", supervisor: "Supervisor", engineer: "Engineer" },
    acts: {
      hello: "Opening the chat",
      report: "The report",
      review: "Review and dispatch",
      visit: "Arranging the visit",
      work: "The work",
      survey: "The survey",
      person: "A word with a person",
    },
    desk: "Desk",
    opening: "My air conditioner does not cool any more and it is rather noisy",
    product: "air conditioner KFR-35GW",
    fault: "it does not cool any more",
    name: "Ana Silva",
    phone,
    address: "88 Century Avenue, Flat 1203, Shanghai",
    progress: "progress",
    cause: "Worn capacitor",
    done: "Replaced the capacitor, tested it for 20 minutes",
    parts: "1 capacitor 35 µF",
    advice: "Clean the filter every month",
    opinion: "Very professional, thank you!",
    human: "I'd like to talk to a person",
    reply: "Hello, this is Grace. Your invoice goes out this afternoon.",
    thanks: "Thank you",
  },
  ja: {
    title: "ご依頼の受付から評価まで",
    dialogs: "すべての対話の記録",
    names: { customer: "山田花子", supervisor: "佐藤恵", engineer: "鈴木一郎" },
    roles: { customer: "お客様", supervisor: "責任者", engineer: "エンジニア" },
    acts: {
      hello: "チャットを開く",
      report: "修理のご依頼",
      review: "確認と手配",
      visit: "訪問日時の調整",
      work: "訪問修理",
      survey: "アンケート",
      person: "オペレーターとの会話",
    },
    desk: "窓口",
    opening: "エアコンが冷えません。音も少し大きいです",
    product: "エアコン KFR-35GW",
    fault: "冷えません。音も少し大きいです",
    name: "山田花子",
    phone,
    address: "東京都港区芝公園1-2-3 メゾン芝405",
    progress: "状況",
    cause: "コンデンサーの劣化",
    done: "コンデンサーを交換、20分の試運転で正常",
    parts: "35µF コンデンサー 1個",
    advice: "フィルターを毎月掃除してください",
    opinion: "とても丁寧でした。ありがとうございます",
    human: "オペレーターをお願いします",
    reply: "佐藤でございます。領収書は本日午後にお送りいたします。",
    thanks: "ありがとうございます",
  },
  th: {
    title: "งานหนึ่งงาน ตั้งแต่แจ้งซ่อมจนถึงประเมิน",
    dialogs: "ทุกบทสนทนา ตั้งแต่ต้นจนจบ",
    names: { customer: "สุดา ใจดี", supervisor: "วิภา", engineer: "สมชาย" },
    roles: { customer: "ลูกค้า", supervisor: "หัวหน้างาน", engineer: "ช่าง" },
    acts: {
      hello: "เปิดแชต",
      report: "แจ้งซ่อม",
      review: "ตรวจสอบและจัดช่าง",
      visit: "นัดเวลา",
      work: "เข้าซ่อม",
      survey: "แบบประเมิน",
      person: "คุยกับเจ้าหน้าที่",
    },
    desk: "เคาน์เตอร์",
    opening: "แอร์ไม่เย็นค่ะ เสียงดังด้วย",
    product: "แอร์ KFR-35GW",
    fault: "ไม่เย็น เสียงดัง",
    name: "สุดา ใจดี",
    phone,
    address: "88/12 ถนนสุขุมวิท เขตวัฒนา กรุงเทพฯ",
    progress: "สถานะ",
    cause: "คาปาซิเตอร์เสื่อม",
    done: "เปลี่ยนคาปาซิเตอร์ ทดสอบ 20 นาที ปกติ",
    parts: "คาปาซิเตอร์ 35 µF 1 ตัว",
    advice: "ล้างแผ่นกรองทุกเดือน",
    opinion: "ช่างทำงานดีมาก ขอบคุณค่ะ",
    human: "ขอคุยกับเจ้าหน้าที่ค่ะ",
    reply: "สวัสดีค่ะ วิภาค่ะ ใบเสร็จจะส่งให้บ่ายวันนี้ค่ะ",
    thanks: "ขอบคุณค่ะ",
  },
};
