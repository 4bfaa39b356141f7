/** What is named after a danger, compared with one or part of a day's work: none of it is danger. */
import { pattern } from "../../engine/pattern.ts";
import { seen } from "./seen.ts";

/** Things that are named after a danger, comparisons, and smoke of cooking. */
const harmless = new RegExp(
  seen(
    [
      pattern`(?:烟雾?|火灾|火警|煤气|燃气|瓦斯|天然气|漏电|漏水|水浸|可燃气体?)(?:泄漏|外泄)?(?:探测|感应|报警|警报|感知|
        检测|传感|监测|侦测)[器仪]?(?:[^,。]{0,8}没有?电)?|漏电(?:保护|断路|开关|保安)[器关]?|灭火器|消防|防火|
        防漏[电水]?|防爆|应急`,
      pattern`紧急(?:按钮|停止|照明|出口|联[系络]人?|电话|制动)|急停|
        (?:煤气|燃气|瓦斯|天然气)(?:热水器|灶|炉|具|表(?![^,。]{0,12}[嘶滋味臭])|壁挂炉|费|公司|账单|罐|瓶|
        阀(?![^,。]{0,12}[嘶滋味臭])|取暖|烤箱|管道?(?!漏|泄|破|裂|[^。]{0,16}[漏泄嘶滋臭破裂]))(?![^,。]{0,16}[漏泄])|
        (?:电池|遥控器?|手机|电量|钥匙|蓝牙|手环)[也都又快就]{0,2}没有?电|没有?电(?:池|[梯话视影脑])`,
      pattern`(?:热|烫|响|吵|声音?)[^,。味烟]{0,5}[像跟和如][^,。味烟]{0,4}(?:着火|起火|失火|爆炸|冒烟)了?(?:一样|似的|一般|
        那样)|(?:忙|急|渴|(?<![冷暖空天蒸燃煤沼])气|累|嗓子|喉咙)得?[都快要就]{0,3}(?:冒烟|爆炸|着火)|
        (?:价格|生意|人气|电费|水费|账单|天气|手机)[^,。]{0,3}爆炸`,
      pattern`(?:smoke|fire|gas|leak|flood|water)(?: leak)? (?:alarm|detector|sensor|extinguisher|door|escape|panel|place|
        blanket|drill|pit)s?|fireplaces?|fire ?wall|
        gas (?:stove|hob|boiler|heater|cooker|oven|range|bill|meter|geyser|fire|grill|bottle|company|engineer|valve|
        furnace|water heater|burner|ring|lighter|dryer|strut)s?|gasket`,
      pattern`emergency (?:light|stop|button|exit|contact|number|kit|brake)(?:ing|s)?|leak-?proof|leak test|spark ?plugs?|
        sparkling|flood ?lights?|flood of (?:error|message|email|mail|complaint|call|warning)s?|smoke-?(?:free|less)|
        smoked|(?:non-?)?smoking (?:area|room)|smokers?|(?:as hot as|hot like) fire|sounds? like (?:an )?explosions?`,
      pattern`(?:火災|煙|ガス|漏電|漏水|水漏れ)(?:報知器?|感知器?|警報器?|検知器?|センサー|遮断[器機]?|ブレーカー)|消火器|
        非常(?:灯|口|ベル|ボタン)|緊急(?:停止|連絡先?|用)|
        ガス(?:給湯器|コンロ|レンジ|ストーブ|台|メーター|代|会社|ファンヒーター|栓|オーブン|ボイラー|炊飯器|乾燥機)|
        防火|防爆|防水`,
      "爆発(?:した|する)?(?:みたいな|のような|ような)音|火事(?:みたい|のよう)[にな]",
      pattern`(?:ตรวจจับ|ตรวจ|เตือน|ดักจับ|จับ)(?:ควัน|แก๊ส|ไฟไหม้|ก๊าซ)(?:รั่ว)?|สัญญาณ(?:ไฟไหม้|ควัน|แก๊ส)|ถังดับเพลิง|เครื่องตัดไฟ(?:รั่ว|ดูด)?|
        กันดูด|ไฟฉุกเฉิน|(?:ปุ่ม|สวิตช์)(?:หยุด)?ฉุกเฉิน|ทางออกฉุกเฉิน|เตาแก๊[สซ]|เครื่องทำน้ำอุ่น(?:ระบบ)?แก๊ส|
        เสียง(?:ดัง)?(?:เหมือน|อย่างกับ|ยังกับ)ระเบิด|ร้อน(?:มาก|ยัง|อย่าง)?(?:เหมือน|กับ)ไฟไหม้`,
      // Smoke and smells of cooking, and what a hood is there for.
      pattern`(?:炒[个点]?菜|爆炒|煎[^,。]{1,3}|炒(?!冰)[^,。]{0,3}|做[个点]?饭|做[个点]?菜|烧[个点]?菜|油锅|锅里|烧烤|烤肉|
        炸东西)[^,。]{0,12}(?:烟味?|味道?)[^,。]{0,4}|油烟味?|(?:吸|抽|排|散)[^,。]{0,3}烟|烟[^,。]{0,4}(?:吸|抽|排)不|
        烟(?:道|管|机|灶)`,
      pattern`\b(?:pull|suck|extract|clear|remov|draw|vent|captur|catch|get rid of)\w*(?: \w+){0,4} (?:smoke|steam|fumes|
        smells?)|\b(?:cooking|frying|fried|fryer|fry|grease|curry|steak|stir-?fry\w*|wok|bacon|fish|onions?|
        garlic)(?: \w+){0,3} (?:smoke|smok(?:y|ing)|fumes|steam|smells?|odou?rs?)|
        \b(?:smoke|smells?|steam|fumes|odou?rs?) (?:of|from) (?:the )?(?:frying|cooking|fried|food|fish|curry|pan|wok|
        oil)\w*|\bsmoky (?:flavou?r|kitchen)|\b(?:smoke|steam|fumes|smells?) (?:doesn'?t|does not|won'?t|isn'?t|not|
        just) (?:go|get|being|clear|hang|linger|stay)\w*`,
      "(?:焼(?:く|い|き)|炒め|料理|調理|揚げ|魚|肉)[^。]{0,10}(?:煙|けむ|におい|匂い)[^。、]{0,8}|煙(?:を|が|の)?(?:吸|排|抜け|こも)|煙た",
      "(?:ทอด|ผัด|ทำกับข้าว|ทำอาหาร|ปิ้ง|ย่าง|คั่ว)[ก-๏ ]{0,14}(?:ควัน|กลิ่น)[ก-๏]{0,8}|ดูดควัน|ดูดกลิ่น|ระบายควัน|ควัน(?:ไม่ออก|ไม่ขึ้น|ดูดไม่)",
      // Water that belongs outside, and always came there.
      "(?:排水管|滴水管|冷凝水|外机|室外机?|窗外|屋外)[^。!?]{0,12}(?:滴|流)[^。!?]{0,8}(?:本来|一直都?(?:这|是)|向来|正常|平时都|老样子|历来)[^。,]{0,6}",
      pattern`\b(?:drain(?:age)? ?(?:hose|pipe|tube)|outside|outdoors?|condens\w+|overflow pipe)\b[^.!?]{0,30}\b(?:drip|drop|
        trickl|water)\w*[^.!?]{0,24}\b(?:as (?:always|usual|normal|ever|it (?:should|always|does))|like (?:always|
        normal|usual|it (?:should|always))|normal|always (?:has|does|did))|
        \b(?:drip|drop|trickl)\w*[^.!?]{0,30}\b(?:drain(?:age)? ?(?:hose|pipe|tube)|outside|
        outdoors?)\b[^.!?]{0,20}\b(?:as (?:always|usual|normal|ever|it (?:should|always|does))|like (?:always|normal|
        usual|it (?:should|always))|normal|always (?:has|does|did))`,
      pattern`(?:ドレン|排水ホース|室外機|屋外|外)[^。!?]{0,14}(?:水|ポタ|垂れ|滴)[^。!?]{0,14}(?:いつも(?:通り|どおり|の)|
        普段(?:から|通り)|正常|元々|もともと)[^。]{0,6}`,
      "(?:น้ำ[ก-๏ ]{0,6}(?:หยด|ไหล)[ก-๏ ]{0,10})?(?:ท่อน้ำทิ้ง|ท่อระบาย|คอยล์ร้อน|นอกบ้าน|ข้างนอก)(?:[^.!?]{0,20}(?:หยด|ไหล))?[ก-๏ ]{0,12}(?:ปกติ|ประจำ|เหมือนเดิม|อยู่แล้ว)",
      // Gas that cools.
      "(?:冷媒|雪种|制冷剂|氟利昂)(?:气|瓦斯)?",
      pattern`\b(?:ac|a/c|aircon|air ?con\w*|refrigerant|coolant|freon|r-?32|r-?22|r-?410a?|cooling) gas\b|
        \bgas (?:needs?|wants) (?:a )?(?:top\w*|re-?fill\w*|re-?charg\w*|charging|adding)(?: up)?|
        \bgas (?:is |was |level |level is |running |might be |seems |feels )?(?:too |a bit |very |quite )?(?:low|
        re-?fill\w*|top\w*|re-?charg\w*)(?: up)?|\b(?:low on|top up|refill|recharge|add) (?:the |some )?gas\b|\bregas\w*`,
      "冷媒ガス|(?:エアコン|冷房|クーラー|冷凍機)の?ガス(?!漏)|ガス(?:の)?(?:補充|チャージ|抜け|不足)|ガスが(?:抜|減|足り)",
      "น้ำยาแอร์|เติมน้ำยา",
      // Musty smells, and drops that are only heard.
      pattern`\b(?:musty|mouldy|moldy|mildewy|stale|sour|sweaty|wet dog|socks?|sock\w*|vinegar\w*|cheesy|sewage|
        drain)(?:[ -]\w+){0,3} (?:smell\w*|odou?rs?|pong|stinks?|whiff|stench)|
        \b(?:smell\w*|stink\w*|reek\w*) (?:like |of |a bit |really |so |quite |kind of |very )*(?:musty|mouldy|moldy|
        mould|mold|mildew\w*|stale|sour|sweaty|wet dog|old socks|damp|drains?|sewage)`,
      "(?:カビ|かび|黴|生乾き|ホコリ|ほこり|汗|雑巾|酸っぱい|すっぱい|下水|ドブ)(?:の|みたいな|のような|っぽい)?(?:臭い?|くさい?|におい|匂い|ニオイ|臭)",
      "กลิ่น(?:เหม็น)?(?:อับ|หืน|เปรี้ยว)(?:ชื้น)?|เหม็น(?:อับ|เปรี้ยว)(?:ชื้น)?|เสียง(?:น้ำ)?หยด|ถังแก๊[สซ](?![ก-๏]{0,8}(?:รั่ว|ซึม))",
      "衣[服物][^,。漏滴]{0,8}[湿潮](?:湿|答答|漉漉|嗒嗒)?的?|(?:霉|发霉|馊|汗|酸|潮湿?|袜子?|下水道?)[^,。]{0,3}(?:味|臭)",
      // Power that was gone in the whole quarter, and what came after.
      "(?:停|跳|断|来)过?电(?:过|了)?(?:之后|以后|过后|后|完)|停过[^,。]{0,2}电|停电(?:恢复|来了)|来电(?:了|后|以后|之后)",
      "\\b(?:after|since|following|ever since) (?:the |a |last |yesterday's |that |our )?(?:\\w+ )?(?:power (?:cut|failure|outage)|outage|blackout|storm)s?",
      "停電(?:して(?:から|以来)|があって|の後|のあと|した(?:後|あと)|後|以来|から|は(?:もう)?(?:復旧|直|終))|電源(?:が|も)(?:入ら|落ち)",
      "(?:หลัง|ตั้งแต่)(?:จาก)?ไฟ(?:ดับ|ตก)",
      // Noise and heat that only sound like it.
      pattern`(?:吵|响|噪[音声]|声音|嗡|烦|热|晒)[^,。]{0,8}(?:头|脑袋|耳朵)[^,。]{0,3}(?:疼|痛|晕|大|昏)|
        (?:ビリ|ピリ|びり|ぴり|ビビ|バチ|パチ){1,2}(?:という|と|いう|した|って)?(?:変な)?(?:音|振動|鳴)|
        着火(?:し|が|に|でき|不良|音|まで|ボタン|ミス|する|装置)|漏油(?:盒|杯|网|槽)|接油|
        (?:老板|客人|老公|老婆|爸|妈|都|别|要|会|我)[^,。]{0,3}发火|燃える?ゴミ|血圧|火曜`,
      pattern`\b(?:pilot|burner) (?:flame|light)s?|\bno flame|
        \bflame (?:symbol|icon|indicator|logo|sign|failure|sensor|rod|detect\w*|supervision)|
        \bburn(?:s|ing)? (?:through|a hole|money|electricity|energy|fuel|calories)|
        \bshock\w* (?:me|us|him|her) (?:how|that|what|to (?:see|hear|find))|\bshock absorbers?|
        \bshock\w*[^.,]{0,24}\b(?:bills?|price|cost|quote|invoice|fee)|
        \bfaint(?:ly)? (?:noise|sound|hum|click\w*|buzz\w*|light|whirr\w*)|\bfire ?wood|\bfire it up|\bfired? up|
        \bfires? up|\bblowing up|\bcurrent (?:bill|model|filter|one|setting|temperature)`,
      "ร้อน(?:เป็นไฟ|อย่างกับไฟ|ตับแตก)|ค่าไฟ[ก-๏ ]{0,16}ช็อ[คก]|ไฟไหม้ฟาง|ไฟ(?:หน้าจอ|หน้าปัด|โชว์|แสดง|ในตู้|ส่อง)[ก-๏]{0,6}(?:ดับ|ติด)?",
    ].join("|"),
  ),
  "g",
);

/** A safety switch, where it is told to have switched: it is a breaker then, and no leak of current. */
const breaker = new RegExp(
  seen(
    pattern`漏电(?:保护|断路|开关|保安)[器关]?(?=[^,。]{0,6}(?:跳|掉|断|弹|合不|推不))|
      漏電(?:ブレーカー|遮断[器機]?)(?=[^。、]{0,5}(?:落|飛|切|作動|上が))|
      เครื่องตัดไฟ(?:รั่ว|ดูด)?(?=[ก-๏]{0,8}(?:ตัด|เด้ง|ตก|ดีด))|earth leakage (?=trip|breaker|switch)`,
  ),
  "g",
);

/** A burnt smell in Thai holds the word for fire. */
const burnt = /(?:กลิ่น|เหม็น)(?:(?!ไม่|แต่)[ก-๏ ]){0,20}?ไหม้/g;

/** The text without all that is only named after a danger. */
export function withoutHarmless(text: string): string {
  return text
    .replace(/出火(?=[花星])/g, "冒火")
    .replace(breaker, "空开 breaker ブレーカー เบรกเกอร์")
    .replace(burnt, "กลิ่นไหม้")
    .replace(harmless, (thing) => " ".repeat(thing.length));
}
