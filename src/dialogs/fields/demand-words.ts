/** What services are asked for with, in five languages, as `seen` shows it. */
import { pattern } from "../../engine/pattern.ts";
import { legible } from "./legible.ts";

/** What is put in, hung up, connected or moved. */
export const installing = legible(
  [
    pattern`拆[^,。]{0,12}(?:装|挂|移)|(?:能|上门|重新|帮忙?|再|师傅)装(?!修|潢|不|反|错)|装上(?!去的)|
    (?<!整[台个]|会|自己|就|都|到处)移个?位|弄上去?|弄好它|接好(?:水|电|管)?|
    (?:搬|抬)(?:进|上)[^,。]{0,6}(?:接|装|放|摆)|配管|管线[^,。]{0,4}配|没拆封|
    换(?:个|到)?(?:另|别的?)?[^,。]{0,3}(?:位[置子]|地方|房间|另一间|别处)|移到|安装|装机|装一?[台个下]|加装|
    [要来想]装(?!修|潢)|移机|装(?:洗衣机|洗碗机|冰箱|空调|冷气|热水器|油烟机|烟机|抽油|净水|新的|新机|上去|起来|到墙)|
    给(?:我|咱)?[装安接]上|[给帮来]?安(?:一下|上去|起来|个|一台|到墙)|上墙|来安(?!排|心|全)|锁(?:上去|到墙|在墙)|
    挂(?:上(?!面)|起来|上去|墙上?|到墙|上墙)|(?<!整[台个])移(?:冷气|空调|热水器)|固定(?:在|到)|接水接电|
    接(?:一下)?(?:水管|管线|管子|排水管|进水管|水电|电源线|上水)|还没接|要接|重装|移装|打孔|吊装|就位调试|安装调试|
    调试(?:新|安装)`,
    pattern`(?:新买|刚买|买了(?![一二三四五六七八九十两几半好\d]{1,3}个?[年月天周])|买回来|到货|送到|送来|运到|
    新到)(?![^。!?]*(?:发票|退|换货|保修|质保|保固|价))[^。!?]{0,24}(?:安|挂|接|装|固定|上门|师傅|弄好)`,
    pattern`\binstall|\bfitt(?:ed|ing)\b|\bfit (?:it|the|my|an?|our|in|two|three)\b|\b(?:wire|plumb) (?:it|this|them|one) in\b|
    \b(?:take|taken|taking) (?:it |them )?down and\b|
    \bput (?:it |them )?(?:back )?up (?:again|(?:in|on) (?:the|our|my))|\bhang (?:it|the|my|an?|up)\b|
    \bhook(?:ed|ing)? (?:it |them |my \w+ |the \w+ )?up\b|\bset (?:it|them|this|one) up\b|
    \bset(?:ting)? ?up (?:my|the new|a new|our|it)\b|\bmount(?:ed|ing)?\b|\bmove my (?:ac|air)|
    \bput in\b(?! (?:the )?(?:clothes|laundry|detergent|my name|a (?:claim|complaint|word)))|\bputting in\b|
    \bplumb(?:ed|ing|er)? (?:it )?in\b|\bstill in (?:the|its) box|\bin its box|
    \b(?:connect(?:ed|ing)?|wir(?:e|ed|ing)) (?:up|in|(?:my|the|a|our) new|it up)\b|
    \bneeds? (?:connecting|wiring|mounting|hanging|fitting|plumbing)|\bcommission(?:ed|ing)?\b|\brelocat\w*|
    \bget (?:my|the|our|a) new \w+ (?:\w+ )?(?:in|up|going|running)\b`,
    pattern`取り?付|設置|移したい|別の部屋|据え?付|移設|
    (?:付け|つけ|着け)(?:に来て?|て(?:ほし|欲し|くれ|もら|いただ|ください|頂))|
    (?:つない|つなげ|繋い|繋げ|接続し)[でて][^。]{0,24}?(?:ほし|欲し|くれ|もら|いただ|ください|頂)|新設|
    届(?:く|い|き)[^。]{0,24}(?:つな|繋|付け|つけ|据え|使えるように)|
    (?:新しい|新しく|新品|業務用)[^。]{0,20}(?:入れたい|入れて(?:ほし|くだ|もら)|置きたい)|搬入|
    引っ?越し先[^。]{0,16}(?:移|つけ|付け)`,
    pattern`ติดตั้ง|ติดแอร์|(?<!ไม่|ยังไม่|เปิด|ค้าง)ติด(?:ให้|ฮูด|เครื่อง(?!ไม่)|ห้อง|ที่บ้าน|ที่ห้อง|ผนัง|ใหม่)|ย้าย(?:แอร์|เครื่อง|จุด|ตำแหน่ง|ที่|ฮูด)|แขวน|
    ต่อ(?:น้ำ|ท่อ|สาย|ไฟ|ให้|ก๊อก)|เดิน(?:ระบบ|ท่อ|สาย)|ถอด[ก-๏ ]{0,16}(?:ติด|ใส่|ย้าย)|(?:มา|ช่าง)ใส่(?:ให้|เครื่อง)|วางเครื่อง|
    ประกอบเครื่อง|ขึ้นแอร์|ขึ้น(?:ผนัง|กำแพง)`,
  ],
  "i",
);

/** What is washed, filled up, looked over or worn out in use. */
export const maintaining = legible(
  [
    pattern`保养|拆洗|カートリッジ.{0,4}交换|滤[芯心]|耗材|维护|清洗|清洁|洗一下|洗洗|[想要我帮来该得需](?:好好)?洗(?!衣机)|
    洗(?:[一两二三四几]?[遍台次]|冷气|空调|油烟机|一洗|里面|个|一次|内)|除垢|年检|清一?清|[想要该得]清(?!楚)|
    清(?:一|几|两)[遍次]|清个遍|上油|打黄油|换机油|调校|清理|清(?:内筒|水垢|垢|灰|油)|
    [没未][^,。]{0,2}(?:清|洗)(?:过|了)?|除(?:螨|菌|尘|霉)|消毒|(?:做[个次]?|要|想)检查|检查(?:检查|一下|一遍|保)|定期|
    例行|年度|季度|体检|巡检|滤网[^,。]{0,4}换|换(?:个|新的?)?滤|润滑|校准|镁棒|维保|
    加(?:点|些|一下)?(?:氟|雪种|冷媒|制冷剂|氟利昂)|(?:补|充|灌)(?:点|充|灌|加)?(?:冷媒|氟|雪种)|
    (?:冷媒|雪种|氟)[^。]{0,14}(?:补|灌|加|充)`,
    pattern`フィルター.{0,4}交换|清扫|扫除|クリーニング|洗(?:って|い(?:たい|に来|を[おや]|お愿|お願))|
    きれいにして(?:ほし|欲し|もら(?!っ[てた](?:あり|嬉|助|$))|くれ(?!て)|ください|いただ)|
    綺麗にして(?:ほし|欲し|もら(?!っ[てた](?:あり|嬉|助|$))|くれ(?!て)|ください|いただ)|丸洗い|水洗い|
    (?:油|汚れ|カビ|かび|ぬめり|ホコリ|ほこり|埃|ヤニ|水垢|カス)[^。]{0,14}(?:落と[しす]|取っ?て|とって|除去)|洗净|洗浄|
    点検|点检|メンテ|保守|補充|チャージ|分解洗|カビ(?:取り|とり)|年次|定期|検査|整備|オーバーホール|給油|校正|清掃|掃除`,
    pattern`\bfilters?\b[^.!?]{0,24}\b(?:replac|chang|swap)|\b(?:chang|replac|swap)\w* (?:\w+ )?(?:\w+ )?filters?\b|
    \bserviced\b|\bmaint[ae]n|\bservicing\b|\bservice (?:my|the|our|due|visit|for (?:my|the|our))\b|
    \b(?:annual|yearly|regular|routine|full|quarterly|a|its|general|minor|major) service\b|
    \b(?:boiler|ac|aircon|heater|machine|unit|washer|fridge|hood|furnace|chiller|compressor|geyser|cooler) (?:service|
    servicing|wash)\b|\bwashed\b|\bclean(?:ing|ed|s)?\b|\btune-?up\b|\bdescal|\bde-?gunk|\bcheck-?ups?\b|
    \b(?:chemical|deep|steam|pressure) (?:wash|overhaul)|\btop(?:ped|ping)?[ -]?up\b|\bre-?gas\w*|\brecharg\w*|
    \brefill\w*|\bonce-?over\b|\bhealth check|\binspect\w*|\broutine\b|\bpreventive|\bpreventative|\bcheck(?:ed)? over|
    \blook(?:ed)? (?:it )?over\b|\b(?:yearly|annual|winter|regular|seasonal|routine|general) check|\bsafety check|
    \bdegreas\w*|\bflush(?:ed|ing)?\b(?! (?:the )?toilet)|\bcalibrat\w*|\blubricat\w*|\boverhaul`,
    pattern`ไส้กรอง|ไม่ได้ล้าง|(?:อยาก|นัด|ขอ|จะ|ต้อง|ถึงเวลา|ช่วย)(?:ให้)?(?:ช่าง)?(?:มา)?ล้าง|
    ล้าง(?:ยก|ทั้ง|นาน|แอร์|เครื่อง|มา|ถัง|ใหญ่|ฮูด|ให้|ครั้ง|ตู้|คอย|กรอง|หน่อย|$| ?\d)|อยากล้าง|ถอดล้าง|บำรุง|ทำความสะอาด|ตรวจเช็[คก]|
    เช็[คก](?:ระยะ|ประจำ|สภาพ|ระบบ|แอร์|เครื่อง)|ตรวจสภาพ|ตรวจประจำ|\bpm\b|รายไตรมาส|ประจำปี|รายปี|เติม(?:น้ำยา|แก๊ส|ก๊าซ)|
    เปลี่ยน(?:ฟิลเตอร์|ไส้|กรอง)|ฆ่าเชื้อ|กำจัด(?:คราบ|เชื้อ)`,
  ],
  "i",
);

const part =
  "(?:主板|电脑板|板子|压缩机|电机|马达|电路板|零件|配件|门封|密封|水泵|电容|加热管|传感器|轴承|皮带)";
/** What is to be made whole, and faults that no other reader looks for. */
export const repairing = legible(
  [
    pattern`(?:派|找|叫|请|喊|让|想|麻烦|能|过)[^,。]{0,8}?(?:来|过来|上门|人|师傅)(?:看|瞧|瞅|瞄)(?:看|瞧|瞅|下|一下|
    一看){0,2}(?=$|[,。!?~吧吗呗嘛呀啊哈 ]|空调|冷气|冰箱|热水器|[\u4e00-\u9fff]{0,4}[机灶])|维修|报修|修理|送修|
    修一?下|来修|要修|(?<!装)修好|修修|修得好|上门修|换${part}|${part}[^,。]{0,4}(?:换|烧|坏|不行)|弄一下|搞一下|
    烧(?:了|坏|掉)(?:$|[,。])`,
    pattern`\brepair|\bfix|\bmend(?:ed|ing)?\b|\bpatch\b|
    \b(?:want|need|get|have) (?:it|this|that|them) (?:\w+ )?(?:sorted|seen to|looked at|put right)\b|
    \bsort (?:it|this|that) out\b|\bkaput|\bconked|\bpacked (?:up|in)|\b(?:has|have|is|'s|had) gone\b|\bseized\b|
    \b(?:compressor|motor|board|pcb|pump|belt|thermostat|element|fan|thermocouple|capacitor|
    sensor)\b.{0,16}\b(?:replac\w*|gone|new one|swap\w*)|\bknackered|\bbust(?:ed)?\b|\bon the blink|
    \b(?:playing|acting|plays|acts) up\b|\bgiv(?:en|es) up\b|\bgave up\b|\bspoilt?\b|\bout of order|\bmalfunction\w*|
    \bgot (?:a )?problem`,
    pattern`困っ(?:て(?:い|お)?(?:ま|り|る)|てん)|何とかして|なんとかして|どうにかして|直して|直る|直せ|修理|いかれ|
    見て(?:くれ|ほし|欲し|もら|いただ|ください)|見に来て|診て|
    (?:基板|コンプレッサー|モーター|ポンプ|部品|ファン)(?:の|を)?交換|(?:使|つか)え(?:ない|ません|ん)(?:$|[。、 !?っ])`,
    pattern`ซ่อม|(?:มอเตอร์|คอม|คอมเพรสเซอร์|บอร์ด|ปั๊ม|แผงวงจร)[ก-๏]{0,6}(?:ไปแล้ว|พัง|ไหม้)|
    เปลี่ยน(?:มอเตอร์|บอร์ด|คอม|อะไหล่|แผง|ปั๊ม|ขอบยาง)|อุด(?!ตัน)|แก้(?:ให้|อาการ|ปัญหา)|มาดู(?:อาการ|ให้|หน่อย|เครื่อง)`,
  ],
  "i",
);

/** Faults that no other reader looks for. */
export const failing = legible(
  [
    pattern`罢工|不(?:冻|结冻)|弹不开|像(?:拖拉机|打雷|放炮|地震|飞机|直升机)|熄火|停不下来|跟?室温(?:一样|差不多)|
    (?:火|水|热水|风|冷气|冷风|暖气)(?:都|也|就是)?没(?:有)?(?:出|来)|出不来|只有?.{0,3}(?:答答|哒哒|嗒嗒|咔咔)|
    老(?:是)?(?:熄|灭|跳|断|自己)|一直跑(?:$|[,。停不])|跳得|(?:吸力|火力?|风力?|水压)[^,。]{0,3}(?:弱|小)|吹不出|
    不出风|没风|不(?:太|怎么|够|是很)?凉|不(?:制|结)(?:冰|雪)|(?:抽|吸|转|排)不(?:动|走|出|掉)|没动静|不吸|
    不(?:打火|点火|甩|搅)|甩不(?:干|动|出)|上不来|下不去|一直(?:转|响|闪|停)`,
    pattern`\b(?:clicking|screech\w*|whistling|whining|knocking|banging|gurgling|rumbling|screeching)\b|
    \bmak(?:es|ing) (?:a |an )?(?:\w+ ){0,2}(?:sounds?|noises?|racket)|
    \b(?:sound(?:s|ing)? like (?:an? )?(?!you|we|it would)|mak(?:es|ing) nothing)|
    \b(?:walks?|jumps?|dances?|bounces?|hops?) (?:across|around|about|all over|out of)|
    \b(?:shak(?:es|ing)|wobbl\w*|shudder\w*|judder\w*)\b|
    \bkeeps? (?:going out|turning (?:off|itself)|stopping|resetting|restarting|shutting|switching)|
    \b(?:lukewarm|overheat\w*|vibrat\w*|iced (?:up|over)|freez(?:es|ing) up)\b`,
    pattern`真っ暗|(?:氷|水|湯|火|風|熱)[をが](?:作ら|出さ|吐か)(?:ない|ん|へん)|
    (?:動作|起動|作動|稼働|反応|点火|着火|排水|脱水|运転|運転)(?:が)?(?:し|せ|でき)(?:ず|ない|ません|ん|ひん|へん)|
    (?:出|つか|点か|付か|動か|冷え|温もら|温まら|回ら|切れ|止まら|でき|閉まら|開か|効か|吸わ|流れ)(?:え?へん|ひん|
    しまへん|んくな)|ができな(?:い|く)|きらない|きれない|水になる|水しか出|
    (?:でき|出|効か|冷え|回ら|つか|動か)ん(?=$|[。、 !?っよねわけ])|カラカラ|ガタガタ|ゴロゴロ|異音|変な音`,
    "เสียงแปลก|(?:ปั่น|ซัก|อบ|ล้าง)ไม่(?:หมาด|แห้ง|สะอาด|หมด|ขาด)|ไม่หมาด|ไฟตก|ไม่(?:ดูด|ซัก|ปั่น|จ่าย|ฉีด|เป่า|ระบาย|กลั่น|ขึ้น|ค่อย(?:เย็น|ร้อน|ดูด))|มีแต่ลม|ดังมาก|สั่น(?:มาก|แรง)",
  ],
  "i",
);

/** Smells and dirt, for which a cleaning is the cure where one is asked for. */
export const soiled = legible(
  [
    "异味|臭味|怪味|霉味|发霉|臭|脏|不干净",
    "\\bsmell\\w*|\\bodou?r\\w*|\\bstink\\w*|\\bclogged|\\bblocked|\\bweak",
    "異臭|臭|におい|匂い|汚れ",
    "มีกลิ่น|ตัน",
  ],
  "gi",
);

/** Nothing is wrong, in so many words. */
export const whole = legible(
  [
    pattern`(?:没有?|未|并没有?|不是)(?:什么)?(?:坏|故障|问题|毛病|出问题)|不用修|不需要修|能正常用|刷卡|信用卡|会员卡|银行卡|
      打卡|一切正常|运转正常|用得好好的|旧的?[^,。]{0,6}(?:拆|卸|搬|拿|丢|扔|卖|处理|淘汰|换)掉`,
    pattern`\b(?:nothing(?:'s| is)?|not|isn'?t|no|never|without)(?: \w+)? (?:broken?|wrong|faulty|faults?|problems?|issues?|
      errors?|damaged)\b|\b(?:runs?|works?|working|running)(?: \w+)? (?:fine|ok|okay|well|perfectly|great)\b`,
    "(?:故障|壊れ|不具合|問題)(?:して|て|が|で|は|では|じゃ|も)*(?:あり|い)?(?:ない|ません|なく|なし)",
    "ไม่ได้(?:เสีย|พัง|เป็นอะไร|มีปัญหา)|ไม่(?:เสีย|พัง)|ยังใช้(?:ได้|งานได้)(?:ดี|ปกติ)?|ใช้งานปกติ",
  ],
  "gi",
);

/** What somebody cannot do alone, which is no fault of the machine. */
export const helpless = legible(
  [
    "(?:自己|[我咱俺他她]们?|老公|儿子)(?:也|又|根本|实在|都)?(?:不会|装不|弄不|接不|搞不|洗不|够不|搬不|拆不|清不)(?:装|弄|接|搞|洗|拆|了|来|好|动|着|到)?",
    pattern`\b(?:can'?t|cannot|couldn'?t|can not|won'?t|not able to|unable to) (?:manage|lift|reach|do (?:it|this|that|any)|
      figure|work out|handle|cope|install|fit (?:it|this)|connect|clean|carry|move (?:it|this)|climb)`,
    pattern`(?:自分|素人|一人|ひとり|私|うち)(?:で|に|ら)?(?:は|じゃ)?[^。、]{0,8}(?:できな|できませ|きれな|きれませ|できん|
      できひん|でけへん|無理|つけられ|届か|外せ)[^。、]{0,4}`,
    "(?:ทำ|ติด|ล้าง|ต่อ|ถอด|ยก|ปีน)(?:กัน)?เองไม่(?:ได้|เป็น|ไหว|ถึง)|ไม่กล้า(?:ทำ|ถอด|ปีน|ต่อ)",
  ],
  "gi",
);

/** A service that is not wanted, or was thought of before: "not a repair, just the check". */
export const unwanted = legible(
  [
    pattern`(?:不是|不用|不要|不需要|不必|并非|[别別])(?:要|来|叫|请|帮我)?(?:你们|师傅)?(?:修|装|安装|保养|清洗|洗|维修|
      检查)[^,。!? ]{0,4}|(?:以为|当作|本来想)[^。!?]{0,24}?(?:结果|但|可|还是|没想到|其实)`,
    pattern`\b(?:not|no|don'?t (?:need|want)|do not (?:need|want)|doesn'?t need|no need (?:for|of)|rather than|
      instead of)(?: (?:a|an|any|the|to|it|my|new|one)){0,3} (?:\w+ ){0,2}?(?:repair\w*|install\w*|fitting|service|
      servicing|clean\w*|maintenance|fix\w*|check-?up)\b|
      \b(?:thought|assumed|figured|reckoned)\b[^.!?]{0,40}?\b(?:but|nah|no|turns out|actually)\b`,
    "(?:修理|設置|取り?付け|点検|清掃|掃除|クリーニング)(?:じゃ|では|で?は)?(?:なく|ない)て?|(?:と|だと)思った(?:けど|が|のに|んだけど|んですが)",
    "ไม่(?:ได้|ต้อง|ใช่)(?:จะ|มา|การ)?(?:ซ่อม|ล้าง|ติดตั้ง|บำรุง)|(?:นึก|คิด)ว่า[ก-๏ ]{0,30}?แต่",
  ],
  "gi",
);

/** A question of price. */
export const priced = legible(
  [
    "多少钱|几钱|怎么收费|收费|价格|报价|\\bhow much|\\bprices?\\b|\\bcosts?\\b|\\bquote|いくら|料金|値段|費用|เท่าไหร่|เท่าไร|กี่บาท|ราคา",
  ],
  "i",
);
/** What is only asked for with a price as goods are. */
export const goods = legible(
  [
    "^[^,。!?]{0,8}(?:加|补|充|灌)[^,。]{0,4}(?:氟|冷媒|雪种|制冷剂)|\\bre-?gas|\\brecharg|補充|チャージ|เติม(?:น้ำยา|แก๊ส)",
  ],
  "i",
);
