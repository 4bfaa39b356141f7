/** Plights that several words tell together: who suffers, what spoils, what cannot be stopped. */
import { pattern } from "../../engine/pattern.ts";
import { legible } from "./legible.ts";

/** Air that is not cooled. */
const cooling = legible([
  "空调|冷气(?!机?[费价])|制冷",
  "\\b(?:air ?con\\w*|a\\/?c|cooling|air ?cooler|fan coil)\\b",
  "エアコン|クーラー|冷房",
  "แอร์|เครื่องปรับอากาศ",
]);
const uncooled = legible([
  "不(?:太|怎么|会|能)?(?:冷|凉|行|灵|好使|给力|制冷|转|动|启动|工作|出风|运转)|没(?:有)?(?:冷气|冷风|反应|动静)|坏|罢工|挂了|停了|热风|故障|不了",
  pattern`\b(?:dead|died|dying|broken?|broke|down|pack(?:ed|s) (?:in|up)|stopped|won'?t|isn'?t|not|no (?:cooling|air ?con\w*|
    cold)|doesn'?t|out|gone|gave (?:up|out)|given up|conked|fail\w*|kaput|without|bust|knackered|warm air|hot air)\b`,
  "冷え(?:な|ま|ず|ん|へ)|効か|効きま|動か|動きま|壊れ|止ま|故障|つか|つきま|温風",
  "ไม่(?:เย็น|ทำงาน|ติด|เดิน)|เสีย|พัง|ดับ|มีแต่ลม",
]);
/** Who must not be hot. */
const frail = legible([
  pattern`婴|宝宝|新生儿|满月|(?:才|刚|[一二两三四五六七八九十\d])个?[^,。]{0,3}(?:天大|月大|个月)|
    (?:才|刚)[一二三四五六七八九十\d]{1,3}(?:天|个月)|孕妇|坐月子|产妇|老人|长辈|高龄|[七八九]十多?岁|[789]\d(?:多)?岁|
    病人|患者|卧床|瘫|行动不便|气喘|哮喘|心脏病|化疗|透析|癌|开(?:完|了)刀|手术|中风|孤寡|养老院|护理院`,
  pattern`\b(?:baby|babies|newborn|infant|toddler|pregnant|elderly|disabled|bedridden|dementia|asthma\w*|copd|chemo\w*|
    dialysis|heart (?:condition|failure|problem)|stroke|surgery|cancer|(?:is|'s|who's) (?:[789]\d|1\d\d)|
    [789]\d[- ]?(?:year|yr)|(?:\d{1,2}|one|two|three|four|five|six)[- ](?:day|week|month)s?[- ]old|care home|
    nursing home)\b`,
  pattern`赤ちゃん|赤ん坊|乳児|新生児|生後|生まれたばかり|妊婦|妊娠|高齢|お年寄り|[七八九]十歳|[789]\d歳|寝たきり|透析|
    ぜんそく|喘息|心臓|退院|手術|病人|介護|認知症|老人ホーム|患者`,
  pattern`ทารก|เด็กอ่อน|เด็กเล็ก|ลูกอ่อน|แรกเกิด|เพิ่งคลอด|คนท้อง|ผู้สูงอายุ|คนแก่|อายุ ?[789]\d|[789]\d ?ปี|ผู้ป่วย|คนป่วย|ติดเตียง|หอบหืด|โรคหัวใจ|
    ผ่าตัด|ฟอกไต|มะเร็ง|(?:ลูก|หลาน|หนู)[ก-๏ ]{0,10}(?:เดือน|ขวบ|วัน)|ป่วย`,
]);
/** Relatives of whom it counts only that they suffer. */
const kin = legible([
  "孩子|小孩|娃|孙|奶奶|爷爷|阿公|阿嬷|外婆|外公|姥|婆婆|公公|岳父|岳母|[爸妈]",
  "\\b(?:kids?|child|children|son|daughter|grand\\w+|gran|nan|nana|granny|mum|mom|mother|dad|father|she|he|wife|husband)\\b",
  "子ども|子供|娘|息子|孫|祖母|祖父|おばあ|おじい|母|父|妻|夫",
  "ลูก|หลาน|ยาย|ตา(?!ม|ก|ย|ล|ราง)|ปู่|ย่า|แม่|พ่อ",
]);
const suffers = legible([
  "受不了|撑不住|热得|热到|中暑|喘|疹|痱|发烧|发高烧|哭|冒汗|满头大汗|浑身是?汗|昏沉|没精神|吃不下|虚弱",
  pattern`\b(?:struggl\w+|suffer\w*|heat ?stroke|rash|fever|can'?t (?:breathe|sleep|cope|take it)|unwell|poorly|overheat\w*|
    sweat\w*|crying|screaming|dehydrat\w*|exhausted|faint)\b`,
  "ぐったり|熱中症|あせも|汗だく|耐え|つら|苦し|発熱|泣き|食欲|弱って|限界",
  "ผื่น|ไข้|ไม่ไหว|ทนไม่|หอบ|เหงื่อ|ร้องไห้|งอแง|ซึม(?!ออก|ลง)|หายใจ|นอนไม่ได้|เพลีย",
]);

/** Whether somebody frail has to be without cooling. */
const isOverheated = (text: string): boolean =>
  cooling.test(text) &&
  uncooled.test(text) &&
  (frail.test(text) || (kin.test(text) && suffers.test(text)));

/** What keeps goods cold, what has happened to it, whose the goods are. */
const store = legible([
  "冰[柜箱库橱]|冷[柜库藏冻]|展示柜|保鲜柜|雪柜|冷链",
  "\\b(?:fridges?|freezers?|chillers?|coolers?|walk-?in|cold ?(?:room|store|storage)|refrigerat\\w+|display (?:case|cabinet))\\b",
  "冷[蔵凍](?:庫|ケース|ショーケース|室)|ショーケース|冷ケース|プレハブ",
  "ตู้แช่|ตู้เย็น|ห้องเย็น|ตู้ฟรีซ|ตู้โชว์",
]);
const warm = legible([
  "不(?:太|怎么|会)?(?:冷|凉|制冷|转|动|冻|工作|启动)|没(?:有)?(?:冷气|反应|动静)|坏|罢工|挂|停|跳机|[一二三四五六七八九\\d]+度|趴窝|化",
  pattern`\b(?:dead|died|dying|broken?|broke|down|stopped|won'?t|isn'?t|not|doesn'?t|out|gone|gave (?:up|out)|given up|conked|
    fail\w*|packed (?:in|up)|kaput|warm\w*|\d+ ?(?:degrees|°|c\b))`,
  "冷え(?:な|ま|ず|ん|へ)|冷や(?:せ|さ)|止ま|動か|壊れ|故障|落ち|上が|ダウン|\\d度",
  "ไม่(?:เย็น|ทำงาน|ติด|เดิน|แข็ง)|เสีย|พัง|ดับ|ตัด|หยุด",
]);
const trade = legible([
  pattern`店|餐厅|饭馆|食堂|超市|酒店|民宿|摊|档口|菜市|市场|厨房(?=[^,。]{0,6}(?:备|出餐))|工厂|[斤吨]|公斤|
    (?:几|两|三|四|五|六|十|百|整)(?:箱|框|筐|板)|批发|[卖备][^,。]{0,3}(?:的|料|货)|备的?料|生意|库存`,
  pattern`\b(?:restaurant|shop|caf[eé]|deli|butcher\w*|bakery|baker\w*|bar|pub|hotel|canteen|fishmonger\w*|florist\w*|
    supermarket|grocer\w*|takeaway|kitchen staff|kilos?|\d+ ?kgs?|tons?|crates|pallets|stall|catering|customers?|
    school kitchen)\b`,
  "店|屋(?:です|の|を)|レストラン|食堂|旅館|ホテル|スーパー|仕入れ|仕込|キロ|在庫|商品|給食|厨房|市場|居酒屋",
  "ร้าน|โรงแรม|ตลาด|ซูเปอร์|กิโล|โลนึง|\\d ?โล|แผง|ครัวกลาง|โรงอาหาร|ขาย|สต๊?อ[กค]",
]);
const goods = legible([
  "[肉鱼虾蟹菜料奶蛋糕]|海鲜|水产|食材|食物|食品|冰淇淋|雪糕|生鲜|冻品|水饺|豆腐|水果|鲜花|货(?!车|运|到)|东西",
  pattern`\b(?:food|meat|fish|milk|stock|seafood|ice ?cream|produce|veg\w*|chicken|prawns|beef|pork|lamb|dairy|cheese|cakes?|
    ingredients|contents|salmon|flowers|sushi|dough|cream|eggs|goods|desserts?|everything)\b`,
  "肉|魚|食材|食品|食べ物|食料|商品|中身|在庫|アイス|惣菜|刺身|牛乳|野菜|果物|ケーキ|弁当|生もの|生鮮|ネタ|生地|花",
  "ของสด|ของแช่|ของใน|ของทะเล|เนื้อ|หมู|ไก่|ปลา|กุ้ง|อาหาร|ผัก|นม|ไอติม|ไอศ|วัตถุดิบ|เค้ก|ดอกไม้|ลูกชิ้น|ของ(?=[ก-๏ ]{0,10}(?:เน่า|เสีย|บูด|ละลาย))",
]);
const spoiling = legible([
  "坏|臭|馊|酸|烂|化|变质|发霉|软了|报废|解冻|扔|倒掉|保不住|完蛋",
  pattern`\b(?:spoil\w*|(?:going|gone|go|goes|went) (?:off|bad|sour|soft)|rot\w*|thaw\w*|melt\w*|defrost\w*|ruin\w*|perish\w*|
    bin(?:ned)?|throw\w*|lose|losing|lost|wast\w+|turning|\d+ ?(?:degrees|°|c\b))`,
  "傷|いた(?:み|ん)|悪くな|腐|溶け|とけ|ダメ|だめ|駄目|パア|全滅|廃棄|捨て|もたな|持たな",
  "เน่า|บูด|ละลาย|เสีย(?:หมด|แล้ว|หาย)|จะเสีย|ทิ้ง|เหม็น",
]);

/** Whether the goods of a business are about to spoil. */
const isSpoiling = (text: string): boolean =>
  store.test(text) &&
  warm.test(text) &&
  trade.test(text) &&
  goods.test(text) &&
  spoiling.test(text);

/** Works of a factory that stand, and all of them. */
const works = legible([
  "产线|生产线|流水线|车间|工厂|(?<![原出])厂(?!家|商|方)|成型机|模塑|[蛋纸]托|机组",
  "\\b(?:(?:the|our|whole|entire|production|tray|packing|carton|every) lines?|production|factory|plant|presses|moulding|molding|mill)\\b",
  "ライン|工場|生産(?!終|国)|製造(?!番|年|元|日)|成形機|成型機|モールド|現場",
  "ไลน์|โรงงาน|การผลิต|สายการผลิต|สายพาน|เครื่องปั๊ม|เครื่องขึ้นรูป|เครื่องอัด",
]);
const standing = legible([
  pattern`(?:全|整|都|[两三四五六]台)[^,。]{0,6}(?:停|瘫|趴窝|歇|挂|停摆)|没活[干做]?|
    (?:人|工)[^,。]{0,8}(?:没事做|没事干|闲着|干等|干坐|放假)|无法出货|出不了货|断货`,
  pattern`\b(?:nothing(?:'s| is)? (?:coming|moving|being (?:made|produced)|going out)|all (?:\w+ ){0,3}(?:down|stopped|dead|
    out)|whole (?:\w+ ){0,3}(?:down|stopped|dead|idle|out)|(?:no|zero) (?:production|output)|at a stand\w*|
    everyone(?:'s| is)? idle|nobody can work|sent home)\b`,
  pattern`(?:全|丸ごと|まるごと|完全に|すべて|全部|[2-9]台とも)[^。]{0,10}(?:待機|停|止|ストップ|動か|動きま)|手持ち無沙汰|
    (?:出荷|納品|納期)[^。、]{0,8}(?:間に合|できな|遅れ|明日|今日)|待機中|作業員?[^。、]{0,8}(?:待|帰)`,
  pattern`(?:ทั้ง|ทุก)[ก-๏ ]{0,14}(?:หยุด|จอด|นิ่ง|ดับ|เสีย)|เดินต่อไม่ได้|(?:หยุด|จอด|นิ่ง)(?:ทั้ง|หมด|สนิท|ยกไลน์)|ผลิต(?:อะไร)?ไม่ได้|ส่งของไม่ทัน|
    (?:คนงาน|พนักงาน)[ก-๏ ]{0,10}(?:นั่ง|ว่าง|รอ|กลับ)`,
]);
const isStandstill = (text: string): boolean => works.test(text) && standing.test(text);

/** Whether a text, in small letters as `seen` shows it, tells of a plight that cannot wait. */
export const isPlight = (text: string): boolean =>
  isOverheated(text) || isSpoiling(text) || isStandstill(text);

const bursting = legible([
  pattern`(?:管|接头|接口|软管|阀|龙头|水箱|内胆|角阀)[^,。!?]{0,6}(?:爆|崩|裂|断|炸|脱)|
    (?:狂|猛|直|乱|到处|一直)?[喷冲涌呲滋](?:出|得|个不|水|到|不停)|狂喷|一直喷|猛喷|淹|像喷泉|跟喷泉`,
  pattern`\b(?:pipes?|hoses?|tanks?|valve|tap|joint|fitting|geyser|cylinder|main)\b[^.!?]{0,24}\b(?:burst|split|ruptured|
    popped|snapped|blown|blew|come off|came off)\b|\bburst\b|
    \b(?:spray|gush|flood|pour|jett?|spurt|spew)(?:s|ed|ing|ting)?\b|water(?:'s| is)? everywhere`,
  "(?:管|ホース|パイプ|タンク|継手|継ぎ手|水栓|蛇口)[^。、]{0,8}(?:破裂|外れ|抜け|折れ|割れ|裂け|爆|吹っ)|噴き?出|吹き出|噴水|水浸し|溢れ|あふれ|浸水",
  "(?:ท่อ|สายน้ำ|ข้อต่อ|ถัง|ก๊อก|วาล์ว|สาย)[ก-๏ ]{0,16}(?:แตก|หลุด|ขาด|ระเบิด|ปริ)|พุ่ง|ทะลัก|ท่วม|กระฉูด|ฉีด(?:ออก|กระจาย)",
]);
/** What shuts water off does not. */
const unshut = legible([
  pattern`(?:阀门?|总阀|水阀|止水阀|总闸|总?开关|总水|水表|闸|龙头|水源)[^,。!?]{0,8}(?:关不|拧不|转不|锈死|坏了|失灵|找不到|
    关也|关了还|拧断|卡死|滑丝|滑牙|不灵)|关不[住掉上了][^,。]{0,3}水?(?:阀|总)|
    (?:水|也|都|又|根本)(?:关|止|停|堵)不(?:住|掉|下来|了|上)|止不住|关都关不`,
  pattern`\b(?:stop ?cock|valve|stop ?tap|isolat\w+|shut-?off|main(?:s)?(?: tap| valve| water)?|tap)\b[^.!?]{0,30}\b(?:seized|
    stuck|jammed|won'?t|broken|broke|snapped|rusted|doesn'?t|isn'?t working|not working|can'?t (?:find|turn|shut|close|
    reach)|no idea where|useless)\b|\bcan(?:'?t|not) (?:find|turn|shut|close|reach|get to|stop|
    switch)(?: \w+){0,4} (?:water|stop ?cock|valve|stop ?tap|mains?|it off|off)\b|\bcan(?:'?t|not) stop it\b|
    \bno way (?:to|of) (?:stop|shut|turn)\w*|\bwon'?t (?:shut|turn|switch) off\b`,
  pattern`(?:元栓|止水栓|バルブ|水道の?栓|栓)[^。]{0,14}(?:閉ま(?:ら|り)|閉め(?:ら|て)|回ら|回り(?:ま|に)|効か|見つから|
    場所が分か|場所がわか|固(?:く|着)|壊れ|届か|錆)|止め(?:られ(?:な|ま)|方が|ようが)|止めら(?:れん|れへん)`,
  pattern`(?:วาล์ว|ก๊อก|สต[๊็]?อปวาล์ว|ประตูน้ำ|มิเตอร์)[ก-๏ ]{0,10}(?:ไม่(?:ไป|ได้|ลง|อยู่|ออก|เจอ)|ฝืด|ค้าง|ติด|เสีย|พัง|หัก|ขึ้นสนิม)|
    ปิด(?:น้ำ|วาล์ว|เมน)?(?:ก็|ยังไงก็)?ไม่(?:ได้|ลง|อยู่|สนิท)|หาที่ปิดไม่|หาวาล์วไม่`,
]);
const sparking = legible([
  "火[花星]|插[头座排板]|电线|线路|线|开关|电路",
  "\\b(?:spark\\w*|plugs?|sockets?|outlets?|cables?|wir(?:es?|ing)|leads?)\\b",
  "火花|スパーク|コンセント|プラグ|コード|配線",
  "ประกายไฟ|สะเก็ดไฟ|ปลั๊ก|สายไฟ|เต้ารับ",
]);
const stillBurns = legible([
  pattern`(?:还在|仍在|一直在|正在|越)(?:烧(?!水|饭|菜)|着(?=$|[,。!])|燃)|火(?:还|都|也|仍)?(?:没|未)(?:熄|灭)|
    (?:扑|灭|浇)不灭|灭不[了掉]|(?<=线|头|座|板)[^,。]{0,3}在烧|烧着了|烧起来`,
  "\\bstill (?:burning|alight|on fire|smou?ldering|in flames)\\b(?! (?:smell|yellow|blue|fine))|\\bwon'?t go out\\b|\\bcan'?t put it out\\b",
  "(?:まだ|ずっと|今も)[^。、]{0,4}(?:燃え(?:て|続)|火が(?:つい|出|消え))|燃え(?:続け|移)|火が消え(?:な|ま)",
  "ยัง(?:คง)?(?:ลุก|ไหม้|ติดไฟ)|ลุกไหม้|ดับไม่(?:ได้|ลง)|ไฟยังไม่ดับ",
]);

/** Whether water or fire cannot be stopped. */
export const isUnstopped = (text: string): boolean =>
  (bursting.test(text) && unshut.test(text)) || (sparking.test(text) && stillBurns.test(text));
