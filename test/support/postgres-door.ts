import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { openEmbedded } from "../../src/store/embedded.ts";
import { migrate } from "../../src/store/migrate.ts";
import { readPostmaster, stopPostgres } from "../../src/store/postmaster.ts";

/** Where a run's databases come from: a server, and a migrated database to copy. */
export type TestServer = { readonly url: string; readonly template: string };

declare module "vitest" {
  interface ProvidedContext {
    readonly postgresDoor: string;
  }
}

const folderPrefix = "deskbell-test-";
const stopWithinMs = 5_000;

/**
 * One PostgreSQL for the whole run, behind a door: it starts when the first test file knocks, so that tests
 * of the heart never wait for it. `DATABASE_URL` names a server to use instead.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stack = new AsyncDisposableStack();
  const opened: { server?: Promise<TestServer> } = {};
  const door = createServer((_request, response) => {
    opened.server ??= openServer(stack);
    opened.server.then(
      (server) => response.end(JSON.stringify(server)),
      (fault: unknown) => response.writeHead(500).end(String(fault)),
    );
  });
  await new Promise<void>((listening) => door.listen(0, "127.0.0.1", listening));
  stack.defer(async () => {
    door.closeAllConnections();
    await new Promise((closed) => door.close(closed));
  });
  const address = door.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  project.provide("postgresDoor", `http://127.0.0.1:${port}/`);
  return async () => {
    await opened.server?.catch(() => undefined);
    await stack.disposeAsync();
  };
}

async function openServer(stack: AsyncDisposableStack): Promise<TestServer> {
  const url = process.env["DATABASE_URL"] ?? (await openOwnServer(stack));
  const template = `deskbell_test_${process.pid}_template`;
  await execute(url, `create database ${template}`);
  stack.defer(() => dropDatabases(url, `deskbell_test_${process.pid}_`));
  const templateUrl = new URL(url);
  templateUrl.pathname = `/${template}`;
  await migrate(templateUrl.href, () => undefined);
  return { url, template };
}

async function openOwnServer(stack: AsyncDisposableStack): Promise<string> {
  await sweepKilledRuns();
  const dataDir = await mkdtemp(join(tmpdir(), `${folderPrefix}${process.pid}-`));
  stack.defer(() => rm(dataDir, { recursive: true, force: true }));
  const server = await openEmbedded({ dataDir, log: () => undefined, durable: false });
  stack.use(server);
  return server.url;
}

/** A run that was killed leaves its server and folder; the next run ends them. */
async function sweepKilledRuns(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = new RegExp(`^${folderPrefix}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const postmaster = await readPostmaster(join(tmpdir(), name, "postgres"));
    if (postmaster !== undefined) await stopPostgres(postmaster.pid, stopWithinMs);
    await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  if (existsSync("/proc")) return existsSync(`/proc/${pid}`);
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function execute(url: string, sql: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: "array" });
    return rows.map(([first]) => String(first));
  } finally {
    await client.end();
  }
}

async function dropDatabases(url: string, prefix: string): Promise<void> {
  const names = await execute(
    url,
    `select datname from pg_database where starts_with(datname, '${prefix}')`,
  );
  for (const name of names) await execute(url, `drop database if exists ${name} with (force)`);
}
