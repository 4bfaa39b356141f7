import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CannotStart } from "../../src/kernel/errors.ts";
import { type Embedded, openEmbedded } from "../../src/store/embedded.ts";

const quiet = { log: () => undefined, durable: false } as const;
const folders: string[] = [];

async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "deskbell-embedded-"));
  folders.push(folder);
  return folder;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: "array" });
  await client.end();
  return rows[0]?.[0];
}

let dataDir = "";
beforeAll(async () => {
  dataDir = await freshFolder();
  await using first: Embedded = await openEmbedded({ ...quiet, dataDir });
  await ask(first.url, "create table kept as select 'yesterday' as word");
}, 60_000);

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

test("the second start finds yesterday's rows and is up within three seconds", async () => {
  const startedAt = performance.now();
  await using again = await openEmbedded({ ...quiet, dataDir });

  expect(await ask(again.url, "select word from kept")).toBe("yesterday");
  expect(performance.now() - startedAt).toBeLessThan(3_000);
});

test("the server answers on loopback only, in UTC, with flushes on unless told otherwise", async () => {
  await using desk = await openEmbedded({ dataDir, log: () => undefined });

  expect(await ask(desk.url, "show listen_addresses")).toBe("127.0.0.1");
  expect(await ask(desk.url, "show timezone")).toBe("UTC");
  expect(await ask(desk.url, "show fsync")).toBe("on");
  expect(await ask(desk.url, "show synchronous_commit")).toBe("on");
});

test("the password file is for the desk's account alone", async () => {
  const { mode } = await stat(join(dataDir, "postgres.password"));
  expect(mode & 0o777).toBe(0o600);
});

test("a second desk on the same folder is told so in one sentence", async () => {
  await using _first = await openEmbedded({ ...quiet, dataDir });
  const second = openEmbedded({ ...quiet, dataDir });

  await expect(second).rejects.toThrow(CannotStart);
  await expect(second).rejects.toThrow(/^Another desk is using the folder/);
});

test("after a desk is killed the next one takes over its server and its rows", async () => {
  const script = `
    import { openEmbedded } from ${JSON.stringify(resolve("src/store/embedded.ts"))};
    const desk = await openEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log: () => {}, durable: false });
    console.log(desk.url);
    setInterval(() => {}, 1000);`;
  const killed = spawn(process.execPath, ["--input-type=module-typescript", "-e", script]);
  const [url] = await once(killed.stdout, "data");
  killed.kill("SIGKILL");
  await once(killed, "exit");

  await using next = await openEmbedded({ ...quiet, dataDir });
  expect(next.url).toBe(String(url).trim());
  expect(await ask(next.url, "select word from kept")).toBe("yesterday");
});

test("a lock file left by a power cut does not stop the start, even when its number is in use", async () => {
  const lockFile = join(dataDir, "postgres", "postmaster.pid");
  const { uid, gid } = await stat(join(dataDir, "postgres"));
  await writeFile(lockFile, `${process.pid}\n${join(dataDir, "postgres")}\n0\n5999\n`);
  await chown(lockFile, uid, gid);

  await using desk = await openEmbedded({ ...quiet, dataDir });
  expect(await ask(desk.url, "select 1")).toBe(1);
});

test("closing the desk leaves no server behind", async () => {
  const desk = await openEmbedded({ ...quiet, dataDir });
  const pid = Number(
    (await readFile(join(dataDir, "postgres", "postmaster.pid"), "utf8")).split("\n")[0],
  );
  await desk[Symbol.asyncDispose]();

  expect(() => process.kill(pid, 0)).toThrow("ESRCH");
});

test("a data folder inside a private folder is used all the same", async () => {
  const secret = await freshFolder();
  await chmod(secret, 0o700);

  await using desk = await openEmbedded({ ...quiet, dataDir: join(secret, "deep", "data") });
  expect(await ask(desk.url, "select 1")).toBe(1);
});

test("a path that is a file is refused with what to do", async () => {
  const folder = await freshFolder();
  await writeFile(join(folder, "file"), "");

  await expect(openEmbedded({ ...quiet, dataDir: join(folder, "file") })).rejects.toThrow(
    /is not writable: change its owner, or set DESKBELL_DATA_DIR/,
  );
});
