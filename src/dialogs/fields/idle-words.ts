/** Clauses beside a description that tell nothing of the device, by kind, as `shadow` shows them in small letters. */
import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";
import type { Tongue } from "./fault-signs.ts";
import { chinese } from "./idle-chinese.ts";
import { only } from "./only-words.ts";

const english = [
  pattern`(?:(?=(?<hello>(?:hi|hello|hey|hiya|hullo|yo|dear|good|morning|afternoon|evening|day|there|all|everyone|team|guys|
    folks|sir|madam|ma'am|maam|mate|sirs|or|anyone|anybody|someone|is|are|you|around|home|greetings|howdy|to|pls|please|
    sorry|excuse|me|um|uh|er|erm|uhm|hmm|hm|well|so|ok|okay|oh|ah|ugh|tbh|honestly|frankly|lol|lmao|xx|x|omg|god|gosh|
    right|yeah|yes|yep|yup|no|nope|sure|fine|alright|cool|great|lol|haha|now|then|also|and|but|again|anyway|basically|
    actually|listen|look|like)(?![a-z'])[ ']*))\k<hello>)+`,
  pattern`(?:(?:best|kind|kindest|warm|many|much)? ?(?:regards|wishes)|cheers|ta|ty|thx|tks|tq|thnx|tnx|thank\w*|many thanks|
    thanks|much appreciated|appreciated?|bless|love|yours|sincerely|take care|bye|speak soon|rgds|br|
    god bless)(?![a-z]).{0,60}|(?:much |really |greatly )?appreciate.{0,40}|i(?:'d| would) (?:really )?appreciate.{0,60}`,
  pattern`it'?s [a-z' -]{1,20} (?:at|from|in) (?:no|number|flat|unit|apt|room)\.? ?[a-z\d-]{1,6}|
    (?:myself [a-z]{2,}(?: [a-z]{2,})?|[a-z]{2,}(?: [a-z]{2,})? this side)(?: here)?|
    (?:my name|name|this|it)(?: is|'s|:) [a-z][a-z' -]{1,30}(?: here| speaking| from .{1,30})?|
    (?:i am|i'm|im) (?:called |just )?(?:[a-z'-]+ ?){1,3}|
    (?:i'm|i am|im)(?: only| just)? (?:the|an?|from|writing|calling|messaging|texting|asking|contacting|reporting|in|at|
    on|here|renting|staying|living|based|located|not|no|his|her|their|\d).{0,80}|
    (?:mr|mrs|ms|miss|dr|mdm)\.? [a-z' -]{1,30}|[a-z'-]+ (?:here|speaking)(?: from .{1,40})?|
    (?:[a-z'-]+ )?from [a-z\d' -]{1,30}|
    (?:writing|calling|asking|messaging|texting|reporting)(?: this)? (?:for|on behalf|about|from|to).{0,60}|
    on behalf of.{0,40}`,
  pattern`(?:my |the |our )?(?:contact |home |mobile )?(?:name|phone|mobile|cell|number|tel|telephone|contact|address|email|
    whatsapp|line id|postcode)(?: number| no\.?)?(?: is|:|'s|,)?.{0,40}|
    (?:call|ring|text|reach|phone|contact|whatsapp|message|email)(?: me| us| her| him)?(?: back| on| at)?.{0,40}|
    you can (?:call|ring|reach|text|find).{0,40}`,
  pattern`(?:please|pls|plz|kindly|just|can|could|would|will|do|does|did|may|might|shall|should|is|are|was|have|has|when|what|
    whats|what's|how|hows|who|where|why|which|any chance|any idea|hoping|looking|wondering|need|needs|want|wanna|send|
    come|get|book|arrange|schedule|let|let's|lets|help|advise|waiting|awaiting|asap|urgent\w*|very urgent|it'?s urgent|
    this is urgent|an? (?:repair|technician|engineer|visit)|same|the same|the usual|usual|as (?:before|usual|last|above|
    mentioned|discussed|i said)|see|look at|refer|check|attached|sending|will send|as per|like (?:before|last|i said)|
    nothing (?:else|more|special|yet)|not sure|no idea|no clue|dunno|idk|dont know|don't know|who knows|hard to (?:say|
    explain|describe)|difficult to (?:say|explain)|long story|you tell me|tell you later|later|not now|one (?:sec|
    moment|min)|hold on|wait|give me|bear with|hope|looking forward|fyi|btw|nvm|never mind|nothing|none|(?:mon|tues|
    wednes|thurs|fri|satur|sun)day\w*|tomorrow|today|tonight|any ?time|anyday|weekdays?|weekends?|mornings?|afternoons?|
    evenings?|before|after \d)(?![a-z']).{0,90}`,
  pattern`(?!.{0,60}\b(?:tried (?!to (?:call|ring|contact|reach)|calling|ringing)|reset|resett|restart|reboot|chang|replac|
    clean|check|unplug|plug|turn|press|push|open|clos|top|switch|hear|heard|notic|smell|saw|wip|clear|refill|adjust|
    tighten|lower|rais)[a-z]*)(?:i|i've|ive|i'd|i'll|ill|we|we've|we'd|we'll|we're|you|you've|you're|your|he|she|they|
    my (?:husband|wife|son|daughter|mother|mum|mom|dad|father|boss|landlord|tenant|neighbou?r|colleague|partner|
    flatmate|roommate))(?![a-z]).{0,140}`,
];

/** Japanese clauses, most of which end in a polite form. */
const japanese = [
  "(?:.{0,4}(?:母|父|妻|夫|主人|家族|親|友人|大家|社長|上司))?.{0,4}(?:頼まれ|言われ)(?:て|た|まし).{0,12}",
  "[^。]{0,20}(?:知り|聞き|確認し|調べ)たい(?:だけ|のみ)?(?:です|の(?:です)?(?:が|けど)?)?",
  pattern`(?:いつも)?(?:お世話|お疲れ|おつかれ|ご苦労)(?:に|様|さま|さん)?.{0,12}|
    (?:初めて|夜分|夜遅く|朝早く|突然|早朝|お忙しい|お休みの|ご無沙汰|恐れ入り|恐縮|申し訳).{0,18}`,
  only(
    "aisatsu",
    pattern`こんにちは|こんにちわ|こんばんは|こんばんわ|おはようございます|おはよう|おは|はじめまして|初めまして|もしもし|
      失礼します|失礼いたします|すみません|すいません|すんません|ごめんください|ごめんください|ませ|ごめんなさい|毎度|
      まいど|どうも|あの|その|えーと|えっと|えー|ええと|うーん|うん|うー|んー|ん|ー|~|まあ|あ|え|う|やばい|ヤバい|最悪|
      困った|困りました|困ってます|困っています|困っており|助けて|ください|どうしよう|ね|よ|が|けど|です|でした|
      ございます|ます|なんか`,
  ),
  pattern`[^\s、。]{1,16}(?:と(?:申し|言い|いい)(?:ます|まして).{0,4}|の者です)|
    [\u4e00-\u9fff々]{1,6}(?:です|と申します|でございます|っす|だけど|ですが|ですけど)|
    (?:(?:氏名|名前|電話|連絡先|住所|携帯|番号)(?:番号)?(?:は|:)).{0,24}|
    .{1,10}の(?:代わり|かわり|代理)(?:に|で|として)?|
    .{0,12}(?:代理|代わり|かわり)(?:で|に|の)(?:連絡|書|聞|問い合わせ).{0,12}|
    .{1,10}(?:ホテル|旅館|店|会社|病院|学校|施設|マンション|管理|フロント)(?:の者)?(?:です|でございます|と申します)`,
  pattern`.{0,20}困っ(?:て|た).{0,8}|.{1,14}(?:の者|担当|管理人|大家|オーナー|店長|フロント|受付|入居者|住人|職員|スタッフ|
    従業員|社員|家族|娘|息子|妻|ヘルパー|介護士|看護師|店員|オーナー|代表|社長|校長|総務|事務|女将)の?(?:.{1,8}?(?:です|
    でございます|だ).{0,4})?|.{1,12}(?:屋|店|業|宿|園|院)(?:なので|なんで|ですので|をやって).{0,12}`,
  pattern`.{0,12}(?:ありがと|有難|有り難|あざす|サンキュ|感謝|よろしく|宜しく|夜露死苦|お願い|お愿い|頼み?ます|たのむ|頼む|
    たのんます|助かります|幸いです|お待ちし|待って).{0,16}|以上(?:です)?|では|それでは|失礼します`,
  pattern`.{0,16}(?:来て|きて|見に来|見て(?:ほしい|欲しい|ください|もらえ|いただけ)|直して|修理し?て?(?:ほしい|ください|
    もらえ|いただけ|を|希望|依頼)|手配|派遣|訪問|点検して|早急に|至急|大至急|急いで|なるはや|早めに|早く|今すぐ|
    すぐ(?:に)?(?:来|対応)|お越し|来られ|来れ|来店|伺).{0,16}|(?:至急|大至急|急ぎ|緊急)(?:です|で)?`,
  pattern`.{0,24}(?:ですか|ますか|でしょうか|ませんか|ですかね|かな|かしら|いくら|料金|費用|見積|保証|何時|いつ|何日|何曜|
    営業|日曜|土日|土曜|祝日|予約|対応エリア|無料|有料|部品).{0,14}`,
  only(
    "unazuki",
    "はい|いいえ|うん|ええ|了解|承知|わかり|分かり|オッケー|ok|なるほど|そうなん|そう|大丈夫|結構|です|ました|しました|いたしました|よ|ね",
  ),
  pattern`.{0,16}(?:言(?:った|いました|いましたけど|ってある)|話しました|話した|説明しました|説明した|説明済|伝えました|
    伝えた|お伝え|書きました|書いた|送りました|送った|聞いて|連絡しました|電話しました).{0,12}|
    .{0,10}(?:前回|この前|こないだ|先日|前|さっき|いつも|去年)と(?:同じ|一緒|おなじ).{0,10}|
    (?:いつもの|例の|同じ|同上).{0,14}`,
  pattern`.{0,14}(?:わから|分から|わかり(?:ません|ずら|にく|づら)|分かり(?:ません|ずら|にく|づら)|年寄り|高齢|疎い|疎く|
    分かんな|わかんな|知らない|知りません|詳しく|うまく言え|説明(?:できない|が難|しづら|しにく|したら|が下手)|言えば|
    言ったら|表現|機械音痴|不明です).{0,16}`,
  ".{0,10}(?:写真|画像|動画|ムービー|写メ).{0,14}",
  pattern`(?:折り?返し|ご?連絡先?|お?電話(?:番号)?|携帯(?:電話)?|ご?返(?:事|信)|tel|番号)(?:の?(?:お電話|ご連絡))?(?:は|を|も|
    なら|先は)?(?:お?電話|ご?連絡|平日|日中|夜|夕方|午前|午後|昼|土日|携帯|こちら|下記|以下|この番号|
    こちらの番号)?(?:のみ|だけ|中)?(?:まで|に|へ|で|は|を|が)?(?:お?電話|ご?連絡)?(?:下さい|ください|お願い(?:します|
    いたします|致します)|願います|頂け.{0,6}|いただけ.{0,6}|もらえ.{0,6}|ほしい.{0,4}|です|ます|希望.{0,3})?`,
  ".{0,10}(?:あとで|後で|後ほど|のちほど|また(?:連絡|電話|後|あとで|今度)|ちょっと待|少々|確認して|聞いてみ|考え).{0,14}",
  ".{0,12}(?:電話(?:が|に)?(?:つながら|繋がら|出ない|出ません)|態度|対応が悪|クレーム|返事が).{0,14}",
];

const thai = [
  pattern`(?:สวัสดี|หวัดดี|ดี(?:จ้า|จ้ะ|ค่ะ|ค่า|คะ|คับ|ครับ|ฮะ)|ฮัลโหล|ฮาโหล|อรุณสวัสดิ์|มีใคร|มีคน|อยู่(?:ไหม|มั้ย|ป่าว|เปล่า)|ขอโทษ|โทษที|ขออภัย|
    ขอบคุณ|ขอบใจ|แต๊งกิ้ว|ขอบพระคุณ|ขอถาม|สอบถาม|เอ่อ|อืม|อ่า|เออ|คือ(?:ว่า)?$|แอดมิน|พี่ๆ|น้องๆ|คุณช่าง|ช่าง(?:ครับ|คะ|ค่ะ)?$|ยินดี).{0,40}`,
  "(?:ผม|ดิฉัน)[ก-๏]{2,14}(?:ครับ|ค่ะ|คะ|คับ)?|(?:ผม|ดิฉัน|หนู|ฉัน)[ก-๏]{2,14}?(?:จาก|อยู่)[ก-๏ ]{2,24}",
  pattern`(?:ผม|ดิฉัน|ฉัน|หนู|เรา|พี่|ป้า|ลุง|ยาย|ตา|น้า|อา)?(?:ชื่อ|ติดต่อ|โทร|เบอร์|ที่อยู่|บ้านอยู่|บ้านเลขที่|อยู่ที่|อยู่ซอย|อยู่หมู่|อยู่คอนโด|
    โทรกลับ).{0,40}|(?:เป็น|ผมเป็น|หนูเป็น|ดิฉันเป็น)(?:แม่บ้าน|ลูกค้า|เจ้าของ|ผู้เช่า|คนเช่า|พนักงาน|นิติ|รปภ|ลูก|คนแก่|ยาม|คนดูแล).{0,20}|
    (?:แจ้ง|ถาม|ติดต่อ|พิมพ์|โทร)(?:แทน|ให้).{1,20}|อายุ.{1,20}|พิมพ์ช้า.{0,12}|จาก(?:ร้าน|โรงแรม|บริษัท|โรงงาน).{1,20}`,
  pattern`(?:รบกวน|ช่วย|ขอ(?!ง)|อยาก|ต้องการ|กรุณา|ฝาก|เรียก|ส่ง|นัด|แจ้งซ่อม|แจ้ง|หา(?:ช่าง|คน)|ให้(?:ช่าง|คน)|มา(?:ดู|ซ่อม|เช็|ด่วน|เร็ว|ได้|
    หน่อย|ที|เลย|ให้|เปลี่ยน)|รีบ|ด่วน|เร่ง|ด่วนๆ|เร็วๆ|โอเค|ตกลง|ได้(?:ค่ะ|ครับ|เลย)|ใช่|จ้า|จ้ะ|ค่ะ|ครับ|ครับผม|อ๋อ|รับทราบ|ทราบแล้ว|
    เข้าใจแล้ว|ว่าง|สะดวก|พรุ่งนี้|วันนี้|มะรืน|เสาร์|อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|ตอนเช้า|ตอนบ่าย|ตอนเย็น|ช่วงเช้า|ช่วงบ่าย|รอ(?!บ)|เดี๋ยว|
    ไว้(?:ก่อน|ค่อย|ที)|แป๊บ|สักครู่|ถ้าได้|ถ้าสะดวก).{0,50}`,
  pattern`.{0,40}(?:ไหม(?!้)|มั้ย|ไม๊|มะ|ป่าว|เปล่า|รึยัง|หรือยัง|เท่าไหร่|เท่าไร|เมื่อไหร่|เมื่อไร|ยังไงดี|กี่โมง|กี่บาท|กี่วัน|วันไหน|ช่วงไหน|ได้บ้าง|ได้ปะ|
    ปะ).{0,14}|(?:กี่|ค่า(?:ช่าง|ซ่อม|บริการ|แรง|อะไหล่|ล้าง)|ราคา|คิดราคา|ประกัน|รับประกัน|คิวว่าง|คิว|เปิดกี่|วันหยุด).{0,40}`,
  "(?:ก็)?(?:ผม|ฉัน|หนู|เรา|พี่|ดิฉัน)?(?:ก็)?(?:ไม่(?:รู้|ทราบ|แน่ใจ|เข้าใจ|มั่นใจ|ค่อยรู้|มีความรู้|ถนัด)|บอกไม่ถูก|อธิบายไม่|พูดไม่ถูก|ดูไม่เป็น|ใช้ไม่เป็น).{0,40}",
  pattern`.{0,24}(?:เล่า|บอก|แจ้ง|พูด|พิมพ์|ส่ง|อธิบาย|ตอบ|คุย).{0,20}(?:แล้ว|เมื่อกี้).{0,14}|
    (?:อาการ)?(?:เหมือน|แบบ|อาการ)(?:เดิม|คราวก่อน|คราวที่แล้ว|ครั้งก่อน|ครั้งที่แล้ว|เก่า|รอบก่อน|ที่แล้ว|ทุกที).{0,16}`,
  "(?:ดู|ส่ง|ตาม|แนบ)?(?:รูป|คลิป|วิดีโอ|วีดีโอ|ภาพ|ในรูป).{0,24}",
  "(?:ช่าง|พนักงาน|ทีมงาน|บริษัท)(?:คน|ที่|ดี|เดิม|มา|จะ|ไม่มา|ไม่|นัด|บอก|ว่าง|พูด|ของ|เขา).{0,30}|โทร(?:ไป)?.{0,10}ไม่(?:มีใคร|รับ|ติด).{0,14}|ไม่มีใครรับ.{0,14}",
  "อยู่(?:ที่)?(?:บ้าน|คอนโด|ห้อง|ออฟฟิศ|ร้าน)?(?:ทั้งวัน|ตลอด|ตลอดวัน)?",
  only(
    "kham",
    "ลูก|หลาน|จ้ะ|จ๊ะ|หนู|นะ|น้า|นะคะ|นะครับ|คะ|ค่ะ|ครับ|คับ|จ้า|ด้วย|หน่อย|ที|เลย|มาก|ๆ|อะ|ฮะ|ฮับ|งับ|แล้ว|ทาง|เจ้าหน้าที่|เข้า|มา|ไป|ที่บ้าน|ตอน|คือ|ให้",
  ),
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
  idle[tongue].test(clause) || (tongue !== "en" && /^[ -~]+$/.test(clause) && idle.en.test(clause));
