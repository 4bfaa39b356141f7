import { expect, test } from "vitest";
import { openLane } from "../../src/media/lane.ts";

test("R14: two at once, two waiting, the rest is turned away", async () => {
  const lane = openLane({ atOnceMax: 2, waitingMax: 2 });
  const gate = Promise.withResolvers<void>();
  const begun: string[] = [];
  const run = (key: string) =>
    lane.run(key, () => {
      begun.push(key);
      return gate.promise;
    });
  const runs = ["a", "b", "c", "d", "e"].map(run);
  expect(begun).toEqual(["a", "b"]);
  expect(await runs[4]).toBe(false);
  gate.resolve();
  expect(await Promise.all(runs.slice(0, 4))).toEqual([true, true, true, true]);
  expect(begun).toEqual(["a", "b", "c", "d"]);
});

test("the same photo is never worked on twice at once", async () => {
  const lane = openLane({ atOnceMax: 2, waitingMax: 2 });
  const gate = Promise.withResolvers<void>();
  const begun: string[] = [];
  const work = () => {
    begun.push("a");
    return gate.promise;
  };
  const runs = [lane.run("a", work), lane.run("a", work)];
  gate.resolve();
  await Promise.all(runs);
  expect(begun).toEqual(["a"]);
  await lane.run("a", work);
  expect(begun).toEqual(["a", "a"]);
});

test("work that breaks gives its place to the next", async () => {
  const lane = openLane({ atOnceMax: 1, waitingMax: 1 });
  const broken = lane.run("a", () => Promise.reject(new TypeError("broken")));
  const next = lane.run("b", async () => undefined);
  await expect(broken).rejects.toThrow("broken");
  expect(await next).toBe(true);
  await lane.idle();
  expect(await lane.run("c", async () => undefined)).toBe(true);
});
