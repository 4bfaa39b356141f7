import { expect, test } from "vitest";
import { startChannels } from "../../src/desk/start-channels.ts";
import { CannotStart } from "../../src/kernel/errors.ts";
import type { Channel, Intake } from "../../src/ports/channel.ts";
import { openTestChannel } from "./support/open-test-channel.ts";
import { openTestTimers } from "./support/open-test-timers.ts";

const intake: Intake = {
  take: () => Promise.resolve(),
  bookmark: () => Promise.resolve(undefined),
  takePage: () => Promise.resolve(true),
};

function scene() {
  const logged: string[] = [];
  const log = (_: unknown, words: string): void => void logged.push(words);
  const timers = openTestTimers();
  return { logged, timers, parts: { timers, log: { info: log, warn: log, error: log } } };
}

const opening = (platform: Channel["platform"], open: Channel["open"]): Channel => ({
  ...openTestChannel(platform),
  open,
});

test("a platform that does not answer keeps neither the desk nor another platform waiting (R15)", async () => {
  const { timers, parts } = scene();
  const begun: string[] = [];
  const silent = opening("telegram", () => new Promise(() => begun.push("telegram")));
  const fine = opening("kf", () => Promise.resolve(void begun.push("kf")));
  const state = { open: false };
  void startChannels([silent, fine], intake, parts).then(() => (state.open = true));
  await timers.settle();
  expect([begun, state.open]).toEqual([["telegram", "kf"], false]);
  await timers.pass(5_000);
  expect(state.open).toBe(true);
});

test("what a channel cannot start with stops the start; later it is told, and the desk goes on", async () => {
  const { timers, parts, logged } = scene();
  const wrong = opening("line", () => Promise.reject(new CannotStart("no such account")));
  await expect(startChannels([wrong], intake, parts)).rejects.toThrow("no such account");

  const failing = Promise.withResolvers<void>();
  const late = opening("line", () => failing.promise);
  const started = startChannels([late], intake, parts);
  await timers.pass(5_000);
  await started;
  failing.reject(new CannotStart("no such account"));
  await timers.settle();
  expect(logged).toEqual(["this platform could not be started"]);
});
