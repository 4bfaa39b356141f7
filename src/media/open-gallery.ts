import type { Gallery } from "../ports/gallery.ts";
import type { PhotoRows } from "../ports/photo-rows.ts";
import type { ShownShelf } from "./photo-shelf.ts";

/** Opens what may be shown of what is kept: the rows say what may, the shelf has the bytes. */
export function openGallery(
  rows: Pick<PhotoRows, "kept">,
  shelf: Pick<ShownShelf, "has" | "read">,
): Gallery {
  return {
    async find(ids) {
      const kept = await rows.kept(ids);
      const there = await Promise.all(kept.map(({ sha256 }) => shelf.has(sha256)));
      return new Map(
        kept
          .filter((_row, nth) => there[nth])
          .map(({ id, sha256, type }) => [id, { type, read: () => shelf.read(sha256) }]),
      );
    },
  };
}
