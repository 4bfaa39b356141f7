import { expect, test } from "vitest";
import { openChance } from "./core/chance.ts";
import { openScheduler } from "./core/scheduler.ts";
import { openSwarm } from "./core/swarm.ts";
import { openTrace } from "./core/trace.ts";
import { fewest } from "./minimise.ts";

const never = (): boolean => false;

test("the same seed draws the same, another stream disturbs nobody", () => {
  const draws = (seed: number): readonly number[] => {
    const chance = openChance(seed);
    chance.fork("other").next();
    return [chance.next(), chance.int(100), chance.fork("mine").next()];
  };
  expect(draws(7)).toEqual(draws(7));
  expect(draws(7)).not.toEqual(draws(8));
});

test("tasks run in the order of time, one after another, and time stands still while one runs", async () => {
  const trace = openTrace();
  const scheduler = openScheduler(openChance(1), trace);
  const ran: string[] = [];
  scheduler.after(20, "later", () => void ran.push(`later at ${scheduler.now()}`));
  scheduler.after(10, "sooner", () => {
    ran.push("sooner");
    void Promise.resolve()
      .then(() => ran.push("what follows"))
      .then(() =>
        scheduler.after(0, "at once", () => void ran.push(`at once at ${scheduler.now()}`)),
      );
  });
  scheduler.after(15, "called off", () => void ran.push("called off"))();
  await scheduler.runUntil(100, never);
  expect(ran).toEqual(["sooner", "what follows", "at once at 10", "later at 20"]);
  expect(scheduler.now()).toBe(100);
});

test("what happens at the same moment happens in an order that only the seed knows", async () => {
  const order = async (seed: number): Promise<string> => {
    const scheduler = openScheduler(openChance(seed), openTrace());
    const ran: string[] = [];
    for (const name of "abcdef") scheduler.after(5, name, () => void ran.push(name));
    await scheduler.runUntil(10, never);
    return ran.join("");
  };
  const orders = await Promise.all([1, 2, 3, 4].map(order));
  expect(await order(1)).toBe(orders[0]);
  expect(new Set(orders).size).toBeGreaterThan(1);
});

test("a look after a step ends the run", async () => {
  const scheduler = openScheduler(openChance(1), openTrace());
  const ran: number[] = [];
  for (const ms of [1, 2, 3]) scheduler.after(ms, "step", () => void ran.push(ms));
  await scheduler.runUntil(10, () => ran.length === 2);
  expect(ran).toEqual([1, 2]);
});

test("traces differ where steps do, and the last fifty can be read", () => {
  const digest = (...steps: readonly string[]): string => {
    const trace = openTrace();
    steps.forEach((what, at) => trace.step(at, what));
    return trace.digest();
  };
  expect(digest("a", "b")).toBe(digest("a", "b"));
  expect(digest("a", "b")).not.toBe(digest("b", "a"));
  const trace = openTrace();
  for (let nth = 0; nth < 500; nth += 1) trace.step(nth, `step ${nth}`);
  expect(trace.last()).toHaveLength(50);
  expect(trace.last().at(-1)).toContain("step 499");
});

test("half of the faults exist in a seed, a spared one does not, and none when all is calm", () => {
  const struck = (spared: ReadonlySet<string>, calm = false): readonly string[] => {
    const swarm = openSwarm(openChance(3), spared);
    if (calm) swarm.calm();
    for (let nth = 0; nth < 500; nth += 1) {
      swarm.strikes("store.before-commit");
      swarm.strikes("platform.429");
      swarm.strikes("queue.never");
      swarm.strikes("post.again");
    }
    return swarm.struck();
  };
  const all = struck(new Set());
  const kinds = new Set(all.map((stroke) => stroke.split("#")[0] ?? ""));
  expect(kinds.size).toBeGreaterThan(0);
  expect(kinds.size).toBeLessThan(4);
  const [first = "", second = ""] = all;
  expect(struck(new Set([first]))).not.toContain(first);
  expect(struck(new Set([first]))).toContain(second);
  expect(struck(kinds)).toEqual([]);
  expect(struck(new Set(), true)).toEqual([]);
});

test("of many things only those that are needed together are left", async () => {
  const items = Array.from({ length: 100 }, (_, nth) => nth);
  const needs = (kept: readonly number[]): Promise<boolean> =>
    Promise.resolve([3, 50, 51].every((one) => kept.includes(one)));
  expect(await fewest(items, needs, 500)).toEqual([3, 50, 51]);
  expect(await fewest(items, () => Promise.resolve(true), 500)).toEqual([]);
  expect(await fewest(items, () => Promise.resolve(false), 500)).toEqual(items);
});
