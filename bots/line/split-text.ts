/**
 * Cuts a text into pieces of at most `max` UTF-16 units that join to the original. It cuts after a paragraph,
 * a line, a sentence or a space where one ends in the second half of a piece, and never inside what a reader
 * sees as one sign, unless that sign alone is longer than a piece. Pure.
 */
export function splitText(text: string, max: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > max) {
    const end = endOfPiece(rest, max);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}

/** Where a reader expects a pause, the best first. */
const pauses = [/\n\n/g, /\n/g, /[。！？!?]|\.(?=\s)/g, /[，、；,;]|\s/g];

function endOfPiece(text: string, max: number): number {
  const end = clusterEnd(text, max);
  const head = text.slice(0, end);
  for (const pause of pauses) {
    const found = [...head.matchAll(pause)].at(-1);
    const after = found === undefined ? 0 : found.index + found[0].length;
    if (after >= max / 2 && clusterEnd(text, after) === after) return after;
  }
  return end;
}

/** The last border between signs at or before `max`. */
function clusterEnd(text: string, max: number): number {
  const segments = new Intl.Segmenter("und", { granularity: "grapheme" }).segment(text);
  const start = segments.containing(max)?.index ?? max;
  if (start > 0) return start;
  const low = text.charCodeAt(max) >= 0xdc00 && text.charCodeAt(max) <= 0xdfff;
  return low && max > 1 ? max - 1 : max;
}
