/** How dangers are spoken of without being there: as `seen` shows it, in small letters, `◇` for each word of danger. */
import { pattern } from "../../engine/pattern.ts";
import { legible } from "./legible.ts";
import { seen } from "./seen.ts";

/** Of a word: it leaves doubt, may mean danger to people, tells of people who feel ill, or means this much. */
export type Weight = "doubt" | "urgent" | "grave" | "ill" | "extra-urgent";

/** Words that hint at danger or haste without saying so: one question is asked. */
export const doubtful: readonly string[] = [
  pattern`异味|怪味|发烫|很烫|烫手|打火花|冒火星|漏气|煤气|瓦斯|有孩子|老人|长辈|婴儿|宝宝|幼儿|小孩|孩子|娃|新生儿|满月|
    行动不便|孕妇|病人|急用|很急|好急|着急|急需|尽快|马上|加急|快一点|快点`,
  pattern`urgent|asap|as soon as possible|emergency|right away|immediately|smell|spark|overheat|very hot|baby|newborn|infant|
    toddler|pregnant|disabled|wheelchair|elderly|gas|catch fire|catch on fire|start a fire|cause a fire|explode`,
  "変なにおい|変な臭い|異臭|熱くな|赤ちゃん|妊娠|車椅子|乳児|高齢|急いで|早めに|できるだけ早く|なるべく早く|お年寄り",
  "กลิ่นแปลก|กลิ่นเหม็น|ร้อนมาก|เด็กเล็ก|ทารก|ลูกอ่อน|เด็กอ่อน|คนท้อง|ผู้สูงอายุ|คนแก่|ผู้ป่วย|เร็วๆ|เร็วหน่อย|รีบ|จะรั่ว|จะดูด|จะระเบิด|จะไหม้|จะช็อต",
].flatMap((words) => seen(words).split("|"));

/** An alarm that sounds leaves doubt, for it may be its battery; so does what glows or melts, and whoever is ill. */
export const uneasy = legible([
  "(?:报警器|警报器?|探测器|感应器|感知器|报知器|検知器|警報器?)[はがも一直在又老是就]{0,4}(?:响|叫|报警|鳴)",
  "(?:alarm|detector)s? (?:is |are |keeps? |kept |was |just )?(?:going off|beeping|ringing|sounding|went off|triggered|blaring)",
  "(?:สัญญาณเตือน|ตรวจจับ)[ก-๏]{0,10}(?:ดัง|ร้อง)",
  pattern`(?:燃气|煤气|瓦斯)报警了|插[座头排][^,。]{0,8}(?:打火|冒火|响|烫|化了|发黑)|(?<![点打睡找看])着了(?=$|[,。!? ])|
    发红|烧红|通红|融化|氧气|制氧|呼吸机|轮椅|残疾|瘫痪|透析`,
  "\\bglow(?:s|ing)?\\b|red.hot|\\bmelt|\\boxygen\\b|\\bventilator|\\bdialysis|\\bwent (?:bang|pop)|\\bbang\\b",
  "真っ赤|溶け|酸素|透析",
  "แดงเลย|ร้อนแดง|ร้อนจนแดง|ละลาย|ออกซิเจน|ติดเตียง",
  pattern`危险|不安全|安全吗|安不安全|怕怕|害怕|可怕|吓|恐怖|不(?:太|怎么|够|很|是很)安全|心里没底|心慌|毛毛的|发毛|
    不敢(?:用|碰|开|摸|洗)|会不会(?:有事|出事|炸|烧)|出事|不太?对劲`,
  pattern`\b(?:danger\w*|unsafe|(?<!not )safe(?:ty)?(?! (?:to say|mode|lock|side|place|switch|catch))|hazard\w*|risky|scary|
    scared|frighten\w*|terrif\w*|afraid|worried|worrying|funny feeling)\b`,
  "危(?:な|険|ない)|あぶな|安全(?:です|でしょ|か|に使|なの)|怖|こわ(?!れ)|恐|不安|心配|様子がおかし",
  "ปลอดภัย|น่ากลัว|กลัว|ไม่กล้า(?:ใช้|เปิด|แตะ|จับ)|กังวล|ห่วง|เสี่ยง|อันตราย",
]);

/** Asks what the words mean, or for what they stand. */
export const defining = legible([
  "什么叫|(?:什么|啥)(?:意思|算|才算|是)(?:是)?|怎么(?:算|才算|定义|分)|是指什么|(?:紧急|严重)[^,。]{0,6}(?:标准|定义|怎么分)",
  pattern`\bwhat(?:'s| is| do you| does| counts?| would count| qualif\w+)(?: \w+){0,4} (?:mean\w*|counts?|class\w*|as urgent|
    an? emergency|urgent)\b|\bdefine\b`,
  "(?:とは|って)(?:何|なん|どう|どの|どんな)|の(?:基準|意味|定義)(?:は|を|って)",
  "คืออะไร|คือยังไง|คือแบบไหน|หมายถึง|หมายความว่า|แปลว่า|นับว่า(?:ด่วน|ฉุกเฉิน)ไหม",
]);
/** Tells that something is not right, and nothing of what. */
export const vague = legible(
  [
    "急不?急|着急|紧急|怪怪的?|奇怪|不(?:太)?对劲|有点怪|不正常",
    "\\b(?:urgent|emergency|weird|strange|odd|funny|not right|wrong|off|acting up|playing up)\\b",
    "急ぎ|緊急|(?:調子|様子|なんか|なんや|何か)?(?:が|も)?(?:おかし|変)[いなくかっんやでえ]*",
    "ด่วน|รีบ|แปลกๆ?|ไม่ปกติ|เพี้ยน",
  ],
  "g",
);

const asAlarm = pattern`(?:响|叫|报警|鸣|逼逼|哔哔|滴滴|闪红|鳴|ピーピー|作動|going off|gone off|went off|goes off|beep\w*|ring(?:s|ing)|
    rang|sound(?:s|ed|ing)|trigger\w*|blar\w*|scream\w*|shriek\w*|wail\w*|howl\w*|ดัง|ร้อง)`;
/** An alarm of carbon monoxide that sounds: nobody smells what it tells of. */
export const poisonAlarm = legible([
  pattern`(?:一氧化碳|\bco(?![a-z0-9])|carbon monoxide|一酸化炭素|คาร์บอน(?:มอนอกไซด์|โม[ก-๏]{0,12})?)[^。!?]{0,24}(?:警|报|
    探测|感应|侦测|検知|感知|センサー|alarm|detector|monitor|sensor|เตือน|ตรวจจับ)?[^。!?没不]{0,24}(?:${asAlarm}|超标)`,
  `(?:เตือน|ตรวจจับ|สัญญาณ)คาร์บอน[ก-๏ ]{0,24}(?:ดัง|ร้อง)`,
]);
/** An alarm of gas that sounds; with a smell or a hiss it is no flat battery. */
export const gasAlarm = legible([
  pattern`(?:煤气|燃气|瓦斯|天然气|\bgas|\blpg|ガス|แก๊ส|ก๊าซ)[^。,、!?]{0,8}(?:警|报|探测|感应|侦测|検知|感知|alarm|detector|
    sensor|เตือน|ตรวจจับ|รั่ว)[^。!?没不]{0,24}${asAlarm}|(?:燃气|煤气|瓦斯|天然气)报警了`,
]);
export const gasSign = legible([
  "味道?(?!没)|臭|嘶|滋|呛|smell|stink|hiss|odou?r|におい|匂い|くさ|シュー|กลิ่น|เหม็น|ฟู่",
]);
/** Flat batteries and alarms that are spoken of for their own sake. */
export const flat = legible([
  "没有?电|电池|电量|battery|batteries|chirp|電池|แบต|坏了|换一?个|要换|ราคา",
]);
/** What burns gas, and where its fumes are breathed: who feels ill there is in danger. */
export const hearth = legible([
  "煤气|燃气|瓦斯|天然气|液化气|热水[器炉]|壁挂炉|锅炉|洗(?:完|着|到|了)?一?半?澡|浴室|灶|排气",
  "\\b(?:gas|lpg|propane|boiler|geyser|water heater|heater|stove|furnace|flue|burner|hob|hot water|shower\\w*)\\b",
  "ガス|給湯|湯沸|コンロ|風呂|シャワー|ボイラー|ストーブ|排気",
  "แก๊ส|ก๊าซ|เครื่องทำน้ำ(?:อุ่น|ร้อน)|อาบน้ำ|เตา",
]);
/** Ill of something else. */
export const otherwiseIll = legible([
  "感冒|宿醉|鼻炎|a cold\\b|hangover|hungover|migraine sufferer|風邪|二日酔|ไข้หวัด|เมาค้าง",
]);

/** Whoever says that it cannot be told is asked; where, why and how may well be unknown of a danger that is there. */
export const unsure = legible([
  pattern`(?:不知道?|不晓得|不确定|不清楚|不肯定|说不准|[说讲]不(?:太|大)?(?:清|明白|上来|出来)|说不好|吃不准|搞不清|搞不懂|
    弄不清|分不清|分不出|看不出|闻不准|闻不出|闻不到|拿不准|没法判断|无法判断|不好说)(?![^,。!?]{0,6}(?:哪|怎|为什么|
    为啥|多久|多少|谁|何))`,
  pattern`\b(?:not (?:really |quite |too |entirely |completely |100% )?(?:sure|certain)|unsure|(?:can'?t|cannot|couldn'?t|
    can not) (?:really |quite |honestly |exactly )?(?:tell|say|be sure)|hard to (?:tell|say|describe|explain)|(?:can'?t|
    cannot|don'?t know how to) (?:really |quite )?(?:describe|explain|put (?:my|a) finger)|who knows|no idea (?:if|
    whether)|don'?t know (?:if|whether)|dunno (?:if|whether)|may(?:be)? (?:just )?imagin\w+|could be nothing|
    might be nothing|probably nothing|imagining (?:it|things))\b(?! (?:where|why|how|what|who|which))`,
  pattern`(?<!方[もがはを]?|どこか?|どう(?:すれば|したら)(?:いい|よい)?の?か|原因[がは]?|何を?)(?:わから|分から|判ら|わかん|
    分かん)(?:な|ん|ず|ね)|判断(?:でき|が)|はっきりし|確信が|自信が|気のせい|勘違い|
    (?:うま|上手)[くい][^。]{0,4}(?:言え|いえ|説明|説明でき)|言葉にでき|説明(?:でき|しに|がむ|が難)|思い(?:過ご|すご)し|
    確かで(?:は|な)|なのか[^。]{0,10}(?:わか|分か|判)`,
  pattern`ไม่แน่ใจ|ไม่รู้(?:ว่า)?(?!จะ(?:ทำ|ปิด|หยุด|แก้|เอา|ไป)|ทำไม|ตรงไหน|จากไหน|เพราะ|มาจาก|สึก|ต้อง)|บอกไม่(?:ถูก|ได้)|แยกไม่ออก|ดูไม่ออก|
    คิดไปเอง|ไม่ชัวร์|อธิบายไม่(?:ถูก|ได้)|พูดไม่ถูก|ไม่มั่นใจ`,
]);

/** A danger, or a sign of one that is no word of its own. */
const sign =
  "(?:◇(?:れ|り|い|さ|く|味|气)?|fire|flames?|sparks?|smells?|火花?|烟雾?|味道?|臭味|におい|匂い|臭い|ควัน|ไฟ|กลิ่น[ก-๏]{0,6})";
/** Dangers that share one denial. */
const listed = `${sign}(?:(?:, ?(?:any |a )?${sign}){0,4},? ?(?:or|nor|和|或者?|跟|与|及|以及|、|หรือ|และ|กับ) ?(?:any |a )?${sign}){0,3}`;
/** Dangers that are denied: before them, or behind. */
export const denied = legible(
  [
    pattern`(?:(?<!有)没有?|(?<![会是能要])不(?:是|太|用|必|需要?|怎么)?|无需?|未|别|并非|\b(?:nobody|no ?one|none|
      nothing)(?:'s)? (?:is |was |got |has been )?|\bnon-?|\bno|\bnot|\bnever|\bwithout|\bneither|\bnor|n'?t|
      \bno longer|(?<!n't |not |never )\bstop(?:s|ped)?|\bquit)(?:\s*(?:在|会|很|再|闻到|看到|发生|出现|任何|any|
      any more|is|it|an?|been|being|really|at all))*\s*${listed}`,
    "(?:หยุด|เลิก)◇",
    `(?<!เปิด|ปิด|ใช้|กด|หมุน)ไม่(?:มี|ใช่|ได้(?:มี)?)?(?:ทั้ง|เรื่อง|กลิ่น)?${listed}`,
    pattern`${sign}(?:とか|など|なんか)?(?:(?:、|も|や|と|とか|か|た(?:ような)?|の|和|跟|与|
      及)?${sign}){0,4}(?:[はもがでしていれ出味ちえきけっ]|じゃ|起き|せん|です){0,8}(?:あり|ござい|ござり|り)?(?:ません|
      まへん|ない|なし|なく(?:な|て|、|,|っ))`,
    "\\bused to (?:be )?◇",
    `${sign}(?:(?:、|和|跟|与|及|,|\\s)?${sign}){0,4}(?:味|的情况|现象|了)?(?:都|也|全都?|倒是?|完全)?(?:没有?$|没有(?!停|好|修|解决|人|用|办法)|没(?=[,。]))`,
    `${sign}(?: ?(?:และ|หรือ|กับ) ?${sign}){0,3} ?(?:ก็|เลย)?ไม่มี(?!น้ำ|ไฟ|ช่าง|คน|ใคร|เงิน)`,
  ],
  "g",
);

/** What is over: was there, and is not any more. */
export const over = legible([
  pattern`^(?:水|烟|味)?[^。!?◇]{0,10}(?:(?:已经?|后来|现在|今天|早就?|都)[^。!?◇又还再没不]{0,4}(?:好了|好啦|修好|修复|没事|
    正常|解决|恢复|处理[好完]|停了|没了|止住|不[漏冒滴]|没有?了)|(?:修|换|更换|换新)过|(?:换|修)[^,。◇]{0,6}(?:就|
    后)(?:没了|好了|没再|没事|不)|(?:修好|弄好|搞好|换)了?(?=[,。没就 ]|$)|换新)(?![^。!?]*(?:又|还是|还在|再次|复发))`,
  pattern`^[^.!?◇]{0,28}\b(?:was|is|were|been|got|now|already|but|you|they|he|guys|someone|we|plumber|engineer|technician|
    electrician|landlord|husband|dad|had it|got it|,) ?(?:now |already |all )?(?:fixed|repaired|replaced|solved|
    resolved|stopped|swapped|changed|gone|over|sorted|cleared|mended|patched|cured|put right|
    dealt with)\b(?![^.!?]*\b(?:again|still|back)\b)`,
  pattern`^[^。◇]{0,14}(?:直(?:りま|った|って(?!い?な|ま?せん|ない)|しても|していただ|して頂)|(?:修理|交换)(?:済|した(?!の)|
    しました|してもら)|止ま(?:り|っ)(?:まし)?た|おさま|収ま|治ま|解決|なくなりまし|なくなった|
    今は?大丈夫)(?![^。]*(?:また|まだ|のに))`,
  pattern`^[^◇]{0,30}(?:หาย(?:แล้ว|ไป|ดี)|แล้ว(?:ก็)?หาย|(?<!ยังไม่)(?:ซ่อม|ปกติ|หยุด|ดี|แก้|จบ|เปลี่ยน)(?:ไป|เสร็จ)?แล้ว|เปลี่ยน(?:ใหม่|ไปแล้ว|
    ตัวใหม่|เครื่องใหม่)|เรียบร้อย)(?!.{0,20}(?:อีก|ยัง))`,
]);

/** What stopped a moment ago, or because somebody cut off what fed it, is not over. */
export const recent = legible([
  pattern`刚[才刚]|方才|\bjust now\b|\ba (?:minute|moment|while|second|few minutes) ago\b|\bminutes ago\b|さっき|先ほど|
    电源を(?:切|落と|抜)|コンセントを抜|ブレーカーを(?:切|落と)|[关拔断切][了掉]*(?:电源|插头|总闸|电闸)|
    \b(?:unplugged|cut the power|(?:switched|turned) (?:it|the power|everything) off(?= and it|,? (?:it|which)))\b|
    ถอดปลั๊ก|สับเบรกเกอร์|ตัดไฟ|たった今|เมื่อกี้|เมื่อครู่|เมื่อสักครู่`,
]);

/** Feared, supposed, asked, or of another time: whether it is so now has to be asked. */
export const supposedBefore = legible([
  pattern`(?:怕|害怕|担心|忧心|疑心|怀疑|猜|会不会是|难道|以为|万一|如果|要是|假如|会不会|能不能|是不是|是否|有没有|不会是?|
    可别|避免|防止|以免|小心|(?<![比跟像和])以前|(?<![比跟像和])之前|上次|曾经?|去年|前年|过去)[^,。!?;◇]{0,6}$|
    (?:会|能|是)不$|有没$|(?:好像|似乎|隐约|隐隐|貌似|感觉|疑似)(?:有|是)?(?:一?点|些|丝)[^,。◇]{0,3}$`,
  pattern`\b(?:what if|in case|if (?:it|this|that|there|the [a-z]+)|afraid|scared|worr(?:y|ied)|fear|concerned|risk of|
    prevent|avoid|last (?:year|month|time)|years? ago|months? ago|before,|(?:could|might|may|will|would|can|does|did|is|
    are) (?:it|this|that|there|they)|(?:it|this|that|there) (?:could|might|may|will|would)|(?:might|may|could) (?:just |
    only |also )?be|maybe|perhaps|possibly|wonder\w* (?:if|whether))[^,.!?;◇]{0,20}$`,
  "(?:(?<![比跟像和])以前(?!より)|昔|去年|昨年|一昨年|この前|前回|前に|もし|万が一)[^。、◇]{0,8}$",
  "(?:กลัว|ห่วง|กังวล|เกรง|ถ้า|หาก|เผื่อ|ระวัง|ป้องกัน|เมื่อก่อน|เคย|ครั้งก่อน|คราวก่อน|ปีที่แล้ว)[ก-๏ ]{0,10}$",
]);
/** Told of the house or the flat beside. */
export const nextDoor = legible([
  "(?:邻居|隔壁)家?[^,。!?◇]{0,3}$",
  "\\b(?:neighbou?rs?'?s?|next door|next-door)(?: \\w+){0,3} $",
  "(?:隣の家|隣家|隣の人|近所)[^。◇]{0,10}$",
  "(?:ข้างบ้าน|เพื่อนบ้าน)[ก-๏ ]{0,12}$",
]);

/** Gas, smoke and fire do not stay where they are. */
export const spreading = legible([
  "煤气|燃气|瓦斯|天然气|烟|火|gas|lpg|propane|smok|fire|flame|ガス|煙|แก๊ส|แก๊ซ|ก๊าซ|ควัน|ไหม้",
]);

/** Told of others, or of what one has heard of: whether it is so here has to be asked. */
export const toldOfOthers = legible([
  "(?:别人|人家|朋友|同事|亲戚)家?[^,。!?◇]{0,3}$|(?:新闻|听说|听人说|都说|网上|电视上|看到有人|抖音|传言|据说|小区(?:里)?有人)[^。!?◇]{0,12}$",
  pattern`\b(?:friend'?s?|someone else'?s?)(?: \w+){0,3} $|
    \b(?:on the news|in the news|heard (?:that|of|about)|read (?:that|of|about)|online|on tiktok|on facebook|people say|
    they say|stories (?:of|about))[^.!?◇]{0,30}$`,
  "(?:友人|友達の家|知人|知り合い|よそ|ニュース|ネットで|テレビで|噂)[^。◇]{0,10}$",
  "(?:บ้านเพื่อน|บ้านอื่น|ข่าว|ได้ยินว่า|เห็นว่ามี|เขาว่า)[ก-๏ ]{0,12}$",
]);
export const supposedBehind = legible([
  "^[^,.;!。、\\n◇]{0,4}(?:吗|(?<![怎什那这])么|\\?|(?:とか|など|なんか)?(?:大丈夫|平気)|ですか|でしょうか|ไหม|มั้ย)",
  pattern`^(?:[しにはがでてりたれちけえきい]|なっ|って|なり|なら){0,6}(?:ませんか|ない(?:です|でしょう)?(?:か|よね)|だったら|
    たら|そう(?:で|だ|に)|(?:の|が|を)?(?<![てで])(?:心配|怖|不安|恐れ|予防|防止))|^過(?:去|$)`,
  "^(?!了)[^,。!?◇]{0,4}(?:吧\\?|的话)",
]);
