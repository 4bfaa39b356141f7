/** Looks after what has to leave: what was taken back within half a minute, what has become old every night. */
import pg from "pg";
import type { Clock, Instant } from "../kernel/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Policy } from "../tickets/policy.ts";
import { noteHead } from "./audit-heads.ts";
import { hearFaults } from "./hear-faults.ts";
import { lockSpace } from "./open-owner.ts";
import { openRecords } from "./records.ts";
import { deleteOld } from "./retention.ts";
import type { Seal } from "./seal.ts";
import { sweepErasures } from "./sweep-erasures.ts";
import { type PhotoBin, sweepPhotos } from "./sweep-photos.ts";
import { sweepWithdrawals } from "./sweep-withdrawals.ts";
import { asking } from "./trouble.ts";

export interface CaretakerParts {
  /** `postgres://…`: it has connections of its own, so that nobody waits for its work. */
  readonly url: string;
  readonly seal: Seal;
  readonly clock: Clock;
  /** How long things are kept, and where nights are reckoned. */
  readonly policy: Pick<Policy, "keep" | "company">;
  readonly photos: PhotoBin;
  /** Where the end of the record is noted every night. */
  readonly recordsDir: string;
  readonly log: Log;
}

export interface Caretaker extends AsyncDisposable {
  /** One look; cheap when there is nothing to do. */
  look(): Promise<void>;
}

/** Local hour from which a day's old things are deleted; a desk that was off then does it when it is on again. */
const nightHour = 3;
const lockKey = 1;

/** Several processes take turns, and one a day does the work of the night. */
export function openCaretaker(parts: CaretakerParts): Caretaker {
  const { clock, policy, photos } = parts;
  const pool = new pg.Pool({
    connectionString: parts.url,
    max: 2,
    connectionTimeoutMillis: 5_000,
    lock_timeout: 2_000,
    application_name: "deskbell caretaker",
  });
  hearFaults(pool);
  const records = openRecords(parts.recordsDir);
  let doneOn = 0;
  let looking: Promise<unknown> = Promise.resolve();
  const look = async (): Promise<void> => {
    await sweepWithdrawals(pool, parts.seal, clock.now());
    await sweepErasures({ pool, seal: parts.seal, clock, photos, records, log: parts.log });
    await sweepPhotos(pool, photos);
    const today = nightOf(clock.now(), policy.company.zone);
    if (today === undefined || today === doneOn) return;
    await onceADay(parts, pool, today);
    // Each process notes it where it runs: who would cut the record has to reach all of them.
    await noteHead(pool, records, clock.now());
    doneOn = today;
  };
  return {
    look() {
      const now = look();
      looking = now.catch(() => undefined);
      return now;
    },
    async [Symbol.asyncDispose]() {
      await looking;
      await pool.end();
    },
  };
}

/** The day as a number like 20261122, once its night hour has come. */
function nightOf(at: Instant, zone: string): number | undefined {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  if (local.hour < nightHour) return undefined;
  return local.year * 10_000 + local.month * 100 + local.day;
}

async function onceADay(parts: CaretakerParts, pool: pg.Pool, today: number): Promise<void> {
  const { seal, policy, clock, photos, log } = parts;
  const client = await asking(() => pool.connect());
  try {
    const { rows } = await asking(() =>
      client.query<{ mine: boolean }>("SELECT pg_try_advisory_lock($1, $2) AS mine", [
        lockSpace ^ 2,
        lockKey,
      ]),
    );
    if (rows[0]?.mine !== true) return;
    const last = await asking(() =>
      client.query<{ value: string }>("SELECT value FROM counter WHERE name = 'retention-day'"),
    );
    if (Number(last.rows[0]?.value ?? 0) >= today) return;
    const kept = await deleteOld({
      pool,
      seal,
      keep: policy.keep,
      now: clock.now(),
      actor: "desk",
      photos,
    });
    const count = kept.reduce((sum, { gone }) => sum + gone, 0);
    const left = kept.reduce((sum, one) => sum + one.left + one.holding, 0);
    if (left > 0) log.error({ count: left }, "what has become old could not all be deleted");
    else log.info({ count }, "what had become old was deleted");
    await asking(() =>
      client.query(
        "INSERT INTO counter (name, value) VALUES ('retention-day', $1) ON CONFLICT (name) DO UPDATE SET value = $1",
        [today],
      ),
    );
  } finally {
    // Ends the session with its lock: a pooled connection would keep it.
    client.release(true);
  }
}
