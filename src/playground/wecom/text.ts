/** Cuts at a byte limit without splitting a character, as the platform's truncation does. */
export function cutBytes(text: string, maxBytes: number): string {
  if (Buffer.byteLength(text) <= maxBytes) return text;
  const bytes = Buffer.from(text).subarray(0, maxBytes);
  return new TextDecoder("utf-8").decode(bytes).replace(/\ufffd+$/, "");
}
