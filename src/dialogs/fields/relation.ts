/** For whom somebody registers, from how they call that person. */
import { simplified } from "../../engine/han.ts";

const words: readonly (readonly ["family" | "tenant" | "company" | "other", RegExp])[] = [
  [
    "family",
    /爸|妈|父|母|爷爷|奶奶|外公|外婆|姥|岳|公公|婆婆|老人|长辈|亲戚|家人|儿子|女儿|老公|老婆|\b(?:mother|father|mum|mom|dad|parents?|grand(?:ma|pa|mother|father|parents?)|son|daughter|wife|husband|aunt|uncle)\b|両親|祖[父母]|(?:お)?ばあ(?:さん|ちゃん)|(?:お)?じい(?:さん|ちゃん)|妻|夫|家族|พ่อ|แม่|ลูกชาย|ลูกสาว|สามี|ภรรยา|ญาติ|คุณยาย|คุณตา/i,
  ],
  ["tenant", /租客|房客|租户|承租|\btenants?\b|入居者|借主|ผู้เช่า/i],
  [
    "company",
    /公司|单位|客户|\b(?:compan(?:y|ies)|clients?|customers?|office)\b|会社|取引先|บริษัท|ลูกค้า/i,
  ],
  [
    "other",
    /朋友|邻居|同事|别人|他人|\b(?:friends?|neighbou?rs?|colleagues?|somebody else)\b|友人|知人|近所|เพื่อน/i,
  ],
];

/** The first kind of person that is named; nothing when none is. */
export function relationIn(text: string): "family" | "tenant" | "company" | "other" | undefined {
  const same = simplified(text);
  return words.find(([, pattern]) => pattern.test(same) || pattern.test(text))?.[0];
}
