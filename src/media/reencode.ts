import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import sharp, { type Sharp } from "sharp";
import type { PhotoRefusal, PhotoType } from "../ports/photo-rows.ts";
import { photoBytesMax, photoPixelsMax } from "./photo-limits.ts";

/** A photo that is what it says, freed of everything but its pixels; or why it is none. */
export type PhotoVerdict =
  | {
      readonly ok: true;
      readonly type: PhotoType;
      readonly width: number;
      readonly height: number;
      readonly bytes: Uint8Array;
      /** Of `bytes`, lower-case hex. */
      readonly sha256: string;
    }
  | { readonly ok: false; readonly because: PhotoRefusal };

/** Longest side of a WebP, by its format. */
const webpSideMax = 16_383;
const jpegQuality = 88;

/**
 * Decodes and encodes anew: first page, turned as its EXIF says, without any metadata (S25, P7). Native code
 * works on a stranger's bytes here: to be called in a process of its own.
 */
export async function reencode(sent: Uint8Array): Promise<PhotoVerdict> {
  if (sent.byteLength > photoBytesMax) return { ok: false, because: "too-large" };
  const type = await typeOf(sent);
  if (type === undefined) return { ok: false, because: "not-a-photo" };
  try {
    const decoded = sharp(sent, {
      limitInputPixels: photoPixelsMax,
      failOn: "error",
      pages: 1,
      sequentialRead: true,
    }).rotate();
    const { data, info } = await encode(decoded, type).toBuffer({ resolveWithObject: true });
    const sha256 = createHash("sha256").update(data).digest("hex");
    return { ok: true, type, width: info.width, height: info.height, bytes: data, sha256 };
  } catch (fault) {
    return { ok: false, because: refusalOf(fault) };
  }
}

/** By the bytes alone: what a file is called, or a platform says it is, counts for nothing (S24). */
async function typeOf(sent: Uint8Array): Promise<PhotoType | undefined> {
  const found = await fileTypeFromBuffer(sent).catch(() => undefined);
  switch (found?.mime) {
    case "image/jpeg":
      return "jpeg";
    case "image/png":
    case "image/apng":
      return "png";
    case "image/webp":
      return "webp";
    case "image/gif":
      return "gif";
    default:
      return undefined;
  }
}

function encode(photo: Sharp, type: PhotoType): Sharp {
  switch (type) {
    case "jpeg":
      return photo.jpeg({ quality: jpegQuality });
    case "png":
      return photo.png();
    case "webp":
      return photo
        .resize({
          width: webpSideMax,
          height: webpSideMax,
          fit: "inside",
          withoutEnlargement: true,
        })
        .webp({ quality: jpegQuality });
    case "gif":
      return photo.gif();
  }
}

/** The library tells its limit in words only. */
function refusalOf(fault: unknown): PhotoRefusal {
  const words = fault instanceof Error ? fault.message : "";
  return /pixel limit/i.test(words) ? "too-many-pixels" : "broken";
}
