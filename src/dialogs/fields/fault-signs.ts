/** Words that tell of a device's state where somebody was asked what is wrong, as `shadow` shows them in small letters. */
import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";

/** Sounds, smells, what comes out, what stays shut, parts that wear: nobody asks for a visit with them. */
const plain: Readonly<Record<Tongue, string>> = {
  zh:
    "异常|[嗡哐咣咔喀嘀滴哗咚砰吱嘎啪叮轰隆呼吼嘶咕噜哒嗒][嗡哐咣咔喀嘀答哗咚砰吱嘎啪叮轰隆呼吼嘶咕噜哒嗒]|声(?!明)|噪|[霉臭焦糊酸腥烟煤瓦][斯气]?味|[股阵]味|有味|味道|发霉|烟(?!机|管)|火花|冒|喷|溅|漏|渗|溢|[滩摊洼]水|积水|满出|流出|流了|积水|一滩|滴|结冰|结霜|[厚白]霜|冻成|冻住|融化|化了|热风|冷风|凉风|没风|出风|风[小弱很]|吸力|跳电|跳闸|掉电|断电|全黑|乱码|花屏|代码|报警|警报|[一乱狂在]闪|闪[烁灯个红黄绿]|抖|震|晃|跳起来|走路|弹开|锈|发[黄黑烫热白红]|变[冷凉小慢大黄黑形]|[湿脏潮烫]的|还是[湿冷热脏亮]|温的|黏|[毛屑渣絮]|泡沫|压力|真空|卡|堵|裂|断了|松了|掉了|坏|死机|罢工|歇菜|不灵|失灵|失效|故障|毛病大|" +
    pattern`[\u4e00-\u9fff]不(?:出|进|上|下|起|动|开|着|了|到|掉|住|满|干|净|紧|严|拢|齐|完整|均匀|稳)|
      (?:不|没|没有|无法|不能|不会|不再|袂|毋|冇|唔|未)(?:结|出|进|转|冷|热|亮|停|响|动|吸|排|喷|烧|加|制|脱|甩|通|供|
      烘|干|净|完|均|稳|灵|着|燃|点|启|开|关|锁|响|显|充|走|反|力|风|火|水|电|气|声|味|温|暖|冻)|[一就]停|停了|
      (?:自己|自动|突然|老是|总是|动不动|一直|时不时|偶尔)[就会]?(?:关|停|开|断|跳|重启|响|叫|漏|滴|熄|灭|掉|闪|进|排|
      转|流|喷)|忽[冷热大高明]|时[好冷热有]时|(?:吹|出|放|变|都是|全是|只有|还是)(?:的)?(?:热|冷|温|凉|黑|臭|白|黄)|
      (?<![a-z\d])[efhu]-?\d{1,3}(?![a-z\d])`,
  en: "\\b(?:nois[ey]\\w*|racket|bang\\w*|click\\w*|clunk\\w*|clank\\w*|knock\\w*|rumbl\\w*|squeak\\w*|screech\\w*|whin(?:e|es|ing)|whistl\\w*|gurgl\\w*|vibrat\\w*|shak(?:es|ing|e)|wobbl\\w*|thump\\w*|roar\\w*|hum(?:s|ming)?|buzz\\w*|rattl\\w*|tick(?:s|ing)|smell\\w*|stink\\w*|stinks|stench|musty|mould(?:y)|moldy|mildew|soak\\w*|puddle\\w*|flood\\w*|drip\\w*|leak\\w*|overflow\\w*|ooz\\w*|seep\\w*|spray\\w*|wet|damp|soggy|frost\\w*|iced|icing|icy|melt\\w*|defrost\\w*|thaw\\w*|warm|lukewarm|tepid|freezing|boiling|scalding|cold|hot|overheat\\w*|blow(?:s|ing)?|throwing|split|torn|ripped|worn|bent|rust\\w*|corrod\\w*|loose|wonky|stiff|sticky|stays?|keeps?|blank|dim|dark|flash\\w*|blink\\w*|frozen|halts?|halted|hang(?:s|ing)|stall\\w*|slow(?:ly)?|pressure|vacuum|breaker|fuse|tripp?\\w*|packed up|packed in|gave up|given up|conked|kaput|knackered|bust(?:ed)?|buggered|dead|died|runs? out|cuts? out|switch(?:es)? off|turns? (?:itself )?(?:off|on)|goes? (?:off|out|cold|silent|dark|blank|dead)|went (?:off|out|cold|silent|dark|blank|dead|bang)|takes? (?:forever|ages|too long|long|hours)|forever|never|half ?way|nothing|error|code|alarm|[efhu]\\d{1,3}|fluff|lint|stain\\w*|residue|streak\\w*|dirty|greasy|black|brown|yellow|suds|foam\\w*|gravel|grind\\w*|grit(?:ty)?|filthy|grubby|scum|cloudy|murky|mushy|uneven\\w*|scratch\\w*|dented|crooked|sluggish|fogg(?:y|ed|ing)|crunch\\w*|scrap(?:es|ing)|crackl\\w*|pop(?:s|ping)|chirp\\w*|beep\\w*|jerk\\w*|judder\\w*|flicker\\w*|spark\\w*|shock\\w*|burn\\w*|smok\\w*|fumes|gas|won'?t|wont|doesn'?t|doesnt|isn'?t|isnt|not|no longer|can'?t|cant|cannot|didn'?t|didnt|hardly|barely|only (?:half|cold|warm|hot|one|a bit|works)|weak|poor|low|faulty|broken|damaged|stuck|jam\\w*|clog\\w*|block(?:s|ed|ing|age)|shatter\\w*|smash\\w*|snapp\\w*|burst\\w*|(?:fell|came|come|falls|falling|coming) (?:off|out|apart|loose)|crack\\w*)\\b",
  ja: "(?:弱|ぬる|熱|冷た|熱く|重|軽|遅|暗|黒|赤|黄|白|臭|くさ|カビ|かび|焦げ|さび|錆|凍|溶け|霜|氷|結露|びしょ|水浸し|濡れ|湿|生乾き|泡|煙|火花|点滅|点灯|チカチカ|無反応|反応し|反応が|うんとも|異音|音(?:が|も|は|で)|[ぁ-んァ-ヶ]{2}(?:音|っと鳴)|鳴(?:る|り|っ)|(?:ガタ|ゴト|カチ|ピー|ブー|ギー|キー|ゴー|ジャー|ポタ|ボコ|ドン|バキ|ガラ|カラ|カタ|シャカ|グー|ウィーン)|うるさ|揺れ|震え|振動|ずれ|歪|割れ|ひび|破れ|折れ|外れ|取れ|剥が|緩|ゆるい|詰ま|溜ま|溢れ|あふれ|漏れ|もれ|垂れ|止ま|落ち(?:る|ます|た|て)|切れ(?:る|ます|た|て)|消え|勝手に|急に|途中で|すぐ(?:に)?(?:切|止|落|消)|しか(?:出|こ|来|動|吹|な)|だけ(?:出|動|つ|し|で(?![すし])|が)|まま|っぱなし|ばらつ|せん(?:の|ね|わ|で|よ)|へん(?:の|ね|わ|で)|[がも](?:悪|弱|遅|鈍|変)|効き|上が(?:ら|り|れ)|下が(?:ら|り|れ)|できな(?:い|く)|出来な(?:い|く)|でき(?:ません|へん|ん)|(?:動|開|閉|つ|点|付|回|出|入|冷え|冷|温まら|暖まら|効|きか|吸|流|抜|抜け|止ま|乾|鳴|押|進|変わ|減|写|映|絞)(?:か|ら|わ|え|け|れ|ま|い|さ|せ)?(?:ない|なく|ません|ませんの|へん|ず|ん(?=$|[。、!~ ]|の|し))|て(?:い)?(?:ません|ない|なく|へん|ねえ)|エラー|表示|アラーム|ブレーカー|漏電|感電|感电|ショート|壊|故障|不調|調子|おかし|変な|変だ|異常)",
  th: "(?:ไม่(?:เย็น|ร้อน|ติด(?!ต่อ|ตั้ง)|หมุน|ดูด|ปั่น|ออก|เข้า|ลง|ขึ้น|ไหล|แห้ง|สนิท|ทำงาน|เดิน|หยุด|ตัด|อุ่น|ระบาย|กิน|ล็อก|ล็อค|ยอม|ตรง|สะอาด|หอม|แรง|ไป|ได้|มี(?:ลม|น้ำ|ไฟ|แรง|เสียง))|เสียง|กลิ่น|เหม็น|ควัน|ประกายไฟ|หยด|รั่ว|ซึม|นอง|ท่วม|กระเด็น|น้ำ(?:แข็ง|ไหล|ล้น|ค้าง|ขัง|มัน|เย็น|ร้อน|ไม่)|ล้น|ดัง(?!นั้น)|กึก|หึ่ง|ปี๊บ|แกร๊ก|สั่น|ค้าง|หยุด|ดับ|ตัด(?!สิน)|เบรกเกอร์|กะพริบ|กระพริบ|ขึ้น ?(?:[efhu]\\d|โค้ด|เออ|error|alarm|สี|รหัส)|(?<![a-z])(?:error|alarm|[efhu]\\d)|เออเร่อ|เงียบ|แตก|หัก|หลุด|ขาด|ร้าว|งอ|สนิม|ตัน|อุดตัน|พัง|เจ๊ง|เสีย(?!ง|เวลา|ดาย|ค่า)|รวน|เพี้ยน|ช็อต|ไฟดูด|ดูด(?:ไม่|จี๊ด)|ไหม้|ร้อนจี๋|เย็นเจี๊ยบ|มีแต่ลม|ลมร้อน|ลมเบา|อุ่นๆ|เปียก|ชื้น|ขุย|คราบ|ดำ|เชื้อรา|อืด|ช้า|ฝืด|หลวม|องศา|ทั้งคืน|ไม่นิ่ง)",
};

/** Degrees, doings and parts that make a description of a bare clause and say little beside a request. */
const faint: Readonly<Record<Tongue, string>> = {
  zh: "不|没|只|光|才|老是|总|一直|自己|自动|突然|变|太|超|越|很|有点|响|音|味|火|水|油|冰|霜|热|冷|烫|凉|温|灯|屏|转|停|跳|怪|错|显示|风|电|度|吵|慢|弱|小|差|坏|门|盖|管|键|板|模|泵|攏|袂|不到|皱|缺|歪|全是|每次|每回|还有|都是|上面|里面|残留|夹生|半生|生的|米粒|白膜|往前|移位|跑位|乱跑|粘|碎|糊底|烤|煮",
  en: "\\b(?:door|lid|drum|seal|hose|pipe|tap|fan|motor|pump|compressor|thermostat|heater|element|burner|pilot|button|knob|display|screen|panel|remote|light|lamp|bulb|filter|drawer|shelf|tray|coil|vent|unit|water|ice|steam|air|power|temperature|temp|spin\\w*|drain\\w*|heat\\w*|cool\\w*|turn\\w*|mak(?:es|ing)|work\\w*|run\\w*|start\\w*|open\\w*|clos\\w*|broke|acting|playing up|funny|odd|weird|strange|leaves|every time|each time|one side|half|film|undercook\\w*|overcook\\w*|soggy|lumpy|raw|crumbs?|marks?|holes?|burns?|brown(?:s|ed)?|toasts?|tears?|soap(?:y)?|clumps?|shrinks?|shrunk|creas\\w*)\\b",
  ja: "ない|ません|ず(?=$|、)|水|湯|風|音|匂い|におい|ランプ|ドア|扉|蓋|フタ|ボタン|リモコン|モーター|ファン|ホース|パッキン|電源|温度|乾燥|脱水|排水|給水|冷房|暖房|動く|動き|回る|なる|なり|なっ|だけ|しか|毎回|いつも|残る|残り|残っ|芯|片面|ムラ|むら|半分|固|焦|生焼け|生煮え|べちゃ|ベタ|べた|くっつ|剥が|破れ|曇|跡|穴|縮|シワ|しわ|すぐ|ずっと|たまに|時々|[efh]\\d",
  th: "ไม่|น้ำ|ไฟ|ลม|ฝา|ประตู|ปุ่ม|รีโมท|รีโมต|พัดลม|มอเตอร์|คอม|สาย|ท่อ|ยาง|จอ|ร้อน|เย็น|เบา|แรง|เอง|ทุก|ตลอด|แล้วก็|เปิด|ปิด|กด|หมุน|ปั่น|ซัก|เต็ม|แปลก|ประหลาด|ยัง|แฉะ|เยิ้ม|มันๆ|ข้างเดียว|ครึ่งเดียว|ดิบ|สุก|แข็ง|เหนียว|เหลือ|คาอยู่|ติดแม่พิมพ์|ติดก้น|ขาด|รู|รอย|เป็นจุด|เป็นก้อน|ยับ|หด|เดี๋ยว|ไหม้ก้น",
};

/** Nothing is wrong, or it is not that: a description only beside what is wrong. */
const denied = new RegExp(
  shadow(
    [
      pattern`^(?:也|其实|倒|目前|现在|机器|东西)?(?:没有?|没啥|没什么|并没有?|不是|没)(?:坏|什么?大?(?:问题|毛病|故障)|
        大?(?:问题|毛病|故障)|异常|不好)(?!.{0,6}(?:就是|只是|但|不过))|^(?:都|还|一切|目前)?(?:好的|正常|好好的|没事)`,
      pattern`^(?:there'?s |there is |it'?s |its )?(?:nothing(?:'s| is)? (?:really )?wrong|not (?:really )?(?:broken|faulty|
        damaged)|no (?:real )?(?:problem|fault|issue)s?|(?:works?|working|running) (?:fine|ok|okay|perfectly)|
        (?:all )?(?:fine|ok|okay|good))|^nothing(?: really| much| at all| special| in particular| to report)?$|
        ^(?:it |that |this )?(?:is ?n'?t|is not|'s not|not) (?:really |exactly |actually )?(?:broken|faulty|
        damaged)(?: exactly| as such| really)?$`,
      pattern`^(?:いや|いえ)?(?:特に|とくに)?(?:何も|なにも)?(?:ない|ありません|なし)(?:です)?$|
        ^(?:特に|とくに)(?:何も|なにも)|壊れ(?:て)?(?:は)?(?:い)?(?:ない|ません)|壊れたわけ(?:では|じゃ)|
        故障(?:では|じゃ)(?:ない|ありません)|(?:不具合|異常|問題)(?:は|も)?(?:特に)?(?:ない|ありません|なし)|今のところ`,
      "^(?:ก็|จริงๆ|มัน)?(?:ไม่ได้(?:เสีย|พัง|มีปัญหา)|ไม่เสีย|ไม่มี(?:ปัญหา|อาการ|อะไร)|ปกติดี|ใช้ได้ปกติ|ยังดี)",
    ].join("|"),
  ),
  "u",
);

/** The languages that words are told apart by; Latin words stand in all of them. */
export type Tongue = "zh" | "en" | "ja" | "th";

/** What a text is written in, by its script. */
export function tongueOf(text: string): Tongue {
  if (/[\u3041-\u30fa]/.test(text)) return "ja";
  if (/\p{Script=Thai}/u.test(text)) return "th";
  return /\p{Script=Han}/u.test(text) ? "zh" : "en";
}

const matcher = (lists: readonly string[]): RegExp => new RegExp(shadow(lists.join("|")), "u");
const signs = {
  zh: matcher([plain.zh, plain.en]),
  en: matcher([plain.en]),
  ja: matcher([plain.ja, plain.en]),
  th: matcher([plain.th, plain.en]),
} as const;
const hints = {
  zh: matcher([plain.zh, plain.en, faint.zh, faint.en]),
  en: matcher([plain.en, faint.en]),
  ja: matcher([plain.ja, plain.en, faint.ja, faint.en]),
  th: matcher([plain.th, plain.en, faint.th, faint.en]),
} as const;

/** Whether a clause, as `small` shows it, plainly tells of a device's state. */
export const showsState = (clause: string, tongue: Tongue): boolean => signs[tongue].test(clause);
/** Whether a clause, as `small` shows it, may be a description of what is wrong. */
export const hintsState = (clause: string, tongue: Tongue): boolean => hints[tongue].test(clause);
/** Whether it says that nothing is wrong. */
export const denies = (clause: string): boolean => denied.test(clause);
