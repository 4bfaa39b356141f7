import { expect, test } from "vitest";
import { messageIds, mintUlid, userIdOf } from "../../../src/playground/line/ids.ts";

test("a person has the same LINE id after a restart, and no two people share one", () => {
  expect(userIdOf("mei")).toMatch(/^U[0-9a-f]{32}$/);
  expect(userIdOf("mei")).toBe(userIdOf("mei"));
  expect(userIdOf("mei")).not.toBe(userIdOf("ken"));
  expect(userIdOf(userIdOf("mei"))).toBe(userIdOf("mei"));
});

test("event ids sort by time and never repeat", () => {
  const ids = [1, 2, 1_790_000_000_000].map((at) => mintUlid(at));
  expect(ids.toSorted()).toEqual(ids);
  expect(ids.every((id) => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(id))).toBe(true);
  expect(mintUlid(5)).not.toBe(mintUlid(5));
});

test("message ids grow even while the clock stands still", () => {
  const mint = messageIds();
  const ids = Array.from({ length: 100 }, () => BigInt(mint(1_790_000_000_000)));
  expect(ids.every((id, at) => at === 0 || id > (ids[at - 1] ?? id))).toBe(true);
  expect(String(ids[0]).length).toBeLessThanOrEqual(20);
});
