import { createHash } from "node:crypto";
import sharp from "sharp";
import { photoPixelsMax } from "./photo-limits.ts";
import type { PhotoVerdict } from "./reencode.ts";

/** A kept photo that shall be shown smaller. */
export interface Shrinking {
  readonly bytes: Uint8Array;
  /** Longest side, in pixels. */
  readonly side: number;
}

/** Of 100. */
const quality = 80;

/** The same photo as a JPEG within these sides, on white. To be called in a process of its own, like `reencode`. */
export async function shrink({ bytes, side }: Shrinking): Promise<PhotoVerdict> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: photoPixelsMax, pages: 1 })
      .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality, optimizeCoding: false })
      .toBuffer({ resolveWithObject: true });
    const sha256 = createHash("sha256").update(data).digest("hex");
    const { width, height } = info;
    return { ok: true, type: "jpeg", width, height, bytes: data, sha256 };
  } catch {
    return { ok: false, because: "broken" };
  }
}
