/** Photos that were withdrawn, erased or have become old leave the shelf, unless another case still shows the same bytes. */
import type pg from "pg";
import { asking } from "./trouble.ts";

/** A shelf of photos, as far as one needs it to take something off. */
export interface PhotoBin {
  read(sha256: string): Promise<Uint8Array | undefined>;
  store(bytes: Uint8Array): Promise<string>;
  remove(sha256: string): Promise<void>;
}

/** Photos looked at in one go. */
const batchRows = 100;

/** Gives how many files were taken off. May be killed at any moment: what is left is found by the next look. */
export async function sweepPhotos(pool: pg.Pool, bin: PhotoBin): Promise<number> {
  let removed = 0;
  for (;;) {
    const { rows } = await asking(() =>
      pool.query<{ hash: string }>(
        `SELECT DISTINCT encode(sha256, 'hex') AS hash FROM attachment
          WHERE status = 'refused' AND sha256 IS NOT NULL LIMIT ${batchRows}`,
      ),
    );
    for (const { hash } of rows) if (await takeOff(pool, bin, hash)) removed += 1;
    if (rows.length < batchRows) return removed;
  }
}

async function takeOff(pool: pg.Pool, bin: PhotoBin, hash: string): Promise<boolean> {
  const shown = async (): Promise<boolean> => {
    const { rows } = await asking(() =>
      pool.query(
        "SELECT FROM attachment WHERE sha256 = decode($1, 'hex') AND status = 'stored' LIMIT 1",
        [hash],
      ),
    );
    return rows.length > 0;
  };
  const wanted = await shown();
  const bytes = wanted ? undefined : await bin.read(hash);
  if (bytes !== undefined) {
    await bin.remove(hash);
    // Somebody sent the same picture while we were at it: it goes back.
    if (await shown()) await bin.store(bytes);
  }
  await asking(() =>
    pool.query(
      "UPDATE attachment SET sha256 = NULL, type = NULL, bytes = NULL, width = NULL, height = NULL WHERE sha256 = decode($1, 'hex') AND status = 'refused'",
      [hash],
    ),
  );
  return bytes !== undefined;
}
