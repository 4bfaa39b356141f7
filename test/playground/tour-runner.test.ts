import { expect, test } from "vitest";
import { makeTourRunner } from "../../src/playground/tour-runner.ts";
import type { TourStep } from "../../src/playground/tour-step.ts";

const seating = { customer: "line", locale: "en" } as const;

test("a step is announced first and happens when the visitor says next", async () => {
  const happened: string[] = [];
  const runner = makeTourRunner(() => undefined);
  runner.start(script(["a", "b"], happened), seating);
  runner.setPace("paused");
  await expect.poll(() => runner.view()?.phase).toBe("announced");
  expect(runner.view()?.acting).toBe("line");
  expect(happened).toEqual([]);
  runner.next();
  await expect.poll(() => runner.view()?.steps.length).toBe(2);
  expect(happened).toEqual(["a"]);
  runner.next();
  await expect.poll(() => runner.view()?.phase).toBe("finished");
  expect(happened).toEqual(["a", "b"]);
});

test("a paused tour stays where it is, and a fast one goes on by itself", async () => {
  const happened: string[] = [];
  const runner = makeTourRunner(() => undefined);
  runner.start(script(["a"], happened), seating);
  runner.setPace("paused");
  await expect.poll(() => runner.view()?.phase).toBe("announced");
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(happened).toEqual([]);
  runner.setPace("fast");
  await expect.poll(() => runner.view()?.phase, { timeout: 3000 }).toBe("finished");
  expect(happened).toEqual(["a"]);
});

test("a stopped tour does nothing more and leaves nothing on the page", async () => {
  const happened: string[] = [];
  const runner = makeTourRunner(() => undefined);
  runner.start(script(["a", "b"], happened), seating);
  await expect.poll(() => runner.view()?.phase).toBe("announced");
  runner.stop();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(happened).toEqual([]);
  expect(runner.view()).toBeNull();
});

test("a second tour takes the place of the first", async () => {
  const [first, second]: [string[], string[]] = [[], []];
  const runner = makeTourRunner(() => undefined);
  runner.start(script(["a"], first), seating);
  await expect.poll(() => runner.view()?.phase).toBe("announced");
  runner.start(script(["b"], second), seating);
  await expect.poll(() => runner.view()?.steps.at(-1)?.id).toBe("b");
  runner.next();
  await expect.poll(() => runner.view()?.phase).toBe("finished");
  expect([first, second]).toEqual([[], ["b"]]);
});

test("a tour that cannot go on says why", async () => {
  const runner = makeTourRunner(() => undefined);
  runner.start(stuck(), seating);
  await expect.poll(() => runner.view()?.phase).toBe("announced");
  runner.next();
  await expect.poll(() => runner.view()?.phase).toBe("failed");
  expect(runner.view()?.trouble).toBe("The engineer is away.");
});

async function* script(ids: readonly string[], happened: string[]): AsyncGenerator<TourStep> {
  for (const id of ids) {
    yield { id, who: "customer", caption: `Now ${id}.`, progress: 0 };
    happened.push(id);
  }
}

async function* stuck(): AsyncGenerator<TourStep> {
  yield { id: "a", who: "desk", caption: "Now.", progress: 0 };
  throw new Error("The engineer is away.");
}
