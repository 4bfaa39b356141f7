/** What the people of the tour type, in every language of the desk. */

export const spokenLocales = ["zh-CN", "zh-TW", "en", "ja", "th"] as const;

/** A language that people of the tour speak; the captions above them are in the page's. */
export type Spoken = (typeof spokenLocales)[number];

/** In the order of `spokenLocales`. */
type Said = readonly [zhCN: string, zhTW: string, en: string, ja: string, th: string];

const sayings = {
  /** Understood by the desk whatever it speaks. */
  language: ["简体中文", "繁體中文", "English", "日本語", "ไทย"],
  jobs: ["任务", "案件", "jobs", "案件一覧", "งาน"],
  report: [
    "客厅空调 KFR-35GW 不制冷，还往下漏水，希望明天下午来修",
    "客廳冷氣 KFR-35GW 不冷，還一直漏水，希望明天下午來修",
    "My air conditioner KFR-35GW does not cool and it is leaking, please come tomorrow afternoon",
    "リビングのエアコン KFR-35GW が冷えず、水漏れもしています。明日の午後に来てほしいです",
    "แอร์ KFR-35GW ในห้องนั่งเล่นไม่เย็น แล้วก็น้ำรั่วด้วย อยากให้มาพรุ่งนี้บ่ายค่ะ",
  ],
  photosDone: ["好了", "好了", "done", "以上です", "หมดแล้วค่ะ"],
  wish: ["明天下午", "明天下午", "tomorrow afternoon", "明日の午後", "พรุ่งนี้บ่าย"],
  product: [
    "空调 KFR-35GW",
    "冷氣 KFR-35GW",
    "air conditioner KFR-35GW",
    "エアコン KFR-35GW",
    "แอร์ KFR-35GW",
  ],
  contact: [
    "13800138000",
    "13800138000",
    "+86 138 0013 8000",
    "+86 138 0013 8000",
    "+86 138 0013 8000",
  ],
  name: [
    "林小美 13800138000",
    "林怡君 13800138000",
    "Mei Lin, +86 138 0013 8000",
    "山田花子 +86 138 0013 8000",
    "สุดา ใจดี +86 138 0013 8000",
  ],
  address: [
    "上海市黄浦区湖滨路88号3号楼1201室",
    "台北市信義區松仁路88號12樓",
    "88 Lakeside Road, Building 3, Flat 1201, Shanghai",
    "東京都港区芝公園1-2-3 メゾン芝405",
    "88/12 ถนนสุขุมวิท เขตวัฒนา กรุงเทพฯ",
  ],
  serial: ["AB12345678", "AB12345678", "AB12345678", "AB12345678", "AB12345678"],
  fault: [
    "不制冷，还往下漏水",
    "不冷，還一直漏水",
    "it does not cool and it is leaking",
    "冷えず、水漏れもしています",
    "ไม่เย็น แล้วก็น้ำรั่วด้วย",
  ],
  slot: ["明天下午3点", "明天下午3點", "tomorrow 15:00", "明日15時", "พรุ่งนี้ 15:00"],
  cause: [
    "排水管堵塞，电容老化",
    "排水管堵塞，電容老化",
    "The drain pipe was blocked and a capacitor was worn",
    "ドレンホースの詰まりとコンデンサーの劣化",
    "ท่อน้ำทิ้งอุดตัน คาปาซิเตอร์เสื่อม",
  ],
  done: [
    "疏通排水管，更换电容，试机正常",
    "疏通排水管，更換電容，試機正常",
    "Cleared the drain, replaced the capacitor, tested it",
    "ドレンホースを清掃し、コンデンサーを交換、試運転で正常を確認",
    "ล้างท่อน้ำทิ้ง เปลี่ยนคาปาซิเตอร์ ทดสอบแล้วปกติ",
  ],
  parts: [
    "电容 35µF 1 个",
    "電容 35µF 1 個",
    "1 capacitor 35 µF",
    "コンデンサー 35µF 1個",
    "คาปาซิเตอร์ 35 µF 1 ตัว",
  ],
  advice: [
    "每年清洗一次滤网",
    "每年清洗一次濾網",
    "Clean the filter once a year",
    "フィルターを年に一度掃除してください",
    "ล้างแผ่นกรองปีละครั้ง",
  ],
  opinion: [
    "师傅很专业，谢谢！",
    "師傅很專業，謝謝！",
    "Very professional, thank you!",
    "とても丁寧な対応でした。ありがとうございました",
    "ช่างทำงานดีมาก ขอบคุณค่ะ",
  ],
} as const satisfies Record<string, Said>;

export type Saying = keyof typeof sayings;

/** What a person of the tour types. */
export function saying(name: Saying, spoken: Spoken): string {
  return sayings[name][spokenLocales.indexOf(spoken)] ?? sayings[name][0];
}

/** Signs that are written otherwise on the mainland, and stand in about every sentence. */
const taiwan =
  /[請們電話號麼選單維後務為員發達會謝認題間這裡說時問無關開記錄審評價讓點擊還將個過對嗎處樣應產場訂週師專業聯絡進約確實際寫詢訊]/;

/** Whether words of the desk are in this language, as far as their script tells. */
export function isSpokenIn(words: string, spoken: Spoken): boolean {
  const said = words.replaceAll(/中文|简体|繁體|日本語|ไทย/g, "");
  if (/\p{Script=Thai}/u.test(said)) return spoken === "th";
  if (/[\u3041-\u30fa]/.test(said)) return spoken === "ja";
  if (!/\p{Script=Han}/u.test(said)) return spoken === "en";
  return spoken === (taiwan.test(said) ? "zh-TW" : "zh-CN");
}
