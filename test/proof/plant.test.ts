import { expect, test } from "vitest";
import { EditDoesNotFit, edited, preview } from "./plant.ts";

const file = "src/kernel/split-text.ts";

test("an edit replaces the one place it names, and nothing else", () => {
  expect(edited("a; b; c;", [{ file, find: "b;", replace: "B;" }])).toBe("a; B; c;");
  expect(preview({ file, find: "export function", replace: "function" })).not.toContain("export f");
});

test("an edit that fits nowhere, or in two places, is an error that shows it", () => {
  for (const find of ["d;", ";"])
    expect(() => edited("a; b; c;", [{ file, find, replace: "" }])).toThrow(EditDoesNotFit);
});
