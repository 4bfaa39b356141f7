/** Says lines in the reader's language. */
import type { LocaleCode } from "../engine/conversation.ts";
import type { Choice, Saying } from "../engine/effect.ts";
import type { Line, Value } from "../engine/line.ts";
import type { Bubble, OutgoingChoice } from "../ports/outgoing.ts";
import type { Words } from "../ports/words.ts";
import { openCatalogues } from "./catalogues.ts";
import { openFigures } from "./say-value.ts";

/** The reader of one message. */
interface Reader {
  readonly locale: LocaleCode;
  readonly zone: string;
  readonly ticket?: string;
}

/** Opens the catalogues of all languages. Costs some milliseconds once; a line costs microseconds. */
export function openWords(): Words {
  const catalogues = openCatalogues();
  const figures = openFigures();
  const say = (line: Line, reader: Reader): string => {
    const count = line.params["count"];
    const pieces = catalogues.pieces(
      line.key,
      reader.locale,
      typeof count === "number" ? count : undefined,
    );
    let said = pieces[0] ?? "";
    for (let i = 1; i < pieces.length; i += 2)
      said += write(line.params[pieces[i] ?? ""], reader) + (pieces[i + 1] ?? "");
    return said;
  };
  const write = (value: Value | undefined, reader: Reader): string => {
    if (value === undefined) return "";
    if (typeof value === "string") return value;
    if (typeof value === "number") return figures.write(value, reader.locale, reader.zone);
    if ("key" in value) return say(value, reader);
    if (value.kind === "opened-ticket") return reader.ticket ?? "";
    if (value.kind !== "list") return figures.write(value, reader.locale, reader.zone);
    return value.items
      .map((item) => write(item, reader))
      .join(separators[reader.locale][value.as ?? "words"]);
  };
  const choicesOf = (
    choices: readonly Choice[] | undefined,
    reader: Reader,
  ): { choices?: readonly OutgoingChoice[] } =>
    choices === undefined || choices.length === 0
      ? {}
      : {
          choices: choices.map(({ id, label }) => ({
            id,
            label: typeof label === "string" ? label : say(label, reader),
          })),
        };
  const bubble = (saying: Saying, reader: Reader): Bubble => {
    if (saying.kind === "text") {
      const { ask } = saying;
      const native =
        ask === undefined
          ? {}
          : { ask: { for: ask, label: say({ key: `ask.${ask}`, params: {} }, reader) } };
      return {
        kind: "text",
        text: say(saying.line, reader),
        ...choicesOf(saying.choices, reader),
        ...native,
      };
    }
    const rows = saying.rows.map(({ label, value }) => ({
      label: say(label, reader),
      value: write(value, reader),
    }));
    const text = saying.line === undefined ? {} : { text: say(saying.line, reader) };
    return {
      kind: "card",
      title: say(saying.title, reader),
      rows,
      ...text,
      ...choicesOf(saying.choices, reader),
    };
  };
  return {
    line: (line, locale, zone) => say(line, { locale, zone }),
    bubbles: (sayings, locale, zone, ticket) =>
      sayings.map((saying) =>
        bubble(saying, { locale, zone, ...(ticket === undefined ? {} : { ticket }) }),
      ),
  };
}

const separators: Readonly<Record<LocaleCode, Readonly<Record<"words" | "fields", string>>>> = {
  en: { words: ", ", fields: "; " },
  "zh-CN": { words: "、", fields: "；" },
};
