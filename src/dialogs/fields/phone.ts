/** Telephone numbers (S0-09), light validation: written as E.164, an extension behind `;ext=` (RFC 3966). */
import { shadow } from "../../engine/shadow.ts";
import { meantNumber, withEnding } from "./phone-choice.ts";
import { type Country, countries, meant } from "./phone-countries.ts";
import type { Span } from "./span.ts";
import { toldNumbers } from "./spelled-digits.ts";

/** The language a text shows by its script, else the one of the chat. */
function spoken(text: string, language: string | undefined): string | undefined {
  if (/\p{Script=Thai}/u.test(text)) return "th";
  if (/[\u3041-\u30ff]/.test(text)) return "ja";
  const han = text.replace(/[^\p{Script=Han}]/gu, "");
  return language === "zh-CN" && shadow(han) !== han ? "zh-TW" : language;
}

const dated = /^(?:19|20)\d{2}-\d{1,2}-\d{1,2}$/;

/** The number in E.164, or nothing when it cannot be one. @param language of the chat, e.g. `zh-TW` */
export function phoneOf(text: string, zone: string, language?: string): string | undefined {
  const seen = digitsIn(text);
  const found = extended.exec(seen);
  const base = found === null ? seen : seen.slice(0, found.index);
  const number = numbered(base, meant(text, zone, spoken(text, language)));
  return number === undefined || found === null ? number : `${number};ext=${found[1] ?? ""}`;
}

function numbered(seen: string, homes: readonly Country[]): string | undefined {
  if (dated.test(seen)) return undefined;
  const digits = seen.replace(/(?<=\+.*)\(0\)/, "").replace(/[^\d+]/g, "");
  if (digits.startsWith("+")) return abroad(digits.slice(1));
  if (digits.startsWith("00")) return abroad(digits.slice(2));
  const home = homes.find(
    ({ national }, index) => national.test(digits) && (index === 0 || !digits.startsWith("0")),
  );
  if (home !== undefined) return `+${home.code}${digits.replace(/^0/, "")}`;
  const coded = homes.find(({ code, national }) => {
    const rest = digits.startsWith(code) ? digits.slice(code.length) : "";
    return national.test(rest) || national.test(`0${rest}`);
  });
  return coded === undefined ? undefined : abroad(digits);
}

/** A number that begins with its country must look like one of it; elsewhere we know less. */
function abroad(digits: string): string | undefined {
  if (!/^[1-9]\d{7,14}$/.test(digits)) return undefined;
  const country = countries.find(({ code }) => digits.startsWith(code));
  const rest = digits.slice(country?.code.length ?? 0);
  if (country !== undefined && !country.national.test(rest) && !country.national.test(`0${rest}`))
    return undefined;
  return country?.national.test(rest) === true && rest.startsWith("0")
    ? `+${country.code}${rest.slice(1)}`
    : `+${digits}`;
}

const written = /(?<![\dA-Za-z])\+?\(?\d[\d ().-]{6,20}\d(?![\dA-Za-z])/g;
const extension =
  /^\)?(?: ?[ので])? ?[(,、]? ?(?:转|分机号?码?|内线(?:番号)?は?|内線|ext(?:ension|n)?\.?|x|#|ต่อ|กด)(?:是| is)?[ :]{0,2}(\d{1,5})(?!\d)\)?|^,(\d{1,5})$/i;
/** The same at the end of a number that stands alone. */
const extended =
  /(?: ?[(,、]? ?(?:转|分机号?码?|内线(?:番号)?は?|ext(?:ension)?\.?|x|#|ต่อ|กด)[ :]{0,2})(\d{1,5})\)?$/i;
const label =
  /(?:(?:联系|联络|行动|携带|办公室)?(?:电话番?(?:号码?)?|手机号?码?|携带|连络先|号码|座机|市话)|(?:my )?(?:phone|mobile|mob|cell|number|tel)\.?(?: number| no\.?)?|(?:เบอร์)?โทร(?:ศัพท์|หา)?|เบอร์|มือถือ)(?:是|为|改成|改为|换成|は|คือ|เป็น| is)?[:#]? ?$/i;
const hanDigits = "零一二三四五六七八九";

/** Digits of any script legible, spelled ones too where a whole number is spelled. */
function digitsIn(text: string): string {
  return shadow(text)
    .replace(/[〇零一幺二三四五六七八九]{7,}/g, (run) =>
      Array.from(run)
        .map((digit) => (digit === "幺" ? 1 : Math.max(0, hanDigits.indexOf(digit))))
        .join(""),
    )
    .replace(/(?<=\d)ー(?=\d)/g, "-");
}

/** The telephone number that a sentence means: the one that is not taken back, written or told digit by digit. @param language of the chat */
export function findPhone(text: string, zone: string, language?: string): Span<string> | undefined {
  const seen = digitsIn(text);
  const homes = meant(text, zone, spoken(text, language));
  const all = [...seen.matchAll(written)].flatMap((match) => {
    const hit = within(match[0], homes);
    return hit === undefined ? [] : [placed(seen, match.index, hit)];
  });
  const chosen = all.length > 0 ? all[meantNumber(seen, all) ?? all.length] : told(text, homes);
  if (chosen === undefined) return undefined;
  const { value, length } = withEnding(chosen.value, seen.slice(chosen.end, chosen.end + 48));
  return { value, start: chosen.start, end: chosen.end + length };
}

/** A number with the words before it and its extension. */
function placed(seen: string, at: number, hit: Hit): Span<string> {
  const from = at + hit.start;
  const to = at + hit.end;
  const more = extension.exec(seen.slice(to, to + 24));
  const extra = hit.extension ?? more?.[1] ?? more?.[2];
  const before = seen.slice(Math.max(0, from - 24), from);
  return {
    value: extra === undefined ? hit.value : `${hit.value};ext=${extra}`,
    start: from - (before.length - (label.exec(before)?.index ?? before.length)),
    end: to + (more?.[0].length ?? 0),
  };
}

/** A number told digit by digit. */
function told(text: string, homes: readonly Country[]): Span<string> | undefined {
  const runs = toldNumbers(shadow(text)).flatMap((run): readonly Span<string>[] => {
    const hit = within(run.text, homes);
    return hit === undefined ? [] : [{ value: hit.value, start: run.start, end: run.end }];
  });
  return runs[meantNumber(shadow(text), runs) ?? runs.length];
}

type Hit = Span<string> & { readonly extension?: string };

/** A number in a run of digits and blanks: all of it, else without the groups before or behind that belong to something else, else with an extension behind a dash. */
function within(run: string, homes: readonly Country[]): Hit | undefined {
  const cuts = [...run.matchAll(/ +/g)].slice(0, 8);
  const starts = [0, ...cuts.map(({ index, 0: blank }) => index + blank.length)];
  const ends = [run.length, ...cuts.map(({ index }) => index).toReversed()];
  for (const start of starts)
    for (const end of ends) {
      const part = run.slice(start, Math.max(start, end));
      const value = numbered(part, homes);
      if (value !== undefined) return { value, start, end };
      const dashed = /^(0.*\d)-(\d{1,4})$/.exec(part);
      const base = dashed === null ? undefined : numbered(dashed[1] ?? "", homes);
      if (base !== undefined && dashed !== null)
        return { value: base, start, end, extension: dashed[2] ?? "" };
    }
  return undefined;
}

/** A number as its reader dials it: without the country code at home. */
export function shownPhone(phone: unknown, zone: string): string | undefined {
  if (typeof phone !== "string" || phone === "" || phone === "-") return undefined;
  const [number = "", extra] = phone.split(";ext=");
  const home = countries.find(({ zones }) => zones.includes(zone));
  const local = home?.code === "86" && number.startsWith("+86") ? atHome(number.slice(3)) : number;
  return extra === undefined ? local : `${local} #${extra}`;
}

function atHome(national: string): string {
  return /^1\d{10}$|^[48]00/.test(national) ? national : `0${national}`;
}
