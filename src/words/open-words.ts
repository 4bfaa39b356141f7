/** Says what a turn has to say: bubbles in the reader's language. */
import type { Choice, Saying } from "../engine/effect.ts";
import type { Bubble, OutgoingChoice } from "../ports/outgoing.ts";
import type { Words } from "../ports/words.ts";
import { openSpeech, type Reader, type Speech } from "./open-speech.ts";

/** Opens the catalogues; nothing is read from disk later. */
export function openWords(): Words {
  const speech = openSpeech();
  return {
    line: (line, locale, zone) => speech.say(line, { locale, zone }),
    bubbles: (sayings, locale, zone, ticket, promise) => {
      const reader = {
        locale,
        zone,
        ...(ticket === undefined ? {} : { ticket }),
        ...(promise === undefined ? {} : { promise }),
      };
      return sayings.map((saying) => bubble(saying, reader, speech));
    },
  };
}

function bubble(saying: Saying, reader: Reader, { say, write }: Speech): Bubble {
  const choices = choicesOf(saying.choices, reader, say);
  if (saying.kind === "text") {
    const { ask } = saying;
    const native =
      ask === undefined
        ? {}
        : { ask: { for: ask, label: say({ key: `ask.${ask}`, params: {} }, reader) } };
    return { kind: "text", text: say(saying.line, reader), ...choices, ...native };
  }
  const rows = saying.rows.map(({ label, value }) => ({
    label: say(label, reader),
    value: write(value, reader),
  }));
  const text = saying.line === undefined ? {} : { text: say(saying.line, reader) };
  return { kind: "card", title: say(saying.title, reader), rows, ...text, ...choices };
}

function choicesOf(
  choices: readonly Choice[] | undefined,
  reader: Reader,
  say: Speech["say"],
): { readonly choices?: readonly OutgoingChoice[] } {
  if (choices === undefined || choices.length === 0) return {};
  return {
    choices: choices.map(({ id, label }) => ({
      id,
      label: typeof label === "string" ? label : say(label, reader),
    })),
  };
}
