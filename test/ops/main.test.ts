import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEmbedded } from "../../src/store/embedded.ts";
import { migrate } from "../../src/store/migrate.ts";
import { readPostmaster } from "../../src/store/postmaster.ts";

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

test("without a desk it starts the database for as long as it works, and finds what was there", async () => {
  const { code, out } = await ops("staff", "list", "--show");

  expect(code).toBe(0);
  expect(out).toContain("李工");
  expect(await readPostmaster(join(dataDir, "postgres"))).toBeUndefined();
});
