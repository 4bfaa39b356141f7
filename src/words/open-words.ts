/** Says what a turn has to say: bubbles in the reader's language. */
import type { Ask, Choice, Saying } from "../engine/effect.ts";
import type { Instant } from "../kernel/clock.ts";
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
    const native =
      saying.ask === undefined ? {} : { ask: askOf(saying.ask, saying.earliest, reader, say) };
    return { kind: "text", text: say(saying.line, reader), ...choices, ...native };
  }
  const rows = saying.rows.map(({ label, value }) => ({
    label: say(label, reader),
    value: write(value, reader),
  }));
  const text = saying.line === undefined ? {} : { text: say(saying.line, reader) };
  return { kind: "card", title: say(saying.title, reader), rows, ...text, ...choices };
}

/** The app's own way to answer. */
function askOf(ask: Ask, earliest: Instant | undefined, reader: Reader, say: Speech["say"]) {
  return {
    for: ask,
    label: say({ key: `ask.${ask}`, params: {} }, reader),
    ...(ask === "photo" ? { cameraLabel: say({ key: "ask.camera", params: {} }, reader) } : {}),
    ...(earliest === undefined ? {} : { earliest: wallClock(earliest, reader.zone) }),
  };
}

/** `2026-07-01T10:30`, as a clock there shows it. */
function wallClock(at: Instant, zone: string): string {
  const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return there.toPlainDateTime().toString({ smallestUnit: "minute" });
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
