/** Addresses as China and Taiwan write them, in simplified characters, as `shadow` shows them. */
import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";
import { type Grammar, headOf, type Told } from "./address-run.ts";

const han = "[\\u4e00-\\u9fff]";
const digits = "(?:\\d+|[一二三四五六七八九十百]{1,4})";
const units =
  "(?:号楼|号院|号门(?!口|牌)|号铺|号|栋|幢|座|单元|室|房(?!间|子|屋|东)|楼(?![上下道梯])|层|户|弄|巷|段|组|队|期|门|铺|室|[Ff](?![a-z]))";
/** The name of an area or a road, up to its last character. */
const area = `${han}{2,10}?(?:省|市|自治区|区|县|州|旗|镇|乡|街道|大道|路|街|道|巷|弄|胡同|村|里|屯|庄|园|段)`;

/** The same as a customer begins an address with. */
const town = `${han}{2,10}?(?:省|市|自治区|区|县|州|旗|镇|乡|街道|大道|路|街|巷|胡同|村|屯|庄|园|苑|城)`;

/** Said before an address in its clause. */
const leads: readonly RegExp[] = [
  /^(?:嗯|呃|额|那个|这个|就|哦|喔|啊|诶|欸|好的?|您好|你好|麻烦|请|师傅好?){1,6}(?=.{4})/u,
  /^[^\d路弄号]{0,16}?(?:地址|住址|位置)(?:是|在|为|改[成为]|换成|写|填|[:喔哦齁呢啊嘛呀哈]){0,5}/u,
  new RegExp(
    pattern`^[^\d路弄号]{0,24}?(?:住在|住到|住(?![宅院所])|搬[到去来]了?|寄到?|送到?|请到|来到|到|位于|在|是|叫|:)(?:了|
      我?家)?(?=(?:\d{3,6} ?)?${town}|\d{1,5}${units})`,
    "u",
  ),
  new RegExp(
    `^(?:我们?|咱们?|阮|俺)?(?:家|兜|公司|店|厂|单位|学校)(?:里|的)?(?=${area}.{0,8}(?:${area}|\\d))`,
    "u",
  ),
];

/** Where something else follows without a mark. */
const beyond = new RegExp(
  shadow(
    pattern`(?:今[天日晚早]|明[天日晚早]|后天|这?(?:周|星期|礼拜)[一二三四五六日天末]|下周|星期|上午|下午|早上|中午|晚上|白天|
      平日|周末|有空|方便[的时来]|联[系络]|电话|手机|微信|我[叫姓的是在家妈爸]|门禁|密码|到了|麻烦|谢|师傅|拜托|空调|
      冷气|冰箱|洗衣机|热水器|油烟机|燃气灶|壁挂炉|机器|设备).*$`,
  ),
  "u",
);

const numbered = new RegExp(
  `[\\dA-Za-z]+ ?${units}?|${digits}${units}|(?<=单元|[栋幢座楼号])[零〇一二三四五六七八九幺]{3,4}(?:室|房(?!间))?`,
  "gu",
);
/** Ends like the name of a building, a shop or a company. */
const ends =
  /(?:[楼厦园场区店厂校院苑城馆村寓庄轩阁府湾邸舍仓库铺间室座栋幢号层所站堂居坊塔宫寺庙街路巷里]|公司|厂房|(?<![物营作])[业業]|中心|科技|实业|企业|集团|国际|大学|商行|商场|银行|酒店|民宿|(?<=..)(?:后厨|门市部?|专柜|美食街|小吃部?)|[摊档]位?|档口|车间|工作室|管理处|旁边?|附近|对面|隔壁)$/u;
/** Words of a sentence, which no such name has. */
const telling =
  /[我你您他她们是很了吗呢吧请谢着]|有(?!限)|[没不](?!二)|在|要|到|来(?!酒店|宾馆|福)|就|坏|漏|家里?$|^房子?$|[新老]房子?$|[这那]|门口|楼[上下]|^走(?!马)|通道$/u;
const landmark = /(?:旁边?|附近|对面|隔壁|后面|前面)$/u;

const isNamed = (words: string): boolean =>
  words.length <= 20 &&
  /^[\p{Script=Han}A-Za-z&·]+$/u.test(words) &&
  ends.test(words) &&
  !telling.test(words);

/** The name of a house that ends like none. */
const unknown = /^(?!.*(?:女士|先生|小姐|太太|阿姨|快|急))\p{Script=Han}{2,8}$/u;
const bare = new RegExp(`^(?:${area}){1,3}$`, "u");
/** Piece by piece, what a part of numbers alone is made of. */
const pieces = new RegExp(
  `[\\dA-Za-z]{1,5}|[一二三四五六七八九十百甲乙丙]{1,4}(?=${units}|之)|${units}|之|附|[-#·\\s]`,
  "gu",
);
const isNumbers = (part: string): boolean =>
  /[\d号楼层栋室段巷弄幢座期组之附元户门铺]/u.test(part) && part.replace(pieces, "") === "";

/** Units of a clause without what is glued behind its last number. */
function endOf(words: string): number {
  const said = words.replace(beyond, "");
  const last = [...said.matchAll(numbered)].at(-1);
  if (last === undefined) return said.replace(/[啦喔哦哈呀啊呢吧的欸诶]{1,6}$/u, "").length;
  const end = last.index + last[0].length;
  const rest = said.slice(end);
  return isNamed(rest) || bare.test(rest) ? said.length : end;
}

const postal = /^(?:邮编:?)?\d{3,6}$/u;
const whole = new RegExp(
  `${area}.{0,20}?\\d|${area}.{0,12}?[一二三四五六七八九十]+(?:号|层|楼|栋|组)|(?:省|市).{1,12}[区县市镇路街道乡]|[区市县].{1,10}[路街道]`,
  "u",
);

/** Tells which house it is not, and of none that it is. */
const denied =
  /^(?:[啊哦喔诶]|[打写说填发]错了?)*(?:不是|不在|不住|并非|不要去|[别別]去)(?!.*[是在住].*\d)/u;

function reads(words: string, sofar: string): Told | undefined {
  const { said, end, part, told } = headOf(words, leads, endOf);
  if (denied.test(words)) return undefined;
  if (postal.test(part) && end === said.length) return told("unit");
  if (isNumbers(part)) return told("unit");
  if (landmark.test(part) && sofar !== "" && !/\d/.test(part)) return undefined;
  if (bare.test(part) && end === said.length && !telling.test(part)) return told("name");
  if (whole.test(part) && !telling.test(part.replace(/\d.*$/u, ""))) return told("name");
  if (isNamed(part) && end === said.length) return told("name");
  if (part.search(numbered) >= 0 && isNamed(part.replace(numbered, ""))) return told("name");
  return sofar !== "" && unknown.test(said) && !telling.test(said) && endOf(said) === said.length
    ? told("loose")
    : undefined;
}

const written = new RegExp(`${han}{2,}`, "u");
const housed = new RegExp(`${area}.{0,24}?(?:\\d|[一二三四五六七八九十]+号)`, "u");

export const chinese: Grammar = {
  cuts: /[,;、。!?\n…~()]|\.(?=\s|$)| +/gu,
  reads,
  isPlace: (run) =>
    (whole.test(run) ||
      (written.test(run) && /\d/.test(run) && ends.test(run.replace(/[\d\s-]+$/u, "")))) &&
    run.length >= 4,
  isSure: (run) => run.length >= 6 && housed.test(run),
};
