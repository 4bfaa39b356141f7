import { expect, test } from "vitest";
import { readScript, withNumbers, withoutNumbers } from "../../src/playground/case-script.ts";

const script = {
  deskbell: "case",
  version: 1,
  name: "Leak",
  steps: [{ do: "say", seat: "line", text: "it leaks" }],
};

test("a case that was exported is taken as it is", () => {
  expect(readScript(script, "en")).toEqual(script);
});

test.each([
  ["$", null],
  ["name", { ...script, name: " " }],
  ["steps", { ...script, steps: [] }],
  ["steps[0].seat", { ...script, steps: [{ do: "say", seat: "nobody", text: "x" }] }],
  ["steps[0].do", { ...script, steps: [{ do: "explode" }] }],
  ["version", { ...script, version: 2 }],
] as const)("what is wrong is named with its place: %s", (path, value) => {
  const faults = readScript(value, "en");
  expect("steps" in faults ? [] : faults.map((fault) => fault.path)).toContain(path);
});

test("somebody who reads Chinese reads in Chinese what is wrong", () => {
  const faults = readScript({ ...script, version: 2 }, "zh-CN");
  expect(JSON.stringify(faults)).toMatch(/\p{Script=Han}/u);
});

test("a case of a thousand steps is too long", () => {
  const steps = Array.from({ length: 1000 }, () => script.steps[0]);
  expect(readScript({ ...script, steps }, "en")).toMatchObject([{ path: "steps" }]);
});

test("ticket numbers become places, each ticket its own, and real numbers again", () => {
  const steps = [
    { do: "say", seat: "supervisor", text: "S20261100101 and S202611-1001-01" },
    { do: "press", seat: "line", label: "S20261100101", data: "t:agree:S20261100101", nth: 0 },
  ] as const;
  const plain = withoutNumbers(steps);
  expect(plain).toEqual([
    { do: "say", seat: "supervisor", text: "{case:1} and {case:2}" },
    { do: "press", seat: "line", label: "{case:1}", data: "t:agree:{case:1}", nth: 0 },
  ]);
  const numbers = ["S20261100101", "S202611-1001-01"];
  expect(plain.map((step) => withNumbers(step, numbers))).toEqual(steps);
  expect(withNumbers(steps[0], [])).toEqual(steps[0]);
});
