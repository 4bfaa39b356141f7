/** What ordinary faults are told with: whoever says none of it, and no danger either, is asked. */
import { pattern } from "../../engine/pattern.ts";
import { hasSymptom } from "./demand.ts";
import { failing } from "./demand-words.ts";
import { seen } from "./seen.ts";
import { unsure, vague } from "./urgency-words.ts";

const chinese = [
  pattern`不(?:太|怎么|是很|能|会|肯|再|够|大|了|上|好|制|出|进|排|启|开|关|亮|转|动|热|冷|凉|暖|响|灵|准|稳|通|工|运|显|脱|
    下|干净|正常|急|赶|用|行|吸|加|保|洗|甩|充|走|停|严|紧|平|化|结|抽)|
    没(?:有)?(?:反应|声音?|画面|热水|冷气|暖气|风|动静|显示|信号|吸力|力|劲|用|效果|办法[开关])|热|冷|凉|暖|不见|丢|厚|
    薄|均匀|嗡|除湿|慢|太?小|弱|低|高|久|旧|老化|费电|电费|噪|吵|响|声|异音|震|抖|晃|摇|跳舞|跳来|移位|歪`,
  pattern`遥控|面板|屏|萤幕|显示|按键|按钮|按|旋钮|灯|闪|代码|错误|报错|报警|故障|[a-z] ?\d{1,3}(?!\d)|霜|冰|门|盖|封条|胶条|
    把手|抽屉|滤|网|风|温度|水温|水压|定时|时间|时钟|计时|预约|程序|模式|wifi|联网|app|卡|松|裂|断|掉|脱落|变形|坏|失灵|
    失效|死机|当机|当掉|黑屏|罢工|(?<!保)修|换|装|洗|保养|清|检查|霉|[湿濕]|脏|油|灰|堵|塞|排水|脱水|甩干|点火|打火|
    打不|点不|开不|关不|起不|启动|开机|关机|停(?!摆|工|产|线)|自动|忽冷忽热|自己|有空|慢慢来|方便|顺路|下周|下礼拜|周末|
    电池|没电|随时`,
];
const english = [
  pattern`\b(?:(?:comes?|came|coming|falls?|fell|fallen|broke) (?:off|out|apart|loose)|cool\w*|cold\w*|warm\w*|heat(?:s|ing)?|
    hot water|lukewarm|tepid|noi[sz]\w*|loud\w*|quiet\w*|rattl\w*|hum(?:s|ming|med)?|buzz\w*|squeak\w*|squeal\w*|
    grind\w*|click\w*|whin\w*|whirr?\w*|clunk\w*|knock\w*|thump\w*|bang(?:s|ing)|vibrat\w*|shak\w*|wobbl\w*|walks?|
    jump\w*|displays?|screens?|error\w*|codes?|[a-z]-?\d{1,3}|remotes?|buttons?|knobs?|dials?|keys?|lights?|lamps?|led|
    bulbs?|doors?|drawers?|lids?|seals?|gaskets?|hinges?|handles?|shel(?:f|ves)|filters?|clean\w*|drain\w*|spin\w*|
    rins\w*|start\w*|turns?|turn(?:ing|ed)? (?:on|off)|powers? on|switch\w*|slow\w*|weak\w*|low|high|pressure|suction|
    suck\w*|pulls?|ice\w*|icy|frost\w*|freez\w*|timers?|clock|schedul\w*|wi-?fi|app|program\w*|cycles?|modes?|settings?|
    thermostat|temperature|fans?|blow\w*|airflow|stuck|jam\w*|broken?|broke|fault\w*|work(?:s|ing)?|dead|died|dying|
    kaput|crack\w*|loose|torn|snapp\w*|missing|rust\w*|dirt\w*|dust\w*|stain\w*|scratch\w*|blink\w*|flash\w*|flicker\w*|
    beep\w*|chirp\w*|dim|blank|frozen|unrespons\w*|respond\w*|install\w*|servic\w*|maint\w*|repair\w*|fix\w*|check\w*|
    replac\w*|rush|whenever|hurry|urgent|musty|bill|electricity|takes|longer|long|older|used to|fill\w*|reset\w*|
    calibrat\w*|leaves|spots|detergent|soap|ages|dispens\w*|lint|dries|dry\w*|clog\w*|block\w*|open\w*|clos\w*|shut\w*|
    lock\w*|connect\w*|pair\w*|stop\w*|batter\w*|uneven\w*|thick\w*|thin|take in|takes in|lost|problem|issue|trouble)\b`,
];
const japanese = [
  pattern`冷え|冷た|冷や|冷房|暖房|暖ま|温ま|温度|ぬる|お湯|熱湯|効[かきい]|利か|音|うるさ|静か|ガタ|がた|カタ|キー|ブーン|
    異音|振動|揺れ|ゆれ|表示|画面|液晶|パネル|エラー|コード\d|[a-z] ?\d{1,3}(?!\d)|リモコン|ボタン|スイッチ|つまみ|
    ランプ|ライト|照明|点滅|電気|ドア|扉|蓋|フタ|ふた|引き出し|パッキン|取っ手|ハンドル|フィルター|掃除|清掃|洗|排水|
    脱水|乾燥|乾か|すすぎ|給水|注水|動か|動き|動け|回ら|回り|つか(?:な|ん|ず)|つき(?:ま|に)|点か|点き|点火|着火|入ら|
    入り|出な|出ま|出が|出に|出て?こな|開か|開き|閉ま|閉じ|止ま|遅|弱|強|低|高|長|時間|時計|タイマー|予約|設定|モード|
    風|吸[いわ]|氷|霜|凍|カビ|かび|汚れ|ほこり|ホコリ|サビ|錆|古[いく]|電池|電源|故障|壊れ|不具合|調子|おかし|反応|接続|
    外れ|割れ|折れ|破れ|緩|ゆる|ずれ|ズレ|傷|急ぎ|急が|いつでも|暇|来月|来週|交換|修理|点検|設置|取り付け|電気代|途中|
    ばらつ|厚み|残る|残って|勝手|消え|効率|困`,
];
const thai = [
  pattern`เย็น|ร้อน|อุ่น|เสียง|ดัง|เงียบ|สั่น|โยก|หน้าจอ|จอ|แสดง|ขึ้น ?[a-z]|[a-z]-?\d{1,3}|รีโมท|รีโมต|ปุ่ม|กด|สวิตช์|
    ไฟ(?:โชว์|กระพริบ|กะพริบ|ไม่ติด|ใน|หน้า|ส่อง)|หลอด|ประตู|ฝา|บานพับ|ยาง|ลิ้นชัก|มือจับ|ฟิลเตอร์|กรอง|ล้าง|สะอาด|ปั่น|หมุน|ซัก|ระบาย|ถ่ายน้ำ|
    ติด|เปิด|ปิด|ทำงาน|ช้า|เบา|แรง|อ่อน|น้อย|นาน|ดูด|น้ำแข็ง|แข็ง|ตั้ง|เวลา|นาฬิกา|โหมด|โปรแกรม|ลม|พัดลม|เสีย|พัง|ค้าง|หัก|หลวม|ฝืด|ขาด|
    หลุด|ร้าว|สนิม|สกปรก|ฝุ่น|อับ|ซ่อม|ติดตั้ง|บำรุง|ตรวจ|เช็ค|เปลี่ยน|รีบ|ด่วน|เมื่อไหร่ก็|ว่าง|ค่าไฟ|กินไฟ|ปกติ|ตัดเอง|ดับเอง|
    ไม่(?:ออก|เข้า|ลง|ไหล|ได้|ครบ|ตรง|แห้ง)|แบต|ถ่าน|เซ็นเซอร์|อุณหภูมิ|ตาย|เดิน|ยาก|สม่ำเสมอ|หาย`,
];

/** Words of a fault that waits, of a visit without haste, of a service. */
const ordinary = new RegExp(seen([chinese, english, japanese, thai].flat().join("|")));

const asking =
  /^(?:what|when|how (?:much|long|many|soon)|where|who|which|do (?:you|u|ya)|are (?:you|u)|(?:could|can) you tell)\b|[?？]\s*$|[吗么呢]\s*$|^.{0,12}(?:几点|多少钱|什么时候|怎么收费|在哪)|か\s*$|(?:ไหม|มั้ย|หรือเปล่า|กี่โมง|เท่าไ(?:หร่|ร)|เมื่อไ(?:หร่|ร)|ที่ไหน|ยังไง)(?:คะ|ค่ะ|ครับ)?\s*$/;

/** Whether an ordinary fault is told: no question about our people, nothing that its teller has no words for. */
export function tellsFault(whole: string): boolean {
  if (unsure.test(whole)) return ordinary.test(whole.replace(unsure, " ").replace(vague, " "));
  return ordinary.test(whole) && (!asking.test(whole) || hasSymptom(whole) || failing.test(whole));
}
