/** What is said beside a yes or a no: reasons of a no, and what has to be looked at first; in simplified, small letters. */

/** Why somebody no longer wants it: said beside a no, it changes nothing. */
export const reasons =
  /就好了|拾掇好|(?:捣鼓|鼓捣|收拾|处理|解决)(?:好|了)|(?:修|弄|搞|整|治|重开机|重启|自己|已经?|它|又).{0,6}(?:好了?|好咗|正常了?|搞定|能用了?)|找(?:了|到)?(?:了)?(?:[别別]人|[别別]家|其他|朋友|人|师傅)|(?:买|换)(?:了|个|台)?(?:了|个|台)?新|换一?台|又.{0,4}活|新的|太?贵|不划算|朋友|亲戚|[共帮给]我修|不修|改变主意|后悔|房东|保修|自己来|自己修|\b(?:fixed|sorted|repaired|working again|works again|works now|working now|found (?:someone|somebody|another)|bought|buying|new one|replac\w{0,6}|too (?:expensive|dear|pricey|much)|changed my mind|someone else|landlord|moving out|don'?t need|myself)\b|直り|直っ|治っ|なお(?:った|り)|买い(?:替|换|直)|他(?:で|に|社|の)|よそ|别の|頼んだ|頼みました|高(?:い|すぎ)|自分で|知り合い|必要なく|ซ่อม(?:ให้|เอง|แล้ว|ได้)|หาย(?:แล้ว|เอง)|ดีแล้ว|ใช้ได้แล้ว|ซื้อ(?:ใหม่|เครื่อง|ตัว)|แพง|ที่อื่น|เจ้าอื่น|ช่างอื่น|คนอื่น|เปลี่ยนใจ|เอง(?:แล้ว|$|ดีกว่า)|ได้ช่าง|เจ้าของ|เครื่องใหม่|ไม่จ้าง|ไม่ซ่อม/i;

/** Said of what stands in the request: whatever else is said, it has to be looked at first. */
export const changing =
  /\d|改(?!变主意)|换(?!了?[个台]?新|一?台)|地址|电话|手机|时间|日期|号码|名字|姓|楼(?![上下])|应该|不是.{1,12}是|但|可是|不过|先问|等|吗|[?？]|\b(?:wrong|change (?!my)|number|address|time|date|name|should be|instead|but|except|unless|first|wait|later|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|住所|电话|时间|日にち|日程|名前|変え|変更|违[いう]|ですが|けど|待って|後で|ที่อยู่|เบอร์|เวลา|วัน(?!นี้)|ชื่อ|เปลี่ยน(?!ใจ|เครื่อง|ตัวใหม่)|แก้|ผิด|แต่|รอ|ก่อน/i;

/** Somebody else is asked first, or it is thought over: beside a no, the answer is no for now. */
export const postponing =
  /商量|再?(?:想想|考虑|想一下|看看|说)|(?:先|要|得|再)(?:去)?问|等.{1,8}(?:回|来|定|说)|(?:会|能|来)(?:自己)?(?:修|弄|搞|整)|又(?:可以|能|会)?(?:动|用|转|跑|制冷|好|正常|热|冷)|\b(?:talk|speak|chat|check|discuss) (?:it )?(?:to|with|over)\b|\bask (?:my|the|him|her)\b|\bthink (?:about|it)|\b(?:will|can|'ll|is gonna|going to|gonna) (?:have a (?:look|go)|sort|fix|do|mend|look at) (?:it|that|this)\b|\bgot it (?:working|going|sorted|fixed)\b|相[談谈]|考え|迷[っい]|聞いて|闻いて|确认して|直し(?:て|ます|てくれ)|ปรึกษา|ถาม|คิดดู|คุยกับ|ซ่อม(?:ได้|ให้|เอง)|ใช้ได้/i;

/** What stands in the request is wrong. */
export const correcting =
  /\d|改|换(?!了?个?新|新)|地址|电话|手机|号码|名字|姓|应该是|不是.{1,12}是|[?？吗]|\b(?:wrong|change|number|address|name|should be|instead|except|unless)\b|住所|电话番|名前|変え|変更|变更|违[いう]|ที่อยู่|เบอร์|ชื่อ|เปลี่ยน(?!ใจ)|แก้|ผิด/i;

/** Said of a report that is not to go: nothing but this sends none, whatever the reason is. */
export const refusing =
  /(?:[别別]|不要|不用|不必|不想|不需要|无需|毋免|免|唔使|甭|莫).{0,4}(?:提交|送|发|交|报)|取消|撤|作废|(?:send|sent|submit|cancel|scrap|bin|withdraw|delete|please do(?:n'?t| not))|送ら|送信|提出し|出さ|キャンセル|取り?消|結構|中止|ส่ง|ยกเลิก|\bno need\b/;
/** Not for ever, or something is to be added: no reason to drop it. */
export const mending =
  /先|等|还[没要有]|加|补|添|漏[了写填掉]|忘|少[了写]|错|不对|有误|再|看(?:看|一下|情况)|问|要是|如果|\b(?:yet|first|wait|until|till|forgot\w*|add\w*|mention\w*|missing|left out|also|more|actually|but|if|unless|wrong|change\w*|should|let me|later|now|send|submit)\b|まだ|追加|忘れ|足[しり]|もう一|[後后]で|あと|待|たら|てから|けど|เพิ่[งม]|พึ่ง|ลืม|ก่อน|รอ|ยัง|อีก|ขาด|แต่|ถ้า|ผิด|ไหม|มั้ย/;
/** Asks for something else. */
export const asking =
  /怎么|咋|请|帮我|给我|直接|换|约|\b(?:make it|can|could|would|please|call|come|book|how|what|why|keep|just|use|try|let)\b|どう|ください|下さい|[电電][话話]|ขอ(?!โทษ|บคุณ|ง)|ช่วย|ยังไง|อยาก|โทร/;
