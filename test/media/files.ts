import { crc32, deflateRawSync } from "node:zlib";

const latin = (text: string): Buffer => Buffer.from(text, "latin1");

/** A box of MP4 and its relatives: its length, its name, what is in it. */
const box = (name: string, inside: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(inside.length + 8);
  return Buffer.concat([length, latin(name), inside]);
};

/** An Ogg page of silence in Opus, as Telegram's voice messages begin. */
export const oggVoice: Uint8Array = Buffer.concat([
  latin("OggS\0\u0002"),
  Buffer.alloc(20),
  latin("\u0001\u0013OpusHead\u0001\u0001"),
  Buffer.alloc(12),
]);

/** The beginnings of an M4A sound and of an MP4 film. */
export const m4aVoice: Uint8Array = Buffer.concat([
  box("ftyp", latin("M4A \0\0\0\0M4A isom")),
  box("moov", Buffer.alloc(16)),
]);
export const mp4Film: Uint8Array = Buffer.concat([
  box("ftyp", latin("mp42\0\0\0\0mp42isom")),
  box("moov", Buffer.alloc(16)),
]);

/** A sound as WeChat records it. */
export const amrVoice: Uint8Array = Buffer.concat([latin("#!AMR\n"), Buffer.alloc(64, 0x3c)]);

/** The smallest of papers. */
export const pdfPaper: Uint8Array = latin("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n");

/** An archive of these files, as ZIP. */
export function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const parts: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const head = Buffer.concat([latin("PK\u0003\u0004"), common, latin(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    entries.push(Buffer.concat([latin("PK\u0001\u0002\u0014\0"), common, tail, latin(name)]));
    parts.push(head);
    offset += head.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, directory, latin("PK\u0005\u0006"), end]);
}

/** A text document as today's offices write it. */
export function docxPaper(): Uint8Array {
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const types = `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
  return zip({ "[Content_Types].xml": types, "word/document.xml": "<w:document/>" });
}

/** A compound file with streams of these names. */
export function compound(...names: readonly string[]): Uint8Array {
  const magic = Buffer.from("d0cf11e0a1b11ae1", "hex");
  return Buffer.concat([
    magic,
    Buffer.alloc(504),
    ...names.map((name) => Buffer.from(name, "utf16le")),
    Buffer.alloc(512),
  ]);
}
