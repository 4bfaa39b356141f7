import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEmbedded } from "../../src/store/embedded.ts";
import { keyOf } from "../../src/store/key-file.ts";
import { migrate } from "../../src/store/migrate.ts";
import { readPostmaster } from "../../src/store/postmaster.ts";
import { openSeal } from "../../src/store/seal.ts";

const door = fileURLToPath(new URL("../../src/ops/main.ts", import.meta.url));
const quiet = () => undefined;
let dataDir = "";

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "deskbell-ops-"));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const ops = (...line: readonly string[]): Promise<Ended> =>
  new Promise((ended) => {
    const env = {
      PATH: process.env["PATH"],
      DESKBELL_DATA_DIR: dataDir,
      DESKBELL_PLAYGROUND: "on",
    };
    const child = execFile(process.execPath, [door, ...line], { env }, (_fault, out, err) =>
      ended({ code: child.exitCode, out, err }),
    );
  });

test("a command with wrong words says so in one line and opens nothing", async () => {
  const { code, out, err } = await ops("staff", "add", "--role", "boss", "--name", "x");

  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toBe("--role must be one of: engineer, supervisor, agent, keeper.\n");
  expect(existsSync(join(dataDir, "postgres"))).toBe(false);
});

test("help needs no database and no configuration", async () => {
  const { code, out } = await ops("help");

  expect(code).toBe(0);
  expect(out).toContain("npm run ops -- COMMAND");
});

test("beside a running desk it works on the desk's database and leaves it running", async () => {
  await using desk = await openEmbedded({ dataDir, log: quiet, durable: false });
  await migrate(desk.url, quiet);

  const added = await ops("staff", "add", "--role", "engineer", "--name", "李工");
  const checked = await ops("check");

  expect(added).toMatchObject({ code: 0, err: "" });
  expect(checked).toMatchObject({ code: 0, err: "" });
  const client = new Client({ connectionString: desk.url });
  await client.connect();
  const { rows } = await client.query("SELECT role FROM person");
  await client.end();
  expect(rows).toEqual([{ role: "engineer" }]);
});

test("a LINE event that was kept by itself, out of a batch, is read again by LINE's parser", async () => {
  await using desk = await openEmbedded({ dataDir, log: quiet, durable: false });
  const client = new Client({ connectionString: desk.url });
  await client.connect();
  const seal = openSeal(await keyOf(dataDir));
  const event = {
    type: "message",
    mode: "active",
    timestamp: 1_795_300_000_000,
    webhookEventId: "01HLINEEVENT",
    deliveryContext: { isRedelivery: false },
    source: { type: "user", userId: `U${"0".repeat(32)}` },
    message: { type: "text", id: "1", text: "hello" },
  };
  await client.query(
    `INSERT INTO inbound_event (channel_id, dedupe_key, conversation_key, platform_ts, raw_enc, status, reference)
     VALUES ('line', '01HLINEEVENT', 'line:x', now(), $1, 'quarantined', 'AB12CD34')`,
    [seal.seal(JSON.stringify(event), "inbound_event.raw:line:01HLINEEVENT")],
  );

  const replayed = await ops("events", "replay", "AB12CD34");

  const { rows } = await client.query("SELECT status, kind, conversation_key FROM inbound_event");
  await client.end();
  expect(replayed).toMatchObject({ code: 0, err: "" });
  expect(rows).toEqual([
    { status: "new", kind: "arrival", conversation_key: `line:U${"0".repeat(32)}` },
  ]);
});

test("without a desk it starts the database for as long as it works, and finds what was there", async () => {
  const { code, out } = await ops("staff", "list", "--show");

  expect(code).toBe(0);
  expect(out).toContain("李工");
  expect(await readPostmaster(join(dataDir, "postgres"))).toBeUndefined();
});
