/** Photos on their way to the shelf, as rows. */
import type { FileRef, PhotoRef } from "../engine/input.ts";
import { isKeptType } from "../kernel/file-types.ts";
import type { PhotoRow, PhotoRows } from "../ports/photo-rows.ts";
import type { StoreParts } from "./open-shelf.ts";
import { places } from "./rows.ts";
import { asking } from "./trouble.ts";
import { isPlatform } from "./words-of-columns.ts";

interface ClaimedColumns {
  readonly channel: string;
  readonly chat: string;
  readonly ref_enc: Buffer;
  readonly message_id: string | null;
  readonly attempts: number;
}

export function openPhotoRows({ pools, seal, clock }: StoreParts): PhotoRows {
  const run = async (text: string, values: readonly unknown[]): Promise<void> => {
    await asking(() => pools.rest.query(text, [...values]));
  };
  return {
    async claim(id, leaseMs) {
      const now = clock.now();
      const { rows } = await asking(() =>
        pools.rest.query<ClaimedColumns>(
          `UPDATE attachment SET attempts = attempts + 1, lease_until = to_timestamp($3::bigint / 1000.0)
            WHERE id = $1 AND status = 'wanted' AND next_at <= to_timestamp($2::bigint / 1000.0)
              AND (lease_until IS NULL OR lease_until <= to_timestamp($2::bigint / 1000.0))
            RETURNING channel, chat, ref_enc, message_id, attempts`,
          [id, now, now + leaseMs],
        ),
      );
      const row = rows[0];
      if (row === undefined || !isPlatform(row.channel)) return undefined;
      const photo: PhotoRef | FileRef = JSON.parse(seal.openText(row.ref_enc, places.photo(id)));
      return {
        id,
        platform: row.channel,
        chat: row.chat,
        ref: photo.ref,
        ...fileOf(photo),
        ...(row.message_id === null ? {} : { messageId: row.message_id }),
        attempt: row.attempts,
      };
    },
    async due(limit) {
      const { rows } = await asking(() =>
        pools.rest.query<{ id: string }>(
          `SELECT id FROM attachment WHERE status = 'wanted' AND next_at <= to_timestamp($1::bigint / 1000.0)
              AND (lease_until IS NULL OR lease_until <= to_timestamp($1::bigint / 1000.0)) ORDER BY next_at LIMIT $2`,
          [clock.now(), limit],
        ),
      );
      return rows.map(({ id }) => id);
    },
    async kept(ids) {
      const { rows } = await asking(() =>
        pools.rest.query<{ id: string; sha256: string; type: string }>(
          "SELECT id, encode(sha256, 'hex') AS sha256, type FROM attachment WHERE id = ANY ($1::uuid[]) AND status = 'stored'",
          [ids],
        ),
      );
      return rows.flatMap(({ id, sha256, type }) =>
        isKeptType(type) ? [{ id, sha256, type }] : [],
      );
    },
    stored: (id, photo) =>
      run(
        `UPDATE attachment SET status = 'stored', sha256 = decode($2, 'hex'), type = $3, bytes = $4, width = $5, height = $6, lease_until = NULL, next_at = NULL
          WHERE id = $1 AND status = 'wanted'`,
        [id, photo.sha256, photo.type, photo.bytes, photo.width ?? null, photo.height ?? null],
      ),
    refused: (id, why) =>
      run(
        "UPDATE attachment SET status = 'refused', why = $2, lease_until = NULL, next_at = NULL WHERE id = $1 AND status = 'wanted'",
        [id, why],
      ),
    retryAt: (id, at) =>
      run(
        "UPDATE attachment SET next_at = to_timestamp($2::bigint / 1000.0), lease_until = NULL WHERE id = $1 AND status = 'wanted'",
        [id, Math.round(at)],
      ),
  };
}

/** What a file claims to be; nothing for a photo. */
export function fileOf(ref: PhotoRef | FileRef): Pick<PhotoRow, "file"> {
  if (!("kind" in ref)) return {};
  const { kind, seconds, listen, stale } = ref;
  return {
    file: {
      kind,
      ...(seconds === undefined ? {} : { seconds }),
      ...(listen === undefined ? {} : { listen }),
      ...(stale === undefined ? {} : { stale }),
    },
  };
}
