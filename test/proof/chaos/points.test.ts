import { expect, test } from "vitest";
import { preview } from "../plant.ts";
import { quickened } from "./pace.ts";
import { points } from "./points.ts";

/** How many named points the promise R11 is tried at, at least. */
const pointsMin = 40;

test(`there are at least ${pointsMin} named moments to kill a desk at, each under a name of its own (R11)`, () => {
  expect(points.length).toBeGreaterThanOrEqual(pointsMin);
  expect(new Set(points.map(({ name }) => name)).size).toBe(points.length);
});

test.for(points.map((point) => [point.name, point] as const))(
  "the moment %s is still where it says (R11)",
  ([, point]) => {
    expect(preview(point)).toContain("globalThis.chaosPoint(");
  },
);

test("every wait that chaos shortens is still where it says", () => {
  for (const edit of quickened("file:///policy.json"))
    expect(preview(edit)).not.toBe(preview({ ...edit, replace: edit.find }));
});
