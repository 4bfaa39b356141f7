/** Kept photos and files for tests: what a bubble refers to, and a gallery that has it. */
import type { KeptFile } from "../../src/engine/facts.ts";
import type { KeptType } from "../../src/kernel/file-types.ts";
import { isPhotoType } from "../../src/kernel/file-types.ts";
import { sampleFiles } from "../../src/playground/sample-files.ts";
import type { Gallery, ShownFile } from "../../src/ports/gallery.ts";
import type { MediaBubble } from "../../src/ports/outgoing.ts";

/** An attachment's id made of a number. */
export const keptId = (nth: number): string =>
  `6f9619ff-8b86-5011-b42d-${String(nth).padStart(12, "0")}`;

/** The head of a PNG of this size: enough for whoever looks at it without decoding. */
export function pngHead(width: number, height: number, size = 64): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.write("\u0089PNG\r\n\u001a\n", "latin1");
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

/** A kept file as a case tells of it. */
export function keptFile(
  nth: number,
  type: KeptType = "png",
  more: Partial<KeptFile> = {},
): KeptFile {
  const size = more.size ?? bytesOf(type).length;
  const sides = isPhotoType(type) ? { width: 800, height: 600 } : {};
  return { id: keptId(nth), type, ...sides, ...more, size };
}

/** A bubble of these files. */
export const media = (...files: readonly KeptFile[]): MediaBubble => ({
  kind: "media",
  text: "Sent with case S20261100101:",
  items: files.map((file) => ({ ...file, label: `${file.type}:` })),
  gone: files.map((_file, nth) => `${nth + 1} gone`),
});

/** Files as the desk hands them to a channel; bytes of one's own by the id of a file. */
export const shownFiles = (
  { items }: MediaBubble,
  own: Readonly<Record<string, Uint8Array | undefined>> = {},
): ReadonlyMap<string, ShownFile> =>
  new Map(
    items.map(({ id, type }) => [
      id,
      { type, read: async () => (Object.hasOwn(own, id) ? own[id] : bytesOf(type)) },
    ]),
  );

/** A gallery that has all of these but the ids that are gone. */
export const galleryOf = (bubble: MediaBubble, ...gone: readonly string[]): Gallery => ({
  find: async (ids) =>
    new Map([...shownFiles(bubble)].filter(([id]) => ids.includes(id) && !gone.includes(id))),
});

function bytesOf(type: KeptType): Buffer {
  if (isPhotoType(type)) return pngHead(800, 600);
  return type === "ogg" || type === "m4a" || type === "amr" || type === "mp4" || type === "pdf"
    ? Buffer.from(sampleFiles[type])
    : Buffer.from("some text that was sent");
}
