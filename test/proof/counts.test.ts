import { expect, test } from "vitest";
import { readProofOptions } from "./counts.ts";
import { planOf } from "./plan.ts";

test("without words a run has CI's counts; a longer run says its own", () => {
  expect(readProofOptions([]).counts).toMatchObject({
    seeds: 10_000,
    "pg-seeds": 1_000,
    kills: 400,
  });
  const long = readProofOptions(["--seeds", "50000", "--kills", "2000", "--mutants", "all"]);
  const plan = planOf(long).flat(2);
  expect(plan.find(({ name }) => name === "sim")?.args).toEqual(["--seeds", "50000"]);
  expect(plan.find(({ name }) => name === "chaos")?.args).toContain("2000");
  expect(plan.find(({ name }) => name === "mutants")?.args).toEqual(["--all"]);
});

test("a count that is none, and a word nobody knows, are refused", () => {
  for (const words of [["--seeds", "many"], ["--kills", "0"], ["--mutants", "half"], ["--x"]])
    expect(() => readProofOptions(words)).toThrow(TypeError);
});

test("single proofs can be asked for", () => {
  const plan = planOf(readProofOptions(["--only", "sim,fuzz"])).flat(2);
  expect(plan.map(({ name }) => name)).toEqual(["sim", "fuzz"]);
});
