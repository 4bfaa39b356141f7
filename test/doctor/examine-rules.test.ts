import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { examineRules } from "../../src/doctor/examine-rules.ts";
import { lineOf } from "../../src/doctor/finding.ts";
import { lineIn } from "./patient.ts";

test("the files that come with the desk are valid", () => {
  expect(examineRules().map(lineOf)).toEqual([
    "ok    rules     The policy is valid.",
    "ok    rules     The catalogue is valid.",
  ]);
});

test("a faulty file is told with every place that is wrong, in one line", async () => {
  const folder = await mkdtemp(join(tmpdir(), "deskbell-rules-"));
  const file = join(folder, "catalogue.json");
  await writeFile(file, "{}");

  const line = lineIn(examineRules(undefined, file), "catalogue");
  await rm(folder, { recursive: true });

  expect(line).toMatch(new RegExp(`^FAIL {2}rules {5}${file} has \\d+ faults?: `));
  expect(line).not.toContain("\n");
  expect(line).toContain("→ put these places right");
});
