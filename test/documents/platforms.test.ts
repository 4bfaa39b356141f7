import { expect, test } from "vitest";
import { filesBelow, read } from "./read-document.ts";
import { allTests } from "./test-names.ts";

const pages = filesBelow("docs/platforms", ".md");
const tests = allTests();

/** Rows of tables whose second column names tests. */
function rowsOf(page: string) {
  const held = read(page).split("## Left out, and why")[0] ?? "";
  return [...held.matchAll(/^\| (?!what it can do|behaviour|---)([^|]+) \| ([^|]+) \|$/gm)].map(
    ([, behaviour = "", by = ""]) => ({ page, behaviour, by }),
  );
}

const rows = pages.flatMap(rowsOf);

test("every behaviour on a page about a platform names a test, and every test named is there", () => {
  expect(rows.length).toBeGreaterThan(80);
  const missing = rows.flatMap(({ page, behaviour, by }) => {
    const named = [...by.matchAll(/`(test\/[\w/.-]+\.test\.ts)`(?: “([^”]+)”)?/g)];
    const strange = named.filter(([, file = "", title]) => {
      const own = tests.filter((one) => one.file === file);
      return !own.some(({ name }) => title === undefined || name.includes(title));
    });
    const whole = by.split(/; (?=`)/).length === named.length;
    return named.length > 0 && whole && strange.length === 0 ? [] : [`${page}: ${behaviour}`];
  });
  expect(missing).toEqual([]);
});

test("every page about a platform says what is left out, and why", () => {
  for (const page of pages) {
    const left = read(page).split("## Left out, and why")[1] ?? "";
    const reasons = [...left.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)].slice(1);
    expect(reasons.length, page).toBeGreaterThan(3);
    expect(
      reasons.filter(([, , why = ""]) => why.trim().length < 20),
      page,
    ).toEqual([]);
  }
});
