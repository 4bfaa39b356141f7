/** A part of an address said later, e.g. that the lane is 508: it corrects the address, it does not replace it. */

/** A number and what it numbers, the way Chinese and Japanese write it. */
const numbered =
  /([0-9A-Za-z]{1,6}|[一二三四五六七八九十百]{1,4})\s*(号楼|號樓|号院|号室|号线|单元|單元|丁目|番地|弄|巷|栋|棟|幢|座|号|號|楼|樓|层|層|階|室|房)/g;
/** The same the other way round, as in English and Thai. */
const named =
  /\b(flat|apt\.?|apartment|unit|room|suite|floor|building|block)\s*([0-9A-Za-z]{1,6})\b|(บ้านเลขที่|ห้อง|ชั้น|ตึก)\s*([0-9/]{1,8})/gi;

interface Part {
  readonly unit: string;
  readonly text: string;
}

function partsOf(text: string): readonly Part[] {
  const after = [...text.matchAll(numbered)].map(([whole, , unit = ""]) => ({ unit, text: whole }));
  const before = [...text.matchAll(named)].map(([whole, english, , thai]) => ({
    unit: (english ?? thai ?? "").toLowerCase(),
    text: whole,
  }));
  return [...after, ...before];
}

/** Whether nothing but such parts stands here: no street, no town. */
function isOnlyParts(text: string, parts: readonly Part[]): boolean {
  const rest = parts.reduce((left, part) => left.replace(part.text, ""), text);
  return parts.length > 0 && !/[\p{L}\p{N}]/u.test(rest);
}

/** Whether a text numbers something and tells nothing else. */
export const isPart = (text: string): boolean => isOnlyParts(text, partsOf(text));

/**
 * The address with its parts of the same units replaced, and new ones behind it; what is said whole stands for itself.
 * `508弄` changes `张江路500弄3号楼602` into `张江路508弄3号楼602`.
 */
export function withPart(address: string | undefined, said: string): string {
  if (address === undefined || address === "") return said;
  const parts = partsOf(said);
  const known = partsOf(address);
  if (!isOnlyParts(said, parts) || isOnlyParts(address, known)) return said;
  return parts.reduce((whole, part) => {
    const old = known.findLast(({ unit }) => unit === part.unit);
    if (old !== undefined) return whole.replace(old.text, () => part.text);
    return /[A-Za-z]$/.test(whole) ? `${whole}, ${part.text}` : `${whole}${part.text}`;
  }, address);
}

/** The address with the number in it that was wrong replaced: `old` where that was named, the only one of the same form where not. */
export function withNumber(
  address: string,
  said: string,
  old: string | undefined,
): string | undefined {
  if (!/^\d+(?:[-/]\d+)*$/.test(said)) {
    const whole = withPart(address, said);
    return whole === said ? undefined : whole;
  }
  const form = (number: string): string => number.replace(/\d+/g, "0");
  const all = [...address.matchAll(/(?<![\d/-])\d+(?:[-/]\d+)*(?![\d/-])/g)];
  const named = all.filter(([one]) => one === old);
  const alike = all.filter(([one]) => form(one) === form(said) && one.length <= said.length + 1);
  const [wrong, other] = named.length > 0 ? named : alike;
  return wrong === undefined || other !== undefined
    ? undefined
    : address.slice(0, wrong.index) + said + address.slice(wrong.index + wrong[0].length);
}
