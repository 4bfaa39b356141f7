import fc from "fast-check";
import { expect, test } from "vitest";
import {
  ladderMs,
  lockedOutMs,
  markFor,
  putBack,
  unsureRepeatMs,
} from "../../src/desk/mark-for.ts";
import type { Order } from "../../src/desk/order.ts";
import { outboundId } from "../../src/kernel/ids.ts";
import type { Outcome } from "../../src/ports/channel.ts";

const order: Order = {
  channel: "telegram",
  chat: "1",
  id: outboundId("o-1"),
  body: { bubbles: [] },
  attempt: 1,
  fence: 1,
  mustArrive: true,
  maybeTwice: false,
};
const now = 1_000_000;
const marked = (changes: Partial<Order>, outcome: Outcome) => {
  const { mark, undelivered } = markFor({ ...order, ...changes }, outcome, now, 1);
  const { status, nextAt, maybeTwice } = mark;
  return { status, waitMs: nextAt === null ? null : nextAt - now, maybeTwice, undelivered };
};
const later = (waitMs: number, maybeTwice = false) => ({
  status: "queued",
  undelivered: null,
  waitMs,
  maybeTwice,
});
const over = (status: string, undelivered: string | null = null) => ({
  waitMs: null,
  maybeTwice: false,
  status,
  undelivered,
});
const throttled = (retryAfterMs: number): Outcome => ({
  kind: "not-accepted",
  scope: "chat",
  code: "429",
  retryAfterMs,
});
const unsure = (safeToRepeat: boolean): Outcome => ({
  kind: "unsure",
  code: "time-out",
  safeToRepeat,
});

const table: readonly (readonly [string, Partial<Order>, Outcome, object])[] = [
  ["an accepted message is done", {}, { kind: "accepted", messageIds: ["5"] }, over("accepted")],
  ["a throttle is obeyed", {}, throttled(30_000), later(30_000)],
  ["a wait shorter than the ladder's is not", {}, throttled(1), later(ladderMs[0])],
  ["a wait that is no number is the ladder's", {}, throttled(Number.NaN), later(ladderMs[0])],
  ["no wait is longer than a day", {}, throttled(1e12), later(86_400_000)],
  ["the fourth try waits five minutes", { attempt: 4 }, throttled(0), later(300_000)],
  ["after the ladder it is dead and told", { attempt: 8 }, throttled(0), over("dead", "dead")],
  [
    "a blocked chat is told at once",
    {},
    { kind: "refused", why: "blocked", code: "403" },
    over("refused", "blocked"),
  ],
  [
    "a closed window is told with its reason",
    {},
    { kind: "refused", why: "window-closed", code: "95002" },
    over("refused", "window-closed"),
  ],
  ["what must arrive goes once more after 20 s", {}, unsure(false), later(unsureRepeatMs, true)],
  ["but never a third time", { maybeTwice: true }, unsure(false), over("unsure")],
  ["what need not arrive is left unsure", { mustArrive: false }, unsure(false), over("unsure")],
  ["a key makes a repeat safe", { mustArrive: false }, unsure(true), later(ladderMs[0])],
  ["bad credentials wait a minute", {}, { kind: "locked-out", code: "401" }, later(lockedOutMs)],
  ["behind another costs no wait", { attempt: 9 }, putBack("behind-another", 0), later(0)],
  [
    "a closed channel says until when",
    { attempt: 9 },
    putBack("channel-waits", 90_000),
    later(90_000),
  ],
];

for (const [name, changes, outcome, expected] of table) {
  test(`after a try: ${name} (R6, R7)`, () => {
    expect(marked(changes, outcome)).toEqual(expected);
  });
}

test("a second try never comes before half of the ladder's wait, nor before the platform's own", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: ladderMs.length }),
      fc.integer({ min: 0, max: 100_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempt, waitMs, chance) => {
        const { mark } = markFor({ ...order, attempt }, throttled(waitMs), now, chance);
        const waited = (mark.nextAt ?? 0) - now;
        const least = Math.max(Math.min(waitMs, 86_400_000), (ladderMs[attempt - 1] ?? 0) / 2);
        expect(Number.isSafeInteger(mark.nextAt)).toBe(true);
        expect(waited).toBeGreaterThanOrEqual(least - 1);
        expect(waited).toBeLessThanOrEqual(86_400_000);
      },
    ),
  );
});

test("a try that may have arrived is remembered through every wait that follows (R7)", () => {
  const lost = { kind: "unsure", code: "net.ECONNRESET", safeToRepeat: true } as const;
  expect(markFor(order, lost, 0, 1).mark).toMatchObject({
    status: "queued",
    error: "unsure:net.ECONNRESET",
  });
  const throttled = { kind: "not-accepted", retryAfterMs: 1, scope: "chat", code: "429" } as const;
  expect(markFor({ ...order, doubt: "net.ECONNRESET" }, throttled, 0, 1).mark.error).toBe(
    "unsure:net.ECONNRESET",
  );
  expect(markFor({ ...order, maybeTwice: true }, lost, 0, 1).mark.status).toBe("unsure");
});
