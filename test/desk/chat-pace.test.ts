import { expect, test } from "vitest";
import { openChatPace } from "../../src/desk/chat-pace.ts";
import { openTestTimers } from "./support/open-test-timers.ts";

const pace = { parallelMax: 100, perSecondMax: 1_000, chatGapMs: 1_000, chatBurst: 3 };

test("a chat takes its burst at once, then one message after each gap", async () => {
  const timers = openTestTimers();
  const paced = openChatPace(pace, timers);
  const times: number[] = [];
  for (let nth = 0; nth < 5; nth += 1)
    void paced.turn("1").then(() => times.push(timers.monotonicMs()));

  await timers.pass(5_000);

  expect(times).toEqual([0, 0, 0, 1_000, 2_000]);
});

test("one chat's burst delays no other chat", async () => {
  const timers = openTestTimers();
  const paced = openChatPace(pace, timers);
  for (let nth = 0; nth < 9; nth += 1) void paced.turn("busy");
  const calm = paced.turn("calm").then(() => timers.monotonicMs());

  await timers.pass(1);

  expect(await calm).toBe(0);
});

test("a chat that has rested has its whole burst again", async () => {
  const timers = openTestTimers();
  const paced = openChatPace(pace, timers);
  for (let nth = 0; nth < 3; nth += 1) await paced.turn("1");
  await timers.pass(3_000);
  const times: number[] = [];
  for (let nth = 0; nth < 3; nth += 1)
    void paced.turn("1").then(() => times.push(timers.monotonicMs()));
  await timers.settle();

  expect(times).toEqual([3_000, 3_000, 3_000]);
});

test("a channel without a gap waits for nothing", async () => {
  const timers = openTestTimers();
  const paced = openChatPace({ ...pace, chatGapMs: 0 }, timers);
  const times: number[] = [];
  for (let nth = 0; nth < 50; nth += 1)
    void paced.turn("1").then(() => times.push(timers.monotonicMs()));
  await timers.settle();

  expect(times).toHaveLength(50);
});
