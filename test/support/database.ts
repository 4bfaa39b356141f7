import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";

/** A test file's own database: migrated, empty, gone when disposed. */
export type TestDatabase = AsyncDisposable & { readonly url: string };

/** A fresh copy of the migrated database, on the run's server or the one `DATABASE_URL` names. */
export async function testDatabase(): Promise<TestDatabase> {
  const { url, template } = await testServer();
  const name = template.replace("template", randomBytes(6).toString("hex"));
  await execute(url, `create database ${name} template ${template}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    url: own.href,
    [Symbol.asyncDispose]: () => execute(url, `drop database if exists ${name} with (force)`),
  };
}

/** A fresh database with nothing in it, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const { url, template } = await testServer();
  const name = template.replace("template", randomBytes(6).toString("hex"));
  await execute(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    url: own.href,
    [Symbol.asyncDispose]: () => execute(url, `drop database if exists ${name} with (force)`),
  };
}

/** The Redis to test the queue on, where the run was given one; without, the queue's PostgreSQL backend is tested. */
export function testRedisUrl(): string | undefined {
  return process.env["REDIS_URL"];
}

async function testServer(): Promise<{ readonly url: string; readonly template: string }> {
  const answer = await fetch(inject("postgresDoor"));
  const words = await answer.text();
  if (!answer.ok) throw new Error(`No PostgreSQL for the tests: ${words}`);
  return JSON.parse(words);
}

/** Copying a template is refused while another copy holds it, so we ask again for a while. */
async function execute(url: string, sql: string): Promise<void> {
  const objectInUse = "55006";
  const triesMax = 50;
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (let tries = 1; ; tries += 1) {
      try {
        await client.query(sql);
        return;
      } catch (fault) {
        const busy = fault instanceof Error && "code" in fault && fault.code === objectInUse;
        if (!busy || tries === triesMax) throw fault;
        await new Promise((wake) => setTimeout(wake, 100));
      }
    }
  } finally {
    await client.end();
  }
}
