/** Parts of a day as people name them, and the hours they span. */

/** A part of the day that a text names. */
export interface NamedPart {
  readonly start: number;
  readonly end: number;
  /** Whole hours of the day. */
  readonly from: number;
  readonly to: number;
}

interface Part {
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** In simplified characters and small letters, as `shadow` shows them. */
const parts: readonly Part[] = [
  {
    words:
      "一整天|全天|整天|一天都|白天|一日中|终日|ทั้งวัน|\\ball day\\b|\\bany ?time (?:of|during) the day\\b",
    from: 9,
    to: 18,
  },
  {
    words:
      "上午|头午|前晌|早上|早晨|一早|(?<=[明今])早|午前中?|朝一?|สาย|(?<!เลย)เช้า|\\bmorn(?:ings?)?\\b|(?<![a-z])a\\.?m\\b\\.?",
    from: 9,
    to: 12,
  },
  {
    words:
      "中午|正午|晌午|お?昼(?!间|过ぎ|すぎ|以降|から)|เที่ยง(?!คืน)|(?<!after)noon\\b|\\bmidday\\b|\\blunchtime\\b",
    from: 11,
    to: 14,
  },
  {
    words:
      "下午|午后|后晌|过午|お?昼(?:过ぎ|すぎ|以降|から)|บ่าย|\\barvo\\b|\\bafter ?(?:noon|lunch)\\b|(?<![a-z])p\\.?m\\b\\.?",
    from: 13,
    to: 18,
  },
  {
    words: "傍晚|夕方|(?<!ไม่|ไม่ค่อย|ตู้|น้ำ|แอร์|เครื่อง|ไม่ได้)เย็น(?!ๆ|ลง|น้อย|พอ|ฉ่ำ)",
    from: 16,
    to: 19,
  },
  {
    words: "晚上|晚间|(?<=[明今])晚|夜|ค่ำ|กลางคืน|คืนนี้|\\bevenings?\\b|\\btonight\\b",
    from: 18,
    to: 21,
  },
];

const pattern = new RegExp(parts.map(({ words }) => `(${words})`).join("|"), "gi");

/** The parts of the day that a text names, as `shadow` shows it, in order. */
export function namedParts(seen: string): readonly NamedPart[] {
  return [...seen.matchAll(pattern)].flatMap((match): readonly NamedPart[] => {
    const part = parts[match.slice(1).findIndex((group) => group !== undefined)];
    return part === undefined
      ? []
      : [{ start: match.index, end: match.index + match[0].length, from: part.from, to: part.to }];
  });
}
