import { expect, test } from "vitest";
import { digestText, sayDigest } from "../../src/desk/digest.ts";
import type { OpenCase } from "../../src/ports/open-case.ts";
import { openWords } from "../../src/words/open-words.ts";

/** Saturday 2026-11-21, ten in the morning in Shanghai. */
const ten = Date.UTC(2026, 10, 21, 2);
const hour = 3_600_000;
const words = openWords();
const around = { words, locale: "en", zone: "Asia/Shanghai", now: () => ten } as const;

const cases: readonly OpenCase[] = [
  { number: "S20261100101", status: "accepted", lateSince: null },
  { number: "S20261100102", status: "registered", lateSince: ten - hour },
  { number: "S20261100103", status: "dispatched", lateSince: ten - 2 * hour },
];

function openScene(answer: "yes" | "no" | "perhaps" = "yes") {
  const days = new Set<string>();
  const said: string[] = [];
  const rows = {
    cases: async () => cases,
    claim: async (day: string) => !days.has(day) && days.add(day).has(day),
    giveBack: async (day: string) => void days.delete(day),
  };
  const say = async (text: string) => {
    said.push(text);
    return answer;
  };
  return { said, look: (at = ten) => sayDigest({ ...around, rows, say, now: () => at }) };
}

test("the list counts open and late cases, the latest promise last, by number alone", () => {
  const [head, ...lines] = digestText(cases, around).split("\n");

  expect(head).toMatch(/3, late: 2/);
  expect(lines.map((one) => /S\d{11}/.exec(one)?.[0])).toEqual(["S20261100103", "S20261100102"]);
});

test("of many late cases twenty are named and the others counted", () => {
  const many = Array.from(
    { length: 25 },
    (_, nth): OpenCase => ({
      number: `S202611001${10 + nth}`,
      status: "accepted",
      lateSince: ten - hour - nth,
    }),
  );
  const lines = digestText(many, around).split("\n");

  expect(lines).toHaveLength(22);
  expect(lines.at(-1)).toContain("5");
});

test("the list is said once a day, from nine in the company's zone", async () => {
  const { said, look } = openScene();

  expect(await look(ten - 2 * hour)).toBe(false);
  expect(await look()).toBe(true);
  expect(await look(ten + hour)).toBe(false);
  expect(await look(ten + 24 * hour)).toBe(true);
  expect(said).toHaveLength(2);
});

test("what surely was not said is said at the next look, what perhaps was is not", async () => {
  const refused = openScene("no");
  await refused.look();
  await refused.look();
  expect(refused.said).toHaveLength(2);

  const lost = openScene("perhaps");
  await lost.look();
  await lost.look();
  expect(lost.said).toHaveLength(1);
});
