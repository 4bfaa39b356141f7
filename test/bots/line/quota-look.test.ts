import { afterEach, expect, test } from "vitest";
import { quotaLook, quotaLookMs, stageOf } from "../../../bots/line/quota-look.ts";
import { outboundId } from "../../../src/kernel/ids.ts";
import type { PlatformWarning } from "../../../src/ports/platform-warning.ts";
import { answer, closeScenes, heard, order, scene } from "./scene.ts";

afterEach(closeScenes);

test.each([
  [0, 100, 0],
  [79, 100, 0],
  [80, 100, 80],
  [94, 100, 80],
  [95, 100, 95],
  [99, 100, 95],
  [100, 100, 100],
  [101, 100, 100],
  [0, 0, 100],
] as const)("%i of %i messages mean stage %i", (used, limit, stage) => {
  expect(stageOf(used, limit)).toBe(stage);
});

/** A look at a month with these figures, as often as asked; what was said about it. */
function month(figures: { used: number; limit?: number; fails?: boolean }) {
  const warnings: PlatformWarning[] = [];
  const logged: string[] = [];
  const gauges: unknown[] = [];
  const clock = { at: Date.parse("2026-07-30T12:00:00Z"), refuses: false };
  const note = (_: object, message: string): void => void logged.push(message);
  const { limit } = figures;
  const look = quotaLook({
    client: {
      getMessageQuota: async () =>
        limit === undefined ? { type: "none" } : { type: "limited", value: limit },
      getMessageQuotaConsumption: async () => ({ totalUsage: figures.used }),
    },
    http: { run: (call) => (figures.fails ? Promise.reject(new TypeError("away")) : call()) },
    clock: { now: () => clock.at, shiftMs: () => 0 },
    log: { info: note, warn: note, error: note },
    meter: {
      count: () => {},
      time: () => {},
      gauge: (name, value, labels) => void gauges.push([name, value, labels?.["what"]]),
    },
    async warn(warning) {
      if (clock.refuses) throw new TypeError("the database is away");
      warnings.push(warning);
    },
  });
  return { look, warnings, logged, gauges, clock };
}

test("the month's messages are counted, and colleagues hear of each stage once", async () => {
  const figures = { used: 10, limit: 100 };
  const { look, warnings, gauges } = month(figures);
  for (const used of [10, 80, 85, 95, 96, 100, 100]) {
    figures.used = used;
    await look();
  }
  expect(warnings.map(({ key, used }) => [key, used])).toEqual([
    ["line.2026-07.80", 80],
    ["line.2026-07.95", 95],
    ["line.2026-07.100", 100],
  ]);
  expect(gauges.slice(0, 2)).toEqual([
    ["deskbell_month_messages", 10, "used"],
    ["deskbell_month_messages", 100, "paid"],
  ]);
});

test("a new month begins where the calendar of Japan says so", async () => {
  const { look, warnings, clock } = month({ used: 90, limit: 100 });
  await look();
  clock.at = Date.parse("2026-07-31T15:30:00Z");
  await look();
  expect(warnings.map(({ key }) => key)).toEqual(["line.2026-07.80", "line.2026-08.80"]);
});

test("who could not be told is told at the next look; a plan without a limit and a silent LINE harm nobody", async () => {
  const { look, warnings, clock } = month({ used: 90, limit: 100 });
  clock.refuses = true;
  await look();
  clock.refuses = false;
  await look();
  await look();
  expect(warnings).toHaveLength(1);
  const open = month({ used: 9_999 });
  await open.look();
  expect([open.warnings, open.gauges, open.logged]).toEqual([[], [], []]);
  const away = month({ used: 0, limit: 1, fails: true });
  await away.look();
  expect(away.logged).toHaveLength(1);
});

test("the desk looks at once and every hour, and again when LINE says that the month is used up", async () => {
  const waits: { ms: number; work: () => void }[] = [];
  const warnings: PlatformWarning[] = [];
  const all = await heard(
    { monthlyQuota: 1 },
    {
      quotaLookMs,
      later(ms, work) {
        waits.push({ ms, work });
        return () => {};
      },
    },
  );
  await all.channel.open({
    take: () => Promise.resolve(),
    bookmark: () => Promise.resolve(undefined),
    takePage: () => Promise.resolve(true),
    warn: (warning) => Promise.resolve(void warnings.push(warning)),
  });
  const looks = () => all.line.wire().filter(({ path }) => path.endsWith("/consumption")).length;
  await expect.poll(looks).toBe(1);
  all.clock.at += 60_000;
  const push = (nth: number) =>
    all.channel.send(answer(all, { id: outboundId(order.replace(/1$/, String(nth))) }));
  expect(await push(2)).toMatchObject({ kind: "accepted" });
  expect(await push(3)).toMatchObject({ kind: "refused", why: "quota" });
  await expect.poll(() => warnings.map(({ used, limit }) => [used, limit])).toEqual([[1, 1]]);
  expect(waits.map(({ ms }) => ms)).toEqual([quotaLookMs]);
  waits[0]?.work();
  await expect.poll(looks).toBe(3);
});

test("without being asked to, nobody looks", async () => {
  const all = await scene();
  await all.channel.open({
    take: () => Promise.resolve(),
    bookmark: () => Promise.resolve(undefined),
    takePage: () => Promise.resolve(true),
  });
  expect(all.line.wire()).toEqual([]);
});
