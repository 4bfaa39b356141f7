/** Devices called by what they do, and words that call none. */
import { pattern } from "../../engine/pattern.ts";
import { shadow } from "../../engine/shadow.ts";
import { byScript } from "./by-script.ts";
import { paraphrases } from "./device-paraphrases.ts";

interface Alias {
  /** The names of a catalogue, of which it must know one. */
  readonly of: readonly string[];
  readonly words: ReturnType<typeof byScript>;
}

const shown = (list: string): string => shadow(list).toLowerCase();
const words = (...lists: readonly string[]): Alias["words"] => byScript(lists.map(shown), "g");

const tray =
  "(?:鸡?蛋[托盒架盘]盘?|纸[托浆]|纸?餐盒|纸塑|纸盒|工包|パルプ(?:モールド)?|(?:卵|たまご|玉子)(?:の)?(?:トレ[ーイ]|パック|容器)|紙(?:の)?(?:トレ[ーイ]|容器))";
const aliases: readonly Alias[] = [
  {
    of: ["纸浆模塑机", "蛋托机", "pulp moulding machine", "egg tray machine"],
    words: words(
      ...paraphrases.moulding,
      pattern`${tray}(?:的|用|の|を作る|製造|制造|制作|を作ってる|ライン|成形|成型|生产|[那这]|[台条个套]){0,5}(?:机器|机械|
        机组|设备|设施|产线|生产线|流水线|装置|机|機械|機|ライン|マシン)`,
      "模塑(?:设备|产线|机组|线)|成型机(?=.{0,8}(?:蛋|纸))",
      pattern`(?<![a-z])(?:paper[- ]?pulp|pulp|egg[- ]?(?:tray|carton|box)s?|moulded[- ]fib(?:er|re)|molded[- ]fib(?:er|
        re))(?: ?(?:moulding|molding|forming|making|tray|production)){0,2} (?:machine|line|plant|equipment|former|
        unit)s?(?![a-z])|
        (?<![a-z])(?:machine|line) (?:that|which|for) (?:makes?|making|presses) (?:the |our )?(?:egg|paper|pulp)`,
      "(?:เครื่อง|ไลน์)(?:ทำ|ผลิต|ขึ้นรูป|อัด|ปั๊ม)?(?:ถาด|แผง|กล่อง)(?:ไข่|กระดาษ)|เครื่อง(?:ผลิต|อัด|ปั๊ม)เยื่อ(?:กระดาษ)?|ไลน์เยื่อกระดาษ",
    ),
  },
  {
    of: ["抽油烟机", "油烟机", "range hood", "cooker hood"],
    words: words(
      ...paraphrases.hood,
      "(?:抽|吸|排)(?:油)?烟(?:的)?(?:机器|那[个台部]|设备|罩)|(?:炒菜|灶台|炉子|炉灶|瓦斯炉).{0,6}(?:抽|吸|排)(?:油)?烟的?|烟机(?!构)",
      "コンロの?上の?(?:フード|換気扇)|キッチンの?フード|台所の?(?:フード|換気扇)|レンジの?フード",
      pattern`(?<![a-z])(?:extractor|extraction|exhaust|cooker|stove|hob|vent|ventilation|kitchen|chimney|island)(?: fan| hood| unit)? (?:over|above) (?:the |my |our )?(?:cooker|stove|hob|cooktop|oven|range)|
        (?<![a-z])(?:extraction|stove|vent|kitchen|chimney|exhaust|island|oven|hob)[ -]hoods?(?![a-z])|
        (?<![a-z])hood (?:over|above) (?:the |my |our )?(?:cooker|stove|hob|cooktop|oven|range)|
        (?<![a-z])rangehoods?(?![a-z])|(?<![a-z])cookerhoods?(?![a-z])`,
      "(?:เครื่อง|ที่|พัดลม)?ดูดควัน(?:เหนือเตา|ในครัว|ห้องครัว)|ฮู[ดท](?:ในครัว|เหนือเตา|ครัว)|ฮู้ด(?:ในครัว|เหนือเตา|ครัว)",
    ),
  },
  {
    of: ["空调", "air conditioner"],
    words: words(
      ...paraphrases.aircon,
      "(?:会|能)?吹冷[风气]的(?:那个|机器)?|天花机|风管机|多联机|吸顶机|立式空调|窗机",
      pattern`(?<![a-z])(?:split|window|portable|inverter|ducted|ceiling|cassette|central|wall|multi|mini)[- ](?:type |
        mounted |unit |split )?(?:a\/?c)s?(?![a-z])|
        (?<![a-z./-])a\/?cs?(?! (?:power|adapt|current|voltage|outlet|motor|plug|cord|\d))(?![a-z./-])|
        (?<![a-z])(?:mini|ductless)[- ]?split|(?<![a-z])air ?conditionners?|(?<![a-z])airco(?![a-z])`,
      "เครื่องแอร์|เเอ|คอยล์(?:ร้อน|เย็น)",
    ),
  },
  {
    of: ["洗衣机", "washing machine"],
    words: words(
      ...paraphrases.washer,
      "洗衣服(?:的|用的)(?:机器|那个|那台)?|洗烘(?:一体)?|洗脱机|甩干机|双缸机",
      "(?<![a-z])(?:washer[- ]?dryer|front[- ]?loader|top[- ]?loader|washing ?m\\/?c|clothes washer|twin ?tub)s?(?![a-z])",
      "ドラム式(?!の?掃除)|縦型洗濯|二槽式|洗たく機|せんたく機",
      "เครื่องซัก(?!พรม|อบ)|ถังซัก",
    ),
  },
  {
    of: ["冰箱", "refrigerator", "fridge"],
    words: words(
      ...paraphrases.fridge,
      "冰淇淋柜|雪糕柜|保鲜柜|冷藏柜|冷冻柜|速冻柜|冷冻冰箱|冰库|急冻柜|卧式柜",
      "(?<![a-z])(?:deep ?freeze|chest ?freezer|fridge ?freezer|ice ?box|walk[- ]in cooler|mini ?fridge|frig|frige|frdige|fridg)s?(?![a-z])",
      "冷凍(?:ショーケース|ストッカー)|冷蔵ショーケース|フリーザー",
      "ตู้แช(?:่)?|ตู้ฟรีซ|ฟรีซเซอร์",
    ),
  },
  {
    of: ["热水器", "water heater"],
    words: words(
      ...paraphrases.heater,
      "(?:烧|出|洗澡(?:用)?的?)热水(?:的)?(?:机器|那个)?(?:机|炉|的)|热水机|恒温机",
      "(?<![a-z])(?:hot[- ]water (?:tank|system|unit|cylinder|boiler)|immersion heater|combi|tankless|shower heater|water[- ]heating)s?(?![a-z])",
      "お?湯(?:を)?(?:わか|沸か)す|瞬間湯|給湯(?:機|ボイラー)|エコキュート|湯わかし",
      "(?:เครื่อง)?ทำน้ำ(?:อุ่น|ร้อน)|เครื่องน้ำ(?:อุ่น|ร้อน)",
    ),
  },
];

/** Where a text calls a product by what it does. @param seen in small letters of `shadow` @param of the catalogue, names as `shadow` shows them */
export function aliasesIn<P>(
  seen: string,
  of: readonly { readonly product: P; readonly name: string }[],
): readonly { readonly product: P; readonly start: number; readonly end: number }[] {
  return aliases.flatMap((alias) => {
    const known = of.find(({ name }) => alias.of.includes(name));
    if (known === undefined) return [];
    return alias.words(seen).map(({ index, 0: word }) => ({
      product: known.product,
      start: index,
      end: index + word.length,
    }));
  });
}

/** Words for any device at all: none can be told from them. */
const vague = new RegExp(
  [
    pattern`^(?:欸|ㄟ|诶|呃|嗯|就是?|是|那个|那|这|[.…,，\s]){0,4}(?:[一二两三那这哪]?[台个件些种样条部]|我们?|你们?|他们?|们|
      家里?|家|店里?|贵司|公司|里面?|去年|前年|上次|之前|刚|新|买|跟|修|会动|会响|会转|那台|这台|
      [的得会动]){0,9}(?:机器|电器|家电|设备|东西|产品|商品|机台|玩意儿?|机械)(?:啊|呀|啦|吧|呢|
      了)?(?:[,，。!！ ].{0,20})?$`,
    pattern`^(?:あの|その|この|御社の|そちらの|家の|うちの|例の|[、\s]){0,3}(?:機械|製品|家電|電化製品|電気製品|やつ|もの|
      あれ|それ|これ|商品|機器)(?:全般|です|ですけど|なんですけど|が|を)?.{0,12}$`,
    pattern`^(?:it'?s |the |my |our |that |this |your |some |an? |all (?:the |my )?|old |big |little |white |new |whole |
      electric(?:al)? ){0,4}(?:machine|device|unit|appliance|product|thing|gadget|equipment|item|system|line)s?(?: (?:i|
      we|you|that|from|in|over|by|at|next|which|near).{0,60})?[.!]?$`,
    "(?:เครื่อง|ตัว|อัน)(?:นั้น|นี้|โน้น|ไหน|อะไร|เดิม|เดียว|เก่า|ที่(?:ซื้อ|แจ้ง|บอก))|อะไรสักอย่าง|ในห้องเครื่อง|ห้องเครื่อง|^เครื่อง(?:ค่ะ|ครับ|คะ|เสีย|พัง)?$|เครื่องใช้ไฟฟ้า",
    "^.{0,4}(?:什么|啥|哪一?[种个台])(?:设备|机器|东西|电器|产品|家电)|不知道是?(?:什么|哪)|说不清|どれか|何か|なんか",
    "(?<![a-z])(?:something|anything|not sure|no idea|whatever|let me|i'?ll ask|i'?m (?:only|just)|ask (?:the|my))(?![a-z])",
  ]
    .map(shown)
    .join("|"),
);

/** Whether words name no device but only that there is one: "that machine", どれか. */
export function isVague(said: string): boolean {
  return vague.test(shadow(said).toLowerCase());
}

/** Behind a device beside which the one that is meant stands: "on top of the fridge", 冰箱上面的. */
export const besideBehind =
  /^ remotes? (?=works?|is|was)|^(?:的|の)?(?:上面?|上方|上头|旁边|旁|边上|隔壁|下面|底下|对面|后面|前面|左边|右边|附近|里面?|横|隣|となり|上|下|前|裏|奥|脇|そば)(?:放|摆|挂|装|にある|に置いてある)?(?:的|の|那[台个]|着的)/;
export const besideBefore =
  /(?:\b(?:next to|beside|above|below|under(?:neath)?|behind|near|over|on top of|in front of|inside|by|opposite)(?: the| my| our)? |(?:ข้างๆ?|บน|ใต้|ติดกับ|เหนือ|ด้านหลัง|ใกล้ๆ?)(?:กับ)?)$/i;
/** Whether words place the device that follows them beside another one. */
export const placedBeside = (before: string): boolean =>
  /(?:上面|上方|旁边?|边上|隔壁|下面|底下|对面|后面|前面|左边|右边|横|隣|となり|上|下|前|裏|脇|そば).{0,8}$/.test(
    shadow(before),
  ) || /(?:不是|ではな|じゃな|ไม่ใช่)/.test(shadow(before));
/** Before the one of several that is meant. */
export const focusBefore =
  /(?:坏的是|坏了的是|有问题的是|要修的是|出问题的是|主要是|只有|只是|就|是|こわれたのは|壊れたのは|おかしいのは|调子が?(?:悪|恶)いのは|问题は|ที่เสียคือ|ที่พังคือ|ที่มีปัญหาคือ|เสียแค่|เฉพาะ|แค่|(?<![a-z])(?:only|just|it'?s|is)(?: the| my| our)? )$/i;
