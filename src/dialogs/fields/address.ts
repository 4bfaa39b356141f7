/** Where the visit goes (S0-10): typed, or shared as a place. */
import type { Span } from "./span.ts";

/** UTF-16 units kept. */
export const addressMax = 200;

const labelled =
  /(?:地址|住址|住在|位置)(?:是|在|改成|改为|换成)?\s*[:：]?\s*([^,，。;；\n]{4,120})/;
const unit = "(?:号楼|号院|号|栋|幢|座|单元|室|楼|层|户)";
const chinese = new RegExp(
  "(?:[\\u4e00-\\u9fff]{2,8}(?:省|自治区))?(?:[\\u4e00-\\u9fff]{2,8}市)?(?:[\\u4e00-\\u9fff]{1,8}(?:区|县|镇))?" +
    "[\\u4e00-\\u9fffA-Za-z0-9]{1,20}(?:路|街|大道|道|巷|弄|胡同|小区|花园|公寓|大厦|广场|新村|苑|村)" +
    `[\\u4e00-\\u9fffA-Za-z0-9#\\-－() ]{0,40}?(?:\\d+|[一二三四五六七八九十]+)\\s*${unit}` +
    `(?:[\\s\\dA-Za-z\\-－#]*${unit})*(?:\\s*[\\dA-Za-z][\\dA-Za-z\\-－]{0,7}(?![\\dA-Za-z]))?`,
);
/** Street first, number after it, as most of Europe and Latin America write. */
const continental =
  /(?:(?<!\p{L})(?:Rua|Avenida|Av\.|Travessa|Praça|Calle|Paseo|Plaza|Via|Viale|Piazza|Rue|Jalan|Jl\.)(?: [\p{L}'’.-]+){1,5}|\p{Lu}[\p{L}-]+(?:straße|strasse|str\.|gasse|weg|allee|laan|straat|gatan))(?:,? ?(?:n\.?[º°o]\.? ?)?\d{1,5}[A-Za-z]?)(?: \d{1,3}[A-Za-zº°.]{0,3})?(?![\d])/u;
const english =
  /\b\d{1,5}[A-Za-z]?,? (?:[A-Z][\p{L}'’.-]* ){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Pl|Square|Way|Terrace|Close|Crescent)\b\.?(?:,? (?:Apt|Apartment|Unit|Flat|Room|Suite|Floor|#)\.? ?[\dA-Za-z-]+)?/u;
const englishLabel = /\b(?:my |the )?address(?: is|:)?\s*([^\n;]{6,120})/i;

/** Where an address ends when something else follows without a mark. */
const beyond =
  /(?:今天|明天|后天|这?周[一二三四五六日末]|星期|上午|下午|晚上|有空|方便|联系|电话|手机|我叫|我姓|\bphone\b|\btomorrow\b).*$/i;
/** Further lines of an English address: flat, building, town. */
const furtherLine =
  /^, ?(?!I\b|I'|My\b|Please\b|We\b|It\b)[A-Z0-9#][\p{L}\d .'#-]{1,30}(?=,|\.?$|\n)/u;

/** An address that a sentence gives unasked. */
export function findAddress(text: string): Span<string> | undefined {
  for (const pattern of [labelled, englishLabel, chinese, english, continental]) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const lead = match[1] === undefined ? 0 : match[0].length - match[1].length;
    const start = match.index + lead;
    const end =
      pattern === english || pattern === continental
        ? lines(text, start + (match[0].length - lead))
        : start + (match[1] ?? match[0]).replace(beyond, "").length;
    const value = text.slice(start, end).trim();
    if (value.length >= 4) return { value: value.slice(0, addressMax), start: match.index, end };
  }
  return undefined;
}

/** Where the lines of an address end that begins before `end`. */
function lines(text: string, end: number): number {
  const more = furtherLine.exec(text.slice(end));
  return more === null ? end : lines(text, end + more[0].length);
}

/**
 * The address of an answer in which a sentence found a part: all that was said where nothing else was found
 * (blanked in `rest`), else what follows the part up to the next mark.
 */
export function wholeAddress(found: string, text: string, rest: string): string {
  const start = text.indexOf(found);
  const end = start + found.length;
  const untouched = text.slice(end) === rest.slice(end);
  const more = untouched ? text.slice(end) : (/^[^,，。;；\n]*/.exec(rest.slice(end))?.[0] ?? "");
  return `${found}${more.replace(beyond, "")}`
    .replace(/\s+/g, " ")
    .replace(/[ ,，。;；!！]+$/, "")
    .slice(0, addressMax);
}

/** Said instead of an address. */
const noAddress =
  /^(?:谢|你好|您好|好的|可以|稍|等|不知道|没有|什么|怎么|哪|多少)|吗\s*$|^(?:thank|thx|hello|hi\b|hey|ok\b|okay|yes\b|no\b|sure|sorry|wait|later|i (?:don'?t|do not) know|when\b|how\b|what\b|why\b|who\b)/i;

/** The answer to the question for an address: at least four characters beyond marks, no question; one Latin word alone is none. */
export function addressOf(rest: string): string | undefined {
  const address = rest
    .replace(
      /^\s*(?:我?(?:的)?(?:地址|住址)(?:是|在)?|我?住在?|在|(?:my |the )?address(?: is)?|i live (?:at|in)|at)\s*[:：]?\s*/i,
      "",
    )
    .replace(/\s+/g, " ")
    .replace(/^[ ,，。;；]+|[ ,，。;；]+$/g, "");
  const letters = address.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const word = /^[A-Za-z]+[.!]*$/.test(address);
  return letters < 4 ||
    word ||
    noAddress.test(address) ||
    /[?？]\s*$/.test(address) ||
    !/\p{L}/u.test(address)
    ? undefined
    : address.slice(0, addressMax);
}
