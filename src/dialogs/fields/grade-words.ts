/** With what customers grade a service, as `seen` shows it in small letters: the first of a text counts. */
import { pattern } from "../../engine/pattern.ts";
import type { RatingGrade } from "../../tickets/ticket.ts";
import { seen } from "./seen.ts";

/** Understatements and negations stand before what they are made of: "not bad", "不满意", "満足とは言えない". */
const ways: readonly (readonly [RatingGrade, readonly string[]])[] = [
  [
    "average",
    [
      pattern`(?:说|谈|称)不上(?:多|很|太)?好(?:也|,也)?(?:说|谈|称)?不上|
        (?:没有?|不)(?:特别|很|太|是很)?好也(?:没有?|不)(?:特别|很|太|是很)?[差坏]|一般般?|还行|还可以|还 ?ok|还成|
        还好(?!用)|凑合|马马虎虎|马虎|过得去|将就|普通|普普|中规中矩|中等|勉强|尚可|差不多|差强人意|就(?:那|这)样|
        就那么回事|不好不坏|不上不下|没(?:什么)?特别|说得过去|及格|有待(?:提高|改进|加强)|无功无过|平平|凑乎|
        (?:可以|能|可)接受|还能接受|中间|没啥感觉|没(?:有)?什么感觉|不功不过|还过得去|不算(?:太)?(?:差|坏)|
        没(?:有)?(?:很|太|那么)?(?:差|坏)|不(?:会|至于)(?:太)?差|算(?:是)?及格|有进步空间|可圈可点也`,
      pattern`\b(?:not|isn't|wasn't|ain't) (?:too |so |that |half |all |as )?(?:bad|terrible|shabby)\b|\bso[- ]?so\b|
        \baverage\b|\bmeh\b|\bok(?:ay)?-?ish\b|
        \b(?:just|only|kind of|sort of|kinda|sorta|it was|was) (?:ok|okay|alright|fine i guess)\b|\balright\b|
        \bacceptable\b|\bcould(?:'ve| have)? be(?:en)? better|\bmiddling\b|\bpassable\b|\bmediocre\b|
        \bfair(?:ly)?\b(?! enough)|\bnothing special|\bneither[^.!?]{0,30}\bnor\b \w+|\bneither\b|
        \b(?:it'?ll|will) do\b|\bcan l(?:ah|a|ar)\b|\badequate\b|\broom for improvement|\bin the middle|
        \bmiddle of the road|\btolerable|\b(?:ok|okay|fine) (?:only|i guess|i suppose)\b|
        \bi guess (?:it's )?(?:ok|okay|fine)\b|\bok(?:ay)?,? (?:nothing|but|not great)|\bnormal\b|
        \bnot (?:great|amazing|brilliant|perfect)[,.]? (?:not|but not) (?:terrible|bad|awful)|\bokay\b`,
      pattern`普通|ふつ[うー]|(?:良|よ|い)いとも悪いとも|まあまあ|まぁまぁ|まーまー|ぼちぼち|可もなく|そこそこ|それなり|
        どちらとも|どっちとも|特に(?:良|よ)くも|及第点|微妙|なんとも|まずまず|悪く(?:は)?な(?:い|かった)|良くも悪くも|
        平均的|もう少し|ギリギリ|許容範囲|こんなもん|こんなもの|いいとも悪いとも|いまいちでもな|
        (?:まあ|まぁ)(?:、)?(?:いい|良い|よい)(?:かな|んじゃ|方)`,
      pattern`พอใช้|ปานกลาง|เฉย ?ๆ|ธรรมดา|งั้น ?ๆ|พอได้|ก็ได้|กลาง ?ๆ|โอเคอยู่|พอโอเค|พอไหว|เรื่อย ?ๆ|ทั่ว ?ๆ ?ไป|ไม่แย่|พอรับได้|รับได้|พอถูไถ|
        ไม่ดีไม่แย่|ก็งั้น|ถือว่าพอ|ไม่ได้แย่|ไม่ถึงกับ(?:แย่|ดี)|ยังปรับปรุงได้|มาตรฐาน`,
    ],
  ],
  [
    "dissatisfied",
    [
      pattern`不(?:太|是很|是特别|怎么|够|大|算|很|咋|那么|是太|能说)?(?:满意|好(?!意思)|行|爽|理想|开心|高兴|认可|专业|到位|
        舒服|\bok\b|推荐)|(?:差劲|失望|糟糕?|烂|垃圾|恶劣|气人|气死|生气|坑人|坑爹|太坑|敷衍|恼火|无语|后悔|差评|恶心|
        劝退|翻车|火大|傻眼|无言|扯|离谱)|(?:很|太|真|超|比较|有点|特别|非常|极|十分|实在|有够|贼|巨)差|^差|
        差(?:到|得|的?很|死|极了|透|爆|了点)|没(?:有?修好|解决|法满意|诚意)|负分|零分|
        不(?:敢恭维|咋[样地滴]?|怎么样|尽人意|及格|如预期)|(?:谈|称|说|算)不上(?:多|很|太)?(?:满意|好|专业|理想)|
        [超很太好]雷|踩雷|没有?(?:很|太|特别|那么|多)?满意|倒赞|越[修弄]越[坏糟差]|
        (?:没什么|没有一点|哪来的?|哪里|难以|无法|很难|不甚)(?:可|让人)?满意|满意(?:才怪|个?屁|度?很?低)|不满|还是坏|
        白跑|浪费时间|不会再|再也不`,
      pattern`(?:\b(?:anything but|would be|i'd be)|(?:\b(?:not|never|far from|less than|hardly|isnt|wasnt|dont|cant say|
        nothing to be|no|nowhere near)|n't)(?: (?!only\b|just\b)[\w']+){0,3}?) (?:(?:completely |really |very |
        all that )?(?:satisf\w*|happy|good|great|impressed|pleased|ok|okay|perfect|acceptable))\b|
        (?:\b(?:not|never|far from|less than|hardly|isnt|wasnt|dont|cant say|nothing|no|nowhere near)|n't)(?: (?!only\b|
        just\b)[\w']+){0,3}? (?:satisf\w*|happy|good|great|impressed|pleased|ok|okay|acceptable|worth|well|recommend\w*|
        best|thrilled|fine|use|up to (?:scratch|standard|par)|what i (?:expected|paid|hoped))\b|
        \b(?:dissatisf\w*|unsatisf\w*|unhappy|bad(?:ly)?|poor(?:ly)?|terribl[ey]|awful\w*|horribl[ey]|horrendous|
        rubbish|disappoint\w*|worst|worse|useless|pathetic|shocking|appalling|crap\w*|shit\w*|cannot make it|jialat|
        lousy|hopeless|a joke|disgust\w*|fuming|angry|annoyed|frustrat\w*|cowboys?|shambles|dreadful|dire|unacceptable|
        a waste|waste of (?:time|money|a day)|never again|thumbs down|gutted|let down|fed up|zero|sucks?|sian)\b`,
      pattern`(?:(?:とても|大変|非常に|本当に|すごく|かなり|あまり|全く|ちっとも)(?:の)?)?(?:不満足|満足(?:とは|は|に|
        して)?[^。]{0,6}(?:いえ|言え|して(?:い)?な|して(?:い)?ませ|でき(?:な|ませ|て(?:い)?な)|では|ほど遠|程遠|じゃ))|
        (?:良い|よい|いい|完璧|素晴らしい|親切|丁寧|最高|感動|満足)(?:とは|では|じゃ|は)(?:あまり|とても)?(?:な|あり|
        い[えい]|言[えい])|すごくいい加減|いい迷惑|ありがた迷惑|不満|残念|がっかり|ガッカリ|ひど[いかく]|酷[いか]|最悪|
        最低|悪(?:い|かった|すぎ)|ダメ|だめ|駄目|(?:良|よ|い)く(?:は)?な(?:い|かった)|よろしくな|
        納得(?:いか|いき|でき|が)|いまいち|イマイチ|今[ひい]とつ|いま[ひい]とつ|雑(?:で|だ|な|すぎ)|期待外れ|期待はずれ|
        話にな|論外|腹が立|怒って|二度と|不親切|いい加減|不快|低評価|ガックリ|物足りな|評価できま`,
      pattern`(?:ช้า|แพง|เลว|แย่)ที่สุด|ไม่เยี่ยม|ไม่(?:มีอะไร|เคย|เห็น)(?:จะ)?(?:ดี|พอใจ)|น่าจะดีกว่า|
        ไม่(?:ค่อย|ได้|น่า|โคตร)?(?:พอใจ|ดี|โอเค|ประทับใจ|ชอบ|ไหว|ผ่าน|เวิร์[คก]|คุ้ม|แฮปปี้|ปลื้ม|โอ|ถูกใจ|เรียบร้อย|สมกับ)|แย่|ห่วย|ผิดหวัง|
        เซ็ง|ควรปรับปรุง|ต้องปรับปรุง|เสียความรู้สึก|เลวร้าย|กาก|เสียเวลา|หงุดหงิด|โมโห|ไม่เอาไหน|ไม่เอาแล้ว|เข็ด|ไม่ใช้อีก`,
    ],
  ],
  [
    "very-satisfied",
    [
      pattern`(?:非常|很|特别|超级?|太|十分|相当|极其|极度|真的?很?|老|贼|巨|无比|万分|百分百|百分之百|超乎|好|挺|有够|足|
        真是|实在)地?(?:满意|棒|赞|专业|给力|开心|惊喜|好了|厉害|赞了|贴心|感动|优秀|完美)|
        (?:非常|特别|超级?|真是|十分|相当|太|极)(?:的)?(?:好|不错)|
        (?:满意|好|棒|赞)(?:极了|得不得了|到不行|爆了?|透了|得很|到爆|惨了)|完美|满分|好评|五星|杠杠|没话说|没得说|
        没得挑|无可挑剔|挑不出|一级棒|顶呱呱|超预期|超出预期|绝了|棒极|牛[逼批bx掰]?|yyds|最好|一百分|100分|
        (?:没|冇)得弹|赞爆|推爆|大推|太神|神了|顶级|一流|优秀|满意到`,
      pattern`\b(?:very|extremely|really|super|so|absolutely|totally|completely|more than|incredibly|most|over the moon|100%?|
        truly|fully|dead|well|bloody|highly|beyond|genuinely|proper) (?:\w+ )?(?:satisf\w*|happy|pleased|good|impressed|
        great|chuffed|well|nice|recommend\w*|delighted|shiok)\b|
        \b(?:excellent|perfect(?:ly)?|brilliant(?:ly)?|amazing(?:ly)?|awesome|fantastic|superb|outstanding|wonderful|
        great(?! (?:shame|pity|weekend|day\b))|top (?:notch|marks|job|class|tier|man)|tip top|first[- ]class|
        first[- ]rate|world[- ]class|full marks|spot on|couldn'?t (?:be|have been|ask|have asked|fault)|can'?t fault|
        love(?:d)? (?:it|the|this)|delighted|thrilled|chuffed|shiok|ace|best|exceptional|flawless|faultless|fab\w*|
        stellar|impressed|over the moon|steady (?:lah|pom|bro)|power lah|10 out|magnificent|beyond expectations|
        exceeded|a\+|five stars?|blown away)\b`,
      pattern`(?:とても|大変|非常に|すごく|凄く|めちゃ(?:くちゃ|めちゃ)?|めっちゃ|本当に|ほんとに|ほんまに|すっごく|すごい|
        かなり|大|最高に|大いに|心から|この上なく|100%|十分)[^。、]{0,6}(?:満足|良|よか|よい|いい|ええ|嬉し|うれし|助か|
        素晴|気に入|感謝して)|大満足|最高(?!では|とは)|完璧|素晴らし|すばらし|文句なし|文句の?つけ|申し分|パーフェクト|
        言うことな|期待以上|想像以上|満点|感動|感激|神対応|花丸|はなまる|百点|ばっちり|バッチリ|非の打ち`,
      pattern`(?:พอใจ|ดี|ชอบ|โอเค|ถูกใจ|แฮปปี้|ปลื้ม)(?:มาก|สุด|ที่สุด|เวอร์|จริง ?ๆ|เลิศ|มั่ก|ฝุด|โคตร|จัด)|เยี่ยม|สุดยอด|เพอร์เฟ|ดีเลิศ|เต็มสิบ|
        เต็ม ?10|สิบเต็ม|ปังมาก|ปัง|เริ่[ดศ]|เลิศ|ประทับใจ|ที่สุด|โคตรดี|ไม่มีที่ติ|เป๊ะ|สมบูรณ์แบบ|เกินคาด|ดีเยี่ยม|(?:พอใจ|ดี)อย่างยิ่ง|ห้าดาว|
        เต็มร้อย|ดีเว่อร์|ดีงาม|ปลื้ม`,
    ],
  ],
  [
    "satisfied",
    [
      pattern`没有?(?:什么|任何|一点|丝毫)?不(?:满意|好)的?(?:地方)?|满意|满好|挺好|不错|蛮好|很好|真好|好用|
        好[的哒滴]?(?=$|[,。!~ ])|可以|\bok\b|没问题|赞|棒|给力|行(?=$|[,。!~ ])|喜欢|称心|顺心|靠谱|到位|认可|舒服|
        肯定|合格`,
      pattern`\b(?:not disappointed|not a bad word|zero complaints|can't complain|no complaints?)\b|
        \b(?:satisf\w*|happy|good(?! (?:morning|afternoon|evening|night|day))|fine|ok|pleased|nice|content|decent|solid|
        works for me|no complaints|glad|well done|all good|steady|cheers|sorted|can already|pretty good|quite good)\b`,
      pattern`満足|良か|よか|良い|いい(?:です|と思|仕事|感じ|ね|よ|$)|よい|ええ(?:感じ|よ)|\bok\b|オッケー|オーケー|問題な|
        問題あり?ません|助か|ありがた|丁寧|親切|納得して`,
      "ไม่ผิดหวัง|ไม่มีอะไร(?:ไม่|ที่ไม่)พอใจ|พอใจ|(?<!สวัส|วิ|ยังไง)ดี(?!ย|โอ)|โอเค|\\bok\\b|ใช้ได้|ถูกใจ|ชอบ|แฮปปี้|เรียบร้อย|โอ(?=$| |ค)|น่าพอใจ|ผ่าน",
    ],
  ],
];

export const grades: readonly RatingGrade[] = ways.map(([grade]) => grade);
/** One group a grade, in the order of `grades`. */
export const graded = new RegExp(
  ways.map(([, words]) => `(${seen(words.join("|"))})`).join("|"),
  "g",
);

/** Nobody grades with it: questions, other matters, unwillingness. */
export const ungraded = new RegExp(
  seen(
    pattern`[?？]|[吗么]\s*$|不想(?:评|填|说|回答)|不方便(?:评|说)|懒得|没空|别(?:再)?(?:问|发)|不评价?|
      \b(?:later|no time|not now|don't want to|leave me|stop asking|no comment|rather not)\b|
      (?:評価|回答|答え)(?:し|は|を)?(?:たくな|控え|ませんので|ません$)|あとで|後で|
      ไม่(?:อยาก|ขอ|สะดวก)(?:ประเมิน|ตอบ|ให้คะแนน)|ไว้ก่อน|ไม่ว่าง`,
  ),
);
