import { expect, test } from "vitest";
import { openDelivery } from "../../src/desk/deliver.ts";
import type { Order } from "../../src/desk/order.ts";
import { outboundId } from "../../src/kernel/ids.ts";
import type { Platform } from "../../src/kernel/platform.ts";
import type { Outcome } from "../../src/ports/channel.ts";
import { openTestChannel } from "./support/open-test-channel.ts";
import { openTestTimers } from "./support/open-test-timers.ts";

const closed = (scope: "channel" | "chat"): Outcome => ({
  kind: "not-accepted",
  retryAfterMs: 3_000,
  scope,
  code: "429",
});

function openDelivered(answer: () => Outcome | Promise<Outcome>) {
  const timers = openTestTimers();
  const telegram = openTestChannel("telegram", answer);
  const line = openTestChannel("line");
  const log = (): void => {};
  const deliver = openDelivery({
    channels: new Map([telegram, line].map((channel) => [channel.platform, channel])),
    timers,
    now: timers.monotonicMs,
    chance: () => 1,
    log: { info: log, warn: log, error: log },
    meter: { count: log, time: log, gauge: log },
    mark: () => Promise.resolve(),
    undelivered: log,
    again: log,
  });
  const say = (channel: Platform, chat: string): Promise<Outcome> =>
    deliver(orderFor(channel, chat), timers.monotonicMs());
  return { timers, telegram, line, say };
}

const orderFor = (channel: Platform, chat: string): Order => ({
  channel,
  chat,
  id: outboundId(`${channel} ${chat}`),
  body: { bubbles: [{ kind: "text", text: "hello" }] },
  attempt: 1,
  fence: 1,
  mustArrive: true,
  maybeTwice: false,
});

test("a platform that asks for patience closes its own door and nobody else's (R15)", async () => {
  const { timers, telegram, line, say } = openDelivered(() => closed("channel"));
  await say("telegram", "1");
  void say("telegram", "2");
  void say("line", "U1");
  await timers.pass(1_000);

  expect(line.sent).toHaveLength(1);
  expect(telegram.sent.map(({ chat }) => chat)).toEqual(["1"]);
  await timers.pass(3_000);
  expect(telegram.sent.map(({ chat }) => chat)).toEqual(["1", "2"]);
});

test("a chat that has to wait holds up no other of its platform (R15)", async () => {
  const { timers, telegram, say } = openDelivered(() => closed("chat"));
  await say("telegram", "1");
  void say("telegram", "2");
  await timers.pass(100);

  expect(telegram.sent.map(({ chat }) => chat)).toEqual(["1", "2"]);
});

test("calls that hang on one platform leave all of another's places free (R15)", async () => {
  const { timers, telegram, line, say } = openDelivered(() => new Promise<never>(() => {}));
  for (let nth = 0; nth < 120; nth += 1) void say("telegram", `${nth}`);
  await timers.pass(1_000);
  void say("line", "U1");
  await timers.pass(100);

  expect(telegram.sent).toHaveLength(100);
  expect(line.sent).toHaveLength(1);
});

test("a message for a platform that is off is refused, not kept for ever", async () => {
  const { say } = openDelivered(() => closed("chat"));

  expect(await say("kf", "a:b")).toMatchObject({ kind: "refused", code: "channel-off" });
});
