/** Numbers written in words, up to thirty-one. */

const thai = "หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ สิบเอ็ด สิบสอง".split(" ");
const english = "one two three four five six seven eight nine ten eleven twelve".split(" ");

/** As patterns: the longer words first, digits included. */
export const thaiNumber = `(?:\\d{1,2}|${thai.toReversed().join("|")})`;
export const englishNumber = `(?:\\d{1,2}|${english.join("|")})`;
export const hanNumber = "[一二两三四五六七八九十]{1,3}";

/** What a number means, in digits, Thai, English or Chinese words. */
export function numberOf(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  const place = Math.max(thai.indexOf(word), english.indexOf(word.toLowerCase()));
  if (place >= 0) return place + 1;
  const digit = (sign: string): number =>
    "〇一二三四五六七八九".indexOf(sign === "两" ? "二" : sign);
  const [tens, ones] = word.includes("十") ? word.split("十") : ["", word];
  // "Five six" is no number but two.
  if (tens === undefined || tens.length > 1 || (ones ?? "").length > 1) return -1;
  const ten = word.includes("十") ? (tens === "" ? 1 : digit(tens ?? "")) : 0;
  return ten * 10 + (ones === "" ? 0 : digit(ones ?? ""));
}
