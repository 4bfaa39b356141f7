/** Small files as apps make them: their first bytes are what a real one begins with, what follows is silence. */

const latin = (text: string): Buffer => Buffer.from(text, "latin1");

/** The head of MP4 and its relatives, with an empty index behind it. */
const boxed = (brand: string): Buffer =>
  Buffer.concat([
    latin(`\0\0\0\u0018ftyp${brand}\0\0\0\0${brand}isom`),
    latin("\0\0\0\u0018moov"),
    Buffer.alloc(16),
  ]);

/** By what they are. */
export const sampleFiles = {
  /** Opus in Ogg: Telegram's voice messages. */
  ogg: Buffer.concat([
    latin("OggS\0\u0002"),
    Buffer.alloc(20),
    latin("\u0001\u0013OpusHead\u0001\u0001"),
    Buffer.alloc(12),
  ]),
  /** AAC in MPEG-4: LINE's. */
  m4a: boxed("M4A "),
  /** AMR: WeChat's and WeCom's. */
  amr: Buffer.concat([latin("#!AMR\n"), Buffer.alloc(64, 0x3c)]),
  mp4: boxed("mp42"),
  pdf: latin("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n"),
} as const satisfies Readonly<Record<string, Uint8Array>>;
