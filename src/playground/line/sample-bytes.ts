/** Small contents for the kinds whose inside nobody looks at: a sticker has none. */
export const sampleBytes: Readonly<
  Record<string, { readonly bytes: Uint8Array; readonly mime: string } | undefined>
> = {
  voice: { bytes: Buffer.from("\0\0\0\x18ftypM4A \0\0\0\0voice", "latin1"), mime: "audio/x-m4a" },
  video: { bytes: Buffer.from("\0\0\0\x18ftypmp42\0\0\0\0video", "latin1"), mime: "video/mp4" },
  file: { bytes: Buffer.from("%PDF-1.4\n%%EOF\n", "latin1"), mime: "application/pdf" },
};

/** Media type of picture bytes by their first ones; LINE hands out JPEG and PNG. */
export function sniff(bytes: Uint8Array): string {
  return bytes[0] === 0x89 && bytes[1] === 0x50 ? "image/png" : "image/jpeg";
}
