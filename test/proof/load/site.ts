/** Everything a proof under load stands on: servers and platforms of its own, a crowd, and a folder for it all. */
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Heard } from "../../../bench/platforms/stage.ts";
import { type Accounts, compareAccounts } from "./accounts.ts";
import { type Crowd, openCrowd } from "./crowd.ts";
import type { DeskOrder } from "./desk-process.ts";
import { type OwnPostgres, type OwnRedis, openOwnPostgres, openOwnRedis } from "./servers.ts";
import { openStandIns, type StandIns } from "./stand-ins.ts";

export interface Site extends AsyncDisposable {
  readonly postgres: OwnPostgres;
  /** Nothing where this machine has no `redis-server`: then the queue lives in PostgreSQL. */
  readonly redis: OwnRedis | undefined;
  readonly standIns: StandIns;
  readonly crowd: Crowd;
  /** What a desk here is started with. */
  readonly order: DeskOrder;
  /** The rows against the ledger. */
  accounts(): Promise<Accounts>;
  /** Waits until no row has to be heard or sent; gives how many still have, and how long it took in ms. */
  drained(withinMs: number): Promise<{ readonly left: number; readonly ms: number }>;
}

/** @param name of the folder's beginning, e.g. `overload` @param listen told of everything people see, besides the ledger @param migrated false leaves that to the first desk */
export async function openSite(name: string, listen?: Heard, migrated = true): Promise<Site> {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), `deskbell-${name}-`));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const postgres = stack.use(await openOwnPostgres(join(folder, "server"), migrated));
  const redis = await openOwnRedis();
  if (redis !== undefined) stack.use(redis);
  const crowd = openCrowd();
  const heard: Heard = (customer, words) => {
    listen?.(customer, words);
    crowd.heard(customer, words);
  };
  const standIns = stack.use(await openStandIns(heard));
  stack.defer(() => crowd.stop());
  const open = stack.move();
  return {
    postgres,
    redis,
    standIns,
    crowd,
    order: {
      databaseUrl: postgres.url,
      redisUrl: redis?.url,
      key: randomBytes(32),
      dataDir: join(folder, "desk"),
      roots: standIns.roots,
    },
    accounts: () => compareAccounts(postgres, standIns.stages, crowd.ledger.entries()),
    drained: (withinMs) => drained(postgres, withinMs),
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

const leftText = `
  SELECT (SELECT count(*) FROM inbound_event WHERE status = 'new')::int
       + (SELECT count(*) FROM outbound_message WHERE status IN ('queued', 'sending'))::int AS n`;
const lookEveryMs = 100;

async function drained(
  postgres: OwnPostgres,
  withinMs: number,
): Promise<{ left: number; ms: number }> {
  const startedAt = performance.now();
  for (;;) {
    const [row] = await postgres.ask<{ n: number }>(leftText);
    const ms = performance.now() - startedAt;
    const left = row?.n ?? Number.NaN;
    if (left === 0 || ms > withinMs) return { left, ms };
    await pause(lookEveryMs);
  }
}
