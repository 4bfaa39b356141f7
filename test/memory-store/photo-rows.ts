/** Photos on their way to the shelf. */
import { isKeptType } from "../../src/kernel/file-types.ts";
import type { PhotoRows } from "../../src/ports/photo-rows.ts";
import { fileOf } from "../../src/store/open-photo-rows.ts";
import * as take from "./accept.ts";
import type { Instance } from "./instance.ts";
import { keyOf } from "./read-chats.ts";
import type { PhotoLine } from "./rows.ts";

export function openMemoryPhotoRows({ store, alive, now }: Instance): PhotoRows {
  const { photos } = store;
  const ready = (row: PhotoLine): boolean =>
    row.status === "wanted" &&
    row.nextAt !== null &&
    row.nextAt <= now() &&
    (row.leaseUntil === null || row.leaseUntil <= now());
  /** Changes a photo that is still wanted. */
  const change = (id: string, to: Partial<PhotoLine>): Promise<void> =>
    alive(() => {
      const row = photos.get(take.uuid(id));
      if (row?.status === "wanted")
        photos.replace({ ...row, leaseUntil: null, nextAt: null, ...to });
    });
  return {
    claim: (id, leaseMs) =>
      alive(() => {
        const row = photos.get(take.uuid(id));
        if (row === undefined || !ready(row)) return undefined;
        const attempts = row.attempts + 1;
        photos.replace({ ...row, attempts, leaseUntil: take.long(now() + leaseMs) });
        const key = keyOf(row);
        if (key === null) return undefined;
        const photo = JSON.parse(row.ref);
        return {
          id,
          platform: key.channel,
          chat: key.chat,
          ref: String(photo.ref),
          ...fileOf(photo),
          ...(row.messageId === null ? {} : { messageId: row.messageId }),
          attempt: attempts,
        };
      }),
    due: (limit) =>
      alive(() =>
        photos
          .among("status", "wanted")
          .filter(ready)
          .toSorted((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0))
          .slice(0, limit)
          .map(({ id }) => id),
      ),
    kept: (ids) =>
      alive(() =>
        ids.flatMap((id) => {
          const { status, sha256 = null, type = null } = photos.get(take.uuid(id)) ?? {};
          return status === "stored" && sha256 !== null && type !== null && isKeptType(type)
            ? [{ id, sha256, type }]
            : [];
        }),
      ),
    stored: (id, { sha256, type, bytes, width = null, height = null }) =>
      change(id, { status: "stored", sha256, type, bytes, width, height }),
    refused: (id, why) => change(id, { status: "refused", why }),
    retryAt: (id, at) => change(id, { nextAt: Math.round(at) }),
  };
}
