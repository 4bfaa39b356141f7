/** Clauses beside a description that tell nothing of the device, by kind, as `shadow` shows them in small letters. */
import { shadow } from "../../engine/shadow.ts";
import type { Tongue } from "./fault-signs.ts";

const han = "[\\u4e00-\\u9fff]";

/** Nothing but these words; each is taken once and for all, so that no order of them is tried twice. */
const only = (name: string, words: string): string =>
  `(?:(?=(?<${name}>${words
    .split("|")
    .toSorted((a, b) => b.length - a.length)
    .join("|")}))\\k<${name}>)+`;

/** Whole clauses of Chinese; said of the desk, the speaker or the visit. */
const chinese = [
  // Greetings, calls, interjections.
  only(
    "greeting",
    "您好|你好|妳好|哈喽|哈啰|哈罗|哈咯|嗨|喂|嘿|在吗|在嘛|在不在|在不|有人吗|有人在吗|早|早安|午安|晚安|早上好|上午好|中午好|下午好|晚上好|大家好|各位|大家|师傅们|师傅|师父|老师|老板|客服|小姐姐|小哥|帅哥|美女|亲爱的|亲|好|你们|您|打扰了|打扰|打搅|叨扰|麻烦了|不好意思|歹势|拍谢|拍写|抱歉|对不起|失礼|冒昧|请问|请教|想问|问一下|问下|想请问|一下|哈|啊|呀|哦|喔|呢|啦|了|~",
  ),
  only(
    "sigh",
    "那个|这个|嗯|恩|呃|额|啊|哎呀|哎|唉|欸|诶|喔|哦|噢|哇|呜|哈|呵|嘿|嘻|哩贺|安安|厚|齁|蛤|诶|hello|hi|ok|天啊|天哪|天呐|我的天|妈呀|我的妈|救命|完了|完蛋|糟糕|糟了|要命|急死|气死|烦死|烦|崩溃|头疼|头大|愁死|无语|靠|卧槽|我去|我晕|晕|傻眼|就是|然后|还有|另外|对了|而且|因为|所以|但是|不过|反正|其实|了|的",
  ),
  `(?:情况|事情|问题|故障|现象|状况|具体)?(?:大概|大致|是|就是)*(?:这样|如下|这么回事)(?:的|子)?(?:啊|啦|哈)?|${han}{0,4}(?:跟|和|同|向)(?:你|您|你们)(?:说|讲|反映|汇报|讲一?下|说一?下|说明)(?:一下|啊|哦|喔|哈|下)?|长话短说|简单说|听我说|我(?:来)?(?:说|讲|描述)(?:一下|下)`,
  // Who speaks, and for whom.
  `(?:我|俺|阮|咱|我们|咱们|我这|我们这|我们这边|我这边|这里|这边|这|本人|敝人|在下)(?:是|叫|姓|系|免贵姓|名叫)[^\\d]{1,20}|(?:免贵|敝)?姓${han}{1,3}|(?:我)?(?:今年|快|都)?(?:已经)?(?:[一二三四五六七八九十\\d]{1,3})(?:多)?岁(?:了|的人了)?.{0,10}|.{0,12}(?:打字|眼睛?|眼神|耳朵|手机用|普通话).{0,3}(?:慢|花|背|不好|不太好|不利索|不标准|不熟).{0,6}|.{0,8}(?:年纪|岁数|上了年纪|老人家|老太太|老头子).{0,12}|(?:帮|替|给|代)(?:我)?${han}{1,8}(?:报|问|打|写|发|登记|联系)${han}{0,4}(?:的|修|了)?|(?:独居|一个人住|家里有老人|家里有小孩|有小孩|有孩子|有老人)${han}{0,6}`,
  // Ways to reach them.
  "(?:(?:我的?|我们的?|本人)?(?:姓名|名字|联[系络](?:人|方式|电话|我)?|电话|手机号?|微信号?|地址|住址|号码|门牌|打我|加我|找我|回我|回电)|(?:我)?住在?|家住|地址在).{0,30}",
  // Thanks, praise, closings.
  ".{0,16}(?:谢|感恩|感激|甘温|辛苦|拜托|劳驾|费心|有劳|多多|三克油|3q|thx|thank|thanks|么么|祝).{0,12}|(?:就|先)(?:这样|酱|这些|说到这)(?:吧|子|啦|了|喔|哦|哈)?|(?:等|静候|盼|期待|坐等|在线等|等你|等您).{0,12}",
  // Urgency.
  "(?=.{0,12}(?:急|等着用|赶时间))" +
    only("urgent", "真的|很|好|非常|特别|十分|超级|超|挺|比较|有点|蛮|太|最|急|着急|紧急|加急|特急|火急|十万火急|急用|等着用|赶时间|的|啊|啦|了|哦|喔|死|用|着|呢|呀"),
  "(?:也|倒|其实|并)?不(?:太|是很|是特别|怎么|算|用|着)?(?:急|着急|赶)(?:的|啊|啦|哈|哦|喔|着用|时间)?",
  // Acknowledgements, put-offs.
  only("nod", "嗯|恩|哦|喔|好|行|可以|ok|okay|知道|收到|明白|了解|对|是|没错|没事|没关系|不客气|不用|不会|算|随便|的|了|啊|啦|吧|呀|哈|呢"),
  ".{0,12}(?:想一?下|想想|再说|再讲|再聊|再看|回头|待会|等会|等一?下|等等|稍等|稍后|晚点|一会儿?说|问问|问一?下|确认一?下|看看再|再告诉|跟你说|先不).{0,10}",
  ".{0,14}(?:说过|讲过|说了|讲了|讲完|告诉过|提过|填过|发过|问过|反映过|报过|前面有|上面有).{0,10}|(?:还是|就|都|也)?(?:跟|和|同|与)?(?:上次|上回|之前|以前|去年|前面|刚才|先前|原来|前几天|昨天).{0,6}(?:一样|同样|那样|相同|那个|毛病|问题|情况).{0,6}|老(?:样子|毛病|问题)(?:了|啊|啦|吧)?|同上|如上|你懂的",
  ".{0,12}(?:不知道|不晓得|不清楚|不懂|不了解|搞不懂|看不懂|不会说|不会讲|不会弄|不会形容|说不清|讲不清|说不上|形容不|说不出|怎么说|怎么讲|怎么形容|怎么描述|不确定|不好说).{0,12}",
  ".{0,8}(?:图|照片|相片|视频|影片|录像|拍).{0,10}",
  // Questions to the desk, wishes about the visit, opinions of it.
  ".{0,20}(?:多少钱|收费|费用|价格|报价|价钱|贵不贵|几块|免费|保固|保修|质保|过保|几点|几天|多久|何时|什么时候|啥时候|哪天|星期几|上班|营业|排队|预约|排期|发票|优惠|能修|可以修|修得好|有修|有没有修|修不修|值得|划算|换新|配件|零件).{0,14}",
  ".{0,24}(?:吗|么|嘛|没有啊|行不|好不好|可不可以|能不能|行不行|对不对|是不是啊|呢)",
  ".{0,10}(?:师傅|师父|技师|工程师|客服|你们|贵司|贵公司|售后|工人|人员).{0,20}",
  "(?=.{0,20}(?:来|修|看|派|师|人|处理|安排|约|联[系络]|回|解决|检查|帮|服务|电|告诉|说|问|需要|想|要|换|你们|您|跑|急|点|约))(?:再|就|还|还是|那|所以|想|我想|我要|我(?!家|妈|爸|这)|我们(?!家|这|厂|店)|可以|可不可以|能|能不能|能否|希望|麻烦|请|烦请|劳烦|求|求求|跪求|帮|帮我|帮忙|叫|找|派|安排|尽快|尽早|赶紧|赶快|赶快|快|快点|快来|速|速来|马上|立刻|立即|今天|明天|后天|今晚|明早|早点|需要|急需|给我|给|来|来个|来人|上门|过来|报|报个?修|我要报修|我想报修|申请).{0,20}",
  ".{0,14}(?:有空|在家|方便|都行|都可以|随时|有人在|家里有人|不在家|要上班|要出门).{0,10}",
  ".{0,10}(?:没人接|不接电话|没人.{0,2}(?:接|理|管|回|应|联系)|没有?人.{0,2}(?:接|理|回|联系)|打不通|不回|态度|差评|投诉|等了|拖了|放鸽子).{0,12}",
];
/** Of those, what may begin like asking and yet be about the device is for `fault-signs.ts` to say. */

const english = [
  "(?:(?=(?<hello>(?:hi|hello|hey|hiya|hullo|yo|dear|good|morning|afternoon|evening|day|there|all|everyone|team|guys|folks|sir|madam|ma'am|maam|mate|sirs|or|anyone|anybody|someone|is|are|you|around|home|greetings|howdy|to|pls|please|sorry|excuse|me|um|uh|er|erm|uhm|hmm|hm|well|so|ok|okay|oh|ah|ugh|tbh|honestly|frankly|lol|lmao|xx|x|omg|god|gosh|right|yeah|yes|yep|yup|no|nope|sure|fine|alright|cool|great|lol|haha|now|then|also|and|but|again|anyway|basically|actually|listen|look|like)(?![a-z'])[ ']*))\\k<hello>)+",
  "(?:(?:best|kind|kindest|warm|many|much)? ?(?:regards|wishes)|cheers|ta|ty|thx|tks|tq|thnx|tnx|thank\\w*|many thanks|thanks|much appreciated|appreciated?|bless|love|yours|sincerely|take care|bye|speak soon|rgds|br|god bless)(?![a-z]).{0,60}|(?:much |really |greatly )?appreciate.{0,40}|i(?:'d| would) (?:really )?appreciate.{0,60}",
  "(?:my name|name|this|it)(?: is|'s|:) [a-z][a-z' -]{1,30}(?: here| speaking| from .{1,30})?|(?:i am|i'm|im) (?:called |just )?(?:[a-z'-]+ ?){1,3}|(?:i'm|i am|im)(?: only| just)? (?:the|an?|from|writing|calling|messaging|texting|asking|contacting|reporting|in|at|on|here|not|no|his|her|their|\\d).{0,80}|(?:mr|mrs|ms|miss|dr|mdm)\\.? [a-z' -]{1,30}|[a-z'-]+ (?:here|speaking)(?: from .{1,40})?|[a-z'-]+ from [a-z' -]{1,30}|(?:writing|calling|asking|messaging|texting|reporting)(?: this)? (?:for|on behalf|about|from|to).{0,60}|on behalf of.{0,40}",
  "(?:my |the |our )?(?:contact |home |mobile )?(?:name|phone|mobile|cell|number|tel|telephone|contact|address|email|whatsapp|line id|postcode)(?: number| no\\.?)?(?: is|:|'s|,)?.{0,40}|(?:call|ring|text|reach|phone|contact|whatsapp|message|email)(?: me| us| her| him)?(?: back| on| at)?.{0,40}|you can (?:call|ring|reach|text|find).{0,40}",
  "(?:please|pls|plz|kindly|just|can|could|would|will|do|does|did|may|might|shall|should|is|are|was|have|has|when|what|whats|what's|how|hows|who|where|why|which|any chance|any idea|hoping|looking|wondering|need|needs|want|wanna|send|come|get|book|arrange|schedule|let|let's|lets|help|advise|waiting|awaiting|asap|urgent\\w*|very urgent|it'?s urgent|this is urgent|an? (?:repair|technician|engineer|visit)|same|the same|the usual|usual|as (?:before|usual|last|above|mentioned|discussed|i said)|see|look at|refer|check|attached|sending|will send|as per|like (?:before|last|i said)|nothing (?:else|more|special|yet)|not sure|no idea|no clue|dunno|idk|dont know|don't know|who knows|hard to (?:say|explain|describe)|difficult to (?:say|explain)|long story|you tell me|tell you later|later|not now|one (?:sec|moment|min)|hold on|wait|give me|bear with|hope|looking forward|fyi|btw|nvm|never mind|nothing|none|(?:mon|tues|wednes|thurs|fri|satur|sun)day\\w*|tomorrow|today|tonight|any ?time|anyday|weekdays?|weekends?|mornings?|afternoons?|evenings?|before|after \\d)(?![a-z']).{0,90}",
  "(?!.{0,60}\\b(?:tried (?!to (?:call|ring|contact|reach)|calling|ringing)|reset|resett|restart|reboot|chang|replac|clean|check|unplug|plug|turn|press|push|open|clos|top|switch|hear|heard|notic|smell|saw|wip|clear|refill|adjust|tighten|lower|rais)[a-z]*)(?:i|i've|ive|i'd|i'll|ill|we|we've|we'd|we'll|we're|you|you've|you're|your|he|she|they|my (?:husband|wife|son|daughter|mother|mum|mom|dad|father|boss|landlord|tenant|neighbou?r|colleague|partner|flatmate|roommate))(?![a-z]).{0,140}",
];

/** Japanese clauses, most of which end in a polite form. */
const japanese = [
  "(?:いつも)?(?:お世話|お疲れ|おつかれ|ご苦労)(?:に|様|さま|さん)?.{0,12}|(?:初めて|夜分|夜遅く|朝早く|突然|早朝|お忙しい|お休みの|ご無沙汰|恐れ入り|恐縮|申し訳).{0,18}",
  only(
    "aisatsu",
    "こんにちは|こんにちわ|こんばんは|こんばんわ|おはようございます|おはよう|おは|はじめまして|初めまして|もしもし|失礼します|失礼いたします|すみません|すいません|すんません|ごめんください|ごめんください|ませ|ごめんなさい|毎度|まいど|どうも|あの|その|えーと|えっと|えー|ええと|うーん|うん|うー|んー|ん|ー|~|まあ|あ|え|う|やばい|ヤバい|最悪|困った|困りました|困ってます|困っています|困っており|助けて|ください|どうしよう|ね|よ|が|けど|です|でした|ございます|ます|なんか",
  ),
  "[^\\s、。]{1,16}(?:と(?:申し|言い|いい)(?:ます|まして).{0,4}|の者です)|[\\u4e00-\\u9fff々]{1,6}(?:です|と申します|でございます|っす|だけど|ですが|ですけど)|(?:(?:氏名|名前|電話|連絡先|住所|携帯|番号)(?:番号)?(?:は|:)).{0,24}|.{1,10}の(?:代わり|かわり|代理)(?:に|で|として)?|.{0,12}(?:代理|代わり|かわり)(?:で|に|の)(?:連絡|書|聞|問い合わせ).{0,12}|.{1,10}(?:ホテル|旅館|店|会社|病院|学校|施設|マンション|管理|フロント)(?:の者)?(?:です|でございます|と申します)",
  ".{0,12}(?:ありがと|有難|有り難|あざす|サンキュ|感謝|よろしく|宜しく|夜露死苦|お願い|お愿い|頼み?ます|たのむ|頼む|たのんます|助かります|幸いです|お待ちし|待って).{0,16}|以上(?:です)?|では|それでは|失礼します",
  ".{0,16}(?:来て|きて|見に来|見て(?:ほしい|欲しい|ください|もらえ|いただけ)|直して|修理し?て?(?:ほしい|ください|もらえ|いただけ|を|希望|依頼)|手配|派遣|訪問|点検して|早急に|至急|大至急|急いで|なるはや|早めに|早く|今すぐ|すぐ(?:に)?(?:来|対応)|お越し|来られ|来れ|来店|伺).{0,16}|(?:至急|大至急|急ぎ|緊急)(?:です|で)?",
  ".{0,24}(?:ですか|ますか|でしょうか|ませんか|ですかね|かな|かしら|いくら|料金|費用|見積|保証|何時|いつ|何日|何曜|営業|日曜|土日|土曜|祝日|予約|対応エリア|無料|有料|部品).{0,14}",
  only("unazuki", "はい|いいえ|うん|ええ|了解|承知|わかり|分かり|オッケー|ok|なるほど|そうなん|そう|大丈夫|結構|です|ました|しました|いたしました|よ|ね"),
  ".{0,16}(?:言(?:った|いました|いましたけど|ってある)|話しました|話した|説明しました|説明した|説明済|伝えました|伝えた|お伝え|書きました|書いた|送りました|送った|聞いて|連絡しました|電話しました).{0,12}|.{0,10}(?:前回|この前|こないだ|先日|前|さっき|いつも|去年)と(?:同じ|一緒|おなじ).{0,10}|(?:いつもの|例の|同じ|同上).{0,14}",
  ".{0,14}(?:わから|分から|わかり(?:ません|ずら|にく|づら)|分かり(?:ません|ずら|にく|づら)|年寄り|高齢|疎い|疎く|分かんな|わかんな|知らない|知りません|詳しく|うまく言え|説明(?:できない|が難|しづら|しにく|したら|が下手)|言えば|言ったら|表現|機械音痴|不明です).{0,16}",
  ".{0,10}(?:写真|画像|動画|ムービー|写メ).{0,14}",
  ".{0,10}(?:あとで|後で|後ほど|のちほど|また(?:連絡|電話|後|あとで|今度)|ちょっと待|少々|確認して|聞いてみ|考え).{0,14}",
  ".{0,12}(?:電話(?:が|に)?(?:つながら|繋がら|出ない|出ません)|態度|対応が悪|クレーム|返事が).{0,14}",
];

const thai = [
  "(?:สวัสดี|หวัดดี|ดี(?:จ้า|จ้ะ|ค่ะ|ค่า|คะ|คับ|ครับ|ฮะ)|ฮัลโหล|ฮาโหล|อรุณสวัสดิ์|มีใคร|มีคน|อยู่(?:ไหม|มั้ย|ป่าว|เปล่า)|ขอโทษ|โทษที|ขออภัย|ขอบคุณ|ขอบใจ|แต๊งกิ้ว|ขอบพระคุณ|ขอถาม|สอบถาม|เอ่อ|อืม|อ่า|เออ|คือ(?:ว่า)?$|แอดมิน|พี่ๆ|น้องๆ|คุณช่าง|ช่าง(?:ครับ|คะ|ค่ะ)?$|ยินดี).{0,40}",
  "(?:ผม|ดิฉัน|ฉัน|หนู|เรา|พี่|ป้า|ลุง|ยาย|ตา|น้า|อา)?(?:ชื่อ|ติดต่อ|โทร|เบอร์|ที่อยู่|บ้านอยู่|บ้านเลขที่|อยู่ที่|อยู่ซอย|อยู่หมู่|อยู่คอนโด|โทรกลับ).{0,40}|(?:เป็น|ผมเป็น|หนูเป็น|ดิฉันเป็น)(?:แม่บ้าน|ลูกค้า|เจ้าของ|ผู้เช่า|คนเช่า|พนักงาน|นิติ|รปภ|ลูก|คนแก่|ยาม|คนดูแล).{0,20}|(?:แจ้ง|ถาม|ติดต่อ|พิมพ์|โทร)(?:แทน|ให้).{1,20}|อายุ.{1,20}|พิมพ์ช้า.{0,12}|จาก(?:ร้าน|โรงแรม|บริษัท|โรงงาน).{1,20}",
  "(?:รบกวน|ช่วย|ขอ(?!ง)|อยาก|ต้องการ|กรุณา|ฝาก|เรียก|ส่ง|นัด|แจ้งซ่อม|แจ้ง|หา(?:ช่าง|คน)|ให้(?:ช่าง|คน)|มา(?:ดู|ซ่อม|เช็|ด่วน|เร็ว|ได้|หน่อย|ที|เลย|ให้|เปลี่ยน)|รีบ|ด่วน|เร่ง|ด่วนๆ|เร็วๆ|โอเค|ตกลง|ได้(?:ค่ะ|ครับ|เลย)|ใช่|จ้า|จ้ะ|ค่ะ|ครับ|ครับผม|อ๋อ|รับทราบ|ทราบแล้ว|เข้าใจแล้ว|ว่าง|สะดวก|พรุ่งนี้|วันนี้|มะรืน|เสาร์|อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|ตอนเช้า|ตอนบ่าย|ตอนเย็น|ช่วงเช้า|ช่วงบ่าย|รอ(?!บ)|เดี๋ยว|ไว้(?:ก่อน|ค่อย|ที)|แป๊บ|สักครู่|ถ้าได้|ถ้าสะดวก).{0,50}",
  ".{0,40}(?:ไหม|มั้ย|ไม๊|มะ|ป่าว|เปล่า|รึยัง|หรือยัง|เท่าไหร่|เท่าไร|เมื่อไหร่|เมื่อไร|ยังไงดี|กี่โมง|กี่บาท|กี่วัน|ได้ปะ|ปะ).{0,14}|(?:กี่|ค่า(?:ช่าง|ซ่อม|บริการ|แรง|อะไหล่|ล้าง)|ราคา|คิดราคา|ประกัน|รับประกัน|คิวว่าง|คิว|เปิดกี่|วันหยุด).{0,40}",
  "(?:ก็)?(?:ผม|ฉัน|หนู|เรา|พี่|ดิฉัน)?(?:ก็)?(?:ไม่(?:รู้|ทราบ|แน่ใจ|เข้าใจ|มั่นใจ|ค่อยรู้|มีความรู้|ถนัด)|บอกไม่ถูก|อธิบายไม่|พูดไม่ถูก|ดูไม่เป็น|ใช้ไม่เป็น).{0,40}",
  ".{0,24}(?:เล่า|บอก|แจ้ง|พูด|พิมพ์|ส่ง|อธิบาย|ตอบ|คุย).{0,20}(?:แล้ว|เมื่อกี้).{0,14}|(?:อาการ)?(?:เหมือน|แบบ|อาการ)(?:เดิม|คราวก่อน|คราวที่แล้ว|ครั้งก่อน|ครั้งที่แล้ว|เก่า|รอบก่อน|ที่แล้ว|ทุกที).{0,16}",
  "(?:ดู|ส่ง|ตาม|แนบ)?(?:รูป|คลิป|วิดีโอ|วีดีโอ|ภาพ|ในรูป).{0,24}",
  "(?:ช่าง|พนักงาน|ทีมงาน|บริษัท)(?:คน|ที่|ดี|เดิม|มา|จะ|ไม่มา|ไม่|นัด|บอก|ว่าง|พูด|ของ|เขา).{0,30}|โทร(?:ไป)?.{0,10}ไม่(?:มีใคร|รับ|ติด).{0,14}|ไม่มีใครรับ.{0,14}",
  "อยู่(?:ที่)?",
  only("kham", "ลูก|หลาน|จ้ะ|จ๊ะ|หนู|นะ|น้า|นะคะ|นะครับ|คะ|ค่ะ|ครับ|คับ|จ้า|ด้วย|หน่อย|ที|เลย|มาก|ๆ|อะ|ฮะ|ฮับ|งับ|แล้ว|ทาง|เจ้าหน้าที่|เข้า|มา|ไป|ที่บ้าน|ตอน|คือ|ให้"),
];

const whole = (kinds: readonly string[], flags: string): RegExp =>
  new RegExp(`^(?:${shadow(kinds.join("|"))})$`, flags);

/** Clauses that tell nothing, of the language the whole is written in. */
const idle: Readonly<Record<Tongue, RegExp>> = {
  zh: whole(chinese, "u"),
  en: whole(english, "u"),
  ja: whole(japanese, "u"),
  th: whole(thai, "u"),
};

/** Whether a clause tells nothing of a device. */
export const isIdle = (clause: string, tongue: Tongue): boolean =>
  idle[tongue].test(clause) ||
  (tongue !== "en" && /^[ -~]+$/.test(clause) && idle.en.test(clause));
