/**
 * Cuts a text into pieces of at most `max` UTF-16 units that join to the original: at a blank line, else a
 * line's end, a sentence's end, a space, else between two characters as people see them (S21). Pure.
 */
export function splitText(text: string, max: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > max) {
    const cut = cutAt(rest, max);
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return rest === "" && pieces.length > 0 ? pieces : [...pieces, rest];
}

/** Where a piece may end, best first. */
const stops: readonly RegExp[] = [/\n[ \t]*\n/g, /\n/g, /[。！？…]|[.!?](?=\s)/g, /[\s、，；]/g];

/** A piece shorter than this part of the limit is worth less than a good place to cut. */
const leastFill = 0.4;

const clusters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

function cutAt(text: string, max: number): number {
  // A cluster that begins before the limit may reach beyond it; the longest real ones have some dozen units.
  const window = text.slice(0, max + 64);
  const segments = clusters.segment(window);
  const isWhole = (at: number) => segments.containing(at)?.index === at;
  for (const stop of stops) {
    const ends = [...window.slice(0, max).matchAll(stop)].map(
      (found) => found.index + found[0].length,
    );
    const cut = ends.findLast((end) => end >= max * leastFill && isWhole(end));
    if (cut !== undefined) return cut;
  }
  const start = segments.containing(max)?.index ?? max;
  return start > 0 ? start : max - (isHighSurrogate(text, max - 1) ? 1 : 0);
}

/** Whether a character of two units begins here. */
function isHighSurrogate(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}
