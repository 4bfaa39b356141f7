/** Words of agreement and of its contrary, and what people say around them; in simplified, small letters. */

/**
 * What a word counts for. `nod`: yes, unless a no follows (好的，不用了). `polite`: yes where nothing else is said (ค่ะ).
 * `filler`: nothing. `question`: nothing that is said with it is an answer. `drop`: no, and the whole matter is called off.
 * `unchanged`: there is nothing to correct; a no right before it belongs to it.
 */
export type Weight = "yes" | "no" | "nod" | "polite" | "filler" | "question" | "drop" | "unchanged";

export const consentWords: Readonly<
  Record<Exclude<Weight, "drop" | "unchanged">, readonly string[]>
> = {
  yes: [
    "可以|可以的|行|行的|没问题|没有问题|对|对的|是|是的|是啊|确认|确定|同意|赞成|成|中|得|妥|要|要的|我要|需要|必须|必须的|没毛病|没错|没有错|正确",
    "就这样|就这么定|就这么办|就这个|当然|那好|不错|提交|送出|提交吧|听你的|听您的|就是这个|请送出|请提交|好der|就是|就按这个来|就按这个|就这么着|嗯呐|木有问题|都可以|都行|我同意|我确认|那就麻烦你|那就麻烦您|那就麻烦你们|愿意|挺好|不介意",
    "okey doke|all correct|that'll do|thatll do|looks right|send it|okie dokie|okey dokey|thats fine|that is ok|that's ok|go for it|cheers|yes|yess|yeah|yea|yep|yup|yah|ya|y|sure|fine|correct|right|confirm|confirmed|agreed|i agree|agree|perfect|great|good|absolutely|definitely",
    "certainly|sure thing|of course|no problem|no prob|np|no worries|sounds good|sounds great|sound good|looks good|look good|that works|works|works for me",
    "that works for me|it works|fine by me|fine with me|all good|go ahead|please do|lgtm|that's right|thats right|that is right|that's correct",
    "that is correct|that's fine|that is fine|submit|alright|all right|exactly|true|deal|why not|i do|i am|it is|do it|indeed|affirmative",
    "お願いしま～す|お願いしまーす|おねがいしまーす|はい|ええ|うん|お願い|お願いします|お願いいたします|お願い致します|おねがいします|よろしくお願いします|よろしくお願いいたします|宜しくお願いします|いいです|いいですよ|いいよ|良いです|オッケー|オーケー|おっけー",
    "了解|承知しました|承知いたしました|かしこまりました|問題ありません|問題ない|問題なし|そうです|その通り|そのとおり|合っています|合ってます|あっています|あってます|間違いない|間違いありません|もちろん|ぜひ|確認しました|正しい|それがいい|それで大丈夫です|それで大丈夫|送信して|送信してください|送ってください|送って下さい",
    "ได้|ได้เลย|ตกลง|โอเค|โอเช|โอเคเลย|ใช่|ใช่แล้ว|ถูกต้อง|ถูกแล้ว|ถูก|เอา|เอาเลย|ยืนยัน|แน่นอน|ดี|ดีเลย|ไม่มีปัญหา|รบกวนด้วย|สะดวก|เยี่ยม|ต้องการ|ส่งได้เลย|ส่งเลย|ถูกต้องแล้ว|จัดมา|จัดมาเลย|จัดไป|จัดเลย",
    "👍|👌|✅|☑️|☑|✔️|✔|💯|🆗|🙆|🙆‍♀️|🙆‍♂️|⭕️|⭕",
  ],
  nod: ["好|好的|嗯|嗯嗯|恩|ok|okay|okey|okk|k|kk|o k|了解|收到"],
  no: [
    "不|不了|不用|不要|不要了|算了|不行|不可以|不对|不是|没有|没|没有了|不同意|不需要|不必|不方便|不太方便|不合适|不太合适|不好|否|不可|没空|没时间|别|免了|先不要|先不用|不正确|有误|错|错了|不愿意|不想",
    "都不|不搞了|别提交|先不要送|先别送|先别提交|都不用|都不用了|都不需要|都不行|都不要|都不好|都不合适|都不方便|都不可以|不太行|不太好",
    "don't send|dont send|don't send it|not yet|leave it|nah leave it|no|nope|nah|naw|n|no thanks|no thank you|no thx|not really|no way|that doesn't work|that doesnt work|doesn't work|doesnt work|doesn't work for me",
    "none|none of them|none of these|none fits|neither|not good|no good|i don't think so|i dont think so|don't think so|not now|not today|wrong",
    "incorrect|never|don't|dont|do not|please don't|not right|not correct|not ok|not okay|that's wrong|thats wrong|that is wrong|i disagree|disagree|cannot|can't|no need|negative|i don't|i'm not",
    "まだ送らないで|まだ送らないでください|送らないで|ちょっと違います|やっぱりいいです|やっぱりやめます|いいえ|いえ|いえいえ|いや|嫌です|結構です|けっこうです|いらない|いりません|要りません|必要ありません|必要ない|不要|違います|違う|ちがいます|だめ|ダメ|駄目|無理|やめておきます|やめます|遠慮しておきます|遠慮します|都合が悪い|都合が悪くて|ううん|そうではありません|そうじゃない|できません|お断りします|断ります",
    "ไม่|ไม่เอา|ไม่เอาแล้ว|ไม่ได้|ไม่ใช่|ไม่ต้อง|ไม่ต้องการ|ไม่สะดวก|ไม่ตกลง|ไม่ถูกต้อง|ไม่ถูก|ยังไม่ต้อง|ยังไม่เอา|ยังไม่สะดวก|ไม่ดี|ไม่ว่าง|ไม่โอเค|ไม่อยาก|ไม่ยืนยัน|ไม่ยอม|อย่า|อย่าเพิ่ง|อย่าเพิ่งส่ง|ผิด",
    "👎|❌|✖️|✖|🙅|🙅‍♀️|🙅‍♂️|🚫|⛔|⛔️|✋",
  ],
  polite: ["ครับ|ค่ะ|คับ|ครับผม|ค้าบ|ค้าบบ|จ้า|จ้ะ|จ๊ะ|ค่า|ค๊า|ฮะ|ฮับ|อืม|อืมๆ|อือ|เออ"],
  filler: [
    "呀|啊|哦|喔|呢|吧|的|了|啦|嘞|滴|哒|哈|嘛|咯|唷|呦|哟|耶|欸|诶|啰|喽|勒|呵|嘿|哎|唉|那|那就|那么|就|都|您好|你好|谢谢|谢谢您|谢谢你|谢谢你们|谢了|多谢|感谢|感恩|师傅|麻烦|麻烦你|麻烦您|麻烦你们|麻烦您了|麻烦了|拜托|辛苦|辛苦了|辛苦您|你们|您|暂时|先|目前|好了|不好意思|抱歉|对不起|亲",
    "please|pls|plz|thanks|thank you|thank u|thx|ty|tks|so much|very much|a lot|hi|hello|hey|sorry|for me|by me|with me|it|that|this|them|then|well|oh|ah|sir|guys|mate|again|at all|very|so|too|really|just",
    "大丈夫|です|ですね|ますね|ます|よ|ね|な|それ|それで|で|も|と|すみません|申し訳ありません|ごめんなさい|ありがとう|ありがとうございます|どうも|今回|今回は|今は|では|じゃあ|じゃ|ので|が|お手数ですが",
    "นะ|เลย|ขอบคุณ|ขอบคุณมาก|ขอบใจ|ขอโทษ|ด้วย|แล้ว|นะคะ|นะครับ|นะคับ|สวัสดี|ขอรับ|ๆ|อ่ะ|อะ|แหละ|จริงๆ|พี่|คุณ|ล่ะ|น้า",
  ],
  question: [
    "吗|么|要不要|行不行|是不是|可不可以|好不好|对不对|能不能|有没有|好了没|吧还是",
    "maybe|perhaps|but|or|if|when|how|what",
    "か|ですか|かな|かも|多分|たぶん",
    "ไหม|มั้ย|มะ|หรือ|หรือเปล่า|คะ|รึเปล่า|แต่|ถ้า",
  ],
};
