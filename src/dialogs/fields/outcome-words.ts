/** With what customers tell that something works again, or does not, as `seen` shows it in small letters. */
import { pattern } from "../../engine/pattern.ts";
import { legible } from "./legible.ts";
import { zhTrouble } from "./outcome-troubles.ts";
import { seen } from "./seen.ts";

/** Not tried yet, to be watched, to be asked, or still wanted: neither one nor the other. */
export const waiting = legible(
  [
    pattern`(?:帮我|给我|帮忙|尽快|尽早|赶紧|麻烦|请|能不能|什么时候|多久|何时|几时|需要|希望|想|要|才能|怎样|怎么|
    快点)[^,。!?]{0,8}(?:修|弄|搞|整|处理|解决)(?:好|一下|定|掉)?(?![好定掉了])`,
    pattern`\b(?:need|needs|want|wants|get|getting|please|can you|could you|can someone|when (?:will|can|is)|hope|how (?:long|
    soon))(?: [\w']+){0,4} (?:fix(?:ed)?|sort(?:ed)?|repair(?:ed)?|solved?|working)\b`,
    pattern`还没(?:来得及|有?时间|有?空|顾上)?(?:去)?(?:试|看|用|开机|回|到家|检查|插|通电|洗|测)[^,。]{0,6}|
    没(?:来得及|时间|空|顾上)[^,。]{0,4}|(?:再|先|得|要|想)?观察[^,。]{0,6}|
    (?:过|等)(?:两|几|一|三|[1-9])[^,。]{0,2}(?:天|个?小时|个?星期|周)[^,。]{0,6}(?:再|看|说|告诉|回)|
    等[^,。]{0,10}(?:再|试|确认|看看|回来|下班)|(?:先|再|要|得)(?:试|用|看)(?:试|用|看|一下|几|两|一)[^,。]{0,6}|
    (?:晚点|回头|待会儿?|稍后|明天|今晚|晚上)[^,。]{0,4}(?:再|试|看|回复|告诉)|(?:人)?(?:不在|没在)(?:家|店|现场|公司)|
    不(?:太)?(?:确定|知道|清楚|好说|晓得)[^,。]{0,6}|才能[^,。]{0,4}(?:试|看|确认|用|知道)|
    (?:回去|到家|回家)[^,。]{0,6}(?:试|看|确认)[^,。]{0,4}|
    (?:还|正|人还|我)在(?:上课|上班|外|学校|路上|公司|忙|开会|宿舍|店里?|单位)[^,。]{0,4}|
    才刚[^,。]{0,6}(?:还看不|不好)|还看不出|不急着`,
    pattern`(?:(?:have|has|did|had)(?:n't| not)|havent|hasnt|didn't|not)(?: \w+){0,2} (?:tried|tested|checked|used|looked|
    turned it on|run|had (?:a )?(?:chance|time)|been home|try|test|check)\b|
    (?:will|'ll|gonna|going to|need to|want to|let me|have to|gotta|lemme|i'd like to|would like to) (?:\w+ )?(?:try|
    test|check|see|watch|monitor|have a look|let you know|run|keep an eye|give it|use it|wait)\b[^,.]{0,30}|
    (?:too (?:early|soon)|early days|not sure|no idea|don't know|dunno|can't (?:tell|say)|cannot tell|hard to (?:say|
    tell))[^,.]{0,24}|keep(?:ing)? an eye|(?:not|isn't|am not|i'm not) (?:at )?home|get back to you|ask my \w+|
    when i(?:'m| am| get) (?:home|back)|give it a (?:day|few|couple|week)[^,.]{0,12}`,
    pattern`まだ(?:試(?:して|せて)|使(?:って|えて)|確認(?:して|でき)|見て|動かして|電源を?入れて|回して|洗って|テストして|
    チェックして|帰って|家に|開けて|帰れて)[^。、]{0,14}|
    (?:しばらく|少し|数日|何日か|ちょっと|もう少し|2、3日|一晩|今夜|今晩|明日)[^。、]{0,8}(?:様子|使って|試し|見て|
    確認)[^。、]{0,12}|様子(?:を)?(?:見|み)[^。、]{0,8}|
    (?:これから|あとで|後で|帰ったら|帰ってから|帰って|帰宅|夜に?|後ほど)[^。、]{0,10}(?:試|確認|見|使|
    連絡)[^。、]{0,8}|(?:分か|わか)(?:りません|らない)|外出(?:中|先)|留守`,
    pattern`ยังไม่(?:ได้|ทัน|มีเวลา)?(?:ลอง|เช็[คก]|ดู|ทดสอบ|เปิด|ใช้|ซัก|กลับ|ถึงบ้าน|แน่ใจ|รู้|ทราบ)[ก-๏]{0,10}|
    (?:ขอ|เดี๋ยว|จะ|ต้อง)(?:ลอง|ดู|เช็[คก]|ใช้|สังเกต|รอดู|ทดสอบ)[ก-๏ ]{0,14}|รอดู[ก-๏ ]{0,10}|ไม่(?:แน่ใจ|ทราบ|รู้|ได้อยู่บ้าน|อยู่บ้าน)|
    กลับบ้าน(?:แล้ว)?(?:ค่อย|จะ)`,
  ],
  "gi",
);

const zhNot =
  "(?<!没|没有|未|不|不太|不够|不怎么|不是很|没能|还没|并没|并没有|不能|不会|没给|没帮我?|没真|没有?完全|没有?彻底)";
const enNot = pattern`(?<!(?:not|n't|never|isnt|wasnt|dont|doesnt|didnt|aint|stopped|stops|stop|barely|hardly|half|partly|only|quit|
    far from|being|getting|get|been|to be|sometimes|nothing)(?: (?:been|really|properly|fully|quite|all|yet|completely|
    even|very|that|so|entirely|always|actually|been properly))? )`;

/** How it was before, and how the people were: neither tells of the machine now. */
export const past = legible(
  [
    pattern`昨[天晚日][^,。!?]{0,12}|(?:师傅|服务|态度|小哥|小伙子?|人员?|工程师|技术)(?:人|态度|技术|服务|都|也|就|真的?|确实|
    特别|非常|很|挺|蛮|超|太){0,4}(?:好|不错|专业|满意|赞|棒|快|给力|耐心|细心|准时|客气|负责)(?:了|的)?`,
    pattern`\b(?:the |your )?(?:engineer|technician|guy|chap|lad|bloke|man|fella|service|repairman|he|she|they)(?: was| were| is|'s| has been)?(?: very| really| super| so| pretty| absolutely)? (?:good|great|nice|lovely|polite|brilliant|
    excellent|friendly|professional|fast|quick|helpful|fantastic)\b|
    \b(?:was|were|worked) (?:fine|ok|okay|good|perfect\w*|working)[^,.;]{0,20}\b(?:yesterday|last \w+|before|until|till|
    this morning)\b|\byesterday\b`,
    pattern`昨日(?:まで)?[^。、]{0,20}|(?:担当(?:者|の方)?|スタッフ|技術者|作業員|エンジニア|対応|サービス)[^。、]{0,8}(?:良|よ|
    丁寧|親切|素晴らし|速)(?:かっ|く|い|て)?`,
    "เมื่อวาน[ก-๏]{0,16}|(?:ช่าง|บริการ|พนักงาน)(?:พูด|ทำงาน|บริการ|มา|สุภาพ)?(?:ดี|สุภาพ|เยี่ยม|น่ารัก|เก่ง|ไว|ตรงเวลา)(?:มาก)?",
    "(?:之前|以前|原来|原先|先前|本来|修之前)(?!一样|差不多|一个样)[^,。!?]{0,20}(?=[,。])",
    "\\b(?:used to|before (?:it|the)|it was)\\b[^,.;!?]{0,30}(?=[,.;]| but| and now)",
    "(?:前は|以前は|さっきまで|昨日まで|修理前は)[^。、]{0,20}(?:が|けど|のに|たの)(?=[、 ])",
    "(?:ก่อนหน้านี้|เมื่อก่อน|ตอนแรก|จากที่)[ก-๏]{0,24}(?= )",
  ],
  "gi",
);

/** It works, or somebody is content. */
export const works = legible(
  [
    pattern`${zhNot}(?:修好|修复|修妥|弄好|搞好|整好|治好|调好|搞[定掂]|解决(?!不)|恢复|正常(?!吗|で[はも]|じゃ|
    に[^。]{0,6}(?:ない|ません))|(?:已经?|都|全|现在|终于|总算|这下|应该|确实|真的|彻底|完全|总归)?好(?:了(?!一|两|半|
    没|不到|几|吗|没有)|啦|咯|嘞|唻|多了|得很|转)|(?:能|(?<!一)会|可以)(?!${zhTrouble})[^,。!?不没]{1,7}(?:了|啦|咯)|
    连上|[点打烧]得[着起]|问题(?:都|也)?没有|顺畅|掉冰|(?:能|可以|又能|又可以)(?:正常)?(?:用|使|开|转|启动|制冷|制热|
    出水|排水|工作|洗|脱水|加热|吸|抽)|可以(?:了|啦)|(?:制冷|制热|效果|水温|水压|吸力|排水|甩干|脱水|出水|冷气|热水|风|
    火)[^,。!?不没]{0,5}(?:好|不错|正常|大|快|可以|给力|强|足|猛|来了|出来了|稳定|恢复)|(?:很|挺|真|非常|蛮|特别|超级?|
    贼|嘎嘎|老|相当|十分|够|好)(?:好(?!吵|响)|满意|不错|凉|凉快|冷|凉爽|安静|给力|干净|棒|顺|快|专业|顺畅|赞|灵|稳|强|
    暖和?|好用)|满意|不错(?!是)|没(?:有)?(?:什么|啥|任何|得)?(?:问题|毛病|事儿?|说|挑|话说)|完美|验收(?!单)|通过|同意|
    确认|接受|行了|行咧|妥(?:了|当|妥)|中了|得了|杠杠|好使|管用|凉快|舒服|跟新的|像新的|和新的|又[会能]|赞(?!助)|没得挑|
    没话说|顺利|(?:转|动|亮|热|冷|凉)(?:起来|回来)了|[冷凉]得很|(?:声音|画面|图像|热水|冷气|冷风|网络?|信号)(?:也|都|又|
    就)?(?:有|来|出来|回来)了|有(?:画面|声音|图像|信号)|清楚|刚好|冰冰凉|睡得|高兴坏|乐坏|五星|有(?:热水|冷气|冷风|暖气|
    热风|反应|火)了|出(?:热水|冷风|热风|水)了|会(?:冷|热|转|动|亮|出水|制冷|脱水)了|\bok(?:ay)?\b|ok了|👍|👌|🙆)`,
    pattern`\bnothing (?:is |was )?wrong\b|${enNot}\b(?:fixe?d|first time now|sorted|solved|resolved|repaired|mended|
    works?(?! (?:on|only|for a|sometimes|if|when|was|half|properly\?))|working|(?:runs?|running) (?:\w+ )?(?:fine|well|
    smooth\w*|again|perfect\w*|great|nicely|quietly|good|ok)|good as new|reach\w* temp\w*|up to temp\w*|like new|
    brand new|back to (?:normal|life)|back in (?:action|business)|back on|(?:all|very|pretty|so far so|looks?|seems?|
    sounds?|is|it's|its|that's|everything|everything's|feels?|doing|now|really|super|quite) (?:(?!not\b|no\b|never\b|
    hardly\b|too\b|less\b|barely\b)\w+ )?(?:good|fine|ok|okay|great|perfect|brilliant|lovely|normal|quiet)(?! until| for a| but)|all (?:good|fine|ok|okay|done|clear|well)|perfect(?:ly)?|brilliant(?:ly)?|excellent|great(?! deal)|
    good(?: job| work| stuff|,|$)|fine|lovely|well done|happy(?: with| now| to accept)?|satisfied|pleased|delighted|
    impressed|accept(?:ed)?|approved?|(?:cool|heat|spin|drain|dr(?:y|ie)|freez|chill|wash|suck)(?:s|es|ing|
    ed)? (?:\w+ ){0,2}(?:well|nicely|fine|again|properly|like|great|perfect\w*|fast|good|beautifully|quickly)|(?:ice|
    freezing|nice and|nicely|super|really|very|properly|so) (?:cold|cool|warm|quiet|hot|toasty|silent|dry|clean)|
    quiet(?:er)?(?: now| as| again)?|silent|hot water(?: is|'s)?(?: \w+)? back|did the trick|spot on|sparkling|job done|
    top (?:job|notch|marks)|sweet|champion|cheers|can use (?:already|now|liao)|(?:ok|okay|can|good|cold) (?:already|
    liao|now|lah|alr)|like a (?:dream|charm)|does the job|no (?:more )?(?:problems?|issues?|complaints?)|dry as a bone|
    bone dry|\bok(?:ay)?\b)`,
    pattern`(?<![不没未])(?:正常(?!で(?:は|も)|に[^。]{0,6}(?:ない|ません))|良好(?!で(?:は|も))|満足(?!して(?:い)?(?:な|ませ)|
    でき(?:な|ませ)|とは|では)|完了(?!して(?:い)?(?:な|ませ))|復活(?!し(?:な|て(?:い)?な))|承認(?!でき))|
    直(?:り(?!ま?せ)|っ(?!て(?:い)?(?:な|ませ)|たと思|たのに)|してもらっ?て(?!い?いい)|していただ(?!け))|
    治(?:り(?!ま?せ)|っ(?!て(?:い)?(?:な|ませ)))|なお(?:り(?!ま?せ)|った)|
    解決(?:し(?!て(?:い)?(?:な|ませ)|ませ|な)|済|です)|
    (?:問題|異常|不具合)(?:は|も|が)?(?:一切|特に|全く)?(?:な(?:い|く|し|さそう)|あり(?:ません|ませんでした)|
    ございません)|大丈夫(?!です?か|でしょうか)|
    (?<!する|鳴る|漏れる|止まる|落ちる|垂れる|消える|切れる|出)[るくうつむすぐ]ようになり|ちゃんと(?!し[たて]ほし)|
    しっかり(?!し[たて]ほし)|最後まで(?:止まらず)?(?=[^。、]{0,6}(?:洗|動|回|運転))|じゃないです|きちんと|普通に|快適|
    完璧|ばっちり|バッチリ|使え(?:る(?!よう?に?して)|ます|て(?:い)?ます|まし)(?:ように)?|
    動(?:い(?!て(?:い)?(?:な|ませ))|き(?!ま?せ)|くよう)(?:て(?:い)?ま|ます|てる|た)?|
    (?:冷え|温ま|暖ま|(?<!が)出|回(?:り|って|る)|つき|つい|効い?|冷たく|熱く|暖かく|温かく|涼しく|吸(?:い|って|う)|
    排水(?:でき|され|し)|乾(?:き|い))(?:て(?:い)?(?:ます|る|まし)|ます(?!か)|るように|ました|なり(?:ま|、)|なった)|
    よく(?:冷え|効|吸|出)|静か(?:に|です|で)(?!しかない)|きれいに(?:なり|なった|してもら|してい)|助かりました|\bok\b|
    オッケー|了承|涼しい|快調|絶好調|調子(?:が|は)?(?:いい|良|よ)|元(?:通り|どおり|に戻)|
    (?:新品|新しい)(?:の|みたい|同然)|問題なし|文句な|お湯(?:が|も)?(?:ちゃんと)?出(?:る|ます|まし|て)|あったか`,
    pattern`(?<!ไม่)ได้แล้ว|(?<!ไม่)ออกดี|(?:ภาพ|เสียง|น้ำ)(?:มา|ออก|ชัด)แล้ว|ชัด|ถึง \d+ องศา|จุดติด|ปิดงานได้|
    หาย(?:แล้ว|ดี|ขาด|เป็นปกติ|สนิท|เลย|จริง)|(?<!ไม่|ไม่ค่อย|ยังไม่|ไม่ได้)(?:ใช้(?:งาน)?(?:ได้|ดี)|(?:ทำ|เดิน)งาน(?:ได้|ดี|ปกติ|เงียบ)|
    เรียบร้อย|ปกติ|ดี(?:แล้ว|ขึ้น(?:มาก|เยอะ)|มาก|เยี่ยม|เลย|ค่ะ|ครับ|ๆ|จริง|งาม|กว่าเดิม)|เยี่ยม|โอเค|โอเช|\bok\b|พอใจ|ถูกใจ|ประทับใจ|
    เย็น(?:ฉ่ำ|เจี๊ยบ|แล้ว|ดี|สบาย|เร็ว|มาก|เฉียบ|จัด|ทั่ว|ปกติ|เหมือนใหม่|สุด)|ร้อน(?:ดี|แล้ว|เร็ว|ปกติ|ฉ่ำ)|อุ่น(?:ดี|แล้ว)|(?:ปั่น|ซัก|หมุน|เปิด|
    ติด|ดูด|กด|ระบาย|สตาร์ท)(?:ได้|หมาด|ติดแล้ว|แล้ว|ดี|แห้ง)|ซ่อม(?:เสร็จ|ดี|เรียบร้อย|ได้)|เสร็จ(?:แล้ว|เรียบร้อย)|เงียบ(?:แล้ว|กริบ|ลง|ดี|
    มาก|ขึ้น|เลย|สนิท|กว่า|ๆ)|แรง(?:ดี|ขึ้น|มาก|เหมือนเดิม)|สะอาด|ไหล(?:ดี|แรง|ปกติ|คล่อง)|ติดแล้ว|ผ่าน|ยอมรับ|รับงาน|น้ำ(?:ออก|ไหล)(?:ดี|
    ปกติ|แรง|แล้ว)|แจ่ม|เหมือนใหม่|สบาย|เป๊ะ|น้ำร้อนมาแล้ว|กลับมา(?:ใช้|เย็น|ปกติ|ทำงาน|ร้อน|หมุน|ติด))`,
  ],
  "gi",
);

/** It is not done, came back, got worse, or something else was spoilt. */
export const fails = legible(
  [
    pattern`[排吸抽甩]不[出了动走掉干]|没(?:办)?法|无法|没(?:有)?(?:真正|完全|彻底|帮我|给我|全)?(?:修|弄|搞|整|治|处理|调)?好|
    没(?:有)?(?:搞定|解决|修复|恢复|效果|用|反应|变化|改善|区别|修|改观)|
    不(?:行|中(?!用)|对劲|好用|好使|能用|满意|正常|管用|同意|接受|通过|灵)|用不了|
    还(?:是|在|会|有|没|不|漏|响|滴)(?!好的|很好|挺|蛮|不错|可以|行(?!不)|满意)|仍|依然|依旧|照样|照旧|
    又(?=[^,。!?]{0,6}(?:漏|响|[不没](?!问题)|坏|停|跳|报|开始|滴|吵|犯|这样|来了|一样|渗|冒|堵|卡|闪|出现|有(?!热|冷))|
    是$)|(?:跟|和|同)?(?:之前|以前|原来|没修|刚才)(?:一样|差不多|一个样)|一模一样|老样子|老毛病|反而|
    更(?:响|吵|大声|严重|厉害|糟|差|漏|慢|大了)|声音?[^,。!?不没小]{0,4}大|吓人|刮(?:花|伤|了|痕)|划(?:伤|痕|了|花)|
    掉漆|少了|漏装|装反|没拧|歪|松(?:了|动|的)|裂|弄[坏脏]|碰坏|打碎|撞|返工|重修|白修|只好了|
    好了(?:一|两|半|没|不到|几)[^,。]{0,3}(?:天|会|阵|小时|分钟|个|次|晚|多久)|一半|(?:部分|一部分)没|差点意思|不咋|
    坚持了|撑了|翻车`,
    pattern`\b(?:not|isn't|isnt|wasn't|hasn't been|never|n't) (?:\w+ ){0,2}?(?:fixed|working|sorted|solved|resolved|right|good|
    happy|satisfied|better|done|normal|cold|cool|hot|fine|ok|okay|acceptable|accept\w*|the same)|
    \b(?:doesn'?t|didn'?t|don'?t|won'?t|can'?t|hasn'?t|isn'?t|wasn'?t) (?:\w+ )?(?:work\w*|fix\w*|cool|heat|spin|drain|
    help\w*|solve\w*|start|turn on|accept|improve\w*|chang\w*|stop\w*|made|make)|
    \bstill\b(?! (?:works|working (?:fine|well|perfect)|fine|perfect|good|going strong|running))|
    \b(?:happen\w*|start\w*|doing (?:it|this|the same)|broke|broken|back|leak\w*|nois\w*|trip\w*|dead|gone|stopp\w*|
    at it|same (?:thing|problem|issue)) again\b|
    \bsame (?:\w+ )?(?:problem|issue|noise|thing|fault|error|sound|code|as before|story|smell)|
    \b(?:worse|scratch\w*|dent(?:ed|s)?|cracked|missing|loose|half(?! an hour| a day| hour)|partly|partially|lasted|
    useless|unhappy|disappointed|refuse|reject\w*|nope|rubbish|unacceptable|botched|bodge\w*)\b|
    \bonly (?:works|worked|one|half|lasted|the)\b|\bworked for\b|
    \b(?:came|comes|coming|it's) back\b(?! (?:to (?:life|normal)|on))|
    \bno (?:differ\w*|change|improvement|luck|joy|good|better|use)\b|\bnew (?:noise|problem|leak|issue|fault)|
    \bnow (?:the|there'?s|there is|it(?:'s| is| has)?) (?:\w+ ){0,3}?(?:leak|nois|drip|scratch|loose|broken|smell|rattl|
    trip)`,
    pattern`まだ|また(?=[^。、]{0,12}(?:止ま|漏|音|エラー|同じ|出な|ない|ません|動か|壊|鳴|落ち|切れ|臭|点滅|症状|おかし|ダメ|
    だめ|出ま|出て|発生|水|ガタ))|直っ?て(?:い)?(?:な|ませ)|直り(?:ませ|そうもな)|直ら(?:な|ず)|なおら|
    治(?:って(?:い)?(?:な|ませ)|ら)|変わ(?:ら|り)(?:な|ま|ず|ん|へん)|
    同じ(?:症状|音|エラー|状態|よう|こと|です|まま|で)|ダメ|だめ|駄目|再発|ぶり返|悪化|ひどくな|大きくな|半分|片方|一部|
    傷(?:が|つ|付|を)|うるさくな|(?:冷え|効か|動か|つか|回ら|温まら|暖まら|反応し|使え|でき|開か|閉まら|吸わ|排水し|
    点か|(?<!音が|煙が|ーが|いが)出)なく(?:な|て)|キズ|へこ|凹|外れ|割れ|欠け|納得(?:でき|いき|し)|不満|承諾できま|
    受け(?:取れ|入れられ)ま|元に戻って(?:しまい|しまっ)|かえって|今度は[^。]{0,12}(?:音|漏|エラー|臭|動|つか|出|冷)|
    止まりませ|止まらな|消えませ|消えな|収まりませ|収まらな|使え(?:ませ|な(?!く))|すぐ(?:に)?(?:水に|止ま|切れ|エラー)|
    解決し(?:て(?:い)?(?:な|ませ)|ませ)|(?:良|よ)くな(?:って(?:い)?(?:ませ|な)|りませ|らな)`,
    pattern`ยัง(?!ไง|ดี|ใช้(?:ได้)?ดี|เย็นดี)|อีก(?:แล้ว|รอบ|เหมือน|ครั้ง)|เหมือนเดิม|(?<!ก็)ไม่หาย|ไม่ดีขึ้น|กลับมา(?:เป็น|รั่ว|ดัง|เสีย|หยด|ขึ้น|มี)|
    แย่(?:ลง|กว่า)|เป็นรอย|มีรอย|รอย(?:ขีด|บุบ|ถลอก)|บุบ|หัก|หลวม|
    ไม่(?:ค่อย)?(?:พอใจ|ผ่าน|โอเค|เรียบร้อย|ปกติ|ดี(?:เลย|$| )|รับงาน|ยอมรับ)|ใช้(?:งาน)?ไม่ได้|ใช้ได้แค่|ได้แค่|แป๊บเดียว|ครึ่งเดียว|ครึ่งหนึ่ง|
    หนักกว่า|ดังกว่า|ไม่ต่าง|ไม่ได้ผล|ซ่อมไม่|แก้ไม่`,
  ],
  "gi",
);

/** Said before what is not right in spite of all. */
export const contrast = new RegExp(
  seen(
    pattern`但|不过|(?<=[,。;! ])可(?!以|能|靠|算|好)|只是|就是(?!好|棒|快|不一样|专业)|除了|
      \b(?:but|however|although|though|except|apart from|only thing)\b|けど|けれど|ものの|(?:です|ます|した)が[、 ]|
      ただ[、し]|(?<!ตั้ง)แต่|ยกเว้น|เพียงแต่`,
  ),
);
