/** What people type for the words that work everywhere, in every language of the desk. */
import type { GlobalWord } from "./dialog.ts";

/** Words parted by slashes. Traditional characters need none of their own where only the script differs. */
export const utterances: Readonly<Record<GlobalWord, readonly string[]>> = {
  help: [
    "帮助 / 帮忙 / 菜单 / 功能 / 你能做什么 / 你能干什么 / 你会什么 / 能做什么 / 那你能做什么 / 那你能干什么 / 说明 / 使用说明 / 选单 / 服务选单",
    "help / menu / what can you do",
    "使い方 / ヘルプ / メニュー / 助けて / 何ができますか",
    "วิธีใช้ / ช่วยเหลือ / ช่วยด้วย / เมนู / ทำอะไรได้บ้าง",
  ],
  back: [
    "返回 / 上一步 / 后退 / 回上一步 / back / go back / previous",
    "戻る / 前に戻る / もどる / ย้อนกลับ / กลับ / ก่อนหน้า",
  ],
  edit: [
    "修改 / 更改 / 改一下 / 更正 / edit / change / correct",
    "修正 / 修正する / 変更 / 変更する / 訂正 / แก้ไข / แก้ / เปลี่ยน",
  ],
  progress: [
    "进度 / 查进度 / 查询进度 / 查看进度 / 工单进度 / 案件进度 / 维修进度",
    "status / progress / check progress / my ticket / my tickets",
    "状況 / 進捗 / 状況確認 / 状況を確認 / 受付状況 / 今の状況",
    "สถานะ / ความคืบหน้า / เช็กสถานะ / เช็คสถานะ / ติดตามงาน / ดูสถานะ",
  ],
  cancel: [
    "取消 / 不用了 / 算了 / 退出",
    "cancel / quit / never mind / nevermind / forget it",
    "キャンセル / 取り消し / 取消し / やめる / 中止 / ยกเลิก / ไม่เอาแล้ว / ออก",
  ],
  human: [
    "人工 / 转人工 / 人工客服 / 人工服务 / 找人工 / 客服 / 真人",
    "专人 / 专人服务 / 转专人 / 真人客服 / 转真人 / 转真人客服 / 客服人员 / 找客服",
    "human / agent / person / a person / real person / operator",
    "talk to a person / talk to a human",
    "オペレーター / オペレータ / オペレーターと話す / 有人対応 / 担当者 / 人と話したい",
    "オペレーターと話したい / 担当者と話したい / 人と話 / オペレーターと話 / 担当者と話 / オペレーターにつないでください",
    "担当者につないでください / 担当者に代わってください / オペレーターをお願いします / オペレーターに代わってください",
    "担当者と話す / 担当者につないで / พนักงาน / เจ้าหน้าที่ / คุยกับเจ้าหน้าที่",
    "ติดต่อเจ้าหน้าที่ / แอดมิน / คุยกับคน / ติดต่อพนักงาน",
  ],
  stop: [
    "停止 / 退订 / 停止提醒 / 取消订阅 / td / stop / unsubscribe",
    "停止する / 配信停止 / 通知を止める / ストップ / หยุด / หยุดแจ้งเตือน / ปิดแจ้งเตือน",
  ],
  start: [
    "开启 / 恢复 / 恢复提醒 / start / resume reminders / subscribe",
    "再開 / 再開する / 通知を再開 / เปิดแจ้งเตือน / เริ่ม / รับแจ้งเตือน",
  ],
  language: [
    "语言 / 切换语言 / 选择语言 / 语系 / language / change language / lang",
    "言語 / 言語変更 / 言語を変更 / 言葉 / ภาษา / เปลี่ยนภาษา / เลือกภาษา",
  ],
  english: [
    "english / in english / en / 英文 / 英语 / 英語 / 英語で / えいご",
    "อังกฤษ / ภาษาอังกฤษ",
  ],
  chinese: ["中文 / 汉语 / 国语 / chinese / zh / 中国語 / ภาษาจีน / จีน"],
  simplified: [
    "简体中文 / 简体 / 普通话 / 简中 / simplified chinese / zh-cn / 中国語簡体字",
    "จีนตัวย่อ",
  ],
  traditional: [
    "繁体中文 / 繁体 / 繁中 / 正体中文 / 台湾中文 / traditional chinese / zh-tw / taiwanese",
    "中国語繁体字 / จีนตัวเต็ม",
  ],
  japanese: [
    "日本語 / 日本語で / にほんご / 日语 / 日文 / japanese / in japanese / ja / jp",
    "ภาษาญี่ปุ่น / ญี่ปุ่น",
  ],
  thai: ["ภาษาไทย / ไทย / พูดไทย / 泰语 / 泰文 / thai / in thai / th / タイ語"],
  jobs: [
    "任务 / 我的任务 / 待办 / 工单 / 工单列表 / 列表 / 清单 / 案件 / 案件列表",
    "jobs / my jobs / list / tasks / to do / todo",
    "案件一覧 / 担当案件 / 一覧 / งาน / งานของฉัน / รายการงาน / รายการ",
  ],
};
