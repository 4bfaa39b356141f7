/** Words around names, in simplified characters, as `shadow` shows them. */

export const surnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧赖游洪简涂詹施柯阮倪温辛翁凌鲍康齐庄华颜鲁聂翟申兰纪";

export const title = "(?:先生|女士|小姐|老师|太太|阿姨|叔叔|妈妈|爸爸|经理|老板|总|师傅|主任)";

export const organisation =
  /公司|集团|株式会社|有限会社|[店厂行院]$|中心$|บริษัท|ร้าน|โรงแรม|โรงงาน|\b(?:ltd|inc|llc|gmbh|co)\b\.?/i;

/** Said before a name, again and again until none is left. */
export const before = new RegExp(
  "^[\\s,:]*(?:您好|你好|我的?(?:姓名|名字)?(?:是|叫)|我(?:叫|姓|是)|免贵姓|敝姓|姓名?(?:是|叫|:)|姓(?=.{1,3}$)|名字(?:是|叫|:)?|[她他]叫|叫我|就叫我?|联[系络]人?(?:是|:)|找|称呼|业主|" +
    "my name(?: is|'s)|(?:the )?name(?:'s| is|:)|i am|i'm|this is|it's|it is|(?:you can )?call me|just|ask for|contact:?|hi|hello|hey|" +
    "私は|私の|(?:お?名前|氏名|苗字|名字|担当者?|连络先)(?:は|:)|(?:妻|夫|主人|家内)の|株式会社[^の]{1,12}の|はじめまして|こんにちは|" +
    "(?:ผม|ดิฉัน|หนู|ฉัน) ?(?=ชื่อ|\\s|$)|(?:ผม|ดิฉัน|หนู)(?= )|ชื่อ(?:เล่น|ว่า|คือ|:)?|เรียก(?:ว่า)?|ผู้ติดต่อ:?|ติดต่อ|สวัสดี(?:ค่ะ|ครับ)?)[\\s,:]*",
  "i",
);

/** Said behind a name. */
export const behind =
  /(?:就[行好]|就可以|吧|喔|哦|啦|谢谢.*|と(?:申し|言い|いい)ます.*|です.*|でお愿いします.*|になります|(?:ครับ|ค่ะ|คะ|นะ|คับ|จ้า|ก็ได้|ได้เลย)+| please| thanks?| here|[\s.!~:])$/i;

/** Never part of a name. */
export const never = [
  "不|没|谢|等一|等等|好的|好[喔哦啊]|什么|怎么|为什|知道|忘|稍|明天|今天|后天|下午|上午|师傅几|几点|坏|修|装|漏|的$|了$|[吗呢么]|[路街巷弄号楼室]|台$|台空|是去年|急|麻烦|安排",
  "ます|ません|した|ください|ありがと|大丈夫|はい|いいえ|明日|今日|愿い|お世话|なぜ|わか|でき|ない|を|へ|から|まで|故障|急ぎ|修理|必要|件で|[都道府県](?:.+[市区町村])",
  "ไม่|ขอบคุณ|ทำไม|ได้|รอ(?:สัก|ก่อน)|รู้|สวัสดี|พรุ่งนี้|วันนี้|หมู่|ซอย|ถนน|เบอร์|อะไร|เมื่อ|เสีย|โอเค|นามสกุล|บอก|ช่าง",
  "\\b(?:thank\\w*|thx|ok|okay|yes|no|not|sorry|my|is|are|at|the|to|it|its|want|don'?t|waiting|home|work|urgent|broken|tomorrow|today|morning|afternoon|what|why|how|when|who|where|need|say|later|please|help|leaking|hello|hi|hey|street|road|avenue|later|can|will|for|and|with|of)\\b",
].join("|");
