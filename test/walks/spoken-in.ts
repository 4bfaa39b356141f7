import type { LocaleCode } from "../../src/engine/conversation.ts";

/** Every character of the two-byte part of an encoding, which is one country's own list of what it writes. */
function listed(encoding: string, first: number, last: number): ReadonlySet<string> {
  const decoder = new TextDecoder(encoding);
  const signs = new Set<string>();
  for (let lead = first; lead <= last; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      signs.add(decoder.decode(new Uint8Array([lead, trail])));
  return signs;
}

/** GB 2312, Big5 and JIS X 0208: what mainland China, Taiwan and Japan write. */
const han: Readonly<Partial<Record<LocaleCode, ReadonlySet<string>>>> = {
  "zh-CN": gb2312(),
  "zh-TW": listed("big5", 0xa4, 0xf9),
  ja: listed("euc-jp", 0xb0, 0xf4),
};

function gb2312(): ReadonlySet<string> {
  const decoder = new TextDecoder("gbk");
  const signs = new Set<string>();
  for (let lead = 0xb0; lead <= 0xf7; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1)
      signs.add(decoder.decode(new Uint8Array([lead, trail])));
  return signs;
}

/** Latin words that are written like that everywhere: names, units, kinds of files. */
const everywhere = new Set(["Deskbell", "Language", "PDF", "MB", "SMS", "F"]);

/** What in these words is not of the language; nothing when all is. */
export function foreignIn(words: string, locale: LocaleCode): readonly string[] {
  const own = han[locale];
  const signs = Array.from(words).filter(
    (sign) =>
      (/\p{Script=Han}/u.test(sign) && own?.has(sign) !== true) ||
      (/[\u3041-\u3096\u30a1-\u30fa]/.test(sign) && locale !== "ja") ||
      (/\p{Script=Thai}/u.test(sign) && locale !== "th"),
  );
  const latin =
    locale === "en"
      ? []
      : (words.match(/(?<![\w-])[A-Za-z]{2,}(?![\w-])/g) ?? []).filter(
          (word) => !everywhere.has(word),
        );
  const marks =
    locale === "en" || locale === "th"
      ? []
      : (words.match(/[\p{Script=Han}\u3041-\u30fa][,;:?!](?!\/)/gu) ?? []);
  return [...signs, ...latin, ...marks];
}
