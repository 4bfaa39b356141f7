import { expect, test } from "vitest";
import { isStillTrue, worthOf } from "../../src/engine/worth.ts";

test("progress can wait, a question that holds up the case cannot, a person's words are always tried", () => {
  expect(worthOf({ kind: "engineer-accepted" })).toBe("can-wait");
  expect(worthOf({ kind: "survey-wanted" })).toBe("news");
  expect(worthOf({ kind: "visit-proposed" })).toBe("vital");
  expect(worthOf({ kind: "work-finished" })).toBe("vital");
  expect(worthOf({ kind: "person-says" })).toBe("spoken");
  expect(worthOf({ kind: "job-offered" })).toBe("spoken");
});

test("news are true as long as their case stands where it stood", () => {
  expect(isStillTrue({ kind: "engineer-accepted" }, "accepted")).toBe(true);
  expect(isStillTrue({ kind: "engineer-accepted" }, "on-site")).toBe(false);
  expect(isStillTrue({ kind: "visit-proposed" }, undefined)).toBe(false);
});
