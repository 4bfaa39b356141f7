/** The desk as it is run, twice: before its platforms, and as a playground. Both are processes of their own. */
import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openPlace } from "../../../../bench/place.ts";
import { openClock } from "../../../../src/kernel/clock.ts";
import { type Emulators, openEmulators } from "../../../../src/playground/open-emulators.ts";
import { checkAll } from "../../../../src/store/check-all.ts";
import { openSeal } from "../../../../src/store/seal.ts";
import { deskEnv } from "../../../support/desk-env.ts";
import { freePort } from "../../../support/free-port.ts";
import { type KillableDesk, openKillableDesk } from "../../../support/open-killable-desk.ts";

/** One desk under fire. */
export interface Target extends AsyncDisposable {
  readonly port: number;
  readonly metricsPort: number;
  readonly desk: KillableDesk;
  /** Resident memory of its process, MB. */
  memory(): Promise<number>;
}

export interface FuzzHouse extends AsyncDisposable {
  readonly emulators: Emulators;
  readonly now: () => number;
  readonly platforms: Target;
  readonly playground: Target;
  /** One number out of the desk's database. */
  count(sql: string): Promise<number>;
  /** Names of the invariants that do not hold. */
  brokenInvariants(): Promise<readonly string[]>;
}

/** Opens both on fresh databases of one server. */
export async function openFuzzHouse(): Promise<FuzzHouse> {
  await using stack = new AsyncDisposableStack();
  const place = stack.use(await openPlace(process.env));
  const databases = [await place.database("fuzz"), await place.database("play")] as const;
  const dataDir = await mkdtemp(join(tmpdir(), "deskbell-fuzz-"));
  stack.defer(() => rm(dataDir, { recursive: true, force: true }));
  const clock = openClock();
  const now = (): number => clock.now();
  const port = await freePort();
  const deskUrl = `http://127.0.0.1:${port}`;
  const emulators = stack.use(await openEmulators({ now, deskUrl }));
  const key = randomBytes(32);
  const env = deskEnv(emulators, port, databases[0], key, join(dataDir, "desk"));
  const metricsPort = await freePort();
  const platforms = stack.use(
    await started({ ...env, METRICS_PORT: String(metricsPort) }, port, metricsPort),
  );
  const playground = stack.use(await openPlayground(databases[1], join(dataDir, "play")));
  const pool = new pg.Pool({ connectionString: databases[0], max: 2 });
  stack.defer(() => pool.end());
  const open = stack.move();
  return {
    emulators,
    now,
    platforms,
    playground,
    async count(sql) {
      const { rows } = await pool.query<{ n: string }>(sql);
      return Number(rows[0]?.n ?? Number.NaN);
    },
    brokenInvariants: () => broken(pool, key, now()),
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

async function openPlayground(databaseUrl: string, dataDir: string): Promise<Target> {
  const [port, metricsPort] = [await freePort(), await freePort()];
  const env = {
    NODE_ENV: "test",
    HOST: "127.0.0.1",
    PORT: String(port),
    METRICS_PORT: String(metricsPort),
    LOG_LEVEL: "error",
    DATABASE_URL: databaseUrl,
    DESKBELL_DATA_DIR: dataDir,
    DESKBELL_PLAYGROUND: "on",
  };
  return started(env, port, metricsPort);
}

async function started(
  env: Readonly<Record<string, string>>,
  port: number,
  metricsPort: number,
): Promise<Target> {
  const desk = openKillableDesk(() => env);
  await desk.start();
  return {
    port,
    metricsPort,
    desk,
    memory: () => residentOf(port),
    [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose](),
  };
}

/** Of whoever listens on the port, as the system tells it. */
async function residentOf(port: number): Promise<number> {
  const pid = await pidOf(port);
  if (pid === undefined) return Number.NaN;
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1_024;
}

async function pidOf(port: number): Promise<string | undefined> {
  const text = await fetch(`http://127.0.0.1:${port}/livez`).then(() => process.pid);
  const children = await readFile(`/proc/${text}/task/${text}/children`, "utf8").catch(() => "");
  for (const pid of children.trim().split(" ")) {
    const env = await readFile(`/proc/${pid}/environ`, "utf8").catch(() => "");
    if (env.includes(`\0PORT=${port}\0`) || env.startsWith(`PORT=${port}\0`)) return pid;
  }
  return undefined;
}

async function broken(pool: pg.Pool, key: Buffer, now: number): Promise<readonly string[]> {
  const names: string[] = [];
  const look = { seal: openSeal(key), now, readPhoto: () => Promise.resolve(undefined) };
  for await (const { invariant, findings } of checkAll(pool, look)) {
    if (findings.broken > 0) names.push(`${invariant.name}: ${findings.first.join(", ")}`);
  }
  return names;
}
