/** Longest text we read, in UTF-16 units; what is beyond is kept as raw message, not read (S29). */
export const readMax = 2_000;

/** A text as it was said, cut to `readMax`, with controls, tabs and invisible characters made blanks; emoji stay joined. Every unit keeps its place. */
export function legible(text: string): string {
  return text
    .slice(0, readMax)
    .toWellFormed()
    .replace(
      /[\u3000\u00a0\t\r\u0000-\u0008\u000b-\u001f\u00ad\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d/gu,
      " ",
    );
}

/** An utterance as it is compared: NFKC, lower case, no blanks around, no mark at the end. */
export function bare(text: string): string {
  return text
    .slice(0, readMax)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^[\s"'“”‘’「」。.!?~…,、/]+|[\s"'“”‘’「」。.!?~…,、]+$/g, "")
    .replace(/\s+/g, " ");
}

/** At most `max` UTF-16 units, never half a character. */
export function cut(text: string, max: number): string {
  return text.length <= max
    ? text
    : text
        .slice(0, max)
        .toWellFormed()
        .replace(/\ufffd$/, "");
}

/** The words of what a person did, if there are any. */
export function textOf(input: {
  readonly kind: string;
  readonly text?: string;
  readonly caption?: string;
}): string {
  if (input.kind === "said" || input.kind === "edited") return input.text ?? "";
  return input.kind === "sent-photos" ? (input.caption ?? "") : "";
}
