import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { found, read, root } from "./read-document.ts";
import { allTests, idsIn } from "./test-names.ts";

/** Requirements of level 1 and of level 2 in each chapter of version 5.0.0. */
const asked: readonly (readonly [chapter: number, one: number, two: number])[] = [
  [1, 8, 19],
  [2, 4, 7],
  [3, 8, 11],
  [4, 2, 8],
  [5, 4, 5],
  [6, 13, 22],
  [7, 6, 12],
  [8, 4, 3],
  [9, 4, 3],
  [10, 5, 24],
  [11, 3, 11],
  [12, 3, 6],
  [13, 1, 12],
  [14, 2, 7],
  [15, 3, 10],
  [16, 0, 16],
  [17, 0, 7],
];

const answers = ["shown", "proof", "written", "operator", "console", "not here", "not met"];

const rows = [
  ...read("docs/asvs.md").matchAll(
    /^\| (\d+)\.(\d+)\.(\d+) \| (\d) \| ([^|]+) \| ([^|]+) \| ([^|]*) \|$/gm,
  ),
].map(([, chapter, section, nth, level, words = "", answer = "", why = ""]) => ({
  id: `${chapter}.${section}.${nth}`,
  chapter: Number(chapter),
  level: Number(level),
  words,
  answer,
  why,
}));

test("every requirement of both levels has its row, in each chapter as many as there are (S39)", () => {
  const counted = asked.map(([chapter]) => {
    const of = (level: number) =>
      rows.filter((row) => row.chapter === chapter && row.level === level).length;
    return [chapter, of(1), of(2)];
  });
  expect(counted).toEqual(asked);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(253);
});

test("no row is open: each has an answer of the list, and words for it (S39)", () => {
  const open = rows.filter(({ answer, why }) => !answers.includes(answer) || why.trim().length < 5);
  expect(open).toEqual([]);
});

const tests = allTests();
const named = rows.flatMap(({ id, why }) =>
  [...why.matchAll(/`(test\/[\w/.-]+)`(?: ([RSP]\d+)(?![-\w])| “([^”]+)”)?/g)].map(
    ([, file = "", claim, title]) => ({ id, file, claim, title }),
  ),
);

test("every test that a row names is there, under that id or those words (S39)", () => {
  const missing = named.filter(({ file, claim, title }) => {
    const own = tests.filter((one) => one.file === file);
    if (claim !== undefined) return !own.some(({ name }) => idsIn(name).includes(claim));
    if (title !== undefined) return !own.some(({ name }) => name.includes(title));
    return own.length === 0;
  });
  expect(named.length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});

test("what is shown names a test, and a proof names its command (S39)", () => {
  const of = (answer: string) => rows.filter((row) => row.answer === answer);
  const shown = new Set(named.map(({ id }) => id));
  expect(of("shown").filter(({ id }) => !shown.has(id))).toEqual([]);
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(read("package.json")));
  const commands = found(
    of("proof")
      .map(({ why }) => why)
      .join(),
    /`npm run ([\w:]+)`/g,
  );
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  expect(of("proof").every(({ why }) => why.includes("`npm run "))).toBe(true);
});

test("files and folders that a row points at are there (S39)", () => {
  const paths = found(read("docs/asvs.md"), /`((?:src|policy|bots|locales)\/[\w/.-]+)`/g);
  expect(paths.length).toBeGreaterThan(3);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
