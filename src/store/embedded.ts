import { readFile, rename, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client, DatabaseError } from "pg";
import { CannotStart } from "../kernel/errors.ts";
import { embeddedPassword, embeddedRole, ensureCluster, ensureFolder } from "./embedded-cluster.ts";
import { embeddedSettings } from "./embedded-settings.ts";
import { type PostgresOwner, postgresOwner, postgresPrograms } from "./postgres-programs.ts";
import { isPostgres, readPostmaster, spawnPostgres, stopPostgres } from "./postmaster.ts";

/** What an embedded server needs; `durable` false skips disk flushes and is for tests only. */
export type EmbeddedOptions = {
  readonly dataDir: string;
  readonly log: (sentence: string) => void;
  readonly port?: number;
  readonly durable?: boolean;
};

/** A running embedded server: its connection string, and its end. */
export type Embedded = AsyncDisposable & { readonly url: string };

/** How long a server may take to recover, and how often we knock meanwhile. */
const readyWithinMs = 120_000;
const knockEveryMs = 15;
/** A killed desk's connection is gone within this time; longer means that the desk lives. */
const guardWithinMs = 1_500;
const stopWithinMs = 10_000;
const launchesMax = 20;
/** Held by the desk that owns the folder, as long as its connection lives: "desk" in ASCII. */
const guardKey = 0x6465736b;
const logBytesMax = 5_000_000;

/**
 * A real PostgreSQL in the data folder, started or taken over from a desk that died, on loopback only.
 * @throws {CannotStart} when the folder is not ours to use, another desk has it, or PostgreSQL does not come up.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = resolve(options.dataDir);
  await ensureFolder(dataDir);
  const programs = postgresPrograms();
  const owner = await postgresOwner(join(dataDir, "postgres"), programs);
  await ensureCluster(dataDir, owner, programs, options.log);
  const place: Place = {
    ...options,
    cluster: join(dataDir, "postgres"),
    logFile: join(dataDir, "postgres.log"),
    password: await embeddedPassword(dataDir),
    program: programs.postgres,
    owner,
  };
  const { pid, port, guard } = await attach(place);
  await ensureDatabase(guard);
  return {
    url: `postgres://${embeddedRole}:${place.password}@127.0.0.1:${port}/${embeddedRole}`,
    async [Symbol.asyncDispose]() {
      await stopPostgres(pid, stopWithinMs);
      await guard.end().catch(() => undefined);
    },
  };
}

type Place = EmbeddedOptions & {
  readonly cluster: string;
  readonly logFile: string;
  readonly password: string;
  readonly program: string;
  readonly owner: PostgresOwner;
};
type Attached = { readonly pid: number; readonly port: number; readonly guard: Client };

async function attach(place: Place): Promise<Attached> {
  for (let tries = 1; ; tries += 1) {
    const attached = (await takeOver(place)) ?? (await launch(place));
    if (attached !== undefined) return attached;
    if (tries === launchesMax) throw await launchFault(place);
    await pause(knockEveryMs * tries);
  }
}

/** A server that already runs on the folder: taken if its desk is dead, refused if it lives. */
async function takeOver(place: Place): Promise<Attached | undefined> {
  for (let waitedMs = 0; ; waitedMs += knockEveryMs) {
    const found = await readPostmaster(place.cluster);
    if (found === undefined) return undefined;
    if (!(await isPostgres(found.pid, place.cluster))) {
      await rm(join(place.cluster, "postmaster.pid"), { force: true });
      return undefined;
    }
    const guard = await knock(place, found.port);
    if (guard !== undefined) return { ...found, guard: await hold(guard, place) };
    if (waitedMs >= readyWithinMs) await stopPostgres(found.pid, stopWithinMs);
    await pause(knockEveryMs);
  }
}

async function launch(place: Place): Promise<Attached | undefined> {
  await keepLogSmall(place.logFile);
  const port = place.port ?? (await freePort());
  const settings = embeddedSettings(place.durable ?? true).flatMap((setting) => ["-c", setting]);
  const command = [place.program, "-D", place.cluster, "-p", String(port), ...settings];
  const { pid, exited } = await spawnPostgres(command, place.owner, place.logFile);
  const life = { ended: false };
  void exited.then(() => {
    life.ended = true;
  });
  for (let waitedMs = 0; waitedMs < readyWithinMs; waitedMs += knockEveryMs) {
    await pause(knockEveryMs);
    if (life.ended) return undefined;
    const guard = await knock(place, port);
    if (guard !== undefined) return { pid, port, guard: await hold(guard, place) };
  }
  await stopPostgres(pid, stopWithinMs);
  throw await launchFault(place);
}

/** A connection, or nothing while the server is not listening, starting or stopping. */
async function knock(place: Place, port: number): Promise<Client | undefined> {
  const client = new Client({
    host: "127.0.0.1",
    port,
    user: embeddedRole,
    password: place.password,
    database: "postgres",
    application_name: "deskbell guard",
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (cause) {
    const wrongPassword = "28P01";
    if (cause instanceof DatabaseError && cause.code === wrongPassword) {
      throw new CannotStart(
        `The file postgres.password in ${place.dataDir} does not open the database beside it: put the original file back.`,
        { cause },
      );
    }
    return undefined;
  }
}

async function hold(guard: Client, place: Place): Promise<Client> {
  for (let waitedMs = 0; waitedMs < guardWithinMs; waitedMs += knockEveryMs) {
    const { rows } = await guard.query("select pg_try_advisory_lock($1) as held", [guardKey]);
    if (rows[0]?.held === true) return guard;
    await pause(knockEveryMs);
  }
  await guard.end();
  throw new CannotStart(
    `Another desk is using the folder ${place.dataDir}: stop it, or set DESKBELL_DATA_DIR to another folder.`,
  );
}

async function ensureDatabase(guard: Client): Promise<void> {
  const { rowCount } = await guard.query("select 1 from pg_database where datname = $1", [
    embeddedRole,
  ]);
  if (rowCount === 0) await guard.query(`create database ${embeddedRole}`);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, "127.0.0.1", listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function keepLogSmall(logFile: string): Promise<void> {
  const found = await stat(logFile).catch(() => undefined);
  if (found !== undefined && found.size > logBytesMax) await rename(logFile, `${logFile}.1`);
}

async function launchFault(place: Place): Promise<CannotStart> {
  const lines = (await readFile(place.logFile, "utf8").catch(() => "")).trim().split("\n");
  const reason = lines.findLast((line) => line.includes("FATAL")) ?? lines.at(-1) ?? "no reason";
  if (reason.includes("No space left")) {
    return new CannotStart(`The disk is full: make room for ${place.dataDir} and start again.`);
  }
  const words = reason.replace(/^.*FATAL:\s*/, "");
  return new CannotStart(
    `The built-in PostgreSQL does not start (${words}): see ${place.logFile}, or set DATABASE_URL to a PostgreSQL of your own.`,
  );
}
