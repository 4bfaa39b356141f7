/** UTF-16 units of words that are kept. */
const wordsMax = 2_000;

/** The words in an answer of a transcription service, made harmless and not endless; nothing where it has none. */
export function readTranscript(answer: string): string | undefined {
  try {
    const said: unknown = JSON.parse(answer);
    const words =
      typeof said === "object" && said !== null && "text" in said && typeof said.text === "string"
        ? said.text.trim().slice(0, wordsMax).toWellFormed().replaceAll("\0", "\u2400")
        : "";
    return /[\p{L}\p{N}]/u.test(words) ? words : undefined;
  } catch {
    return undefined;
  }
}
