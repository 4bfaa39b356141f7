/** Devices that are in no catalogue (S0-12): kept as the customer calls them, never taken for one of ours. */
import { small } from "../../engine/shadow.ts";
import { different, outside } from "./other-device-words.ts";
import { blanked, type Span } from "./span.ts";

const isOurs = (word: string, names: readonly string[]): boolean =>
  names.some((name) => name.includes(word));

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The text without things whose names hold the name of a product: 空调扇, a wine fridge. @param names of the catalogue */
export function withoutOthers(seen: string, names: readonly string[]): string {
  return [...seen.matchAll(different)].reduce(
    (text, { index, 0: word }) =>
      isOurs(word, names) ? text : blanked(text, { start: index, end: index + word.length }),
    seen,
  );
}

/** A word without the ending of several. */
const one = (word: string): string => word.toLowerCase().replace(/(?<=[a-z])s$/, "");

/** The devices outside of a catalogue that a sentence names, each once. @param taken where its products are named */
export function othersIn(
  text: string,
  names: readonly string[],
  taken: readonly Place[],
): readonly Span<string>[] {
  const seen = small(text);
  const found: Span<string>[] = [];
  const clear = (place: Place): boolean =>
    [...taken, ...found].every(({ start, end }) => place.end <= start || place.start >= end);
  const patterns = outside.flatMap(([letters, words]) => (letters.test(seen) ? [words] : []));
  for (const pattern of [different, ...patterns])
    for (const { index, 0: word } of seen.matchAll(pattern)) {
      const place = { start: index, end: index + word.length };
      if (!(pattern === different && isOurs(word, names)) && clear(place))
        found.push({ value: text.slice(place.start, place.end), ...place });
    }
  return found.filter(
    ({ value }, index) => found.findIndex((other) => one(other.value) === one(value)) === index,
  );
}
