import { must } from "../subject.ts";

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Pieces of a text: each fits, nothing is lost but blanks at the cuts, and no visible character is cut that fits a piece (S21). */
export function whole(
  text: string,
  pieces: readonly string[],
  fits: (piece: string) => boolean,
): void {
  must(pieces.every(fits), "a piece is too long (S21)");
  let at = 0;
  const cuts = new Set<number>();
  for (const piece of pieces) {
    while (at < text.length && !text.startsWith(piece, at)) {
      must(/\s/.test(text[at] ?? ""), "something was lost between two pieces (S21)");
      at += 1;
    }
    must(text.startsWith(piece, at), "a piece is not in the text (S21)");
    cuts.add(at);
    at += piece.length;
    cuts.add(at);
  }
  must(text.slice(at).trim() === "", "the end was lost (S21)");
  for (const { index, segment } of graphemes.segment(text)) {
    if (segment.length < 2 || segment.trim() === "" || !fits(segment)) continue;
    for (let inside = index + 1; inside < index + segment.length; inside += 1) {
      must(!cuts.has(inside), "a visible character was cut (S21)");
    }
  }
}
