import { afterEach, expect, test } from "vitest";
import { closeScenes, scene } from "../../bots/line/scene.ts";

afterEach(closeScenes);

test("what happens without a phone reaches the desk as LINE would tell it, and nobody answers", async () => {
  const all = await scene();
  expect(all.line.stirs).toEqual(["group", "room", "standby", "unknown-event", "forged", "verify"]);
  for (const [nth, what] of (all.line.stirs ?? []).entries()) {
    all.line.stir?.(what);
    await expect.poll(() => all.knocks.length).toBe(nth + 1);
  }
  const told = all.knocks.map((knock) =>
    knock.kind === "believed" ? [...knock.dropped, ...knock.spoiled] : knock.kind,
  );
  expect(told).toEqual([["group"], ["group"], ["standby"], ["unknown"], "refused", []]);
  expect(all.arrivals).toEqual([]);
  expect(() => all.line.stir?.("rain")).toThrow("nothing called rain");
});
