/** Opens what a command needs, beside a running desk or without one. */
import { userInfo } from "node:os";
import pg from "pg";
import type { Config } from "../config/read-config.ts";
import { readPolicy } from "../config/read-policy.ts";
import { type Clock, openClock } from "../kernel/clock.ts";
import { openEmbedded } from "../store/embedded.ts";
import { hearFaults } from "../store/hear-faults.ts";
import { keyRing } from "../store/key-file.ts";
import { migrate } from "../store/migrate.ts";
import { openPrisma } from "../store/open-prisma.ts";
import { openRecords } from "../store/records.ts";
import { refuseOtherKey } from "../store/refuse-other-key.ts";
import { runningEmbedded } from "../store/running-embedded.ts";
import { openSeal } from "../store/seal.ts";
import type { Office } from "./office.ts";

export type OfficeParts = Pick<Office, "print" | "reparse" | "photos" | "lineMenus">;

/** @throws {CannotStart} when there is no database to work on, or it was sealed with another key */
export async function openOffice(
  config: Config,
  parts: OfficeParts,
): Promise<Office & AsyncDisposable> {
  await using stack = new AsyncDisposableStack();
  const url = await openDatabase(config, stack);
  const ring = await keyRing(config.secrets, config.dataDir);
  const pool = new pg.Pool({ connectionString: url, max: 2, application_name: "deskbell ops" });
  hearFaults(pool);
  stack.defer(() => pool.end());
  const seal = openSeal(ring.key, ring.old);
  await refuseOtherKey(pool, seal);
  const prisma = stack.use(openPrisma(url));
  const clock = config.playground ? await playedClock(pool, config) : openClock();
  const open = stack.move();
  return {
    ...parts,
    readPhoto: (sha256) => parts.photos.read(sha256),
    keep: readPolicy().keep,
    records: openRecords(config.recordsDir),
    pool,
    prisma,
    clock,
    seal,
    operator: `operator:${userInfo().username}`,
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

/** A running desk's database as it is; else one of our own for as long as we work, with the tables it needs. */
async function openDatabase(config: Config, stack: AsyncDisposableStack): Promise<string> {
  const { dataDir, secrets } = config;
  // An operator's commands may have to change what the desk itself may not.
  const given = secrets.migrateUrl ?? secrets.databaseUrl;
  const running = given === undefined ? await runningEmbedded(dataDir) : undefined;
  if (running !== undefined) return running;
  const quiet = (): void => undefined;
  const url = given ?? stack.use(await openEmbedded({ dataDir, log: quiet })).url;
  await migrate(url, quiet);
  return url;
}

/** A playground's clock may have been moved forward: the newest thing heard tells how far at least. */
async function playedClock(pool: pg.Pool, { clockFrom }: Config): Promise<Clock> {
  const clock = openClock(clockFrom);
  const { rows } = await pool.query<{ at: Date | null }>(
    `SELECT greatest((SELECT received_at FROM inbound_event ORDER BY id DESC LIMIT 1),
                     (SELECT max(fired_at) FROM timer)) AS at`,
  );
  clock.forward((rows[0]?.at?.getTime() ?? 0) - clock.now());
  return clock;
}
