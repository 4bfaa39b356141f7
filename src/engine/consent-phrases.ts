/** Ways to agree, refuse and call off that are built of parts; as regular expressions in simplified, small letters. */
import type { Weight } from "./consent-words.ts";

const zhDo =
  "(?:提交|送出去|送出|发出去|交出去|递交|呈报|发送|发出|发(?!票|现|生|烧|热)|交(?!代|流)|送(?!修)|上报|下单|办理?|处理|安排|派单|确认|登记|搞起|走起|走流程)(?:出去|上去|过去|申请|工单|一下){0,2}";
const zhEnd = "(?:吧|了|啦|呗|嘛|啊|喔|哦|嘞|咯|就行|即可|就好|好了|就可以){0,3}";
const zhNot =
  "(?:[别別]|不要|不用|不必|不想|不能|不需要|无需|毋免|毋通|免|唔使|唔好|甭|莫|没有要|没要|不)";
const zhBefore = "(?:先|暂时|还是|千万|就|我|我们|请|那|现在|目前|真的|也){0,3}";
const enIt =
  "(?: it| that| this| them| the (?:request|report|form|ticket|lot|whole thing|repair|order|visit|booking|job)| everything)?";
const jaThis = "(?:それ|これ|その内容|この内容|こちら|以上|上記|記載の通り|そちら)(?:の内容)?で";
const jaAsk =
  "(?:お?願い(?:しま[ー~]{0,3}す|いたします|致します|できますか|できますでしょうか|したい(?:です)?|しても?いいですか)?|ください|下さい|(?:もらって|いただいて)(?:いい|大丈夫|構いません|結構)(?:です)?)";
const thEnd = "(?:เลย|ได้|ด้วย|หน่อย|ให้|ไป|มา|ต่อ|ที|แล้ว|ละ|ดีกว่า|ทั้งหมด|หมด|ทุกอย่าง|ดี){0,4}";

/** Tried beside the words, the longest reading first. */
export const consentPhrases: readonly (readonly [Weight, string])[] = [
  [
    "yes",
    `(?:就|请|可以|能|快|赶紧|马上|直接|那|帮我|帮忙|麻烦|立即|尽快|现在|紧|都|您|你|你们|给我){0,4}${zhDo}${zhEnd}`,
  ],
  [
    "yes",
    "(?:信息|[资資]料|[資资]讯|内容|单子|上面|以上|全部|全都|都|这些|数据|核对|检查|确认){1,3}(?:都|全|也|是|过)?(?:对|正确|没错|没有错|没问题|无误|ok|好|没毛病)(?:的|了|啦){0,2}",
  ],
  [
    "yes",
    "(?:无误|妥妥|妥了|要得|系|啱|好嘅|冇问题|莫得问题|掂|会啦|嘿啊|没差|整起|就酱|就这样子?|照这样|照办|照旧|按这个(?:来|办)?|没什么问题|那就(?:这样|这么定|这么办|好|拜托|麻烦)|好[呀啊的吧嘞滴哒的]|行[呀啊的吧嘞]|得嘞|得啦|准奏|批准|通过|安排上)",
  ],
  [
    "unchanged",
    "(?:没有?|冇|无)(?:什么|啥|别的|其他|任何){0,2}(?:需要|要|想|可){0,2}(?:改|修改|补充|变|更改|更正|加|添加)(?:的|了|啦|地方){0,2}",
  ],
  ["no", `${zhBefore}${zhNot}(?:再|给我|帮我|要|急着){0,2}${zhDo}${zhEnd}`],
  [
    "drop",
    `${zhBefore}${zhNot}(?:再|要|想){0,2}(?:修|报修|报|约|弄|搞|整|来|派人|上门|维修|麻烦)(?:你们|您|人)?(?:了|啦|吧|先|好了){0,3}`,
  ],
  [
    "drop",
    "(?:我|那|还是|先|就|要|想|请|帮我|麻烦|全部){0,4}(?:取消|撤销|撤回|撤(?!换)|作废|放弃|拉倒|作罢)(?:掉|吧|了|啦|报修|申请|订单|工单|这个|好了|一下|单子){0,3}",
  ],
  [
    "no",
    "(?:毋免|免啦?|唔使|唔好|唔要|毋爱|没必要|用不着|不劳|不劳烦|不麻烦|多谢不用|谢谢不用)(?:了|啦|麻烦)?",
  ],
  [
    "filler",
    "(?:我|我们|我[爸妈哥姐]|家人|老人|人|会|就|都){0,3}在(?:家|店里|公司)等(?:着|你们|您|你|师傅){0,2}(?:来|上门)?(?:了|啦|吧)?|等你们(?:来|电话|消息|好消息)?|辛苦(?:了|各位|大家|师傅)|快点|尽快|赶紧|快",
  ],
  [
    "yes",
    `(?:please |pls |plz |just |you can |you may |do |go ahead and |so |then |let'?s |kindly |i |can |and ){0,3}(?:submit|send|file|book|process|confirm|push|lodge)${enIt}(?: off| in| through| over| away| on){0,2}(?: now| please| pls| then| for me| already| lah){0,2}(?![a-z'])`,
  ],
  [
    "yes",
    "(?:it|that|this|everything|all(?: of (?:it|that))?|details|info)?'?s?(?: is| are| look| looks| seems| all){0,3} ?(?:good|correct|right|fine|ok|okay|perfect|great|in order|accurate|spot on)(?: to me| with me| by me| from here| enough| here| now){0,2}(?![a-z'])",
  ],
  [
    "yes",
    "(?:i )?(?:don'?t|do not|can'?t) see why not|fire away|(?:please )?do the needful|can(?: can)?(?: lah| la| already)?|i (?:confirm|approve|consent)|happy with (?:that|it|this|everything)|you bet|roger(?: that)?|aye|righto|yessir|yup+ers|by all means|be my guest|let'?s (?:go|do (?:it|this))|bring it on|ship it|get it done|get on with it|crack on|carry on|proceed|please proceed|go on(?: then)?|approved|brilliant|lovely|grand|spot on|bang on|sorted|sweet|cool|awesome|excellent|wonderful|very well|good to go|you may|100(?:%| percent)?|for sure|ofc|ya can|fo sho",
  ],
  [
    "unchanged",
    "(?:no|nope|nah)?[, ]{0,2}(?:there'?s |i have |i've got )?(?:nothing (?:else )?(?:to (?:add|change|correct|amend)|more|else)|no (?:changes?|corrections?|amendments?)(?: needed| required)?|nothing)(?![a-z'])",
  ],
  [
    "no",
    `(?:please |pls |just ){0,2}(?:do not|don'?t|dont) (?:submit|send|file|book|bother|process|do|confirm)${enIt}(?: yet| now| please| off| in| anymore| any more){0,2}(?![a-z'])|i(?:'d| would)? rather (?:you )?(?:didn'?t|not)|rather not|not interested|not necessary|not needed|not going ahead|absolutely not|definitely not|certainly not|of course not|hell no`,
  ],
  [
    "drop",
    `(?:please |pls |just |let'?s |i(?:'d| would)? (?:like|want) to |i want to |i wanna |can you |could you ){0,3}(?:cancel|scrap|drop|withdraw|bin|abort|forget|stop|delete|discard|call off)${enIt}(?: off| now| please| all| altogether| about it){0,2}(?![a-z'])|(?:i'?ve |i |we'?ve |we )?changed (?:my|our) minds?|never ?mind|(?:i |we )?(?:don'?t|do not|no longer) (?:want|need) (?:it|this|that|one|you|a repair|the (?:repair|visit|service))(?: any ?more| now| after all| fixed| done){0,2}|call it off|no longer (?:needed|required|necessary)`,
  ],
  [
    "question",
    "(?:please |pls ){0,2}(?:don'?t|do not|not|never|didn'?t|won'?t) (?:cancel|scrap|drop|withdraw|delete|stop)|(?:不|[别別]|不要|没有?|不用|不想|没点)(?:要|想)?(?:取消|撤销|撤回|放弃)|(?:อย่า|ไม่)(?:เพิ่ง|ได้|ต้อง|อยาก)?ยกเลิก",
  ],
  [
    "unchanged",
    "(?:変更|修正|追加|訂正)(?:点|事項)?(?:は|も)?(?:特に)?(?:ありません|ございません|ないです|なし(?:です)?|不要です)|特に(?:ありません|ないです|なし)",
  ],
  [
    "filler",
    "(?:that'?s )?(?:all|everything)|(?:i'?m|we'?re)|太?麻烦了?|嗯哼|(?:my )?love|dear|hun|boss|bro|buddy|man|lah|la|lor|leh|as well|indeed|kindly|everything|to me|and|i|see you(?: then| soon)?|looking forward(?: to it)?|(?:much |really )?appreciate(?:d| it)|(?:as )?soon as (?:possible|you can)|asap|quickly|lol|haha|you're a star|legend|now|today|my|darling|ta|mate|whole thing",
  ],
  [
    "yes",
    `${jaThis}(?:結構|けっこう|ok|オッケー|オーケー|いい|良い|よい|ええ|よろしい|大丈夫|問題(?:ない|ありません|ございません|なし)|間違い(?:ない|ありません|ございません)|合って(?:い)?ます|頼(?:みます|んます|む)|進めて|送信(?:して)?|提出(?:して)?|登録(?:して)?|確定|${jaAsk})(?:です|ます)?${jaAsk}?`,
  ],
  [
    "yes",
    `(?:問題|間違い|相違|異議|異論)(?:は)?(?:ございません|ありません|ない|なし)|(?:送信|提出|登録|申請|確定|手配)(?:で|して|を)?${jaAsk}?|(?:進めて|送って|出して|やって|頼んで|申し込んで)${jaAsk}?(?:ok|オッケー|オーケー)?|お?願い(?:できますか|できますでしょうか|しても?いいですか|しときます|しとくわ|申し上げます)|送信します|申し込みます|確定します`,
  ],
  [
    "yes",
    "りょ(?:うかい|ーかい)?(?:です)?|り(?=[。!、\\s]|$)|おけ(?:まる|です)?|おk|おっけ[ーい]?|ばっちり|バッチリ|完璧|かんぺき|パーフェクト|(?:頼んます|頼みます|頼むわ|頼む|たのむ|たのんます)|よろしい|(?:よろしく|宜しく)(?:お?願い(?:します|致します|いたします|申し上げます)|です|頼みます|どうぞ)?|全部(?:ok|合って(?:い)?ます|大丈夫|正しい)|ええ(?:よ|で|です)|せや(?:で|な)?|うっ?す|そうそう|異議なし|お任せします|いいっす|いいっすよ|いけます|オケ|オッケ|okっす|はーい|は〜い|へい|左様です|さようです|いいとも|同意します|承諾します",
  ],
  [
    "no",
    "(?:送ら|送信し|提出し|出さ|登録し|進め)ないで(?:ください|下さい|ほしい(?:です)?|いい(?:です)?)?|見送(?:ります|らせて(?:ください|いただきます)|りたい(?:です)?|る)|(?:い|要)ら(?:ん|へん|ないです)(?:わ|です)?|もうええ(?:わ|です)?|もういい(?:です|や|よ)?|(?:必要|不要|いら)(?:なく|に)なりました|やめ(?:て(?:おく|ください|おいて)|とく|ときます|たい(?:です)?|る|ようかな)|やめよう|必要ございません|お断り(?:します|いたします)?",
  ],
  [
    "drop",
    "(?:やっぱり?)?(?:キャンセル|取り?消し|取りやめ|中止|白紙)(?:て|で|に|し)?(?:して)?(?:ください|下さい|もらえますか|もらえます|いただけますか|します|ます|お?願い(?:します|いたします|致します)?|したい(?:です)?)?|なかったことに(?:して)?(?:ください)?",
  ],
  [
    "filler",
    "あ|あの|えっと|えーと|まあ|やっぱり?|もう|全部|内容|ほな|ほんなら|早めに|早く|急ぎで|なるはやで|ほんま(?:に)?|こちらこそ|助かります|お世話になります|へ|っす|ねー|さん",
  ],
  [
    "yes",
    `ส่ง${thEnd}|ฝาก(?:ส่ง|ด้วย|เรื่อง|ดำเนินการ)${thEnd}|(?:คอนเฟิร์ม|คอนเฟิม|คอนเฟริม|คอนเฟิรม์|ยืนยัน)${thEnd}(?:ตามนี้|ตามนั้น|ข้อมูล)?|(?:เอา|ทำ|จัด|ว่า|เป็น|ดำเนินการ|ส่ง)?ตาม(?:นั้น|นี้|ที่ว่า|ที่แจ้ง|ที่บอก)${thEnd}|เยส|เยป|เย่|ลุย(?:เลย|โลด|ๆ)?|ข้อมูล(?:ครบ|ถูก(?:ต้อง)?|โอเค|ตรง)${thEnd}|ถูก(?:ต้อง)?(?:หมด|ทุกอย่าง|ทั้งหมด|เป๊ะ|แล้ว){1,2}|ครบ(?:ถ้วน)?${thEnd}|เป๊ะ|ดำเนินการ${thEnd}|รับทราบ|ได้(?:สิ|หมด|ๆ)|เรียบร้อย${thEnd}|จัด(?:ไป|มา|เลย|ให้){1,2}|ชัวร์|โอเค?ๆ|โอเค้|เค(?=[\\s!]|$|ค่ะ|ครับ|จ้า|เลย)|เอาเลย|เอาแบบนี้|แบบนี้แหละ|ใช่ๆ|ใช่เลย|งั้นส่งเลย|ตกลงตามนี้|โอค่ะ|โอครับ`,
  ],
  [
    "unchanged",
    "(?:ไม่|ไม่ได้)มีอะไร(?:จะ|ต้อง|ให้)?(?:เพิ่ม|แก้|เปลี่ยน|ปรับ)(?:เติม|ไข)?(?:แล้ว)?|ไม่(?:ต้อง)?แก้(?:ไข)?(?:อะไร)?(?:แล้ว)?",
  ],
  [
    "no",
    "(?:ยัง)?ไม่(?:ต้อง)?(?:ส่ง|ยืนยัน|คอนเฟิร์ม)(?:แล้ว|ละ|ก่อน|ดีกว่า|เลย|ไป){0,2}|อย่า(?:เพิ่ง|พึ่ง)?(?:ส่ง|ยืนยัน)(?:เลย|มา|ไป)?|ไม่เป็นไรแล้ว|ไม่ดีกว่า|ไม่เอาดีกว่า|บ่เอา|บ่",
  ],
  [
    "drop",
    "ไม่(?:ต้อง)?(?:ทำ|จ้าง|ซ่อม|แจ้ง|ใช้บริการ|มา)(?:แล้ว|ละ|ดีกว่า|เลย){0,2}|ยกเลิก(?:ไป|เลย|ได้|ให้|ด้วย|หน่อย|แล้ว|ดีกว่า|การแจ้ง|ที|ทั้งหมด|ก่อน){0,3}|เลิก(?:ๆ|แล้ว|ดีกว่า|เหอะ|เถอะ){0,2}|พอ(?:เถอะ|แล้ว|เหอะ)|เปลี่ยนใจ(?:แล้ว)?|ช่างมัน(?:เถอะ)?",
  ],
  [
    "filler",
    "ลูก|หนู|น้อง|หน่อย|ที|ก็|งั้น|น่ะ|สิ|ซิ|เด้อ|เนาะ|เนอะ|ฝาก|เร็วๆ|ด่วนๆ?|มาก(?:ๆ|เลย)?|ขอบพระคุณ|ผม|ดิฉัน|ฉัน|แม่|ป้า|ลุง|ยาย|ตา|แอด(?:มิน)?|น้า|อา|จ๋า|เจ้า|แล้วกัน|ละกัน",
  ],
];

/** Why somebody no longer wants it: said beside a no, it changes nothing. */
export const reasons =
  /(?:修|弄|搞|整|治|自己|已经?|它|又).{0,6}(?:好了?|好咗|正常了?|搞定|能用了?)|找(?:了|到)?(?:了)?(?:[别別]人|[别別]家|其他|朋友|人|师傅)|(?:买|换)(?:了|个|台)?(?:了|个|台)?新|新的|太?贵|不划算|朋友|亲戚|[共帮给]我修|不修|改变主意|后悔|房东|保修|自己来|自己修|\b(?:fixed|sorted|repaired|working again|works again|works now|working now|found (?:someone|somebody|another)|bought|buying|new one|replac\w{0,6}|too (?:expensive|dear|pricey|much)|changed my mind|someone else|landlord|moving out|don'?t need|myself)\b|直り|直っ|治っ|なお(?:った|り)|买い(?:替|换|直)|他(?:で|に|社|の)|よそ|别の|頼んだ|頼みました|高(?:い|すぎ)|自分で|知り合い|必要なく|ซ่อม(?:ให้|เอง|แล้ว|ได้)|หาย(?:แล้ว|เอง)|ดีแล้ว|ใช้ได้แล้ว|ซื้อ(?:ใหม่|เครื่อง|ตัว)|แพง|ที่อื่น|เจ้าอื่น|ช่างอื่น|คนอื่น|เปลี่ยนใจ|เอง(?:แล้ว|$|ดีกว่า)|ได้ช่าง|ไม่จ้าง|ไม่ซ่อม/i;

/** Said of what stands in the request: whatever else is said, it has to be looked at first. */
export const changing =
  /\d|改(?!变主意)|换(?!了?个?新|新)|地址|电话|手机|时间|日期|号码|名字|姓|楼|应该|不是.{1,12}是|但|可是|不过|先问|等|吗|[?？]|\b(?:wrong|change (?!my)|number|address|time|date|name|should be|instead|but|except|unless|first|wait|later|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|住所|电话|时间|日にち|日程|名前|変え|変更|违[いう]|ですが|けど|待って|後で|ที่อยู่|เบอร์|เวลา|วัน(?!นี้)|ชื่อ|เปลี่ยน(?!ใจ)|แก้|ผิด|แต่|รอ|ก่อน/i;
