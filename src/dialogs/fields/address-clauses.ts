/** What is said around an address, clause by clause: greetings, corrections, ways in, thanks; blanked before the address is read. */
import { shadow } from "../../engine/shadow.ts";

/** Clauses that give an address for certain. */
const strong = new RegExp(
  shadow(
    [
      "[路街道巷弄段村里号乡镇屯庄桥园区场].{0,12}\\d|\\d+ ?(?:号|弄|巷|栋|幢|室|楼|层|单元|座|组|队|房|户|段|f\\b)|[省市州].{1,12}[区县市镇路街道乡]|[路街][一二三四五六七八九十百]+[号巷弄]",
      "[都道府県].{1,10}[市区町村]|[市区町村郡].{0,16}\\d|\\d+[-の]\\d+|丁目|番地|〒",
      "(?:หมู่|ม\\.|ซอย|ซ\\.|ถนน|ถ\\.|แขวง|เขต|ตำบล|ต\\.|อำเภอ|อ\\.|จังหวัด|จ\\.|เลขที่|ห้อง|ชั้น|ตึก) ?[ก-๏\\d]{2,}.{0,4}\\d|\\d+/\\d+|(?:ซ|ถ|ต|อ|จ|ม)\\.[ก-๏\\d]",
      "\\d.{0,40}\\b(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|close|place|square|way|terrace|crescent|quay\\w*|row|mews|grove|gardens?)\\b",
    ].join("|"),
  ),
  "iu",
);

/** Said of what was wrong or is no more: what stands before is taken back. */
const takenBack = new RegExp(
  shadow(
    [
      "^(?:啊|哦|喔|诶|等等|歹势|不好意思|抱歉)?(?:不是|不对|不在|不住|并非|才不是|不要去|别去)|[打写说讲传发][错反]|搞错|弄错|记错|更正|(?:以前|之前|原来|原本|旧)(?:是|在|住|的地址)|搬家了?$|搬走了?$",
      "じゃなくて|ではなく|じゃない|でなく|間違(?:い|え|っ)|まちがえ|違います|違った|ちがう|訂正|以前は|引っ越し(?:て|た|まし)",
      "ไม่ใช่|ไม่ได้อยู่|พิมพ์ผิด|บอกผิด|เขียนผิด|ผิดค่ะ|ผิดครับ|ขอแก้|แก้ไข|ย้าย(?:บ้าน|มา|แล้ว|ที่)",
      "^(?:oh |oops |ah |er+ |no,? )*(?:no|not|nope|sorry|wait|oops|scratch that|correction|i mean|i meant|my bad|wrong one|actually)(?![a-z']).{0,40}|\\b(?:we|i)(?:'ve| have)? (?:just |recently )?moved\\b|\\bused to\\b|\\bno longer\\b|\\bwrong (?:number|address|street|one)\\b",
    ].join("|"),
  ),
  "iu",
);

/** Clauses that tell no place, unless they are sure to. */
const aside = new RegExp(
  shadow(
    [
      "谢|感恩|感激|辛苦|麻烦|拜托|不好意思|歹势|拍谢|抱歉|打扰|您好|你好|妳好|哈喽|哈啰|^(?:嗯|呃|额|那个|这个|啊|哦|喔)+$|师傅|老板|客服|^(?:我)?姓.{1,3}$|先生|小姐|女士|[收转]$|电话|手机|打给?我|打字|联[系络]|门禁|密码|门卡|刷卡|按铃|电铃|门铃|敲门|登记|换证|证件|前台说|报我|好找|难找|看[到见]|到了|就[到是]|上[来去]|下[来去楼]|接你|接您|停车|^.{0,3}停|机车|骑楼|导航|有人|没人|在家|上班|上课|重听|耳|眼|微信|line|会用|教我|用的|一个人|我[妈爸朋家爷奶哥姐弟妹孙]|那边的?$|那里的?$|嗓门|大声|小声|[吗么呢]$|服务|离岛|外岛|收费|提前|早上|晚上|下午|上午|几点|点前|点后|点[半钟]|营业|公休|哈哈|呵呵|嘻嘻|笑|有狗|小心|注意|记得|别|不要|可以|不可以|最好|直接|快点|尽快|急|装在|放在|机器|洗衣机|冰箱|冷气|空调|热水器|^(?:是|在)?(?:新房|新家|老家|老房子|公司|仓库|倉库|倉庫|学校|宿舍|民宿|酒店|饭店|租的|租屋处|娘家|婆家)(?:的)?[喔哦啊啦]?$|的喔$|的哦$|家的[喔哦]?$",
      "世話|お疲れ|よろしく|宜しく|お願い|ありがと|すみません|すいません|^(?:えー?と|えっと|あの|あ|え|うーん|ええと)[ー~]?$|はじめまして|初めまして|こんにち|こんばん|おはよう|実家|なので$|(?:です|ます)(?:ので|から|けど|が)$|呼び鈴|インターホン|チャイム|ノック|駐車|守衛|受付で|管理人に|電話|連絡|ください|下さい|耳が|声で|あります|いません|います|ないです|ますか|ですか|近い|着いたら|到着|目印|オートロック|暗証|たのむ|頼み|玄関|入り?口は|裏口|勝手口|側です|住所変|変わりまし|母の家|父の家|うちの|わかりにくい|分かりにくい",
      "สวัสดี|หวัดดี|ขอบคุณ|ขอบใจ|ขอโทษ|โทษที|รบกวน|ฝากด้วย|พิมพ์|โทร|กดกริ่ง|กริ่ง|แลกบัตร|จอดรถ|ที่จอด|หมา|ระวัง|ถึงแล้ว|บอกยาม|หาไม่ยาก|หาง่าย|เข้าซอย(?![ก-๏\\d])|มั้ย|ไหม|หรือเปล่า|รึเปล่า|เดี๋ยว|ช่าง|เครื่อง|จำ.{0,20}ไม่ได้|เพิ่ง|ไม่มี(?:คน|ใคร)|มีคนอยู่|^[^\\d]{0,30}(?:ค่ะ|คะ|ครับ|คับ)$|ทาง(?:เข้า|ขวา|ซ้าย)|^(?:นะ|จ้า|จ้ะ|ค่ะ|คะ|ครับ|คับ|น้า|ลูก|ด้วย|หนู|นะคะ|นะครับ|นะลูก|นะจ๊ะ|เอ่อ|อืม|คือ|อ๋อ)+$",
      "^(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening)|dear|thanks?|thank you|thx|cheers|ta|please|pls|sorry|ok|okay|sure|yes|yeah|um+|uh+|er+|well|so|and|but|if|when|once|just|ring|buzz|call|text|press|knock|use|mind|beware|careful|park|parking|there(?:'s| is| are)|i|i'm|i'll|i've|we|we'll|we've|my|he|she|they|you|your|it'?s? (?:is )?(?:easy|hard|behind|next|a|the|right|on the (?:left|right))|easy|hard|can't miss|same|see you|come|much|many|no worries|lol|haha)(?![a-z'])",
    ].join("|"),
  ),
  "iu",
);

/** Names of buildings and what tells the way: a clause of Chinese or Japanese beside an address that belongs to it. */
const belongs =
  /\d|^[一二三四五六七八九十]段$|^(?:号楼?|号院|栋|幢|座|单元|室|楼|层|户|弄|巷|段|之|丁目|番地?|番号|棟|号室|階|F|楼之)$|[省市州区县镇乡路街道]$|^(?:台北|新北|桃园|台中|台南|高雄|基隆|新竹|嘉义|苗栗|彰化|南投|云林|屏东|宜兰|花莲|台东|澎湖|金门|北京|上海|天津|重庆|广州|深圳|杭州|南京|苏州|成都|武汉|西安|郑州|长沙|沈阳|大连|青岛|济南|厦门|福州|宁波|无锡|合肥|昆明|东莞|佛山|哈尔滨|长春|太原|南昌|南宁|贵阳|海口|石家庄|珠海|温州)|[楼厦园场区店厂校院苑城馆村里寓庄轩阁府湾邸舍仓库]|国际|中心|车间|机房|攤|摊|[一二三四五六七八九十]+[楼层阶组]|対面|对面|旁|附近|隔壁|后面|前面|左手|右手|右侧|左侧|ビル|マンション|ハイツ|コーポ|アパート|メゾン|荘|ホテル|旅館|宿|工場|工场|号室|階|病院|タワー|プラザ|地下|機械|室$|屋$|すぐ横|の横|となり|隣|駅前|「/u;

/** Ways in and what a house looks like, in small letters alone. */
const ways =
  /^(?![^A-Z]*\d)[^A-Z]*(?<![a-z])(?:the|a|is|in|it|behind|next to|opposite|door|gate|stairs|entrance|side|front|back|left|right|please|buzzer|bell|press|ring|needs?|guard\w*|security|code|reception|ask|parking|lift)(?![a-z])[^A-Z]*$/;

const marks = /[,;、。!?\n…~()]|\.(?=\s|$)| - /gu;
const blanks = /[,;、。!?\n…~()]|\.(?=\s|$)| +/gu;

/** Parts of a text that is read as an address with words around it. */
const partsMax = 80;

interface Clause {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The clauses of a text, as `shadow` shows them; nothing where there are more than an address has. */
function clausesOf(seen: string): readonly Clause[] {
  const spaced = /[\p{Script=Han}\u3041-\u30fa\p{Script=Thai}]/u.test(seen);
  const cuts = [...seen.matchAll(spaced ? blanks : marks)];
  if (cuts.length > partsMax) return [];
  const starts = [0, ...cuts.map(({ index, 0: mark }) => index + mark.length)];
  return starts.map((start, index) => {
    const end = cuts[index]?.index ?? seen.length;
    return { start, end, words: seen.slice(start, end).trim() };
  });
}

/** The text with everything blanked that a customer took back before giving another address. */
export function withoutTakenBack(text: string): string {
  const parts = clausesOf(shadow(text));
  const back = parts.findLastIndex(
    ({ words }, index) =>
      takenBack.test(words) && parts.slice(index + 1).some((one) => strong.test(one.words)),
  );
  const end = parts[back]?.end ?? 0;
  return text.slice(0, end).replace(/[^\n]/g, " ") + text.slice(end);
}

/** The text with every clause blanked that is no part of the address; every unit stays where it was. */
export function withoutAsides(text: string): string {
  const seen = shadow(text);
  const eastern = /[\p{Script=Han}\u3041-\u30fa]/u.test(seen);
  const parts = clausesOf(seen);
  if (parts.length === 0) return text;
  const told = parts.map(({ words }) => words.slice(leadOf(words)));
  const sure = parts.map(({ words }) => strong.test(words) || /\d/.test(words));
  const back = parts.findLastIndex(
    ({ words }, index) => takenBack.test(words) && sure.slice(index + 1).includes(true),
  );
  const shouts = parts.some(({ words }) => strong.test(words) && /[A-Z]/.test(words));
  const first = parts.findIndex(({ words }) => strong.test(words));
  const kept = parts.map(({ words }, index) => {
    if (words === "" || index <= back) return false;
    if (strong.test(words) && !takenBack.test(words)) return true;
    if (takenBack.test(words) || aside.test(told[index] ?? words)) return false;
    // "Not Oak Street, Oak Avenue": the whole address follows.
    if (back >= 0 && index < first && !/\d/.test(words)) return false;
    // "12 Elm Road, Leeds, the blue door": no name, but a sentence.
    if (shouts && index > first && ways.test(words)) return false;
    return first < 0 || !eastern || belongs.test(words);
  });
  return blanked(
    text,
    parts.map((part, index) => ({ ...part, lead: index === 0 ? 0 : leadIn(part.words) })),
    kept,
  );
}

const leadIn = (words: string): number => (strong.test(words) ? leadOf(words) : 0);

interface Part {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Units at its beginning that lead up to the address. */
  readonly lead: number;
}

function blanked(text: string, parts: readonly Part[], kept: readonly boolean[]): string {
  let left = "";
  for (const [index, { start, end, words, lead }] of parts.entries()) {
    const next = parts[index + 1]?.start ?? text.length;
    const alone = words !== "" && kept[index] !== true;
    const joins = parts.findIndex((one, at) => at > index && one.words !== "");
    const mark = text.slice(end, next);
    const from = alone ? end : Math.min(end, start + lead);
    left += " ".repeat(from - start) + text.slice(from, end);
    left += alone || (joins >= 0 && kept[joins] !== true) ? mark.replace(/[^\n]/g, " ") : mark;
  }
  return left;
}

/** Where an address begins in a clause that first tells whose it is. */
const leads: readonly RegExp[] = [
  /^[^\d路街巷弄号]{0,24}(?:住(?![宅院所])|写的?|填|搬[到去来]|寄到?|送到?|来|在|是|:|为|位于)(?=[\u4e00-\u9fff]{2,8}(?:省|市|区|县|州|镇|乡|路|街|大道|村|园))/u,
  /^[^\d]{0,30}(?:は|なので|だから|ですが|って|から|:)(?=[\p{Script=Han}ァ-ヶ]{1,8}[都道府県县市区町村])/u,
  /^[ก-๏. ]{0,40}(?:อยู่ที่|อยู่|คือ|ที่ใหม่|บ้านใหม่|ที่นี่|:) ?(?=\d|[ก-๏]{1,24}.{0,12}\d)/u,
  /^[A-Za-z' ]{2,50}: ?(?=\d|flat|apt|unit|room|plot)/iu,
  /^(?:[A-Za-z']+,? ){0,2}(?:[a-z']+,? ){0,7}?(?:is|at|its|it's|it is|we're at|address|at number)[: ]+(?=[A-Z\d]|flat|apt|unit|room|block|blk|plot|no\b)/u,
];

/** UTF-16 units of a part, as `shadow` shows it, before its address begins. */
export function leadOf(words: string): number {
  return Math.max(0, ...leads.map((lead) => lead.exec(words)?.[0].length ?? 0));
}
