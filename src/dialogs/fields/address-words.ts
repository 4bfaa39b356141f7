/** Words of addresses, and words around them, as `shadow` shows them. */

/** Signs that words tell a place: a unit with a number, or two names of areas. */
export const placed = new RegExp(
  [
    "[\\u4e00-\\u9fff](?:路|街|大道|道|巷|弄|胡同|里|村|段|条|区|镇).{0,14}\\d|\\d+ ?(?:号楼|号院|号|栋|幢|座|单元|室|楼|巷|弄|段|条)|[省市].{1,12}[区县市镇路街道]|(?:区|市|县).{1,10}[路街道里]|(?:小区|花园|公寓|大厦|广场|新村).{0,6}\\d",
    "[都道府県县].{1,10}[市区町村]|〒|丁目|番地|[市区町村][^\\s\\d]{1,10}\\d+(?:-\\d+)+",
    "หมู่ ?\\d|หมู่ที่|ซอย|ซ\\.|ถนน|ถ\\.|แขวง|เขต|ตำบล|ต\\.|อำเภอ|อ\\.|จังหวัด|จ\\.|บ้านเลขที่|เลขที่|ห้อง ?\\d|คอนโด|กทม|กรุงเทพ",
    "\\b(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|court|ct|close|place|pl|square|way|terrace|parkway|crescent|flat|apt|apartment|unit|room|suite|floor|building|block|blk|villa|po box|rue|via|calle|soi|mill)\\b",
  ].join("|"),
  "i",
);

/** Said before an address, again and again until none is left. */
export const beforePlace = new RegExp(
  "^[\\s,:]*(?:(?:我们?)?家住在?|我们?住在?|うちは|家は|we live (?:at|in)|we're (?:at|in)|住所は?:?|在公司(?=,)|我家?(?:的)?(?:地址|住址)?(?:是|在)?(?=地址|住|在|[\\u4e00-\\u9fff]{2,}[省市区路县街镇])|(?:地址|住址)(?:是|在|改成|换成)?:?|在公司(?=,)|住(?!所)在?|公司在|还是老地址吧|在(?=[\\u4e00-\\u9fff])|麻烦(?:到|来一下)|请到|到(?=[\\u4e00-\\u9fff]{2,}[市区路县街])|在公司|" +
    "(?:my |the )?address(?: is|:)?|i live (?:at|in)|it'?s(?: at)?(?= )|at(?= )|the same as last time|" +
    "住所は?:?|前と同じ|場所は|场所は|会社は|ที่อยู่(?:คือ|ที่)?:?|(?:บ้าน(?:ผม|ฉัน|หนู)?|โรงงาน|ร้าน|ออฟฟิศ|ผม|หนู)?อยู่(?:ที่)?(?= ?\\S)|ที่เดิม(?:ค่ะ|ครับ)?|คือ|ส่งที่)[\\s,:]*",
  "i",
);

/** Said behind an address. */
export const behindPlace =
  /(?:谢谢.*|[吧喔哦啦]|です.*|でお愿いします.*|になります.*|(?: ?(?:ครับ|ค่ะ|คะ|นะคะ|นะครับ|คับ))+| please| thanks?(?: you)?|[\s,;!~:]|(?<![ก-๏])\.|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/iu;

/** Said instead of an address. */
export const noPlace =
  /^[^路街巷弄号\d]*(?:号门)?(?:旁边?|对面|附近|隔壁)$|门旁边?$|\bi'?m at\b|\bthe mall\b|^(?:谢|你好|您好|好的|可以|稍|等|不知道|没有|什么|怎么|哪|多少)|不在家|我不|不方便|不想|定位|坏的|发你|发给|传给|吗\s*$|哪[里儿]|どこ|送り(?:ます)|ありがと|いません|教えた|アドレス|อะไร|ที่ไหน|ไม่(?:สะดวก|อยู่|รู้|อยาก)|ส่ง(?:ให้|โล)|^(?:thank|thx|hello|hi\b|hey|ok\b|okay|yes\b|no\b|sure|sorry|wait|later|i (?:don'?t|do not) know|when\b|how\b|what\b|which\b|why\b|who\b)|\bnot home\b|\bsend\b|\bon the way\b/i;
