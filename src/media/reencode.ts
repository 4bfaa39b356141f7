import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import sharp, { type Sharp } from "sharp";
import type { KeptType, PhotoType } from "../kernel/file-types.ts";
import type { PhotoRefusal } from "../ports/photo-rows.ts";
import { photoBytesMax, photoPixelsMax, photoSideMax } from "./photo-limits.ts";

/** A photo that is what it says, freed of everything but its pixels, or a file as it came; or why it is none. */
export type PhotoVerdict =
  | {
      readonly ok: true;
      readonly type: KeptType;
      /** Of a photo alone. */
      readonly width?: number;
      readonly height?: number;
      readonly bytes: Uint8Array;
      /** Of `bytes`, lower-case hex. */
      readonly sha256: string;
      /** Texts of the codes in a photo, where there are any. */
      readonly codes?: readonly string[];
    }
  | { readonly ok: false; readonly because: PhotoRefusal };

/** Kept quality of the lossy formats, of 100. */
const quality = 88;

/**
 * Decodes and encodes anew: first page, turned as its EXIF says, no larger than `photoSideMax`, without any
 * metadata (S25, P7). Native code
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
    })
      .autoOrient()
      .resize({
        width: photoSideMax,
        height: photoSideMax,
        fit: "inside",
        withoutEnlargement: true,
      });
    const { data, info } = await encode(decoded, type).toBuffer({ resolveWithObject: true });
    const sha256 = createHash("sha256").update(data).digest("hex");
    return { ok: true, type, width: info.width, height: info.height, bytes: data, sha256 };
  } catch (fault) {
    return { ok: false, because: refusalOf(fault) };
  }
}

/** Whether the bytes say that they are a photo of a kind we keep. */
export async function isPhoto(sent: Uint8Array): Promise<boolean> {
  return (await typeOf(sent)) !== undefined;
}

/** By the bytes alone: what a file is called, or a platform says it is, counts for nothing (S24). */
async function typeOf(sent: Uint8Array): Promise<PhotoType | undefined> {
  const found = await fileTypeFromBuffer(sent).catch(() => undefined);
  return found === undefined ? undefined : photoTypes.get(found.mime);
}

const photoTypes: ReadonlyMap<string, PhotoType> = new Map([
  ["image/jpeg", "jpeg"],
  ["image/png", "png"],
  ["image/apng", "png"],
  ["image/webp", "webp"],
  ["image/gif", "gif"],
]);

function encode(photo: Sharp, type: PhotoType): Sharp {
  switch (type) {
    case "jpeg":
      // Better coding would hold the whole picture in memory once more.
      return photo.jpeg({ quality, optimizeCoding: false });
    case "png":
      return photo.png();
    case "webp":
      return photo.webp({ quality, effort: 2 });
    case "gif":
      return photo.gif();
  }
}

/** The library tells its limit in words only. */
function refusalOf(fault: unknown): PhotoRefusal {
  const words = fault instanceof Error ? fault.message : "";
  return /pixel limit/i.test(words) ? "too-many-pixels" : "broken";
}
