/** Which of several telephone numbers somebody wishes to be called on. */
import { shadow } from "../../engine/shadow.ts";
import type { Span } from "./span.ts";

const words = (...lists: readonly string[]): RegExp => new RegExp(shadow(lists.join("|")), "i");

const otherwise = words(
  "(?:没人?接|不接|不通|没接|不在|关机|占线|没空|找不到)[^\\d,。]{0,4}(?:就|再|的话|时|才)|(?:如果|要是|万一|若)[^\\d]{0,12}(?:不|没|关机|占线)|备用|备选",
  "(?<![a-z])(?:if|otherwise|in case|backup|alternatively|failing that|unless)(?![a-z])",
  "場合|なければ|なかったら|ないとき|ない時|予備",
  "(?:ถ้า|หาก)[^\\d]{0,12}(?:ไม่|สาย)|สำรอง",
);
/** Whether the number behind these words is for the case that another one is not answered. */
export const isElse = (between: string): boolean => otherwise.test(between);

const before = words(
  "(?<![别別要勿甭])(?:打(?!错|不)|拨|联[系络]|回电|用|留|找|记)[^\\d,。;!?]{0,10}$",
  "(?<![a-z])(?<!(?:don'?t|not|never) )(?:call|ring|use|text|reach|try|phone|contact|dial|message|whatsapp|better|best|easier)(?![a-z])[^\\d,.;!?]{0,28}$",
  "(?:โทร|ติดต่อ|ใช้|รับสาย)[^\\d\\n]{0,16}$",
);
const behind = words(
  "^[^\\d,。、]{0,8}(?:に|へ|まで|で|が)[^\\d,。]{0,6}(?:ください|下さい|(?:かけ|掛け)(?!な)|お願い|连络|電話|頼|いい|良い|よい|確実|助か)",
  "^[^\\d,。;]{0,4}(?:最好打|好打|方便接|随时能?接)|^[^\\d,.;]{0,6}is (?:best|better)",
);

/** What a number is called by, and what somebody wishes to be called on. */
const kinds: readonly RegExp[] = [
  words("手机|行动|mobile|(?<![a-z])cell|携帯|携带|スマホ|มือถือ"),
  words("座机|市话|固话|landline|land line|固定|เบอร์บ้าน"),
  words("家里|我家|宅电|home|house|自宅|家(?=[にへのでは])|ที่บ้าน"),
  words("店|shop|store|ร้าน"),
  words("办公|公司|单位|office|work|会社|事務所|ออฟฟิศ|บริษัท|ที่ทำงาน"),
  words("老婆|太太|爱人|wife|(?:妻|家内|嫁)|เมีย|ภรรยา"),
  words("老公|先生|husband|hubby|夫|主人|สามี"),
  words("妈|mum|mom|mother|母|แม่"),
  words("爸|dad|father|父|พ่อ"),
  words("儿子|(?<![a-z])son(?![a-z])|息子|ลูกชาย"),
  words("女儿|daughter|娘|ลูกสาว"),
];
const mobile = /^\+(?:861[3-9]|8869|81[789]0|66[689]|447[1-9])/;

/** Where people say on what they want to be called. */
const wishes = new RegExp(
  shadow(
    [
      "(?<![别別要勿甭])(?:打(?!错|不)|拨|联[系络]|回电)[^\\d,。;!?\\n]{1,12}",
      "(?<![a-z])(?<!(?:don't|dont|not|never) )(?:call|ring|use|text|reach|try|phone|contact|prefer|better|best)(?![a-z])[^\\d,.;!?\\n]{1,24}",
      "(?:โทร|ติดต่อ)[^\\d\\n]{1,14}",
      "(?:できれば|なるべく|基本)[^\\d,。、]{1,8}(?:で|に|へ)",
      "[^\\d,。、\\s]{1,6}(?:の(?:方|ほう))?(?:に|へ)[^\\d,。、]{0,4}(?:ください|下さい|(?:かけ|掛け)(?!な)|お願い|连络|電話|頼)",
    ].join("|"),
  ),
  "gi",
);

/** The place in the list of the only number among `left` that somebody wishes to be called on. */
export function wishedNumber(
  seen: string,
  all: readonly Span<string>[],
  left: readonly number[],
): number | undefined {
  const only = (found: readonly number[]): number | undefined =>
    found.length === 1 ? found[0] : undefined;
  const beside = left.filter((at) => {
    const { start = 0, end = 0 } = all[at] ?? {};
    const from = Math.max(all[at - 1]?.end ?? 0, start - 32);
    return before.test(seen.slice(from, start)) || behind.test(seen.slice(end, end + 24));
  });
  return only(beside) ?? only(ofKind(seen, all, left));
}

/** Numbers called by the kind that the last wish names. */
function ofKind(
  seen: string,
  all: readonly Span<string>[],
  left: readonly number[],
): readonly number[] {
  const kind = [...seen.matchAll(wishes)]
    .flatMap(([said]) => kinds.find((one) => one.test(said)) ?? [])
    .at(-1);
  if (kind === undefined) return [];
  const called = left.filter((at) => kind.test(labelOf(seen, all, at)));
  return called.length > 0 || kind !== kinds[0]
    ? called
    : left.filter((at) => mobile.test(all[at]?.value ?? ""));
}

/** What stands beside a number and tells whose it is. */
function labelOf(seen: string, all: readonly Span<string>[], at: number): string {
  const { start = 0, end = 0 } = all[at] ?? {};
  const from = Math.max(all[at - 1]?.end ?? 0, start - 20);
  const before = /[^,。;!?、\n]*$/.exec(seen.slice(from, start))?.[0] ?? "";
  const after = seen.slice(end, Math.min(all[at + 1]?.start ?? seen.length, end + 14));
  const told = /^ ?(?:是|が|は|is|เป็น|คือ|เบอร์|\()[^,。;!?、\n]*/.exec(after)?.[0] ?? "";
  return before + seen.slice(start, end) + told;
}
