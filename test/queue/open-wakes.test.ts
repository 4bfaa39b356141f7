import { Redis } from "ioredis";
import { afterAll, describe, expect, test } from "vitest";
import { openClock } from "../../src/kernel/clock.ts";
import { openMeter } from "../../src/metrics/open-meter.ts";
import type { Log } from "../../src/ports/log.ts";
import type { WakeKind, Wakes } from "../../src/ports/wakes.ts";
import { openWakes } from "../../src/queue/open-wakes.ts";
import { emptyDatabase, testRedisUrl } from "../support/database.ts";
import { openCutLine } from "./cut-line.ts";

const quiet: Log = { info() {}, warn() {}, error() {} };
const database = await emptyDatabase();
const redisUrl = ownRedis(testRedisUrl());
afterAll(() => database[Symbol.asyncDispose]());

const backends = [
  { backend: "PostgreSQL", parts: { databaseUrl: database.url } },
  ...(redisUrl === undefined
    ? []
    : [{ backend: "Redis", parts: { databaseUrl: database.url, redisUrl } }]),
];

/** A numbered Redis database of our own, so that a flush harms nobody else. */
function ownRedis(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const own = new URL(url);
  own.pathname = "/9";
  return own.href;
}

function open(parts: { databaseUrl: string; redisUrl?: string }) {
  return openWakes({ ...parts, clock: openClock(), log: quiet, meter: openMeter().meter });
}

function listener() {
  const woken: { kind: WakeKind; id: string; at: number }[] = [];
  const hear = (kind: WakeKind) => async (id: string) =>
    void woken.push({ kind, id, at: Date.now() });
  return {
    woken,
    handlers: { clocks: hear("clocks"), photo: hear("photo"), outbox: hear("outbox") },
  };
}

async function until(done: () => boolean, withinMs: number): Promise<boolean> {
  const endAt = performance.now() + withinMs;
  while (!done() && performance.now() < endAt) await new Promise((wake) => setTimeout(wake, 25));
  return done();
}

describe.each(backends)("on $backend", ({ parts }) => {
  test("a photo to fetch wakes its handler at once, with its id unchanged", async () => {
    const { woken, handlers } = listener();
    await using wakes = await open(parts);
    await wakes.start(handlers);
    wakes.plan("photo", "kf:photo-1", Date.now());
    expect(await until(() => woken.length > 0, 5_000)).toBe(true);
    expect(woken).toMatchObject([{ kind: "photo", id: "kf:photo-1" }]);
  });

  test("R9: a clock planned for later wakes after its time, never before, within 5 s", async () => {
    const { woken, handlers } = listener();
    await using wakes = await open(parts);
    await wakes.start(handlers);
    const dueAt = Date.now() + 1_300;
    wakes.plan("clocks", "t-1", dueAt);
    expect(await until(() => woken.length > 0, 8_000)).toBe(true);
    const lateMs = (woken[0]?.at ?? 0) - dueAt;
    expect(lateMs).toBeGreaterThanOrEqual(0);
    expect(lateMs).toBeLessThan(5_000);
  });

  test("a hundred clocks of one second are one wake-up, in however many processes they are planned", async () => {
    const { woken, handlers } = listener();
    await using one = await open(parts);
    await using other = await open(parts);
    await one.start(handlers);
    await other.start(handlers);
    const dueAt = Math.ceil(Date.now() / 1_000) * 1_000 + 1_500;
    for (let count = 0; count < 50; count += 1) {
      one.plan("clocks", `t-${count}`, dueAt + count);
      other.plan("clocks", `u-${count}`, dueAt + count);
    }
    await until(() => woken.length > 0, 5_000);
    await new Promise((wake) => setTimeout(wake, 700));
    expect(woken.filter(({ kind }) => kind === "clocks").length).toBe(1);
  });

  test("many messages to send again are all delivered", async () => {
    const { woken, handlers } = listener();
    await using wakes = await open(parts);
    await wakes.start(handlers);
    const ids = Array.from({ length: 300 }, (_, count) => `m-${count}`);
    for (const id of ids) wakes.plan("outbox", id, Date.now());
    await until(() => woken.length >= ids.length, 10_000);
    expect(new Set(woken.map(({ id }) => id))).toEqual(new Set(ids));
  });

  test("a handler that breaks harms no other wake-up and not the process", async () => {
    const { woken, handlers } = listener();
    await using wakes = await open(parts);
    await wakes.start({ ...handlers, photo: () => Promise.reject(new TypeError("broken")) });
    wakes.plan("photo", "p-1", Date.now());
    wakes.plan("outbox", "m-1", Date.now());
    expect(await until(() => woken.some(({ id }) => id === "m-1"), 5_000)).toBe(true);
  });

  test("the queue's pulse is known soon after the start", async () => {
    await using wakes = await open(parts);
    expect(wakes.lastRoundTripAt()).toBeUndefined();
    await wakes.start(listener().handlers);
    expect(await until(() => wakes.lastRoundTripAt() !== undefined, 5_000)).toBe(true);
    expect(Math.abs(Date.now() - (wakes.lastRoundTripAt() ?? 0))).toBeLessThan(5_000);
  });

  test("R11: what was planned before a restart still wakes somebody after it", async () => {
    const { woken, handlers } = listener();
    const before = await open(parts);
    before.plan("outbox", "later", Date.now() + 1_500);
    await new Promise((wake) => setTimeout(wake, 400));
    await before[Symbol.asyncDispose]();
    await using after = await open(parts);
    await after.start(handlers);
    expect(await until(() => woken.some(({ id }) => id === "later"), 8_000)).toBe(true);
  });

  test("R17: it closes within 2 s, though a handler is still busy", async () => {
    const wakes = await open(parts);
    const busy = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const photo = () => {
      begun.resolve();
      return busy.promise;
    };
    await wakes.start({ ...listener().handlers, photo });
    wakes.plan("photo", "p-1", Date.now());
    await begun.promise;
    const startedAt = performance.now();
    await wakes[Symbol.asyncDispose]();
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    busy.resolve();
    wakes.plan("photo", "p-2", Date.now());
  });
});

/** What Redis or a line has lost comes within a minute (R10), ms. */
const backWithinMs = 60_000;

describe.each(backends)("when $backend goes away", ({ backend, parts }) => {
  test("R10: nobody waits, nothing crashes, and it goes on when the line is back", {
    timeout: backWithinMs + 20_000,
  }, async () => {
    const key = backend === "Redis" ? "redisUrl" : "databaseUrl";
    const target = new URL(key === "redisUrl" ? (redisUrl ?? "") : database.url);
    await using line = await openCutLine(target.hostname, Number(target.port));
    target.port = String(line.port);
    target.hostname = "127.0.0.1";
    const { woken, handlers } = listener();
    await using wakes = await open({ ...parts, [key]: target.href });
    await wakes.start(handlers);
    wakes.plan("photo", "before", Date.now());
    expect(await until(() => woken.some(({ id }) => id === "before"), 5_000)).toBe(true);

    await line.cut();
    const cutAt = performance.now();
    for (let count = 0; count < 20_000; count += 1) wakes.plan("outbox", `m-${count}`, Date.now());
    expect(performance.now() - cutAt).toBeLessThan(1_000);
    await new Promise((wake) => setTimeout(wake, 2_500));
    await line.mend();

    const back = await until(() => {
      wakes.plan("photo", `after-${Math.floor(performance.now() / 500)}`, Date.now());
      return woken.some(({ id }) => id.startsWith("after"));
    }, backWithinMs);
    expect(back).toBe(true);
  });
});

test("R10: a database that is away when work begins is waited for", {
  timeout: 30_000,
}, async () => {
  const target = new URL(database.url);
  await using line = await openCutLine(target.hostname, Number(target.port));
  target.port = String(line.port);
  const { woken, handlers } = listener();
  await using wakes = await open({ databaseUrl: target.href });
  await line.cut();
  await wakes.start(handlers);
  await new Promise((wake) => setTimeout(wake, 1_500));
  await line.mend();
  const back = await until(() => {
    wakes.plan("photo", `back-${Math.floor(performance.now() / 500)}`, Date.now());
    return woken.length > 0;
  }, 15_000);
  expect(back).toBe(true);
});

test.runIf(redisUrl !== undefined)(
  "R10: without its Redis the desk opens, plans and closes all the same",
  async () => {
    await using line = await openCutLine("127.0.0.1", 1);
    await line.cut();
    const parts = { databaseUrl: database.url, redisUrl: `redis://127.0.0.1:${line.port}` };
    const wakes = await open(parts);
    await wakes.start(listener().handlers);
    wakes.plan("photo", "p-1", Date.now());
    await new Promise((wake) => setTimeout(wake, 500));
    expect(wakes.lastRoundTripAt()).toBeUndefined();
    const startedAt = performance.now();
    await wakes[Symbol.asyncDispose]();
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  },
);

test("a silent queue is known by its old pulse, on the desk's clock", {
  timeout: 40_000,
}, async () => {
  const target = new URL(database.url);
  await using line = await openCutLine(target.hostname, Number(target.port));
  target.port = String(line.port);
  const clock = openClock();
  const meter = openMeter().meter;
  await using wakes: Wakes = await openWakes({
    databaseUrl: target.href,
    clock,
    log: quiet,
    meter,
  });
  await wakes.start(listener().handlers);
  expect(await until(() => wakes.lastRoundTripAt() !== undefined, 15_000)).toBe(true);
  const pulse = wakes.lastRoundTripAt() ?? 0;
  clock.forward(3_600_000);
  expect((wakes.lastRoundTripAt() ?? 0) - pulse).toBe(3_600_000);
  await line.cut();
  await new Promise((wake) => setTimeout(wake, 6_000));
  expect(clock.now() - (wakes.lastRoundTripAt() ?? 0)).toBeGreaterThan(5_500);
});

test.runIf(redisUrl !== undefined)(
  "R10: FLUSHALL forgets what was planned, and what is planned afterwards is delivered",
  async () => {
    const { woken, handlers } = listener();
    const parts = { databaseUrl: database.url, ...(redisUrl === undefined ? {} : { redisUrl }) };
    await using wakes = await open(parts);
    await wakes.start(handlers);
    wakes.plan("outbox", "forgotten", Date.now() + 1_000);
    await new Promise((wake) => setTimeout(wake, 300));
    const redis = new Redis(redisUrl ?? "");
    await redis.flushdb();
    redis.disconnect();
    await new Promise((wake) => setTimeout(wake, 1_800));
    wakes.plan("outbox", "remembered", Date.now());
    expect(await until(() => woken.some(({ id }) => id === "remembered"), 10_000)).toBe(true);
    expect(woken.some(({ id }) => id === "forgotten")).toBe(false);
  },
);
