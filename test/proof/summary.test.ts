import { expect, test } from "vitest";
import type { ProofReport } from "./report.ts";
import { summary } from "./summary.ts";

const supply: ProofReport = {
  proof: "supply",
  checks: [{ name: "no secret in the tree", ok: true }],
  figures: { "ASVS rows": "shown 108, open 0" },
  seconds: 60,
};

test("the last lines name every figure of the proofs that ran", () => {
  const { lines, checks } = summary([supply], 60);
  expect(lines).toContain("ASVS rows shown 108, open 0");
  expect(lines.at(-1)).toBe("1 checks hold, 0 do not, 1.0 minutes");
  expect(checks.every(({ ok }) => ok)).toBe(true);
});

test("a figure that is promised and not printed counts as a failure", () => {
  const { lines, checks } = summary([{ ...supply, figures: {} }], 60);
  expect(lines).toContain("FAILED the line shows ASVS rows: nothing");
  expect(checks.filter(({ ok }) => !ok)).toHaveLength(1);
});

test("a check that failed is told with what was seen", () => {
  const checks = [{ name: "no secret in the tree", ok: false, saw: "a key in .env" }];
  expect(summary([{ ...supply, checks }], 60).lines).toContain(
    "FAILED no secret in the tree: a key in .env",
  );
});
