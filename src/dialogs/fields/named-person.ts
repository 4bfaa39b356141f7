/** The person a clause names beside what that person is, where one is met and what one does there: "my sister Fiona will let you in". */
import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";
import { surnames, title } from "./name-words.ts";

const han = "[\\u4e00-\\u9fff]";
const kin = pattern`(?:老[公婆爸妈]|先生|太太|爱人|[爸妈]{1,2}|[父母]亲|儿子|女儿|儿?媳妇|女婿|岳[父母]|公公|婆婆|[弟妹哥姐]{1,2}|
    弟[媳妹]|嫂[子嫂]|侄[子女]|外甥女?|[表堂][哥弟姐妹]{1,2}|爷爷|奶奶|外[公婆]|阿[公嬷姨]|叔叔|[姑舅]{2}|孙[子女]|
    男?女?朋友|同[事学]|室友|邻居|房东|租客|合伙人)`;
const post = `(?:${kin}|[部科课处室组队店台厂线班楼层栋幢]长?|主[任管]|[经副襄协]理|管员|领班|工程师|技术员|门卫|保安|管家|助理|秘书|老板娘?|总务|会计|出纳|仓管|收银员?|前台|柜[台檯]|管理员|管理[室处]|窗口|警卫|守卫|店员|[领工]头|食堂|餐厅|厨房|仓库|车间|门市部?)`;
const chineseName = `(?:(?:欧阳|司马|上官|诸葛|皇甫|尉迟|慕容|宇文|令狐|端木|公孙|夏侯|司徒|张简|范姜)${han}{1,2}|[${surnames}仇古米伍章毕葛苗岑骆耿焦柳祝牛卓尚童裴蓝连巫盛丘佘冉戚柴蒙甄左应饶殷阳游]${han}{0,2}${title}|[${surnames}仇古米伍章毕葛苗岑骆耿焦柳祝牛卓尚童裴蓝连巫盛丘佘冉戚柴蒙甄左应饶殷阳游]${han}{1,2}?|${han}(?:姐|哥|姨|叔|总|工|师傅)|[小老阿](?!姑娘|[门路巷卖店车]|伙|朋友|妹妹|[妹哥姐弟孩区板公婆]|公司)${han}{1,2}?|(?<twin>(?![太妈爸哥姐弟妹爷奶公婆叔姑舅伯谢等常刚天慢看说问好多试])${han})\\k<twin>|[A-Z][A-Za-z]{1,14}(?: [A-Z][A-Za-z]{1,14}){0,2})`;
const chineseTail = pattern`(?=$|就|即可|便|吧|负责|接待|在(?![^,]{0,4}修)|会|来|那天|到时|等|给[你师]|帮|有钥|有空|开门|[拿领取借]|
    接[待听应洽]|跟[你师]|的(?:电话|手机)|啦|喔|哦|呀|囉|哈|都|可以|[ ,])`;

const english = pattern`(?:[a-z]+ ?-?in-?law|husband|wife|partner|fianc[eé]e?|girlfriend|boyfriend|(?:flat|room|house|class|team)mate|
    neighbou?r|colleague|co-?worker|boss|assistant|secretary|manager|supervisor|foreman|caretaker|concierge|porter|
    janitor|receptionist|cleaner|nanny|carer|housekeeper|landlord|landlady|tenant|lodger|friend|cousin|uncle|aunt(?:ie|
    y)?|nephew|niece|brother|sister|son|daughter|mother|father|mum|mom|dad|gran(?:dad|dma|dpa|ny|dson|ddaughter|dmother|
    dfather)?|nan|guard|chef|cook|owner|technician|engineer|operator|apprentice|trainee|lad|clerk)`;
const western = pattern`(?!(?:Polish|Spanish|Irish|Scottish|Welsh|Dutch|Korean|Vietnamese|Brazilian|Portuguese|Turkish|Russian|Ukrainian|
    Romanian|Nigerian|Italian|Filipino|Malay|Deaf|Muslim)\b)[A-Z][\p{L}'-]+(?: (?!will|is|can|has)[A-Z][\p{L}'-]+){0,2}`;
const westernTail = pattern`(?=$| ?[,;.(]|'s (?!.*\b(?:house|place|flat|name))|'ll| (?:will|is|can|could|should|might|usually|always|normally|
    has|have|would|lets?|knows?|who|and|at|in|on|from|to|when|there|instead|please|she|he|they|works|lives|stays|runs|
    handles|looks|does)\b)`;

const japaneseKin = pattern`(?:妻|夫|旦那|主人|家内|嫁|息子|娘|[长次三][男女]|[父母兄姉弟妹]|祖[父母]|义[父母兄姉弟妹理の]{1,2}|孙|叔[父母]|
    伯[父母]|甥|姪|従[兄弟姉妹]{1,2}|いとこ|友人|知人|同居人|彼氏|彼女|部下|同僚|後辈|后辈|先辈|上司|ばあちゃん|
    じいちゃん|管理人|担当者?|大家|[副]?店长|工场长|[部课系科室所局支院]{0,2}长|主任|社长|専务|専務|事务[员所]|工场|
    本社|受付|フロント|レジ|厨房|总务|経理|经理|営业|守卫|警备员?|女将|支配人|バイト|パート|班长|リーダー|责任者|
    マネージャー|スタッフ|オーナー|秘书|[\p{Script=Han}]{1,4}[部课系科室])`;
const japaneseName = pattern`(?!(?:前|裏|横|隣|奥|中|外|入り?口|分|方|件|名前?|家|部屋|所|机|物|番号|会社|都合|実家|许可|代わり|代理|希望|体调|
    予定|时间?|時間?|携[帯带]|[电電][话話]|[\p{Script=Han}]{0,4}[长员者主部课系室屋]|(?:住|家|本|管理)人)(?:さん)?(?:で|
    が|に|を|は|と|まで|へ|$))(?:[\p{Script=Han}々ヶ]{1,5}|[\p{Script=Katakana}ー]{2,10}|
    [\p{Script=Han}々]{1,3}[\u3041-\u3096]{2,3}(?=さん|样|様)|[\u3041-\u3096]{2,4}(?=さん|样|様))`;
const japaneseTail =
  "(?=(?:さん|样|様|ちゃん|くん)?(?:が|に|を|まで|へ|は|と|で|か$|です|って|宛|$))";

const thaiTail =
  "(?=ที่|จะ|อยู่|เป็น|ซึ่ง|ได้|ก็|เลย|ครับ|คับ|ค่ะ|คะ|นะ(?:คะ|ครับ|$)|จ้า|จ้ะ|หน้า|ข้าง|ตรง(?!ใจ)|ร้าน|บ้าน|เปิด|คอย|รอรับ| |$)";
const thaiName = "(?![ก-๏]{0,16}ชื่อ|นิติ|ที่|จะ|อยู่|ไม่|ใคร|คน|ช่าง|ว่า|กัน)[ก-๏]{2,20}?";

const ways: readonly RegExp[] = [
  `^.{0,16}?(?:找|洽|问|叫|喊|打给|联[系络]|换成|改成|由|写)(?:一下|的)?(?:[你您我]们?的?)?${post}{0,3}的?(?<name>${chineseName})${chineseTail}`,
  `^.{0,16}?${post}{1,3}(?:的|是|叫| )?(?<name>${chineseName})${chineseTail}`,
  pattern`^我们?家?的?${kin}(?<name>(?!平|晚上|[早中]|[上下]午|白天|周|礼拜|一|通常|可能|应该|已经|现在|到时|[那当全整每]天|
    [都也还就他她有没不在会能要说常]|[刚正]好|放假|下班|退休|偶尔|有时|多半|经常|随时|本人|自己)${han}{2})(?=在|会)`,
  `\\b(?:[Mm]y|[Oo]ur|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Aa])(?: [a-z-]{1,14}){0,2}? ${english}(?: (?:called|named))? (?<name>${western})${westernTail}`,
  pattern`\b(?:[Ll]ady|[Mm]an|[Ww]oman|[Gg]uy|[Bb]loke|[Gg]irl|[Pp]erson|[Cc]ontact|[Oo]ne|[Tt]enant|
    ${english})(?: [a-z]{1,12}){0,5} (?:is|will be|should be)(?: called| named)? (?<name>${western})${westernTail}`,
  pattern`\b(?:[Ii](?: am|'m)|[Hh]e(?: is|'s)|[Ss]he(?: is|'s)|(?:usually|just|mostly|always)) (?:called|known as|
    named) (?<name>[\p{L}][\p{L}'-]+(?: [A-Z][\p{L}'-]+){0,2})${westernTail}`,
  `\\bhere (?:for|to see|to meet) (?:my |our |the )?(?:${english} )?(?<name>${western})${westernTail}`,
  pattern`\b(?:[Aa]sk|[Aa]sking|[Ll]ook|[Ll]ooking) for (?!Reception|Housekeeping|Maintenance|Security|Room|Building|Customer|
    The|Mr|Ms|Mrs)(?<name>${western})(?= (?:in|at|from|on|behind|upstairs|downstairs) )`,
  `\\b(?:ask|asking|look|looking) for (?:my|our|the|a)(?: [a-z-]{1,14}){0,2}? ${english} (?<name>[\\p{L}][\\p{L}'-]{2,14})$`,
  `(?:^|[^\\p{Script=Han}]|[はでの])${japaneseKin}{1,2}[の、]?の(?<name>${japaneseName})${japaneseTail}`,
  pattern`(?:^|で|の)(?<name>${japaneseName})(?:さん|样|様|ちゃん|くん)?(?:まで(?=お|ご|来|连|電|电|声|$)|(?:に|へ)(?:声|
    お(?:愿|声|伝)|言[えっい]|聞|渡|连[络絡]|取り次)|(?<=さん|様|样)を(?=お愿|お願|宜|よろし)|を(?:呼|访|訪|たず)|宛て?|
    あて$)`,
  pattern`^.{0,24}?(?:ถามหา|หา(?=คุณ|พี่|ป้า|ลุง|น้า|เฮีย|เจ๊)|ถามว่า|ขอพบ|ขอสาย|โทรหา|เรียกหา|(?<!ไม่|ผู้|การ)ติดต่อ|แจ้งหา)(?:กับ)?(?:ลุงยาม|
    ยาม)?(?:ชื่อ)? ?(?<name>${thaiName})${thaiTail}`,
  "^เรียก(?:(?:ผม|ฉัน|หนู|เรา|พี่|ดิฉัน)?ว่า)? ?(?<name>[ก-๏]{2,20}?)(?=(?:ก็ได้|ได้เลย|ก็พอ) )",
  `^.{0,24}?ชื่อ(?:ว่า|เล่น)? ?(?<name>${thaiName})(?=จะ|อยู่|เป็น|หน้า|ตรง(?!ใจ)|คอย|เปิด| {2}|(?:ค่ะ|คะ|ครับ|คับ|จ้า)? ?$| (?:ถาม|โทร|ติดต่อ|หา|เรียก|เขา|แก|ท่าน|เบอร์))`,
].map((source) => new RegExp(shadow(source), "du"));

/** Where the name stands in a clause, as `shadow` shows it. */
export function personIn(
  words: string,
): { readonly start: number; readonly end: number } | undefined {
  for (const way of ways) {
    const [start, end] = way.exec(words)?.indices?.groups?.["name"] ?? [];
    if (start !== undefined && end !== undefined) return { start, end };
  }
  return undefined;
}
