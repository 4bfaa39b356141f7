import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import sharp from "sharp";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

/** Longest sides in pixels at which codes are looked for, one after the other until one is found. */
const sidesMax = [1_280, 2_400] as const;
/** Codes of one photo that are read. */
const codesMax = 4;
/** UTF-16 units of a code's text; a label's has a few dozen. */
const textMax = 500;
/** Looking stops after this, in ms: a photo is kept without its codes rather than late. */
const withinMs = 2_500;

/** Both squares and stripes, as printed on labels. */
const formats = ["QRCode", "DataMatrix", "Code128", "Code39"] as const;

const state = { ready: false };

/**
 * Texts of the codes in a photo that is already made anew, at most four; none is no fault. Native code in WebAssembly
 * works on its pixels: to be called in the process that decodes photos. The program is read from our own disk: the
 * library would fetch it from elsewhere.
 */
export async function readCodes(photo: Uint8Array): Promise<readonly string[]> {
  const stopAt = performance.now() + withinMs;
  try {
    prepare();
    for (const side of sidesMax) {
      const texts = performance.now() < stopAt ? await readAt(photo, side) : [];
      if (texts.length > 0) return texts;
    }
  } catch {
    // Whatever it stumbles over: the photo itself is good.
  }
  return [];
}

async function readAt(photo: Uint8Array, side: number): Promise<readonly string[]> {
  const { data, info } = await sharp(photo)
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = {
    data: new Uint8ClampedArray(data),
    width: info.width,
    height: info.height,
    colorSpace: "srgb",
  } as const;
  const found = await readBarcodes(pixels, {
    formats: [...formats],
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
