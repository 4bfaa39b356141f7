import { expect, test } from "vitest";
import { asvsCounts } from "./asvs.ts";

test("the table is counted row by row, and a row without an answer is open (S39)", () => {
  const text = [
    "| # | level | in short | answer | by what, or why |",
    "|---|---|---|---|---|",
    "| 1.1.1 | 2 | words | shown | `test/a.test.ts` |",
    "| 1.1.2 | 2 | words | not here | none |",
    "| 1.1.3 | 1 | words |  | none |",
    "| 1.1.4 | 1 | words | not met | |",
  ].join("\n");
  expect([...asvsCounts(text)]).toEqual([
    ["open", 2],
    ["shown", 1],
    ["not here", 1],
  ]);
  const counts = asvsCounts();
  expect(counts.get("open")).toBe(0);
  expect([...counts.values()].reduce((sum, one) => sum + one, 0)).toBe(253);
});
