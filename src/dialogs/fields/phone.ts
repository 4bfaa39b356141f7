/** Telephone numbers (S0-09), light validation: written as E.164. */
import type { Span } from "./span.ts";

/** Country codes of the zones we serve; elsewhere a number needs its own `+`. */
const codes: Readonly<Record<string, string>> = {
  "Asia/Shanghai": "86",
  "Asia/Urumqi": "86",
  "Asia/Hong_Kong": "852",
  "Asia/Macau": "853",
  "Asia/Taipei": "886",
  "Asia/Singapore": "65",
  "Europe/London": "44",
  "America/New_York": "1",
  "America/Chicago": "1",
  "America/Los_Angeles": "1",
};

const written = /(?<![\dA-Za-z])\+?\(?\d[\d ().-]{6,18}\d(?![\dA-Za-z])/g;
const label =
  /(?:联系)?(?:电话|手机号?|号码)(?:号码)?(?:是|为|改成|改为|换成)?[:：]?\s*$|(?:my )?(?:phone|mobile|cell|number|tel)\.?(?: number)?(?: is)?[:：]?\s*$/i;

/** The number in E.164, or nothing when it cannot be one. */
export function phoneOf(text: string, zone: string): string | undefined {
  const digits = text.replace(/[^\d+]/g, "");
  if (digits.startsWith("+")) return /^\+[1-9]\d{7,14}$/.test(digits) ? checked(digits) : undefined;
  if (/^00[1-9]\d{8,13}$/.test(digits)) return checked(`+${digits.slice(2)}`);
  const code = codes[zone] ?? "";
  if (code === "86") return mainland(digits);
  if (code === "") return /^1[3-9]\d{9}$/.test(digits) ? `+86${digits}` : undefined;
  const local = digits.replace(/^0/, "");
  return /^\d{8,11}$/.test(local) ? `+${code}${local}` : undefined;
}

/** Numbers with +86 must look like numbers of that country. */
function checked(number: string): string | undefined {
  return number.startsWith("+86") ? mainland(number.slice(3)) : number;
}

function mainland(digits: string): string | undefined {
  const national = digits.replace(/^86(?=1[3-9]\d{9}$)/, "");
  if (/^1[3-9]\d{9}$/.test(national) || /^[48]00\d{7}$/.test(national)) return `+86${national}`;
  return /^0[1-9]\d{8,10}$/.test(national) ? `+86${national.slice(1)}` : undefined;
}

/** The first telephone number of a sentence. */
export function findPhone(text: string, zone: string): Span<string> | undefined {
  for (const match of text.matchAll(written)) {
    const value = phoneOf(match[0], zone);
    if (value === undefined) continue;
    const start = label.exec(text.slice(0, match.index))?.index ?? match.index;
    return { value, start, end: match.index + match[0].length };
  }
  return undefined;
}

/** A number as its reader dials it: without the country code at home. */
export function shownPhone(phone: unknown, zone: string): string | undefined {
  if (typeof phone !== "string" || phone === "" || phone === "-") return undefined;
  if (codes[zone] !== "86" || !phone.startsWith("+86")) return phone;
  const national = phone.slice(3);
  return /^1\d{10}$|^[48]00/.test(national) ? national : `0${national}`;
}
