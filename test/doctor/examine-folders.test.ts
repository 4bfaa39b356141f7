import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../../src/config/read-config.ts";
import { examineFolders } from "../../src/doctor/examine-folders.ts";
import { illnesses, lineIn } from "./patient.ts";

let home = "";

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "deskbell-folders-"));
  await writeFile(join(home, "file"), "");
});
afterAll(() => rm(home, { recursive: true, force: true }));

test("a folder that is still to be made is as good as the one it will be made in", async () => {
  const findings = await examineFolders(
    readConfig({ DESKBELL_DATA_DIR: join(home, "a/b") }),
    async () => 5 * 1_073_741_824,
  );

  expect(illnesses(findings)).toEqual([]);
  expect(lineIn(findings, "data")).toBe(
    `ok    folders   ${home}/a/b can be written to; 5.0 GiB are free.`,
  );
});

test("a file in the way of a folder is a failure", async () => {
  const findings = await examineFolders(
    readConfig({ DESKBELL_DATA_DIR: home, DESKBELL_RECORDS_DIR: join(home, "file") }),
  );

  expect(lineIn(findings, "records")).toBe(
    `FAIL  folders   ${home}/file cannot be written to. → give it to the account that runs the desk (chown, chmod), or set DESKBELL_RECORDS_DIR to a folder of that account`,
  );
});

test("a disk that is nearly full is named", async () => {
  const findings = await examineFolders(readConfig({ DESKBELL_DATA_DIR: home }), async () => 1e8);

  expect(lineIn(findings, "data")).toBe(
    `warn  folders   ${home} can be written to; 0.1 GiB are free. → make room: photos and the database grow`,
  );
});
