/** How dangers are spoken of without being there: as `shadow` shows it, in small letters, `◇` for each word of danger. */
import { shadow } from "../../engine/shadow.ts";

/** Of a word: it leaves doubt, or means this much. */
export type Weight = "doubt" | "urgent" | "extra-urgent";

const legible = (words: readonly string[], flags = ""): RegExp =>
  new RegExp(shadow(words.join("|")), flags);

/** Words that hint at danger or haste without saying so: one question is asked. */
export const doubtful: readonly string[] = [
  "异味|怪味|发烫|很烫|烫手|打火花|冒火星|漏气|煤气|瓦斯|有孩子|老人|长辈|婴儿|宝宝|幼儿|小孩|孩子|娃|新生儿|满月|行动不便|孕妇|病人|急用|很急|好急|着急|急需|尽快|马上|加急|快一点|快点",
  "urgent|asap|as soon as possible|emergency|right away|immediately|smell|spark|overheat|very hot|baby|newborn|infant|toddler|pregnant|disabled|wheelchair|elderly|gas|catch fire|catch on fire|start a fire|cause a fire|explode",
  "変なにおい|変な臭い|異臭|熱くな|赤ちゃん|妊娠|車椅子|乳児|高齢|急いで|早めに|できるだけ早く|なるべく早く|お年寄り",
  "กลิ่นแปลก|กลิ่นเหม็น|ร้อนมาก|เด็กเล็ก|ทารก|ลูกอ่อน|เด็กอ่อน|คนท้อง|ผู้สูงอายุ|คนแก่|ผู้ป่วย|เร็วๆ|เร็วหน่อย|รีบ|จะรั่ว|จะดูด|จะระเบิด|จะไหม้|จะช็อต",
].flatMap((words) => shadow(words).split("|"));

/** Dangers that are told with other words between: beside the company's own words. */
export const signs: readonly (readonly [Weight, string])[] = [
  [
    "extra-urgent",
    "(?:煤气|燃气|瓦斯|天然气)(?:(?![没无未]|不[会再]?[漏泄])[^,。◇]){0,8}(?:漏气|泄|外泄|漏(?!水|电))|漏(?:煤气|燃气|瓦斯|天然气)|\\bgas\\b(?:(?!\\bnot?\\b|n't)[^.,◇]){0,12}\\bleak|\\b(?:got|gets?|gave|gives?|giving|getting)(?: (?:me|him|her|us|a|an|small|little|mild|slight|nasty|big|electric)){0,4} shock|ガス(?:(?!ない|ませ)[^。、◇]){0,8}(?:漏れ|もれ)|แก๊[สซ](?:หุงต้ม)?รั่ว",
  ],
  [
    "urgent",
    "\\b(?:smell|stink)\\w*(?:(?!\\bnot?\\b|n't)[^.,◇]){0,20}\\b(?:burn\\w*|melt\\w*)|(?:เหม็น|กลิ่น)[ก-๏]{0,16}ไหม้|漏[得很]|(?:水|滴水|漏水)[滴漏流]到",
  ],
];

/** An alarm that sounds leaves doubt, for it may be its battery; so does what glows or melts, and whoever is ill. */
export const uneasy = legible([
  "(?:报警器|警报器?|探测器|感应器|感知器|报知器|検知器|警報器?)[はがも一直在又老是就]{0,4}(?:响|叫|报警|鳴)",
  "(?:alarm|detector)s? (?:is |are |keeps? |kept |was |just )?(?:going off|beeping|ringing|sounding|went off|triggered|blaring)",
  "(?:สัญญาณเตือน|ตรวจจับ)[ก-๏]{0,10}(?:ดัง|ร้อง)",
  "(?:燃气|煤气|瓦斯)报警了|插[座头排][^,。]{0,8}(?:打火|冒火|响|烫|化了|发黑)|(?<![点打睡找看])着了(?=$|[,。!? ])|发红|烧红|通红|融化|氧气|制氧|呼吸机|轮椅|残疾|瘫痪|透析",
  "\\bglow(?:s|ing)?\\b|red.hot|\\bmelt|\\boxygen\\b|\\bventilator|\\bdialysis|\\bwent (?:bang|pop)|\\bbang\\b",
  "真っ赤|溶け|酸素|透析",
  "แดงเลย|ร้อนแดง|ร้อนจนแดง|ละลาย|ออกซิเจน|ติดเตียง",
]);

/** Things that are named after a danger, and comparisons. */
export const harmless = legible(
  [
    "(?:烟雾?|火灾|火警|煤气|燃气|瓦斯|天然气|漏电|漏水|水浸|可燃气体?)(?:泄漏|外泄)?(?:探测|感应|报警|警报|感知|检测|传感|监测|侦测)[器仪]?(?:[也都又快就]{0,2}没有?电)?|漏电(?:保护|断路|开关|保安)[器关]?|灭火器|消防|防火|防漏[电水]?|防爆|应急",
    "紧急(?:按钮|停止|照明|出口|联[系络]人?|电话|制动)|急停|(?:煤气|燃气|瓦斯|天然气)(?:热水器|灶|炉|具|表|壁挂炉|费|公司|账单|罐|瓶|阀|取暖|烤箱|管道?(?!漏|泄|破|裂))(?![^,。]{0,8}[漏泄])|(?:电池|遥控器?|手机|电量|钥匙|蓝牙|手环)[也都又快就]{0,2}没有?电|没有?电池",
    "(?:热|烫|响|吵|声音?)[^,。味烟]{0,5}[像跟和如][^,。味烟]{0,4}(?:着火|起火|失火|爆炸|冒烟)了?(?:一样|似的|一般|那样)|(?:忙|急|渴|气|累|嗓子|喉咙)得?[都快要就]{0,3}(?:冒烟|爆炸|着火)|(?:价格|生意|人气)[^,。]{0,3}爆炸",
    "(?:smoke|fire|gas|leak|flood|water)(?: leak)? (?:alarm|detector|sensor|extinguisher|door|escape|panel|place|blanket|drill|pit)s?|fireplaces?|fire ?wall|gas (?:stove|hob|boiler|heater|cooker|oven|range|bill|meter|geyser|fire|grill|bottle|company|engineer|valve|furnace|water heater|burner|ring|lighter|dryer|strut)s?|gasket",
    "emergency (?:light|stop|button|exit|contact|number|kit|brake)(?:ing|s)?|leak-?proof|leak test|spark ?plugs?|sparkling|flood ?lights?|flood of (?:error|message|email|mail|complaint|call|warning)s?|smoke-?(?:free|less)|smoked|(?:non-?)?smoking (?:area|room)|smokers?|(?:as hot as|hot like) fire|sounds? like (?:an )?explosions?",
    "(?:火災|煙|ガス|漏電|漏水|水漏れ)(?:報知器?|感知器?|警報器?|検知器?|センサー|遮断[器機]?|ブレーカー)|消火器|非常(?:灯|口|ベル|ボタン)|緊急(?:停止|連絡先?|用)|ガス(?:給湯器|コンロ|レンジ|ストーブ|台|メーター|代|会社|ファンヒーター|栓|オーブン|ボイラー|炊飯器|乾燥機)|防火|防爆|防水",
    "爆発(?:した|する)?(?:みたいな|のような|ような)音|火事(?:みたい|のよう)[にな]",
    "(?:ตรวจจับ|เตือน|ดักจับ|จับ)(?:ควัน|แก๊ส|ไฟไหม้|ก๊าซ)(?:รั่ว)?|สัญญาณ(?:ไฟไหม้|ควัน|แก๊ส)|ถังดับเพลิง|เครื่องตัดไฟ(?:รั่ว|ดูด)?|กันดูด|ไฟฉุกเฉิน|(?:ปุ่ม|สวิตช์)(?:หยุด)?ฉุกเฉิน|ทางออกฉุกเฉิน|เตาแก๊[สซ]|เครื่องทำน้ำอุ่น(?:ระบบ)?แก๊ส|เสียง(?:ดัง)?(?:เหมือน|อย่างกับ|ยังกับ)ระเบิด|ร้อน(?:มาก|ยัง|อย่าง)?(?:เหมือน|กับ)ไฟไหม้",
  ],
  "g",
);

/** A danger, or a sign of one that is no word of its own. */
const sign =
  "(?:◇|fire|flames?|sparks?|smells?|火花?|烟雾?|味道?|臭味|におい|匂い|臭い|ควัน|ไฟ|กลิ่น[ก-๏]{0,6})";
/** Dangers that share one denial. */
const listed = `${sign}(?:(?:, ?(?:any |a )?${sign}){0,4},? ?(?:or|nor|和|或者?|跟|与|及|以及|、|หรือ|และ|กับ) ?(?:any |a )?${sign}){0,3}`;
/** Dangers that are denied: before them, or behind. */
export const denied = legible(
  [
    `(?:没有?|不是?|不太|无|未|别|\\bnon-?|\\bno|\\bnot|\\bnever|\\bwithout|\\bneither|\\bnor|n'?t|\\bno longer|\\bstop(?:s|ped)?|\\bquit)(?:\\s*(?:在|会|很|再|闻到|看到|发生|出现|任何|any|any more|is|it|a|been|being|really|at all))*\\s*${listed}`,
    `(?<!เปิด|ปิด|ใช้|กด|หมุน)ไม่(?:มี|ใช่|ได้(?:มี)?)?(?:ทั้ง|เรื่อง|กลิ่น)?${listed}`,
    `${sign}(?:(?:、|も|や|と|とか|か|和|跟|与|及)?${sign}){0,4}(?:[はもがでしていれ出味]|じゃ|起き|せん|です){0,8}(?:あり|り)?(?:ません|ない|なし|なく(?:な|て))`,
    "\\bused to (?:be )?◇",
    `${sign}(?:(?:、|和|跟|与|及|,|\\s)?${sign}){0,4}(?:味|的情况|现象|了)?(?:都|也|全都?|倒是?|完全)?(?:没有?$|没有(?!停|好|修|解决|人|用|办法)|没(?=[,。]))`,
    `${sign}(?: ?(?:และ|หรือ|กับ) ?${sign}){0,3} ?(?:ก็|เลย)?ไม่มี(?!น้ำ|ไฟ|ช่าง|คน|ใคร|เงิน)`,
  ],
  "g",
);

/** What is over: was there, and is not any more. */
export const over = legible([
  "^(?:水|烟|味)?[^。!?◇]{0,10}(?:(?:已经?|后来|现在|今天|早就?|都)[^。!?◇又还再没不]{0,4}(?:好了|好啦|修好|修复|没事|正常|解决|恢复|处理[好完]|停了|止住|不[漏冒滴]|没有?了)|(?:修|换|更换|换新)过|(?:修好|换)了?(?=[,。]|$)|换新)(?![^。!?]*(?:又|还是|还在|再次|复发))",
  "^[^.!?◇]{0,28}\\b(?:was|is|were|been|got|now|already|but|you|they|he|guys|someone|,) ?(?:now |already |all )?(?:fixed|repaired|replaced|solved|resolved|stopped|gone|over|sorted|cleared)\\b(?![^.!?]*\\b(?:again|still|back)\\b)",
  "^[^。◇]{0,14}(?:直(?:りま|った|しても|していただ|して頂)|(?:修理|交换)(?:済|した(?!の)|しました|してもら)|止ま(?:り|っ)(?:まし)?た|おさま|収ま|治ま|解決|なくなりまし|なくなった|今は?大丈夫)(?![^。]*(?:また|まだ|のに))",
  "^[^◇]{0,16}(?:หาย(?:แล้ว|ไป|ดี)|(?<!ยังไม่)(?:ซ่อม|ปกติ|หยุด|ดี|แก้|จบ)แล้ว|เรียบร้อย)(?!.{0,20}(?:อีก|ยัง))",
]);

/** Just now: what stopped by itself a moment ago is not over. */
export const recent = legible([
  "刚[才刚]|方才|\\bjust now\\b|\\ba (?:minute|moment|while|second|few minutes) ago\\b|\\bminutes ago\\b|さっき|先ほど|たった今|เมื่อกี้|เมื่อครู่|เมื่อสักครู่",
]);

/** Feared, supposed, asked, or of another time: whether it is so now has to be asked. */
export const supposedBefore = legible([
  "(?:怕|担心|万一|如果|要是|假如|会不会|能不能|是不是|是否|有没有|不会是?|可别|避免|防止|以免|小心|以前|之前|上次|曾经?|去年|前年|过去)[^,。!?;◇]{0,6}$",
  "\\b(?:what if|in case|if (?:it|this|that|there|the [a-z]+)|afraid|scared|worr(?:y|ied)|fear|concerned|risk of|prevent|avoid|last (?:year|month|time)|years? ago|months? ago|before,|(?:could|might|may|will|would|can|does|did|is|are) (?:it|this|that|there|they)|(?:it|this|that|there) (?:could|might|may|will|would))[^,.!?;◇]{0,20}$",
  "(?:以前|昔|去年|昨年|この前|前回|前に|もし|万が一)[^。、◇]{0,8}$",
  "(?:กลัว|ห่วง|กังวล|เกรง|ถ้า|หาก|เผื่อ|ระวัง|ป้องกัน|เมื่อก่อน|เคย|ครั้งก่อน|คราวก่อน|ปีที่แล้ว)[ก-๏ ]{0,10}$",
]);
export const supposedBehind = legible([
  "^[^,.;!。、\\n◇]{0,4}(?:吗|(?<![怎什那这])么|\\?|ですか|でしょうか|ไหม|มั้ย)",
  "^(?:[しにはがでてりた]|なっ|って|なり|なら){0,6}(?:ませんか|ない(?:です|でしょう)?(?:か|よね)|だったら|たら|そう(?:で|だ|に)|(?:の|が|を)?(?:心配|怖|不安|恐れ|予防|防止))|^過(?:去|$)",
  "^(?!了)[^,。!?◇]{0,4}(?:吧\\?|的话)",
]);
