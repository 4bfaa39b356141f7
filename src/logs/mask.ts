/** What may stand in a log: words of our own, ids, counts, codes (S23, S32, R23). Pure. */

/** Characters of one field; longer is somebody's text, not a code. */
const fieldMax = 160;
/** Characters of a stack, which `faultFields` has already freed of its message. */
const stackMax = 2_000;
/** Characters of a log sentence. */
const sentenceMax = 300;
/** More words than this in one field is somebody's sentence. */
const wordsMax = 10;
/** A number from here on could be a phone; instants and byte counts have keys that say so. */
const phoneFrom = 1_000_000;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** What a person was told to quote: eight hex digits, now and then without a letter among them. */
const quoted = /^[0-9a-f]{8}$/i;
const bearer = /\b(?:bearer|basic)\s+\S+/gi;
const botToken = /\d{6,12}:[\w-]{30,}/g;
const inAddress = /:\/\/[^\s/@]{0,200}@/g;
const named =
  /\b(access_token|corpsecret|secret|token|password|passwd|authorization|api_?key|key)\s*[=:]\s*[^\s&,;]+/gi;
const longRun = /[\w+/=-]{32,}/g;
/** Seven to twenty digits with what people write between them, not inside a longer word. */
const phone = /(?<![\w-])\+?\(?\d(?:[ ().-]{0,2}\d){6,19}(?![\w-])/g;

/** A log sentence without anything secret or personal. */
export function maskSentence(text: string): string {
  return cut(maskSecrets(text), sentenceMax);
}

/** A field's value as it may be logged. */
export function maskField(
  key: string,
  value: string | number | boolean,
): string | number | boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "string") {
    if (key === "reference" && quoted.test(value)) return value;
    return key === "stack" ? cut(maskSecrets(value), stackMax) : maskText(value);
  }
  return isMeasure(key) || Math.abs(value) < phoneFrom ? value : maskPhone(String(value));
}

function maskText(value: string): string {
  if (uuid.test(value)) return value;
  const foreign = /[^\x20-\x7e]/.test(value) || value.length > fieldMax;
  if (foreign || value.split(" ").length > wordsMax) return `[text ${value.length}]`;
  return maskSecrets(value);
}

function maskSecrets(text: string): string {
  return text
    .replace(inAddress, "://[secret]@")
    .replace(bearer, "[secret]")
    .replace(botToken, "[secret]")
    .replace(named, (_whole, name: string) => `${name}=[secret]`)
    .replace(longRun, (run) => (uuid.test(run) || isPath(run) ? run : "[secret]"))
    .replace(phone, maskPhone);
}

/** A phone keeps its last two digits, so that two lines can be compared. */
function maskPhone(text: string): string {
  return `[number ..${text.replace(/\D/g, "").slice(-2)}]`;
}

/** Folders in a stack are long runs of letters too. */
function isPath(run: string): boolean {
  return run.includes("/") && run.split("/").every((part) => part.length < 32);
}

function isMeasure(key: string): boolean {
  return /(?:At|Ms|Bytes|Pixels|seq|count|code)$/i.test(key);
}

function cut(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max)}…(${text.length})`;
}
