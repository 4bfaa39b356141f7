/** A number that stands in an answer without a name, told by its form and by what is said beside it. */
import { shadow } from "../../engine/shadow.ts";
import { codesIn, corrected, isTakenBack, namesIn, partly } from "./numbers-named.ts";

const words = (...lists: readonly string[]): RegExp => new RegExp(shadow(lists.join("|")), "i");

/** Said of what is read off a plate or a paper. */
const pointing = words(
  "找[到着]了|贴|标签|标牌|铭牌|牌子|印着|印的|写|条码|一[串排行]|就这个|只有这",
  "\\b(?:sticker|label|plate|says|reads|printed|stamped|tag|barcode|underneath|only this)\\b",
  "書い|シール|ラベル|铭板|裏|刻印|プレート",
  "เขียน|สติ[๊๋]?กเกอร์|ป้าย|ฉลาก|อันนี้|ข้าง|หลังเครื่อง",
);
/** Behind a number of a house, a day, an amount. */
const elsewhere = words(
  "^ ?(?:室|房|栋|幢|单元|层|楼|路|弄|巷|街|番地|丁目|块|元|年|月|บาท|ถนน|ซอย|road|street|st(?![a-z])|ave)",
);
const placed =
  /(?<![a-z])(?:flat|room|unit|apt|block|house|road|lane)\.? ?$|(?:ห้อง|ซอย|ตึก)(?:ที่|เลขที่)? ?$/i;
/** A code has letters and digits in one; digits alone are one only where they are read off something. */
function isCode(value: string, seen: string): boolean {
  const code = value.replace(/[ -]/g, "");
  const digits = code.replace(/\D/g, "").length;
  if (/[A-Za-z]/.test(code)) return digits >= 4 && code.length >= 5 && !/[A-Za-z]{5}/.test(code);
  return digits >= 6 && !/^(?:0|1[3-9]\d|20\d\d-)/.test(value) && pointing.test(seen);
}

/** The one code of an answer to which no other name is given; of two the later one where it corrects the other. @param seen as `shadow` shows it */
export function bareCode(seen: string): string | undefined {
  if (partly.test(seen) || namesIn(seen).some(({ kind }) => kind === "other")) return undefined;
  const codes = codesIn(seen).filter(
    ({ value, start, end }) =>
      isCode(value, seen) &&
      !placed.test(seen.slice(Math.max(0, start - 12), start)) &&
      !elsewhere.test(seen.slice(end, end + 8)) &&
      !isTakenBack(seen.slice(Math.max(0, start - 12), start), seen.slice(end, end + 24)),
  );
  const first = codes[0];
  const last = codes.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const one = first.value === last.value && codes.length < 3;
  return one || corrected.test(seen.slice(first.end, last.start)) ? last.value : undefined;
}
