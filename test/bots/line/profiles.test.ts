import { expect, test } from "vitest";
import {
  createProfiles,
  profileCallsMax,
  profileMs,
  profilesMax,
} from "../../../bots/line/profiles.ts";

function bench(answer: (userId: string) => Promise<{ name?: string }>) {
  const clock = { at: 0 };
  const asked: string[] = [];
  const ended: string[] = [];
  const profiles = createProfiles(
    (userId) => {
      asked.push(userId);
      return answer(userId);
    },
    { now: () => clock.at, shiftMs: () => 0 },
    (outcome) => ended.push(outcome),
  );
  return { clock, asked, ended, profiles };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("a person is asked for once and known for a day", async () => {
  const { profiles, asked, clock } = bench((userId) => Promise.resolve({ name: userId }));
  profiles.learn(["U1", "U1"]);
  profiles.learn(["U1"]);
  expect(profiles.of("U1")).toBeUndefined();
  await settle();
  expect(profiles.of("U1")).toEqual({ name: "U1" });
  profiles.learn(["U1"]);
  expect(asked).toEqual(["U1"]);
  clock.at += profileMs;
  expect(profiles.of("U1")).toBeUndefined();
  profiles.learn(["U1"]);
  expect(asked).toHaveLength(2);
});

test("a profile LINE refuses is not asked for with every message", async () => {
  const { profiles, asked, ended } = bench(() => Promise.reject(new Error("404")));
  profiles.learn(["U1"]);
  await settle();
  profiles.learn(["U1"]);
  expect(asked).toEqual(["U1"]);
  expect(ended).toEqual(["failed"]);
  expect(profiles.of("U1")).toEqual({});
});

test("a crowd is asked for a few at a time", () => {
  const { profiles, asked } = bench(() => new Promise(() => {}));
  profiles.learn(Array.from({ length: 50 }, (_, at) => `U${at}`));
  expect(asked).toHaveLength(profileCallsMax);
});

test("the memory is bounded: whoever was learned first goes first", async () => {
  const { profiles } = bench((userId) => Promise.resolve({ name: userId }));
  for (let at = 0; at <= profilesMax; at += 1) {
    profiles.learn([`U${at}`]);
    await Promise.resolve();
    await Promise.resolve();
  }
  expect(profiles.of("U0")).toBeUndefined();
  expect(profiles.of(`U${profilesMax}`)).toEqual({ name: `U${profilesMax}` });
});
