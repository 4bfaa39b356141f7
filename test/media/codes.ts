import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import sharp from "sharp";
import { prepareZXingModule, writeBarcode } from "zxing-wasm/writer";

const program = readFileSync(
  createRequire(import.meta.url).resolve("zxing-wasm/writer/zxing_writer.wasm"),
);
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(program).buffer } });

/** A code as a picture, so many pixels a module. */
export async function codeOf(text: string, scale = 4): Promise<Buffer> {
  const { svg } = await writeBarcode(text, { format: "QRCode", scale, addQuietZones: true });
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** A photo of a label: a code on a wall, turned, blurred. */
export async function labelPhoto(
  codes: readonly Buffer[],
  { turned = 0, blurred = 0, side = 1_600 } = {},
): Promise<Uint8Array> {
  const pieces = await Promise.all(
    codes.map((code) => sharp(code).rotate(turned, { background: "#ffffff" }).png().toBuffer()),
  );
  const wall = sharp({
    create: { width: side, height: side, channels: 3, background: "#b0a890" },
  }).composite(pieces.map((input, at) => ({ input, left: 200 + at * 500, top: 300 })));
  const photo = sharp(await wall.png().toBuffer());
  return (blurred > 0 ? photo.blur(blurred) : photo).jpeg({ quality: 85 }).toBuffer();
}
