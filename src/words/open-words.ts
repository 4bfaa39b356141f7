/** Says what a turn has to say: bubbles in the reader's language. */
import type { Ask, Choice, Saying } from "../engine/effect.ts";
import type { Line } from "../engine/line.ts";
import type { Instant } from "../kernel/clock.ts";
import { isPhotoType, isSoundType, type KeptType } from "../kernel/file-types.ts";
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
  if (saying.kind === "media") return media(saying, reader, say);
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

/** How many will be gone when it leaves is not known yet: each number has its line. */
function media(
  { line, files }: Extract<Saying, { readonly kind: "media" }>,
  reader: Reader,
  say: Speech["say"],
): Bubble {
  return {
    kind: "media",
    text: say(line, reader),
    items: files.map((file) => ({ ...file, label: say(linkLine(file.type), reader) })),
    gone: files.map((_file, nth) =>
      say({ key: "pictures.gone", params: { count: nth + 1 } }, reader),
    ),
  };
}

/** What stands above an address, where the app shows pictures alone. */
function linkLine(type: KeptType): Line {
  if (isPhotoType(type)) return { key: "pictures.link.photo", params: {} };
  if (isSoundType(type)) return { key: "pictures.link.sound", params: {} };
  return { key: "pictures.link.file", params: { type: type.toUpperCase() } };
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
