import { expect, test } from "vitest";
import { openHandedOver } from "../../src/queue/handed-over.ts";
import { planWake } from "../../src/queue/planned.ts";

const now = 50_000;
const clockAt = (at: number) => planWake("clocks", "", at, now);

test("a clock that the queue has already is not handed over a second time", () => {
  const handed = openHandedOver(10);
  handed.note([clockAt(90_000)]);
  expect(handed.isAhead(clockAt(90_000), now)).toBe(true);
  expect(handed.isAhead(clockAt(91_500), now)).toBe(false);
});

test("a clock that may be ringing now is handed over again: its job may have run", () => {
  const handed = openHandedOver(10);
  handed.note([clockAt(51_000)]);
  expect(handed.isAhead(clockAt(51_000), now)).toBe(false);
});

test("beyond its size the memory forgets the oldest, which then are handed over again", () => {
  const handed = openHandedOver(2);
  handed.note([clockAt(90_000), clockAt(91_000), clockAt(92_000)]);
  expect(handed.isAhead(clockAt(90_000), now)).toBe(false);
  expect(handed.isAhead(clockAt(92_000), now)).toBe(true);
});
