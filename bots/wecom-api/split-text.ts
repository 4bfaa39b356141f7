const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/**
 * The text in pieces of at most `bytesMax` bytes of UTF-8, cut between lines where it can be, else between
 * what a reader sees as characters. The pieces joined are the text, without the blanks around a cut line.
 */
export function splitBytes(text: string, bytesMax: number): readonly string[] {
  if (bytesOf(text) <= bytesMax) return [text];
  const pieces: string[] = [];
  let piece = "";
  // Counted on the way: to count the piece anew for each of its lines would take a line's work squared (S29).
  let bytes = 0;
  for (const line of text.split(/(?<=\n)/)) {
    // Line ends at a piece's end go with the cut, so an empty line always fits.
    if (line === "\n" || bytes + bytesOf(unended(line)) <= bytesMax) {
      piece += line;
      bytes += bytesOf(line);
      continue;
    }
    const parts = cutLine(line, bytesMax);
    pieces.push(piece, ...parts.slice(0, -1));
    piece = parts.at(-1) ?? "";
    bytes = bytesOf(piece);
  }
  return [...pieces, piece].map(unended).filter((one) => one !== "");
}

/** The longest beginning of at most `bytesMax` bytes that cuts no visible character. */
export function cutBytes(text: string, bytesMax: number): string {
  if (bytesOf(text) <= bytesMax) return text;
  return cutLine(text, bytesMax)[0] ?? "";
}

/** How wide a text is drawn: 2 for Chinese and other full-width characters, 1 for the rest. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text))
    width += /^[\u0000-\u024f]/.test(segment) ? 1 : 2;
  return width;
}

/** The longest beginning of at most this width, with an ellipsis where something is missing. */
export function cutWidth(text: string, widthMax: number): string {
  if (widthOf(text) <= widthMax) return text;
  let kept = "";
  for (const { segment } of graphemes.segment(text)) {
    if (widthOf(kept + segment) > widthMax - 2) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** Bytes of the text as UTF-8. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text, "utf8");
}

/** Without the line ends at its end. */
function unended(text: string): string {
  // No pattern: from the middle of a long run of line ends one would look at each again (S29).
  let end = text.length;
  while (text[end - 1] === "\n") end -= 1;
  return text.slice(0, end);
}

function cutLine(line: string, bytesMax: number): readonly string[] {
  const pieces: string[] = [];
  let piece: string[] = [];
  let bytes = 0;
  for (const { segment } of graphemes.segment(line)) {
    // One visible character can be longer than a whole message: then code points are the unit.
    const units = bytesOf(segment) <= bytesMax ? [segment] : Array.from(segment);
    for (const unit of units) {
      if (bytes + bytesOf(unit) > bytesMax) {
        pieces.push(piece.join(""));
        [piece, bytes] = [[], 0];
      }
      piece.push(unit);
      bytes += bytesOf(unit);
    }
  }
  return [...pieces, piece.join("")];
}
