import { imageSize, imageType } from "./image-size.ts";
import { downloadBytesMax, pathLifeMs } from "./limits.ts";
import { badRequest, TelegramRefusal } from "./refusal.ts";
import type { OtherFile, PhotoSize } from "./shapes.ts";

/** Bytes behind a file id. */
export interface StoredFile {
  readonly id: string;
  readonly uniqueId: string;
  readonly bytes: Buffer;
  /** Claimed size, which may be larger than the bytes kept here. */
  readonly size: number;
  readonly photo?: readonly PhotoSize[];
  /** The whole picture as a data address, so that a page needs no token to show it. */
  readonly shownAs?: string;
}

/** The answer of getFile (https://core.telegram.org/bots/api#file). */
export interface FilePath {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly file_size: number;
  readonly file_path: string;
}

/** All files this platform holds. */
export interface Files {
  /** Three sizes, ascending, as clients upload them; only the last has the bytes as given. */
  addPhoto(bytes: Buffer): readonly PhotoSize[];
  addOther(
    bytes: Buffer,
    fields: Readonly<Record<string, string | number | boolean>>,
    size?: number,
  ): OtherFile;
  find(fileId: string): StoredFile | undefined;
  /** @throws {TelegramRefusal} when the id is unknown or the file too big to hand out. */
  pathOf(fileId: string): FilePath;
  /** @throws {TelegramRefusal} 404 when the path is unknown or older than an hour. */
  download(path: string): Buffer;
}

/** Smaller sizes: longest side in pixels, as the apps make them. */
const smallSides = [90, 320] as const;

/** A size to claim when the bytes do not say. */
const usualSize = { width: 1280, height: 960 } as const;

/** An empty store of files; times by `now`, milliseconds since 1970. */
export function createFiles(now: () => number): Files {
  const files = new Map<string, StoredFile>();
  const paths = new Map<string, { readonly bytes: Buffer; readonly until: number }>();
  return {
    addPhoto: (bytes) => addPhoto(files, bytes),
    addOther(bytes, fields, size = bytes.length) {
      const file = add(files, bytes, size);
      return { ...fields, file_id: file.id, file_unique_id: file.uniqueId, file_size: size };
    },
    find: (fileId) => files.get(fileId),
    pathOf(fileId) {
      const file = files.get(fileId);
      if (file === undefined) {
        throw badRequest("wrong file_id or the file is temporarily unavailable");
      }
      if (file.size > downloadBytesMax) throw badRequest("file is too big");
      const folder = file.photo === undefined ? "documents" : "photos";
      const file_path = `${folder}/file_${paths.size}.bin`;
      paths.set(file_path, { bytes: file.bytes, until: now() + pathLifeMs });
      const { id: file_id, uniqueId: file_unique_id, size: file_size } = file;
      return { file_id, file_unique_id, file_size, file_path };
    },
    download(path) {
      const found = paths.get(path);
      if (found === undefined || found.until < now()) throw new TelegramRefusal(404);
      return found.bytes;
    },
  };
}

function add(files: Map<string, StoredFile>, bytes: Buffer, size: number): StoredFile {
  const number = String(files.size + 1).padStart(6, "0");
  const id = `AgACAgIAAxkBAAIB${number}xyz-_Q`;
  const file = { id, uniqueId: `AQADdesk${number}`, bytes, size };
  files.set(id, file);
  return file;
}

function addPhoto(files: Map<string, StoredFile>, bytes: Buffer): readonly PhotoSize[] {
  const { width, height } = imageSize(bytes) ?? usualSize;
  const longest = Math.max(width, height);
  const sides = [...smallSides.filter((side) => side < longest), longest];
  while (sides.length < 3) sides.unshift(Math.max(1, Math.round((sides[0] ?? 1) / 2)));
  const made = sides.map((side, index) => {
    const isLast = index === sides.length - 1;
    // A bot that takes a small size gets something that is not the picture.
    const kept = isLast ? bytes : bytes.subarray(0, Math.ceil(bytes.length / (8 >> index)));
    const file = add(files, kept, kept.length);
    const size: PhotoSize = {
      file_id: file.id,
      file_unique_id: file.uniqueId,
      width: Math.max(1, Math.round((width * side) / longest)),
      height: Math.max(1, Math.round((height * side) / longest)),
      file_size: kept.length,
    };
    return { file, size };
  });
  const photo = made.map(({ size }) => size);
  const shownAs = `data:${imageType(bytes)};base64,${bytes.toString("base64")}`;
  for (const { file } of made) files.set(file.id, { ...file, photo, shownAs });
  return photo;
}
