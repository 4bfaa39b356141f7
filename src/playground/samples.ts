import { readFile } from "node:fs/promises";
import sharp from "sharp";

/** Pictures a visitor can send without having any: drawn as SVG under `page/samples`. */
export const sampleNames = ["air-conditioner", "leak", "nameplate"] as const;

export type SampleName = (typeof sampleNames)[number];

/** JPEG quality of a phone's camera, per cent. */
const quality = 82;

/** Which picture some bytes are, as long as somebody holds them. */
const names = new WeakMap<Uint8Array, SampleName>();

/** The name of a picture that {@link samplePicture} made. */
export function nameOfSample(bytes: Uint8Array): SampleName | undefined {
  return names.get(bytes);
}

/** One of the pictures as a JPEG, the way a phone's camera would make it. */
export async function samplePicture(name: SampleName): Promise<Uint8Array> {
  const drawing = await readFile(new URL(`./page/samples/${name}.svg`, import.meta.url));
  const bytes = new Uint8Array(await sharp(drawing).jpeg({ quality }).toBuffer());
  names.set(bytes, name);
  return bytes;
}
