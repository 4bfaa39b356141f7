import { expect, test } from "vitest";
import { filesBelow, read } from "./read-document.ts";
import { allTests } from "./test-names.ts";

const pages = filesBelow("docs/platforms", ".md");
const tests = allTests();

const rowsOf = (page: string) =>
  [...read(page).matchAll(/^\| ([^|\n]+) \| ((?:`test\/[^|\n]+)) \|$/gm)].map(
    ([, what = "", held = ""]) => ({
      what,
      held: [...held.matchAll(/`(test\/[\w/.-]+)` “([^”]+)”/g)].map(([, file = "", name = ""]) => ({
        file,
        name,
      })),
    }),
  );

test("every platform's page has rows, and each row names at least one test", () => {
  expect(pages.length).toBeGreaterThan(0);
  for (const page of pages) {
    const rows = rowsOf(page);
    expect(rows.length, page).toBeGreaterThan(10);
    expect(rows.filter(({ held }) => held.length === 0)).toEqual([]);
  }
});

test("every test that a platform's page names is there, under these words", () => {
  const named = pages.flatMap((page) => rowsOf(page).flatMap(({ held }) => held));
  const missing = named.filter(
    ({ file, name }) => !tests.some((one) => one.file === file && one.name === name),
  );
  expect(missing).toEqual([]);
});
