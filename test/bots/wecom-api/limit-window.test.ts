import * as fc from "fast-check";
import { expect, test } from "vitest";
import { limitWindow } from "../../../bots/wecom-api/limit-window.ts";

test("the wait is until the oldest call leaves the window, for this chat alone", () => {
  const limit = limitWindow(2, 60_000);
  limit.note("a", 0);
  limit.note("a", 10_000);
  expect([limit.wait("a", 20_000), limit.wait("b", 20_000)]).toEqual([40_000, 0]);
  expect(limit.wait("a", 60_000)).toBe(0);
});

test("whoever obeys the wait never has more than thirty calls in any minute", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4_000 }), { maxLength: 150 }), (gaps) => {
      const limit = limitWindow(30, 60_000);
      const calls: number[] = [];
      let now = 0;
      for (const gap of gaps) {
        now += gap;
        now += limit.wait("a", now);
        limit.note("a", now);
        calls.push(now);
      }
      const crowded = calls.filter(
        (from) => calls.filter((at) => at >= from && at < from + 60_000).length > 30,
      );
      expect(crowded).toEqual([]);
    }),
    { seed: 30, numRuns: 100 },
  );
});
