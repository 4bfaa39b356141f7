/** Countries whose numbers are known as they are dialled at home. */
import { shadow } from "../../engine/shadow.ts";

export interface Country {
  readonly code: string;
  readonly zones: readonly string[];
  readonly language?: string;
  /** What a number of it is called, as `shadow` shows it. */
  readonly named: string;
  /** Digits as they are dialled inside the country. */
  readonly national: RegExp;
}

/** Elsewhere a number needs its own `+`. */
export const countries: readonly Country[] = [
  {
    code: "86",
    named: "中国|大陆|\\b(?:china|chinese)\\b|จีน",
    zones: ["Asia/Shanghai", "Asia/Urumqi"],
    language: "zh-CN",
    national: /^(?:1[3-9]\d{9}|[48]00\d{7}|0[1-9]\d{9,10})$/,
  },
  {
    code: "886",
    named: "台湾|\\b(?:taiwan\\w*)\\b|ไต้หวัน",
    zones: ["Asia/Taipei"],
    language: "zh-TW",
    national: /^(?:09\d{8}|0[2-8]\d{7,8})$/,
  },
  {
    code: "81",
    named: "日本|\\bjapan\\w*|ญี่ปุ่น",
    zones: ["Asia/Tokyo"],
    language: "ja",
    national: /^0(?:[5789]0\d{8}|(?![5789]0)[1-9]\d{8})$/,
  },
  {
    code: "66",
    named: "泰国|タイの|\\bthai\\w*|(?:เบอร์)ไทย",
    zones: ["Asia/Bangkok"],
    language: "th",
    national: /^0(?:[689]\d{8}|[2-57]\d{7})$/,
  },
  {
    code: "852",
    named: "香港|\\b(?:hong ?kong|hk)\\b|ฮ่องกง",
    zones: ["Asia/Hong_Kong"],
    national: /^[2-9]\d{7}$/,
  },
  {
    code: "853",
    named: "澳门|マカオ|\\bmaca[uo]\\b",
    zones: ["Asia/Macau"],
    national: /^[268]\d{7}$/,
  },
  {
    code: "65",
    named: "新加坡|シンガポール|\\b(?:singapore\\w*|sg)\\b|สิงคโปร์",
    zones: ["Asia/Singapore"],
    national: /^[3689]\d{7}$/,
  },
  {
    code: "44",
    named: "英国|イギリス|\\b(?:uk|british|britain|england|english number)\\b|อังกฤษ",
    zones: ["Europe/London"],
    national: /^0[1-9]\d{8,9}$/,
  },
  {
    code: "1",
    named: "美国|加拿大|アメリカ|カナダ|\\b(?:usa?|americ\\w+|canad\\w+)\\b|อเมริกา",
    zones: ["America/New_York", "America/Chicago", "America/Los_Angeles"],
    national: /^[2-9]\d{2}[2-9]\d{6}$/,
  },
];

const numberWord =
  "(?:number|num|no\\.|mobile|phone|cell|landline|line|sim|号|电话|手机|门号|番号|携带|เบอร์|โทร|มือถือ)";
const namedIn = new Map(
  countries.map((country) => [
    country,
    new RegExp(
      `(?:${country.named})[^,.。、\\n]{0,8}${numberWord}|${numberWord}[^,.。、\\n\\d]{0,8}(?:${country.named})`,
      "i",
    ),
  ]),
);

const anyNamed = new RegExp(countries.map(({ named }) => named).join("|"), "i");

const britishToo = /(?<![\d+])07\d{3}[ -]?\d{3}[ -]?\d{3}(?!\d)/;

/** The countries a number may be meant for: the one that is named, that of the language spoken, and for numbers that cannot be taken for one of it that of the company. */
export function meant(
  text: string,
  zone: string,
  language: string | undefined,
): readonly Country[] {
  const seen = shadow(text);
  // Eleven digits from 07 on are a mobile number of Britain as much as a landline of China.
  if (language === "en" && britishToo.test(seen) && !anyNamed.test(seen)) return [];
  const home = countries.filter(({ zones }) => zones.includes(zone));
  const named = anyNamed.test(seen)
    ? countries.filter((country) => namedIn.get(country)?.test(seen))
    : [];
  return [
    ...(named.length === 1 ? named : []),
    ...countries.filter((country) => country.language === language && language !== undefined),
    ...home,
    ...(home.length > 0 ? [] : countries.slice(0, 1)),
  ];
}
