import { expect, test } from "vitest";
import { allTests, idsIn } from "./test-names.ts";

const numbered = (letter: string, last: number): readonly string[] =>
  Array.from({ length: last }, (_, nth) => `${letter}${nth + 1}`);

/** Promises R, security S, personal data P: each is a row that somebody relies on. */
const rows = [...numbered("R", 24), ...numbered("S", 39), ...numbered("P", 16)];

/** Rows about pages for staff. There are none yet, so nothing could be shown. */
const waitForTheConsole: Readonly<Record<string, string>> = {
  S11: "passwords and second factors: nobody logs in anywhere",
  S12: "sessions: nobody logs in anywhere",
  S14: "routes by role: staff have no routes, their rights in chats are asked in the heart",
  S15: "fields of forms: no route takes a form of staff's",
  S17: "customers' words on staff's pages",
  S19: "names and files on staff's pages",
  S26: "files behind a route with rights",
  S27: "exports as CSV",
  P13: "blacking out what a picture shows of others: there is no page to do it on",
  S28: "exports and bulk reads",
};

const tests = allTests();
const proven = new Set(tests.flatMap(({ name }) => idsIn(name)));

test("the reader of names finds tests of every shape, and no id in a requirement row", () => {
  expect(tests.length).toBeGreaterThan(1_000);
  expect(tests.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      "the reader of names finds tests of every shape, and no id in a requirement row",
      "with %s nobody is believed and nothing is stored (S2, R21)",
      expect.stringMatching(/^a desk killed … times/),
    ]),
  );
  expect(idsIn("a case (S0-25, R2, S2-33) and S31: more (P3)")).toEqual(["R2", "S31", "P3"]);
});

test("every promise and rule stands in the name of a test that shows it", () => {
  const silent = rows.filter((row) => !proven.has(row) && !(row in waitForTheConsole));
  expect(silent).toEqual([]);
});

test("no test claims a row that there is not", () => {
  expect([...proven].filter((id) => !rows.includes(id))).toEqual([]);
});

test("what waits for the console waits no longer than that: nothing on the list is proven already", () => {
  expect(Object.keys(waitForTheConsole).filter((row) => proven.has(row))).toEqual([]);
  expect(Object.values(waitForTheConsole).every((why) => why.length > 10)).toBe(true);
});
