/** Parts of a day as people name them, and the hours they span. */
import { pattern } from "../../engine/pattern.ts";

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
    words: pattern`一整天|全天|整天|整日|(?<!哪)一天都|成日|全日|白天|日头时|一日(?:中|ずっと)?(?=家|い|お|空|在|$)|一日中|终日|
        日中|昼间|1日中|ทั้งวัน|ตลอดวัน|\b(?:all|whole|entire|full|the rest of the) day\b|
        \bany ?time (?:of|during) the day\b|\bday ?time\b|\ball day long\b`,
    from: 9,
    to: 18,
  },
  {
    words: pattern`上午|头午|前晌|上昼|上半天|前半天|早[上晨间]|清[早晨]|大清早|一大早|朝早|一?透早|早头|一早|
        早起(?=[来吧8-9八九])|(?<=[明今听])[早朝]|(?<=[天号日一二三四五六])早(?![点些日就已])|午前中?|
        朝(?:一番?|イチ|方|のうち)?|สาย(?!ไฟ|น้ำ|ท่อ|ดิน|ตา|พาน|แล)ๆ?|(?<!เลย|ค่า)เช้า(?:ๆ|ตรู่)?|
        \b(?:late |early |mid[- ]?)?morn(?:ings?|in)?\b|\bfore ?noon\b|\bfirst thing\b|
        \bbefore (?:lunch|noon)(?:time)?\b|(?<![a-z])a\.?m\b\.?`,
    from: 9,
    to: 12,
  },
  {
    words: pattern`中午|正午|晌午|午间|中昼|午休|お?昼(?:顷|ごろ|休み|时|前[后後])?(?!间|过ぎ|すぎ|以降|から|前)|ランチ(?:タイム)?|
        เที่ยง(?!คืน)(?:ๆ)?|(?<!after|fore|fore |after |before )noon(?:ish|time)?\b|\bmid-?day\b|
        (?<!before |after )\blunch(?:time|-time| time| hour| break|ish)?\b`,
    from: 11,
    to: 14,
  },
  {
    words: pattern`傍晚|黄昏|夕[方刻]|日暮れ|บ่ายแก่ๆ?|(?:ตอน|ช่วง)เย็นๆ|(?<=^| )เย็นๆ(?= ?(?:วัน|พรุ่ง|ของ))|
        (?<=นี้|หน้า|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)เย็นๆ|(?<!ไม่|ไม่ค่อย|ตู้|น้ำ|แอร์|เครื่อง|ไม่ได้)เย็น(?!ๆ|ลง|น้อย|พอ|ฉ่ำ|เจี๊ยบ)|
        \blate (?:in the )?(?:afternoon|arvo|pm)\b|(?:下午|午后)(?:晚些|晚点|靠晚)`,
    from: 16,
    to: 19,
  },
  {
    words: pattern`下午|午后|后晌|过午|下晡|下昼|晏昼|下半天|后半天|お?昼(?:过ぎ|すぎ|以降|から)|บ่าย(?:ๆ)?|\barvo\b|
        \b(?:early )?after ?(?:noon|lunch)s?\b|\baft(?:n|ie)?\b|(?<![a-z])p\.?m\b\.?`,
    from: 13,
    to: 18,
  },
  {
    words: pattern`晚上|晚间|夜晚|夜里|夜间|入夜|暗[时暝]|下昏|今暝|(?<=[明今听])晚|(?<=[天号日一二三四五六])晚(?![点些])|
        (?<![下上大值])夜(?![班勤宵])|晩|(?<!ดึก)ค่ำ(?:ๆ)?|หัวค่ำ|กลางคืน|คืนนี้|\b(?:early )?eve(?:nings?)?\b|
        \bton(?:ight|ite)\b`,
    from: 18,
    to: 21,
  },
];

const named = new RegExp(parts.map(({ words }) => `(${words})`).join("|"), "gi");

/** A text with more parts of days than these is no wish. */
const partsMax = 60;

/** The parts of the day that a text names, as `shadow` shows it, in order. */
export function namedParts(seen: string): readonly NamedPart[] {
  return [...seen.matchAll(named)].slice(0, partsMax).flatMap((match): readonly NamedPart[] => {
    const part = parts[match.slice(1).findIndex((group) => group !== undefined)];
    return part === undefined
      ? []
      : [{ start: match.index, end: match.index + match[0].length, from: part.from, to: part.to }];
  });
}
