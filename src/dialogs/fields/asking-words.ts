/** Words with which people ask for somebody to come, greet and thank, as `shadow` shows them, in small letters. */
import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";

/** Where asking begins. */
const begins = [
  pattern`师傅|师父|这?周[一二三四五六日天末]|今天|明天|后天|请|麻烦|拜托|烦请|劳烦|求|希望|想|我?要|我?需要|急需|能不能|能否|
    可不可以|可以|可否|能|是否|快|赶紧|尽快|赶快|马上|立刻|帮|派|安排|叫|找|有没有|来|上门|预约|约|谢|感谢|多谢|辛苦|
    你好|您好|我想|等|盼|速|抓紧|报修|有劳|有空|方便|在吗`,
  pattern`please|pls|plz|kindly|can|could|would|will|need|i|i'd|we|we'd|want|send|looking|book|get|hoping|call|ring|text|
    reach|contact|thanks|thank|hi|hello|hey|cheers|someone|somebody|come|asap|request|requesting|just`,
  pattern`ので|んで|のですが|んですが|んですけど|ですが|ですけど|けど|から|見に|見て|診に|診て|来て|きて|来られ|来れ|直して|
    なおして|修理|点検|対応|一度|至急|早めに|なるべく|できれば|早く|すぐ|業者|どなたか|誰か|担当|訪問|出張|派遣|お願い|
    おねがい|よろしく|宜しく|すみません|お世話|こんにちは|はじめまして|お忙しい|ご対応|ご連絡|に|を|で|助けて`,
  "ช่าง|อยาก|ช่วย|ขอ|ต้องการ|รบกวน|หา|ส่ง|นัด|เรียก|แจ้ง|มา(?!ก)|ฝาก|ให้|ว่าง|สะดวก|สวัสดี|ขอบคุณ|ด่วน|เร็ว|เชิญ|จะให้|มี|รีบ|พรุ่งนี้|เสาร์|อาทิตย์",
];
/** What must be among it: somebody, coming, repairing, or a courtesy. */
const core = [
  "派|安排|师傅|师父|工程师|技术员|维修工|人|来|上门|过来|处理|解决|修|有空|方便|看看|看一下|看下|检查|检修|报修|约|帮忙|谢|辛苦|你好|您好|联[系络]|回复|在吗",
  pattern`technician|engineer|repair|repairman|guy|come|fix|look|visit|book|appointment|check|service|help|someone|somebody|
    send|call|ring|text|reach|contact|thanks|thank|hi|hello|hey|cheers|advise|plumber|electrician|asap`,
  "来|きて|修理|点検|お願い|おねがい|見|診|直|なおして|業者|対応|訪問|呼|派遣|よろしく|宜しく|世話|こんにちは|はじめまして|連絡|助けて|すみません",
  "ช่าง|ซ่อม|มา(?!ก)|นัด|ดู|ส่ง|รบกวน|ฝาก|ว่าง|สะดวก|สวัสดี|ขอบคุณ|แจ้ง|เช็[คก]",
];
/** What else is said with it. */
const beside = [
  pattern`什么时候|啥时候|何时|几点|多久|呗|嘛|咯|嘞|哇|不|成|行|中|上午|下午|晚上|早上|您|你|你们|贵司|贵公司|我|我们|咱|给|
    请|个|位|名|一个|一位|一趟|一下|下|早点|早些|尽早|早日|吧|吗|呢|啊|呀|哦|喔|哈|了|啦|的|好吗|行吗|可以吗|好不好|
    行不行|服务|售后|有|会|得|先|再|就|快点|快些|尽快|人员|员工|专业|时间|到|家|家里|到家|登记|急|很急|急急急|看|瞧瞧|
    看看|去|过去|帮我|帮我们|去修|修好|修理|维修|打电话|电话|我家|今天|现在|可能|是不是|上门服务|非常|十分|万分|大家|
    各位|亲|亲爱的|客服|好的?|师傅们|这边|那边|想问|能修|修吗|请问|越快越好|可以的话|最好|跟进|小哥|小姐姐|帅哥|美女|
    谢谢|谢谢您|谢谢你|感谢|多谢|辛苦了`,
  pattern`you|u|a|an|the|person|man|one|people|team|to|out|over|by|round|around|and|at|it|have|arrange|schedule|soon|quickly|
    now|today|me|us|for|if|as|possible|with|this|my|that|there|sort|sorting|take|is|needs|needed|fixed|repaired|
    serviced|looked|looking|required|urgently|urgent|like|know|let|when|on|number|phone|home|come|coming|so|much|very|
    lot|advance|in|again|anyone|some|be|please|your|our|place|house|address|asap|can|could|would|will|want|i|we|see|
    seen|it|soonest|earliest|convenience|first|thing|available|then|do|something|about|any|chance|of|getting|back|here|
    whats|what's|whatsapp|line`,
  pattern`見|に|を|で|の|が|か|も|は|と|て|ね|よ|な|や|して|してほしい|ほしい|ほしいです|欲しい|欲しいです|ください|下さい|
    くださいませ|いただけます|いただけますか|いただけません|いただけませんか|いただけると|いただきたい|いただきたいです|
    いただき|もらえます|もらえますか|もらえません|もらえませんか|もらいたい|もらいたいです|もらえる|もらえると|くれます|
    くれますか|くれません|くれませんか|くれる|くれ|します|いたします|致します|したい|したいです|したく|しています|です|
    ます|たい|呼びたい|呼びたいです|呼んで|助かります|幸いです|嬉しいです|ありがたいです|思います|存じます|いつ|ところ|
    どうか|どうぞ|こと|方|さん|屋さん|屋|者|業者|技術者|担当者|ますか|頂きたい|頂けます|頂けますか|頂けませんか|
    頂きたいです|ご|お|なって|なります|おります|いる|可能|でしょうか|ですか|大丈夫|家|まで|急ぎ|急いで|早急に|すぐに|
    今日|なるはや|できますか|できませんか|行って|もう一度|一回`,
  pattern`เมื่อไหร่|เมื่อไร|กี่โมง|บ่าย|เช้า|เย็น|ให้|ช่าง|มา(?!ก)|ดู|ซ่อม|ตรวจ|เช็ค|เช็ก|แก้|แก้ไข|ด่วน|หน่อย|ที|ด้วย|นะ|ค่ะ|คะ|ครับ|คับ|จ้า|จ้ะ|ได้|ไหม|
    มั้ย|ไม๊|หรือเปล่า|ที่บ้าน|บ้าน|เข้า|คน|ใคร|เร็วๆ|เร็ว|ๆ|มาก|บริการ|จะ|สัก|แล้ว|ล่วงหน้า|ติดต่อ|กลับ|โทร|วันนี้|นี้|ช่วง|ตอน|เวลา|คุณ|พี่|ผม|ฉัน|
    ดิฉัน|หนู|เรา|ไป|อีก|ที่|ขอ|ช่วย|ซ่อมให้|เลย|ก่อน|หา|ทำ|สอบถาม|คือ`,
];

const words = (lists: readonly string[]): readonly string[] =>
  [...new Set(lists.flatMap((list) => shadow(list).toLowerCase().split("|")))]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => (/[a-z']$/.test(word) ? `${word}(?![a-z'])` : word));

/** A place where asking may begin; what comes out, up or in is no visitor. */
export const beginning = new RegExp(
  `(?<![a-z'])(?<![不出下上起过回进得流满送](?=来))(?<![てって](?=きて))(?<!(?:ออก|เข้า|ลง|ขึ้น|ไหล|เคย|กลับ|ตั้งแต่)(?=มา))(?:${words(begins).join("|")})`,
  "g",
);
/** One word of it, tried where the one before ended. */
export const part = new RegExp(
  `(?:${words([...begins, ...core, ...beside]).join("|")})|[\\s.~!…^()🙏😊😭👍]+`,
  "uy",
);
/** Tells that it is asking. */
export const meant = new RegExp(`(?<![a-z])(?:${words(core).join("|")})`);
