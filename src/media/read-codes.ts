import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import sharp from "sharp";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

/**
 * Longest side in pixels at which codes are looked for: one fifth of what a phone takes, a module of two pixels is
 * still read, and a photo without a code costs less than half a second and some 50 MB.
 */
const sideMax = 1_600;
/** Codes of one photo that are read. */
const codesMax = 4;
/** UTF-16 units of a code's text; a label's has a few dozen. */
const textMax = 500;
const state = { ready: false };

/**
 * Texts of the QR codes in a photo that is already made anew, at most four; none is no fault. Native code in WebAssembly
 * works on its pixels: to be called in the process that decodes photos. The program is read from our own disk: the
 * library would fetch it from elsewhere.
 */
export async function readCodes(photo: Uint8Array): Promise<readonly string[]> {
  try {
    prepare();
    return await readAt(photo);
  } catch {
    // Whatever it stumbles over: the photo itself is good.
    return [];
  }
}

async function readAt(photo: Uint8Array): Promise<readonly string[]> {
  const { data, info } = await sharp(photo)
    .resize({ width: sideMax, height: sideMax, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = {
    data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength),
    width: info.width,
    height: info.height,
    colorSpace: "srgb",
  } as const;
  const found = await readBarcodes(pixels, {
    formats: ["QRCode"],
    tryHarder: true,
    maxNumberOfSymbols: codesMax,
  });
  return [
    ...new Set(
      found.flatMap(({ isValid, text }) =>
        isValid && text !== "" ? [text.slice(0, textMax).toWellFormed()] : [],
      ),
    ),
  ];
}

function prepare(): void {
  if (state.ready) return;
  const file = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(file)).buffer } });
  state.ready = true;
}
