import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { preview, root } from "../plant.ts";
import { mutants } from "./mutants.ts";
import { readMutantOptions } from "./options.ts";
import { NoSuchMutant, plantedEdits } from "./planted-edits.ts";
import { withSql } from "./with-sql.ts";

/** Promises that live in rows, in order or in somebody's trust: each has to have been broken on purpose. */
const kept =
  "R1 R2 R3 R4 R5 R6 R7 R8 R9 R10 R11 R12 R13 R14 R15 R16 R17 R18 R19 R21 R22 R23 R24".split(" ");

describe("planted bugs", () => {
  test.each(mutants)("$name still fits the source it changes", ({ edits }) => {
    for (const edit of edits) expect(preview(edit)).not.toBe("");
    for (const edit of withSql(edits)) expect(preview(edit)).not.toBe("");
  });

  test.each(mutants)("$name has somebody to notice it", ({ catchers }) => {
    for (const catcher of catchers) {
      if (catcher.kind === "sim") continue;
      const source = readFileSync(join(root, "test", catcher.file), "utf8");
      expect(source.split(catcher.name).length, catcher.name).toBe(2);
    }
  });

  test("each has a name of its own and says in a sentence what goes wrong", () => {
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
    for (const { name, says } of mutants) {
      expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)+$/);
      expect(says).toMatch(/^\p{L}.*\.$/u);
    }
  });

  test.each(kept)("promise %s is broken in two ways at least", (row) => {
    const breaks = mutants.filter(({ promise }) => promise.some((one) => one === row));
    expect(breaks.length).toBeGreaterThanOrEqual(2);
  });
});

test("four quarters are all planted bugs, and a day without a word takes one of them", () => {
  const of = (...args: readonly string[]) => readMutantOptions(args, mutants, 0).chosen;
  const four = ["1", "2", "3", "4"].flatMap((quarter) => of("--quarter", quarter));

  expect(new Set(four)).toEqual(new Set(mutants));
  expect(four.length).toBe(mutants.length);
  expect(of()).toEqual(of("--quarter", "1"));
  expect(readMutantOptions([], mutants, 86_400_000).chosen).toEqual(of("--quarter", "2"));
  expect(of("--all")).toEqual(mutants);
});

test("a quarter or a bug that is not there is told, not passed over", () => {
  expect(() => readMutantOptions(["--quarter", "5"], mutants, 0)).toThrow(TypeError);
  expect(() => readMutantOptions(["--only", "no-such-bug"], mutants, 0)).toThrow(TypeError);
  expect(() => plantedEdits({ DESKBELL_MUTANT: "no-such-bug" })).toThrow(NoSuchMutant);
  expect(plantedEdits({})).toEqual([]);
});

test("a bug in a migration is planted where migrations are read", () => {
  const file = "prisma/migrations/20261121000100_tray/migration.sql";
  const [edit, ...others] = withSql([{ file, find: "o.fence = m.fence", replace: "true" }]);

  expect(others).toEqual([]);
  expect(edit?.file).toBe("src/store/migrate.ts");
  expect(edit?.replace).toContain('name === "20261121000100_tray"');
});
