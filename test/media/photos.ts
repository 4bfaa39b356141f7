import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

/** A photo of a colour, as a phone would send it: with its place and its maker inside. */
export async function phonePhoto(width = 60, height = 40): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 3, background: "#a03020" } })
    .withExif({
      IFD0: { Make: "CanaryPhone", Artist: "Canary Person" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "31/1 13/1 49/1" },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf>CanaryXmp</rdf></x:xmpmeta>')
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** A PNG of a few hundred bytes that says it is `side` × `side`. */
export function hugePng(side: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(1_000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Two frames, red and blue. */
export async function movingGif(): Promise<Uint8Array> {
  const frame = (background: string) =>
    sharp({ create: { width: 20, height: 10, channels: 3, background } })
      .png()
      .toBuffer();
  const frames = await Promise.all([frame("#ff0000"), frame("#0000ff")]);
  return sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
}

function chunk(name: string, bytes: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), bytes]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
