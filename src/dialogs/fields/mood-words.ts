/** What angry customers write, as `shadow` shows it. */
import { pattern } from "../../engine/pattern.ts";

/** Blame: only who is angry with a company writes it; what is said of a device's noise or smell is not among it. */
export const blame: readonly string[] = [
  pattern`气死|气炸|生气|(?<!(?:邻居|楼[上下]|隔壁|物业|别人|人家|房客|房东)[^,。]{0,4})投诉|客诉|消保官|消协|12315|曝光你|
    (?<!(?:漏水|声音|噪音|味道)也?太)过分|太扯|有够扯|(?<!吵得?|响得?|大得?|声音)(?:太|超|好|很|真)夸张|
    效率.{0,4}(?:服了|差|低)|爆料|还(?:我)?钱|傻眼|(?<!声音|噪音|味道|[响吵大热冷]得?)离谱(?!地)|火大(?!$)|火大$|
    (?<![把倒扔收丢带清的])垃圾(?!桶|处理|袋|箱|分类|车|带|倒|扔|收|清|丢|拿|都)|(?<![吵热冷臭累烫响愁])死人|
    (?:没有?人|无人)(?:理|管|接|回|来修)|打了.{1,4}(?:个|次|遍|通)电话|烂(?:公司|服务|售后|客服)|服务.{0,4}(?:烂|差)|
    太差劲|差劲|骗子|骗钱|退钱|什么破|破服务|耍我|什么玩意|忍无可忍|受够|到底管不管|无语|能不能靠谱|不靠谱|
    (?<![费价])太坑了|坑人|不负责|失望透顶|(?:别|不要)再?敷衍|敷衍|糊弄|再也不[买用找]|放(?:我|我们)?鸽子|差评|什么态度|
    态度.{0,3}(?:差|恶劣)|浪费我的?时间|烦死`,
  pattern`\bridiculous(?!ly)|\bunacceptable|\bworst (?:customer )?(?:service|support|company|ever)|\bfurious|\bangry|
    \bcomplain(?!ts? (?:so|department|form|line|desk|procedure))|
    \ba complaint(?!s? (?:department|form|line|desk|procedure))|\buseless(?! old)|\b(?:is|what) a joke|\bmoney back|
    \bdisgusting (?:service|company|behaviou?r|attitude|treatment)|
    \b(?:service|company|this|you|that) (?:is|are|was) (?:absolutely |just |so )?disgusting|\bdone with you|
    \bunbelievable|\bno[- ]?shows?\b|\b(?:no ?one|nobody) (?:came|answers?|answered|picks? up|called|showed|turned)|
    \bstill (?:no ?one|nobody)|\bscam|\brip[- ]?off|\bwaste of (?:money|time)|\bnever (?:buying|again)|\bstood me up|
    \bshame on you|\b(?:post|share) (?:this|it) (?:all over|everywhere|on)|\bone star\b|\bbad review|
    \byou (?:lot|guys|people) are useless|\bsick of|\bfed up|\bkidding me|\bwtf\b|\bterrible service|\bbad service|
    \bhow you treat|\breport you|\bmy lawyer|\bwasting my time|\bbullshit|\bhow many times do i|
    \bdisappointed with (?:you|this)|\bawful service|\bpissed`,
  pattern`ふざけ(?:る|ない|て|ん)|(?:何回|何度)(?:も)?(?:電話|言)|誰も(?:出ない|来ない)|いい加減に|どうなってる|クレーム|
    苦情を|(?<!においが|臭いが|音が|音は|味が)最悪|最低[のな]?(?:対応|会社|サービス|業者)|対応が(?:ひど|悪|最)|怒って|
    怒り(?:ます|まし)|二度と(?:買いません|買わない|頼みません|頼まない|使いません|使わない)|また来な|約束を守|限界です|
    どういうこと(?:です|だ)|腹が立|话にならな|責任者を出|金(?:を)?返せ|我慢できません|信じられ(?:ない|ません)|
    消費者センター|いつまで待た|詐欺|馬鹿に|バカに|頭にき`,
  pattern`(?:บริการ|บริษัท).{0,12}แย่|แย่มาก(?:เลย)?.{0,6}(?:บริษัท|บริการ)|ถือสายรอ[ก-๏\d ]{0,24}ตัด(?:ทิ้ง|สาย)|
    ห่วย(?:แตก|มาก|จริง|สุด|ชิบ)|โกรธ|โมโห|ร้องเรียน|สคบ|ทนไม่ไหว|ไม่ซื้ออีก|เซ็ง|อะไรนักหนา|แบบนี้ได้ไง|ไม่ไหวแล้ว|นัดแล้วไม่มา|
    ไม่มี(?:ใคร|คน)(?:รับ|สนใจ|มา)|หลอกลวง|โกง|คืนเงินมา|ไม่รับผิดชอบ|เสียเวลามาก|เล่นตลก|(?<!ไม่ได้)ไม่พอใจ|ผิดหวัง|พูดจา(?:แย่|ไม่ดี)|
    เหลือเชื่อ|ประจาน|หงุดหงิด|(?<!เสียง[ก-๏]{0,10})รำคาญ`,
  pattern`拿(?:我|我们|人|客户|顾客)当|当(?:我|我们|人|客户)(?:是|成)?(?:傻|猴|白痴|好骗|好欺负|三岁|空气|皮球)|\btmd\b|
    他妈的|特么的|靠北|(?:^|[,。! ])干(?=你们|恁|你娘|拎)|去你的|
    (?:叫|让|喊|找|换)(?:你们)?(?:的)?(?:经理|主管|领导|老板|店长|负责人)(?:出来|来讲|来说|来谈|跟我|接电话|给我|滚)|
    (?:有没有|没有?|还有没有)(?:脑子|良心|王法|活人|人性|诚意|职业道德|信用|素质|把客|时间观念)|
    良心(?:被|不会|何在|过得去)|(?:你们|给我|必须|谁来?|怎么)赔|赔(?:钱|我(?:的|们)?(?:损失|钱)?)(?!吗)|活该|起诉|
    告你们|被告|法院见|法院告|律师函|像话|还有脸|要不要脸|不要脸|脸皮厚|厚脸皮|好意思(?:收|说|要|问|叫)|推来推去|踢皮球|
    踢来踢去|推卸|推诿|甩锅`,
  pattern`(?:说|讲|问|打|约|催|报)[了过]?(?:八百|一百|几百|一万|无数|n多?|八|十几|几十|好几百)(?:多)?(?:遍|次|回|通)|
    到底(?:还?要)?(?:拖|来不来|管不管|修不修|有没有要|有没有在|想不想|要不要(?:来|修|处理)|会不会(?:修|做)|把我|把客|
    在搞|搞什么|行不行)|(?:要|还要|想|给我)拖(?:多久|到|我)|一拖再拖|一推再推|一再(?:改期|延|拖|推|失约)|骗谁|骗人|骗我|
    超扯|鬼扯|很扯|好扯|跟我扯|别扯|(?:呵呵|哼|哇塞?)[,。 ]?(?:你们|这|贵)|
    你们(?:可|还)?真(?:是)?(?:行(?!家)|敢|好意思|有本事|(?:厉害|棒|专业|会|可以|了不起)(?=[^。]{0,30}(?:不来|没来|
    才(?:跟|说|来)|又坏|鸽)))|修一次坏一次|越修越|[弄修搞][^,。]{0,8}更(?:严重|糟|坏|烂)|吃人够|
    坑(?:钱|我|爹|客户|消费者|老百姓)|黑心|黑店|敲诈|抢钱|抢劫|乱收费|讹(?:我|钱|人)|
    收[了完][^,。!?]{0,8}(?:钱|费)[^。!?]{0,12}(?:没修|没好|没弄|没做|啥也|什么(?:都|也)|又坏|不管|就不|消失|不见|跑)|
    (?:不要|别)再(?:叫|让|问|打发|骗)我?|借口|藉口|你们害|被你们(?:害|搞|弄|坑|耍|骗|气|折腾|推)|
    上网(?:po|发|曝|爆|公|写)|(?:发|上|放)(?:到)?(?:抖音|微博|小红书|脸书|ptt|dcard|朋友圈|网上|爆料)|曝光|
    让大家(?:知道|看看|评)|
    你们(?:公司|服务|售后|客服|师傅)?(?:真的?|这么|有?多|太|很|超|好)(?:烂|差劲|垃圾|恶劣|黑|坑|离谱|恶心|扯)|
    也敢(?:开|叫|收|称)|敢收|挂我?(?:们)?电话|欺(?:负人|骗|人太甚)|复读机?|人工智障|倒闭|关门大吉|爽约|失约|言而无信|
    说话不算|不守信|不讲信用|出尔反尔|没(?:个|有)?准(?:话|信)|不闻不问|没下文|石沉大海|不了了之|打发(?:我|叫花)|忽悠|
    踩雷|雷公司|恶心(?!想吐|头|呕|反胃)(?:人|的公司|透)|流氓|无赖|霸王条款|奇葩(?:公司|服务|客服)|无责任|没责任|责任感|
    创治`,
  pattern`\bwhat kind of (?:a )?(?:company|service|business|outfit|people|circus|operation|firm|joke)|
    \bdo you (?:even )?(?:think (?:my|our|i|we)|care|bother)|\bcannot make it\b|
    \bnever (?:came|come|called|call|showed|turned up|bothered|reply|replied)\b|
    \b(?:was|were|is|are|so|very|extremely|really|incredibly|bloody) rude\b|
    \brude (?:to (?:me|my|us)|staff|guy|technician|man|people)|\bdisgrac\w+|\bappalling|\batrocious|\bshambl\w+|
    \bfarc(?:e|ical)|\bpathetic|\bdo your (?:bloody |damn |fucking )?jobs?\b|\bthie(?:f|ves)\b|\bcrooks?\b|
    \bcon (?:artists?|men)|\bcowboys?\b|\bliars?\b|\blied (?:to|about)|\blying to|\bmanager (?:right )?now\b|
    \bi'?ve had (?:it|enough)\b|\bhad (?:it|enough) (?:with|of) (?:you|your|this company)|
    \b(?:are|r) (?:you|u)(?: lot| guys| people)? (?:deaf|stupid|blind|dumb|serious|joking|for real|having a laugh|
    taking the)|\btaking the (?:piss|mick|mickey)|\btold you (?:\w+ )(?:times|already)|
    \bsame (?:stupid |bloody |damn )?(?:question|story|excuse|answer|lies?)s?\b(?= |!|\.|$)(?! as)`,
  pattern`\bsmall claims|\b(?:see you|take you|taking you) (?:in|to) (?:\w+ )?court|\bsu(?:e|ing) (?:you|your|the company)|
    \b(?:my|our|a) (?:lawyers?|solicitors?) (?:will|is|are|have)|\btrading standards|\bombudsman|
    \bconsumer (?:council|protection|forum|court|rights|affairs|tribunal)|\btrustpilot|\bincompeten\w+|\bclueless|
    \b(?:you|bunch of|absolute|total|bloody|complete) (?:\w+ )?(?:idiots?|morons?|clowns?|muppets?|jokers?|amateurs?|
    cowboys|clots)\b|\bbloody (?:useless|joke|company|hopeless|cheek|service)|
    \byou(?:'re| are| lot are)(?: all| just| completely| utterly)? (?:hopeless|useless|pathetic|incompetent|terrible|
    awful|the worst)|\bhow dare\b|\b(?:your|more|another|same|of|the|only|just|always|lame|sick of) excuses?\b|
    \brefund (?:me|now)\b|\bnobody (?:cares|gives|bothers|even|has the)|\bcouldn'?t care less|\bdon'?t give a|
    \brip(?:ped|ping) (?:me|us|people) off|\brobb(?:ed|ery|ing)\b|\boutrag\w+|\binsulting|\ban insult|\bghosted|
    \bignor(?:ed|ing) (?:me|us|my|our|every)|\bstop (?:sending|asking|ignoring|lying|messing|fobbing|giving)|
    \bfobb(?:ed|ing)|\bpassed (?:around|from)|\bpillar to post|\bstring(?:ing)? (?:me|us) along|
    \bblock(?:ed)? my number|\bno (?:apology|respect|accountability|communication)|
    \bzero (?:action|respect|communication|care|apology)|\bbroken promises|\bempty promises|
    \bworst\b(?= (?:experience|customer|service|company|firm|people|repair))|
    \b(?:horrible|horrendous|dreadful|abysmal|shocking|shit|crap|crappy|shitty|lousy|disgraceful|poor) (?:service|
    company|customer|attitude|communication|experience)|\bf+u+c+k+ (?:you|off)|
    \bfuck(?:ing)? (?:company|joke|useless|service|liars)|\bpiss off|\bwaited in all day|\btook a day off`,
  pattern`どういうつもり|どうなって(?:ん|る|い|と)|なめ(?:と|て|ん)|ナメ(?:て|と|ん)|舐め(?:て|と|ん|る)|
    約束(?:を|は|が)?(?:破|守ら|守れ|と違|すっぽ)|あきれ|呆れ|口コミ(?:に|で)?[^。]{0,8}(?:書|投稿|星|晒|載せ)|
    レビュー(?:に|で)?[^。]{0,6}(?:書|星1|晒)|晒し|晒す|拡散(?:し|す)|sns(?:に|で)(?:書|晒|拡)|ネットに(?:書|晒)|
    謝罪(?:も|し|が|は|の)|謝(?:れ(?!ば)|りも|って(?:ください|も|ほし))|許さ(?:ん|ない|ねえ|ねぇ|れ)|
    許せ(?:ない|ん|ません)|騙(?:し|さ|す)|だまさ|だました|返金しろ|金を?返せ|不愉快|不手際|損害(?:賠|が|を)|賠償|弁償|
    責任(?:を|は)?(?:取|とっ|とれ|感)|責任者(?:を|に|と)?(?:出|だ|代わ|話)|上の(?:人|者)(?:を|に)?(?:出|代わ|話)|
    態度(?:が|も|は)?(?:悪|最悪|でか|ひど|横柄)|横柄|やめろ|ご立派|
    待たせ(?:て|る|ん|すぎ|ておい|やが)(?!す|しま|申|ごめ|し)|いつまで(?:待|かか|も|放)|たらい回し|たらいまわし|
    ほったらかし|放置(?:され|です|し(?:て|と))|すっぽか|ドタキャン|無責任|非常識|嘘(?:つき|ばっか|だった|でした|を|か)|
    うそつき|ウソ|ぼったく|ぼられ|訴え(?:ます|るぞ|る|て)|裁判|弁護士|消費生活|国民生活セ|💢|やる気(?:ある|な|あ)|
    仕事しろ|使えない(?:会社|業者|担当|やつ)|
    (?:お宅|おたく|御社|そちら|あんた|あなた)(?:の)?(?:会社|対応|社員|担当|修理)?[^。]{0,10}(?:ひど|最低|最悪|クソ|くそ|
    信用|不信|嘘|適当|おかしい(?:でしょ|だろ|んじゃ))|クソ(?:会社|対応|業者)|くそ(?:会社|対応)|話が違|何様|
    ふざけ(?:や|ん)|もう(?:結構|頼み?ません|頼まない|いいです)|二度と(?:使|頼|買|お願|来|利用)|いいかげんにし|
    いい加減にし|何回(?:も)?(?:同じ|説明|言わ|すれ|電話)|何度(?:も)?(?:同じ|説明|言わ|すれ|電話)|誰も(?:来|出|連絡)|
    連絡(?:も|が|すら|ひとつ|一つ)(?:よこさ|なしで?|ないじゃ|ないんで)|ぶち(?:切|ギ)|ブチ(?:切|ギ)|キレ(?:そ|て|ま)|
    堪忍袋`,
  pattern`เฮงซวย|นัดแล้ว(?:เท|เบี้ยว|หาย|ไม่โผล่|ไม่มา)|เบี้ยวนัด|เท(?:นัด|ลูกค้า)|ผิดนัด|ไม่ซื้อ[ก-๏]{0,16}อีก|
    ไม่(?:ใช้|จ้าง|เรียก)[ก-๏]{0,10}อีก(?:แล้ว|เลย|ต่อไป)|จำไว้|หมาไม่แดก|อ่านไม่ออก|อ่านหนังสือไม่ออก|หูหนวก|เหลืออด|สุดจะทน|สุดทน|
    หมดความอดทน|ทนไม่(?:ไหว|ได้)แล้ว|โกหก|ตอแหล|หลอก(?:กัน|ลูกค้า|เรา|ให้|ลวง)|
    (?:ไม่มี|ขาด|ไร้)(?:ความ)?(?:รับผิดชอบ|จรรยาบรรณ|มารยาท|คุณภาพ|ความเป็นมืออาชีพ)|แฉ|เพจดัง|ลงเพจ|ลงโซเชียล|
    โพสต์?(?:ด่า|ประจาน|แฉ|ลง)|พันทิป|รีวิว(?:ดาวเดียว|แย่|ด่า|1)|ดาวเดียว|ชุ่ย|มักง่าย|สะเพร่า|โคตรแย่|
    แย่(?:มากก*|สุดๆ?|ที่สุด|จริงๆ?)?(?:เลย)?[ก-๏ ]{0,8}(?:บริการ|บริษัท)|เห็นลูกค้า(?:เป็น)?|ลูกค้าไม่ใช่|ให้วิ่งตาม|
    ให้รอ(?:ตั้งแต่|ทั้งวัน|เก้อ|อยู่ได้|เป็น|อีกกี่|มา)|ปล่อยให้รอ|ถามซ้ำ|ถามอยู่ได้|ฟ้อง|แจ้งความ|ดำเนินคดี|ทนายความ|หน้าด้าน|ยังกล้า|กล้าเก็บ|
    หน้าเลือด|ขูดรีด|ฟันหัว|คืนเงิน(?:มา|เดี๋ยวนี้|ด้วย|ให้หมด|เลย)|(?:ผู้จัดการ|หัวหน้า)[ก-๏ ]{0,10}(?:เดี๋ยวนี้|ออกมา)|
    ทำงานกัน(?:แบบนี้|ยังไง|ประสา|อีท่า)|แบบนี้(?:เหรอ|หรอ|หรือ|ก็ได้เหรอ)|บอก(?:ไป)?(?:เป็น)?(?:สิบ|ร้อย|กี่|หลาย|ห้า|สาม)?รอบแล้ว|
    กี่(?:รอบ|ครั้ง)แล้ว|โทรมาสัก|ไม่โทร(?:มา)?บอก|ไม่มีใคร(?:โทร|ติดต่อ|มา|รับ)|ไม่สนใจลูกค้า|ไม่เห็นหัว|ดูถูก|เอาเปรียบ|รับไม่ได้|
    บริการ[ก-๏]{0,10}(?:ห่วย|แย่|เลว|ทุเรศ|กาก)|ทุเรศ|กากมาก|เลวมาก|หยาบคาย|ปัดความรับผิดชอบ|โยนกันไปมา|โยนไปโยนมา|ผลัดวัน|บ่ายเบี่ยง|
    แถ(?:ไป)`,
  pattern`[一半零0]颗?星都?不(?:想|愿意?)?给|(?:售后|服务|态度)[^,。]{0,4}烂(?:到家|透|得)|
    把(?:客[人户]|顾客|我们?)当(?:白痴|傻)|你们(?:这)?(?:是|帮|群)(?:不是)?(?:强盗|土匪|流氓|抢钱)|
    (?:售后|服务|你们|效率)[^,。]{0,4}(?:绝了|没谁了)|什么人(?:啊|呀|嘛)|是不是不想|除了[^,。]{0,8}还会什么|
    给(?:我|我们)?一?个(?:说法|交代|交待|解释)|当我(?:时间|是|很闲|没)|申诉你|第几次(?:改|约|来|打|了)|迟早(?:要完|倒)|
    早晚(?:要完|倒)|受不了你们|跳针|(?:你们|客服)(?:都|全)?是机器人[吗嘛]|(?:钱|费)收了[^。!?]{0,8}(?:不|没)|消基会|找律师|
    什么鬼(?:服务|公司|态度|东西)|忍(?:你们|够)|够了没|影子都没|连个影|把(?:我|人)(?:当|晾)|晾(?:着)?我|已读不回|装死|
    装傻|死哪|人都死|良心`,
  pattern`\b(?:you(?:'ve| have)? )?wast(?:e|ed|ing) my\b|\bhow many (?:more )?times\b(?= (?:do|must|have|will|am))|
    \bbother with you|\bwon't (?:even )?answer (?:the|my|your)|\bcharged (?:me|us) (?:twice|double|for nothing)|
    \bdecency|\bget your act|\bdon'?t you dare|
    \b(?:an|demand|expect|owe(?:s|d)?(?: me)?|no|not even an?) (?:\w+ )?apology|
    \bwow,? (?:great|nice|amazing) (?:service|job)|\bdoes any(?:one|body) (?:there|even|over|at)|
    \byour (?:technician|guy|man|engineer|team|fitter|plumber|people|staff|worker)(?: \w+)? (?:broke|damaged|ruined|
    scratched|ran off|left a|stole|wrecked|cracked|smashed)|
    \byou (?:keep|kept|always) (?:lying|promising|cancel\w*|ignoring|changing|post\w*)|\bstill waiting!|\bthird no|
    \bbeyond a joke|\btaking (?:us|me) for|\bsort (?:it|this|yourselves) out\b(?=!)`,
  pattern`(?:なん|何)なん(?:です|だよ|だ|や|なの)|なんなの|何なの|ひどい(?:会社|業者|店|ところ)|
    (?:対応|会社|話|態度)[^。]{0,6}(?:ありえ|あり得|有り得)|ありえない(?:です|でしょ|だろ|対応|会社)|
    上司(?:を|に)(?:出|代わ|だ)|直って(?:い)?ない(?:のに|くせに)[^。]{0,10}(?:料金|代|金)|料金だけ|社員教育|誠意|
    逃げ(?:て|る|んな)|客を(?:何|なん|馬鹿|待)`,
  pattern`จะเอา(?:ยังไง|ไง)|เลื่อนนัด[ก-๏]{0,6}(?:รอบ|ครั้ง)|กี่ทีก็ไม่|ไม่รับสาย(?:เลย|สัก|ลูกค้า)|โทร[ก-๏]{0,12}ไม่รับ|เงียบหาย|หายหัว|หายเงียบ|
    ลอยแพ|ปล่อยเกาะ|ขอคำอธิบาย|รับผิดชอบด้วย|ใครจะรับผิดชอบ`,
  "😡|🤬|😤|👿|🖕",
];

/** Feelings, which may be meant for the device, the weather or oneself, or be somebody else's. */
export const feelings = pattern`气死|气炸|气到|气得|气疯|生气|火大|烦死|受够|无语|忍无可忍|\bfurious|\bangry|\bfed up|\bsick of|\bpissed|\blivid|
    \bseething|\bfuming|\braging|怒って|怒り|腹が?立|頭にき|ムカつ|むかつ|限界です|我慢できません|โกรธ|โมโห|เซ็ง|หงุดหงิด|
    (?<!เสียง[ก-๏]{0,10}|น่า)รำคาญ|ทนไม่ไหว|ไม่ไหวแล้ว|ผิดหวัง|ไม่พอใจ|ของขึ้น|หัวร้อน|ปรี๊ดแตก`;

/** Scorn, which may be meant for a thing as well. */
export const scorn =
  "扯|垃圾|差劲|太扯|离谱|夸张|过分|最悪|最低|ห่วย|เฮงซวย|\\bcomplain|\\bridiculous|\\buseless|\\bpathetic|\\bunbelievable|\\bterrible|\\bawful|\\bhorrible";
