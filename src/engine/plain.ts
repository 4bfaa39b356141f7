/** Longest text we read, in UTF-16 units; what is beyond is kept as raw message, not read (S29). */
export const readMax = 2_000;

/** Full-width letters, digits and blanks made narrow, controls made blanks, cut to `readMax`. Every unit keeps its place. */
export function narrow(text: string): string {
  return text
    .slice(0, readMax)
    .toWellFormed()
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0b\uff0d]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replace(
      /[\u3000\u00a0\t\r\u0000-\u0008\u000b-\u001f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g,
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
  return input.kind === "sent-photos" || input.kind === "sent-files" ? (input.caption ?? "") : "";
}
