/** What people write where a name is asked for and mean none: places, times, put-offs, courtesies, makers, as `shadow` shows them. */
import { shadow } from "../../engine/shadow.ts";

const legible = (words: string): RegExp => new RegExp(shadow(words), "u");

/** Begin like a Chinese name and are none. */
const chinese = legible(
  "^(?:[他她它这那先是我俺]|马[上路桶]|周[一二三四五六日天末围边]|方[便向法案式]|方太(?!太)|白[天色]|黄色|高[温层楼压低]|严重|任何|万[一分家和宝]|向上|江边|程度|常常|何[时必况处]|金[额属色]|钱[不少]|" +
    "辛苦|温度|时间|安[全排装]|余下|顾客|毛[病坯]|雷电|石[头膏]|田[里间]|林内|花(?:园|了)|华[为帝凌]|康佳|夏[普天]|史密斯|莫名|卢布|洪水|项目|[东南西北]边|汤圆|水(?![野谷岛嶋原上田沢泽木口村越本森])|" +
    "小(?:区|时|孩|心|修|事|院|天鹅)|大[门概约厅厦人小堂家部楼量火]|老[人婆公爸妈样地客是问毛旧]|阿里|常(?:用|见|规)|程序|海[尔信]|美的|格力|西门子|松下(?:$|电|空|冰|洗|热)|三星|联想|" +
    "单元|门[口卫厅前]|前台|保安|物业|厨房|客厅|卧室|阳台|卫生间|院子|楼[上下道]|地下|车库|公司|单位|家[里人]|本人|业主|住户|租客|房东|匿名|保密|同上|一样|照旧|随便|都[行可])|" +
    "(?:透露|不用|免了|地址|老样子|再说|辛苦|拜托|多少|能来|要用|方便|门口|那[台个]|在家|可以|说|讲)$|太[高低冷热大小吵贵]",
);
/** Japanese words that are written as names are. */
const japanese = legible(
  "^(?:玄関|[裏東西南北表]口|勝手口|入り?口|正面|裏庭|庭|車庫|駐車場|台所|居间|寝室|浴室|洗面所|和室|洋室|廊下|屋上|地下|[一二三四五六七八九十\\d]+ ?[階F]|階段|部屋|自宅|実家|会社|職場|事務所|店舗?|隣|近所|.*(?:奥さん|旦那さん|おばさん|おじさん|の人|の方)|.{2,}(?:場|側|階|号室)|.*[A-Za-z\\d一二三四五東西南北新旧本別]棟|.*の(?:前|裏|横|隣|中|外|近く|方|ほう)|建物|外|中|" +
    "リビング|キッチン|ベランダ|トイレ|バス(?:ルーム)?|ダイニング|ガレージ|オフィス|マンション|アパート|ロビー|エントランス|フロント|インターホン|ポスト|ドア|メール|ライン|スマホ|チャット|" +
    "[後后]ほど|のちほど|[後后]で|あとで?|また.*|今度|いつか|そのうち|まだ|今は?|ちょっと.*|少し.*|待って.*|" +
    "(?:どうぞ)?(?:よろしく|宜しく).*|どうも|どうぞ|すみません|すいません|失礼|恐れ入り.*|了解|承知|結構|オッケー|いい(?:よ|え)?|うん|ええ|いや|" +
    "主人|妻|夫|母|父|息子|娘|家族|本人|管理人|大家|入居者|住人|担当者?|私|僕|俺|自分|同じ|前と.*|前回.*|匿名で?|秘密|内緒|名無し|いつも.*|普通|特に|なし|" +
    "午前中?|午[後后]|朝|昼|夕方|夜|週末|平日|[月火水木金土日]曜日?|来週|今週|来月|今月|土日|いつ.*|何[かもでがを時].*|どこ.*|どれ.*|だれ|誰|" +
    "留守|仕事中?|不在|在宅|外出中?|急ぎ|至急|大至急|緊急|早め.*|無料|有料|保証|保証書|写真|住所|電話|番号|名前|苗字|氏名|予约|点検|掃除|確認|連絡|相談|質問|返事)" +
    "(?:で|に|は|が|も|から|まで)?$|^[おご御]\\p{Script=Han}|^[\\u3041-\\u3096]+\\p{Script=Han}",
);
/** The same in Thai: parts of any word, then whole words. */
const thai =
  /ไหม|มั้ย|จำเป็น|หรือ|ตึก|ด้าน|ฝั่ง|ที่จอด|บ้าน|ห้อง|ประตู|ครัว|ระเบียง|ชั้น|ก่อน|ทีหลัง|เดี๋ยว|แป๊บ|แปป|ค่อย|สักพัก|ภายหลัง|เหมือน|เดิม|อยู่|ที่ทำงาน|ออฟฟิศ|คอนโด|โรงรถ|หน้า|หลัง(?!$)|ข้าง|ตอน|ด่วน|รีบ|เร็ว|รบกวน|ฝากด้วย|โทร|แล้ว|กำลัง|ยัง|ไหน|เท่าไ|กี่|อันนี้|อันนั้น|ตัวนี้|เครื่อง|ตู้เย็น|แอร์|ร้อน|เย็น(?!จิต|ใจ|ฤดี|ศิริ)|ราคา|ฟรี|ประกัน|ติดต่อ|นัด(?!ดา|ธ)|ซ่อม|ล้าง|จันทร์นี้|อาทิตย์|สัปดาห์|เดือน(?!เพ็ญ|ฉาย|เต็ม)|ใคร|ทราบ|ตกลง|เรียบร้อย|^(?:สามี|ภรรยา|แฟน|แม่|พ่อ|ลูก|ลูกค้า|เจ้าของ|ผู้เช่า|คนเช่า|นิติ(?:บุคคล)?|ยาม|รปภ|แม่บ้าน|ผม|ฉัน|ดิฉัน|หนู|เรา|เขา|เช้า|เย็น|บ่าย|ค่ำ|กลางวัน|กลางคืน|ใช่|เปล่า|อือ|อืม|เออ|เอ่อ|ก็|ว่าง|สะดวก|ลืม|ข้าม|ผ่าน|ทายสิ|ดี|มาก|นี่|นั่น|คนเดียวกัน|ส่วนตัว)$/;
const english =
  /^(?:an?|the) |\b(?:oops|typo|moment|second|sec|front|back|rear|side|main|upper|lower|door|doorway|gate|yard|garden|porch|lobby|reception|entrance|exit|kitchen|bathroom|bedroom|living|dining|guest|laundry|basement|attic|garage|hallway|corridor|balcony|patio|room|floor|upstairs|downstairs|outside|inside|office|apartment|flat|house|building|concierge|in|on|by|from|as|so|be|do|did|does|am|was|has|have|had|i|you|he|she|we|they|them|us|me|him|your|our|their|this|that|these|those|there|here|some|any|other|another|next|last|same|usual|before|after|again|soon|maybe|perhaps|might|could|would|should|bit|time|week|month|day|year|hour|minute|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|evening|night|noon|rather|rush|hurry|up|quick|quickly|asap|cheers|mate|much|appreciated|good|great|fine|nice|cool|bye|goodbye|greetings|sure|thing|yep|yeah|yup|nope|nah|none|nobody|anonymous|private|secret|tenant|owner|landlord|neighbou?r|manager|wife|husband|mother|father|mum|mom|dad|son|daughter|customer|client|furious|angry|upset|tired|busy|happy|unhappy|sick|ridiculous|unacceptable|chinese|english|american|british|japanese|thai|german|french|indian|samsung|bosch|siemens|whirlpool|haier|midea|panasonic|machine|device|fridge|freezer|washer|dryer|oven|boiler|heater|cooker|aircon|coffee|water|ready|available|away|out|back|off|over|nothing|something|everything|anything|idea|clue|skip|pass|stop|wait|hold|which|whichever|whatever|whenever|anytime|anyone|someone|everyone|fuck\w*|shit\w*|damn|wtf|lol|haha|hmm+|um+|uh+|oh|ah|well|just|only|also|too|very|really|quite|still|already|about|around|until|since|but|or|if|then|than|because|leave|call|text|message|email|number|phone|address|see|above|below|under|sent|told|gave|given|know|knows|think|guess|mean|don|won|didn|doesn|isn|wasn)\b/i;

/** Who somebody is to the customer is no name, whoever says that one comes. */
const kin = /^(?:คุณ)?(?:สามี|ภรรยา|แฟน|แม่|พ่อ|ลูก(?:สาว|ชาย)?|ยาย|ย่า|ปู่|น้า|หลาน)$/;

/** Whether words that look like a name are none. `framed`: somebody said that a name comes, and few words can then be something else. */
export function isNoName(words: string, framed: boolean): boolean {
  if (/^\p{Script=Latin}/u.test(words))
    return english.test(framed ? words.replace(/ .*/, "") : words);
  if (/\p{Script=Thai}/u.test(words)) return kin.test(words) || (!framed && thai.test(words));
  return (!framed && words === "谢") || chinese.test(words) || japanese.test(words);
}
