/** What people type instead of a button, beside the words that dialogs list themselves. */
import type { Key } from "../../locales/key.ts";
import { englishWords } from "./english-words.ts";
import { japaneseWords } from "./japanese-words.ts";
import { bare } from "./plain.ts";
import { taiwanWords } from "./taiwan-words.ts";
import { thaiWords } from "./thai-words.ts";

/** By the key of the button's label: the label in Taiwan's Chinese, Japanese and Thai, and what else means it; parted by slashes. */
const spoken = {
  "menu.repair": ["修理 / 修理を依頼する / 修理を依頼 / 修理依頼 / แจ้งซ่อม / ซ่อม / ซ่อมแซม"],
  "menu.installation": [
    "book installation / 設置 / 設置を予約する / 設置を予約 / 取り付け / นัดติดตั้ง / ติดตั้ง",
  ],
  "menu.maintenance": [
    "book maintenance / 点検 / 点検を予約する / 点検を予約 / メンテナンス",
    "นัดบำรุงรักษา / บำรุงรักษา / ดูแลรักษา / ล้างแอร์",
  ],
  "class.repair": ["修理 / 直してほしい / ซ่อม / แจ้งซ่อม"],
  "class.installation": ["設置 / 取り付け / ติดตั้ง"],
  "class.maintenance": ["点検 / メンテナンス / 清掃 / ดูแลรักษา / บำรุงรักษา / ล้าง"],
  "choice.skip": [
    "略过 / スキップ / ありません / ない / なし / 特になし / いいえ / わかりません / 不明",
    "ข้าม / ไม่มี / ไม่ / ไม่ทราบ / ไม่รู้",
  ],
  "report.job.nothing": [
    "没有特别的 / 特にありません / 特になし / ありません / なし / ไม่มี / ไม่มีค่ะ / ไม่",
  ],
  "report.danger.no": [
    "no, not urgent / 急ぎではない / 急ぎません / いいえ / 大丈夫 / 危険はない / ありません",
    "ไม่เร่งด่วน / ไม่ด่วน / ไม่ / ไม่มี / ปกติ / ไม่อันตราย",
  ],
  "report.danger.urgent": [
    "比较急 / 急いでいる / 急いでいます / 至急 / はい / 急ぎ",
    "เร่งด่วน / ด่วน / รีบ / ใช่",
  ],
  "report.danger.extra": ["危険がある / 危険 / 危ない / 危険です / มีอันตราย / อันตราย / ฉุกเฉิน"],
  "report.wish.soon": [
    "as soon as possible / できるだけ早く / 至急 / すぐに / เร็วที่สุด / ด่วน / โดยเร็ว",
  ],
  "report.wish.morning": ["tomorrow morning / 明天上午 / 明日の午前 / 明日午前 / พรุ่งนี้เช้า"],
  "report.wish.afternoon": ["tomorrow afternoon / 明天下午 / 明日の午後 / 明日午後 / พรุ่งนี้บ่าย"],
  "report.wish.weekend": ["週末 / 土日 / เสาร์–อาทิตย์ / เสาร์อาทิตย์ / สุดสัปดาห์ / วันหยุด"],
  "report.confirm.yes": [
    "确认送出 / 送出 / 送信する / 送信 / はい / これで送信 / 大丈夫です / 問題ありません",
    "ส่งเรื่อง / ส่ง / ยืนยัน / ถูกต้อง / ตกลง / ใช่ / โอเค",
  ],
  "finish.confirm.yes": [
    "提交记录 / 送出紀錄 / 送出 / 記録を送信 / 送信する / 送信 / はい / 大丈夫です / 問題ありません",
    "ส่งบันทึก / ส่ง / ยืนยัน / ถูกต้อง / ตกลง / ใช่ / โอเค",
  ],
  "form.drop.no": ["入力を続ける / 続ける / いいえ / 続けます / ทำต่อ / ไม่ / ไม่ยกเลิก / ต่อ"],
  "form.drop.yes": [
    "确定取消 / yes, cancel / 取り消す / はい / 取消 / キャンセル / ยืนยันยกเลิก / ยกเลิก / ใช่",
  ],
  "resume.wake": ["续填 / 继续填 / 続きから / 続ける / はい / 続き / ทำต่อ / ต่อ / ใช่ / ตกลง"],
  "resume.anew": ["最初から / やり直す / 新しく始める / เริ่มใหม่ / ทำใหม่"],
  "resume.forget": [
    "not needed / 不要 / いいえ / いりません / もういい / ไม่ต้องการ / ไม่ต้องการแล้ว / ไม่ / ไม่เอา",
  ],
  "belongs.to": ["はい / 同じ / 同じ件です / その件です / ใช่ / เรื่องเดิม / งานเดิม / อันเดิม"],
  "belongs.new": [
    "别的 / 不是 / something else / 別の件です / 別の件 / 別件 / 新しい件 / 違います",
    "เป็นเรื่องใหม่ / เรื่องใหม่ / ไม่ใช่ / คนละเรื่อง",
  ],
  "visit.none": [
    "换个时间 / another time / 改约其他时间 / 其他时间 / 別の日時を希望 / 別の日時 / どれも合わない / 都合が悪い",
    "ขอเวลาอื่น / เวลาอื่น / ไม่สะดวก",
  ],
  "acceptance.yes": [
    "正常，验收通过 / yes, all good / 一切正常 / 没问题 / 問題ありません / 大丈夫です / 直りました / はい / 正常です",
    "ใช้ได้ปกติ / ปกติ / ใช้ได้ / ใช้ได้แล้ว / เรียบร้อย / หายแล้ว / ใช่ / โอเค",
  ],
  "acceptance.no": [
    "not yet / まだ問題があります / まだ直っていない / 直っていません / いいえ / だめです",
    "ยังมีปัญหา / ยังไม่หาย / ไม่หาย / ยังเสีย / ไม่",
  ],
  "grade.very-satisfied": [
    "非常满意 / very satisfied / とても満足 / 大変満足 / 最高 / พอใจมาก / ดีมาก / ประทับใจ",
  ],
  "grade.satisfied": ["满意 / 満足 / よかった / 良い / いい / พอใจ / ดี"],
  "grade.average": ["一般 / 普通 / ふつう / まあまあ / ปานกลาง / เฉย ๆ / เฉยๆ / พอใช้"],
  "grade.dissatisfied": ["不满意 / 不満 / 満足していない / 悪い / ひどい / ไม่พอใจ / แย่ / ไม่ดี"],
  "survey.reason.attitude": ["接客態度 / 態度 / 接客 / มารยาท / พูดจาไม่ดี"],
  "survey.reason.skill": ["专业技术 / 技術 / ฝีมือช่าง / ฝีมือ"],
  "survey.reason.speed": ["対応の早さ / 早さ / 遅い / ความรวดเร็ว / ช้า"],
  "survey.reasons.done": ["以上です / 以上 / ありません / เท่านี้ / เท่านี้ค่ะ / ไม่มี / ไม่มีแล้ว"],
  "returned.done": ["完了 / 以上 / ありません / เสร็จแล้ว / เท่านี้ / ไม่มี"],
  "cancel.keep": ["no, keep it / キャンセルしない / いいえ / やめない / ไม่ยกเลิก / ไม่"],
  "relay.give": ["结束接待 / 结束服务 / 対応を終える / 終了 / 対応終了 / คืนให้บอต / จบ / คืน"],
  "language.japanese": ["日本語 / 日文 / ภาษาญี่ปุ่น"],
  "language.thai": ["タイ語 / ภาษาไทย"],
  "language.english": ["英語 / ภาษาอังกฤษ"],
  "language.chinese": ["中国語 / ภาษาจีน"],
  "word.edit": ["修正する / 修正 / 変更 / แก้ไข / แก้"],
  "field.class": ["服务类型 / ご用件 / ご依頼の種類 / 種類 / ประเภทบริการ / ประเภท"],
  "field.product": ["产品 / 製品 / 型番 / สินค้า / รุ่น"],
  "field.serial": [
    "序列号/订单号 / 序号/订单编号 / serial/order no / 製造番号/注文番号 / หมายเลขเครื่อง/คำสั่งซื้อ / 序号 / 製造番号 / 注文番号 / หมายเลขเครื่อง / เลขที่คำสั่งซื้อ",
  ],
  "field.fault": ["details / 情况说明 / 状况说明 / 症状 / 内容 / 症状・内容 / อาการ / ปัญหา"],
  "field.photos": ["照片 / 写真 / รูป / รูปภาพ"],
  "field.wish": ["ขอนัด", "到府时间 / ご希望日時 / 日時 / 時間 / 希望日 / เวลาที่สะดวก / เวลา / วันนัด"],
  "field.name": ["お名前 / 名前 / 氏名 / ชื่อ"],
  "field.phone": ["電話 / 電話番号 / โทรศัพท์ / เบอร์โทร / เบอร์"],
  "field.address": ["住所 / 場所 / ที่อยู่"],
  "field.voice": ["语音 / 音声 / เสียง / voice"],
  "field.special": ["คำขอ / requests / 特殊需求 / ご要望 / 要望 / 備考 / คำขอพิเศษ / หมายเหตุ"],
  "field.cause": ["故障原因 / 原因 / สาเหตุ"],
  "field.done": ["作業内容 / 作業 / งานที่ทำ"],
  "field.parts": ["更换零件 / 零件 / 交換部品 / 部品 / อะไหล่"],
  "field.advice": ["ご案内 / アドバイス / คำแนะนำ"],
} as const satisfies Partial<Record<Key, readonly string[]>>;

type Table = Readonly<Record<string, readonly string[]>>;

const tables = [spoken, englishWords, taiwanWords, japaneseWords, thaiWords].map((table: Table) =>
  heardIn(table),
);

function heardIn(table: Table): ReadonlyMap<string, ReadonlySet<string>> {
  const wordsOf = (lists: readonly string[]) => lists.flatMap((list) => list.split(" / "));
  return new Map(
    Object.entries(table).map(([key, lists]) => [key, new Set(wordsOf(lists).map(bare))]),
  );
}

/** Whether an utterance, as `bare` makes it, means the button with this label. */
export function named(key: Key, said: string): boolean {
  return tables.some((byKey) => byKey.get(key)?.has(said) === true);
}
