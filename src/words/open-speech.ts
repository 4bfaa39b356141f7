/** Says one line in the reader's language; holes are filled in one pass, what fills them is never read again. */
import type { LocaleCode } from "../engine/conversation.ts";
import type { Line, Value } from "../engine/line.ts";
import { openCatalogues } from "./catalogues.ts";
import { openFigures } from "./say-value.ts";

/** The reader of one message. */
export interface Reader {
  readonly locale: LocaleCode;
  readonly zone: string;
  /** Number of the ticket opened in this turn. */
  readonly ticket?: string;
  /** When the answer to it is promised. */
  readonly promise?: number;
}

export interface Speech {
  readonly say: (line: Line, reader: Reader) => string;
  readonly write: (value: Value | undefined, reader: Reader) => string;
}

/** Opens the catalogues of all languages. Costs some milliseconds once; a line costs microseconds. */
export function openSpeech(): Speech {
  const catalogues = openCatalogues();
  const figures = openFigures();
  const say: Speech["say"] = (line, reader) => {
    const count = line.params["count"];
    const pieces = catalogues.pieces(
      line.key,
      reader.locale,
      typeof count === "number" ? count : undefined,
    );
    let said = pieces[0] ?? "";
    for (let i = 1; i < pieces.length; i += 2)
      said = beside(
        beside(said, write(line.params[pieces[i] ?? ""], reader), reader),
        pieces[i + 1] ?? "",
        reader,
      );
    return said;
  };
  const write: Speech["write"] = (value, reader) => {
    if (value === undefined) return "";
    if (typeof value === "string") return value;
    if (typeof value === "number") return figures.write(value, reader.locale, reader.zone);
    if ("key" in value) return say(value, reader);
    if (value.kind === "opened-ticket") return reader.ticket ?? "";
    if (value.kind === "opened-promise")
      return reader.promise === undefined
        ? ""
        : figures.write(
            { kind: "instant", at: reader.promise, as: "weekday-time" },
            reader.locale,
            reader.zone,
          );
    if (value.kind !== "list") return figures.write(value, reader.locale, reader.zone);
    const separator = separators[reader.locale][value.as ?? "words"];
    return value.items.map((item) => write(item, reader)).join(separator);
  };
  return { say, write };
}

/** What fills a hole stands beside its sentence; Chinese leaves a blank where its characters meet Latin letters or digits. */
function beside(before: string, after: string, { locale }: Reader): string {
  if (locale !== "zh-CN" && locale !== "zh-TW") return before + after;
  const meet = hanThenLatin.test(before.slice(-1) + after.slice(0, 1));
  return meet ? `${before} ${after}` : before + after;
}

const hanThenLatin = /^(?:\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han})$/u;

const separators: Readonly<Record<LocaleCode, Readonly<Record<"words" | "fields", string>>>> = {
  "zh-CN": { words: "、", fields: "；" },
  "zh-TW": { words: "、", fields: "；" },
  en: { words: ", ", fields: "; " },
  ja: { words: "、", fields: "、" },
  th: { words: ", ", fields: ", " },
};
