import { createHash } from "node:crypto";

/** Characters that no app draws: nothing of a mark is seen. */
const unseen = ["\u200b", "\u200c"] as const;

/** Bits of a mark: of the same words within the window, two bear the same mark once in four billion pairs. */
const markBits = 32;

/** Bytes a mark adds to a text. */
export const markBytes: number = markBits * Buffer.byteLength(unseen[0]);

/**
 * The same words under another id are another text to the platform's duplicate check, which otherwise swallows
 * what is meant twice; under the same id they are the same. No process has to remember what another said.
 */
export function unlike(words: string, id: string): string {
  const bits = createHash("sha256").update(id).digest().readUInt32BE(0);
  const mark = Array.from(
    { length: markBits },
    (_, nth) => unseen[(bits >>> nth) & 1] ?? unseen[0],
  );
  return words + mark.join("");
}
