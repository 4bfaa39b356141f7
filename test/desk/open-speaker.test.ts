import { expect, test } from "vitest";
import { putBack } from "../../src/desk/mark-for.ts";
import { openSpeaker, type Speaker } from "../../src/desk/open-speaker.ts";
import type { Order } from "../../src/desk/order.ts";
import { outboundId } from "../../src/kernel/ids.ts";
import { type Outcome, type Pace, type SendOrder, withheld } from "../../src/ports/channel.ts";
import { emptyGallery } from "../../src/ports/gallery.ts";
import type { Mark } from "../../src/ports/unit.ts";
import { accepts, openTestChannel, type TestChannel, wide } from "./support/open-test-channel.ts";
import { openTestTimers, type TestTimers } from "./support/open-test-timers.ts";

interface Spoken {
  readonly speaker: Speaker;
  readonly channel: TestChannel;
  readonly timers: TestTimers;
  readonly marks: Mark[];
  readonly undelivered: string[];
  readonly logged: string[];
}

type Answer = (order: SendOrder, timers: TestTimers) => Outcome | Promise<Outcome>;

function openSpoken(
  answer: Answer = accepts,
  pace: Pace = wide,
  written: () => Promise<void> = () => Promise.resolve(),
): Spoken {
  const timers = openTestTimers();
  const channel = openTestChannel("telegram", (order) => answer(order, timers), pace);
  const marks: Mark[] = [];
  const undelivered: string[] = [];
  const logged: string[] = [];
  const log = (_fields: unknown, message: string): void => void logged.push(message);
  const speaker = openSpeaker({
    aliveSince: () => 0,
    channels: new Map([["telegram", channel]]),
    gallery: emptyGallery,
    timers,
    now: timers.monotonicMs,
    chance: () => 1,
    log: { info: log, warn: log, error: log },
    meter: { count: () => {}, time: () => {}, gauge: () => {} },
    mark(mark) {
      marks.push(mark);
      return written();
    },
    undelivered: (_order, why) => void undelivered.push(why),
    again: () => {},
  });
  return { speaker, channel, timers, marks, undelivered, logged };
}

const order = (id: string, chat = "1", changes: Partial<Order> = {}): Order => ({
  channel: "telegram",
  chat,
  id: outboundId(id),
  body: { bubbles: [{ kind: "text", text: id }] },
  attempt: 1,
  fence: 1,
  mustArrive: true,
  maybeTwice: false,
  ...changes,
});
const takes =
  (ms: number): Answer =>
  async (sent, timers) => {
    await new Promise<void>((answered) => timers.after(ms, answered));
    return accepts(sent);
  };
const ids = (channel: TestChannel): readonly string[] => channel.sent.map(({ id }) => id);
const statuses = (marks: readonly Mark[]): readonly string[] =>
  marks.map(({ id, status }) => `${id} ${status}`);

test("a chat's messages leave one after the other; other chats do not wait for them", async () => {
  const { speaker, channel, timers } = openSpoken(takes(100));
  for (const id of ["a", "b"]) void speaker.say(order(id));
  void speaker.say(order("c", "2"));

  await timers.settle();
  expect(ids(channel)).toEqual(["a", "c"]);
  await timers.pass(100);
  expect(ids(channel)).toEqual(["a", "c", "b"]);
});

test("when the head has to wait, those behind it go back without a try", async () => {
  const { speaker, channel, timers, marks } = openSpoken(() => ({
    kind: "not-accepted",
    retryAfterMs: 9_000,
    scope: "chat",
    code: "429",
  }));
  for (const id of ["a", "b", "c"]) void speaker.say(order(id));
  await timers.settle();

  expect(ids(channel)).toEqual(["a"]);
  expect(marks.map(({ id, nextAt, error }) => [id, nextAt, error])).toEqual([
    ["a", 9_000, "429"],
    ["b", 0, "behind-another"],
    ["c", 0, "behind-another"],
  ]);
});

test("a message of a tray that did not know of the wait yet goes back, too (R8)", async () => {
  const { speaker, channel, timers, marks } = openSpoken((sent) =>
    sent.id === "a" ? { kind: "unsure", code: "time-out", safeToRepeat: true } : accepts(sent),
  );
  await speaker.say(order("a"));
  await timers.pass(500);
  await speaker.say(order("b"));

  expect(ids(channel)).toEqual(["a"]);
  expect(statuses(marks)).toEqual(["a queued", "b queued"]);
});

test("after the head's next try what follows comes from the rows for a while, for more may wait there (R8)", async () => {
  const state = { refusals: 1 };
  const { speaker, channel, marks, timers } = openSpoken((sent) =>
    state.refusals-- > 0 ? { kind: "unsure", code: "5xx", safeToRepeat: true } : accepts(sent),
  );
  await speaker.say(order("a"));
  await speaker.sayNext(order("a", "1", { attempt: 2, fence: 2 }));
  await speaker.say(order("b"));
  await speaker.sayNext(order("b", "1", { fence: 2 }));
  await timers.pass(5_000);
  await speaker.say(order("c"));

  expect(ids(channel)).toEqual(["a", "a", "b", "c"]);
  expect(statuses(marks)).toEqual([
    "a queued",
    "a accepted",
    "b queued",
    "b accepted",
    "c accepted",
  ]);
});

test("another process that sends the head again does not leave the chat silent here", async () => {
  const { speaker, channel, timers } = openSpoken((sent) =>
    sent.id === "a" ? { kind: "unsure", code: "5xx", safeToRepeat: true } : accepts(sent),
  );
  await speaker.say(order("a"));
  await timers.pass(5_000);
  await speaker.say(order("b"));

  expect(ids(channel)).toEqual(["a", "b"]);
});

test("a refusal is told and holds nobody back", async () => {
  const { speaker, channel, undelivered } = openSpoken((sent) =>
    sent.id === "a" ? { kind: "refused", why: "invalid", code: "400" } : accepts(sent),
  );
  await Promise.all([speaker.say(order("a")), speaker.say(order("b"))]);

  expect(ids(channel)).toEqual(["a", "b"]);
  expect(undelivered).toEqual(["invalid"]);
});

test("a channel that breaks its promise and throws stops nobody's messages", async () => {
  const { speaker, channel, logged, marks } = openSpoken((sent) => {
    if (sent.id === "a") throw new RangeError("a defect");
    return accepts(sent);
  });
  await speaker.say(order("a", "1", { mustArrive: false }));
  await speaker.say(order("b"));

  expect(ids(channel)).toEqual(["a", "b"]);
  expect(statuses(marks)).toEqual(["a unsure", "b accepted"]);
  expect(logged).toEqual(["a channel threw while sending"]);
});

test("a message of a platform that is off is refused, not forgotten", async () => {
  const { speaker, marks } = openSpoken();
  await speaker.say(order("a", "1", { channel: "line" }));

  expect(statuses(marks)).toEqual(["a refused"]);
});

test("bad credentials close the channel for a minute: the operator is told once, not per message", async () => {
  const { speaker, channel, timers, marks, logged } = openSpoken(() => ({
    kind: "locked-out",
    code: "401",
  }));
  void speaker.say(order("a", "1"));
  await timers.settle();
  void speaker.say(order("b", "2"));
  await timers.settle();

  expect(ids(channel)).toEqual(["a"]);
  expect(marks.map(({ error, nextAt }) => [error, nextAt])).toEqual([
    ["401", 60_000],
    ["channel-waits", 60_000],
  ]);
  expect(logged).toHaveLength(1);
});

test("a chat takes its burst and then a message after each gap; other chats do not notice", async () => {
  const { speaker, channel, timers } = openSpoken(accepts, {
    ...wide,
    chatGapMs: 1_000,
    chatBurst: 2,
  });
  for (const id of ["a", "b", "c", "d"]) void speaker.say(order(id));
  void speaker.say(order("x", "2"));

  await timers.settle();
  expect([...ids(channel)].toSorted()).toEqual(["a", "b", "x"]);
  await timers.pass(1_000);
  expect(ids(channel).at(-1)).toBe("c");
  await timers.pass(1_000);
  expect(ids(channel).at(-1)).toBe("d");
});

test("a message claimed by whoever stood still until the answer came is not sent by us (R7, R8)", async () => {
  const { speaker, channel, timers, marks } = openSpoken();

  void speaker.sayNext(order("a"), timers.monotonicMs() - 45_001);
  await timers.settle();

  expect(channel.sent).toEqual([]);
  expect(statuses(marks)).toEqual(["a queued"]);
});

test("a message whose tray was answered to a desk that stood still meanwhile is not sent by us (R7, R8)", async () => {
  const { speaker, channel, timers, marks } = openSpoken();

  void speaker.say(order("a"), timers.monotonicMs() - 45_001);
  await timers.settle();

  expect(channel.sent).toEqual([]);
  expect(statuses(marks)).toEqual(["a queued"]);
});

test("a message that waited so long that its lease may be gone is not sent by us (R7)", async () => {
  const { speaker, channel, timers, marks } = openSpoken(takes(50_000), {
    ...wide,
    parallelMax: 1,
  });
  void speaker.say(order("a", "1"));
  void speaker.say(order("b", "2"));
  await timers.pass(60_000);

  expect(ids(channel)).toEqual(["a"]);
  expect(statuses(marks)).toEqual(["a accepted", "b queued"]);
});

test("while it is not written that a message waits, what comes after it waits too (R8)", async () => {
  const { promise: written, resolve: write } = Promise.withResolvers<void>();
  const late = (): Outcome => putBack("channel-waits", 1_000);
  const { speaker, channel, timers, marks } = openSpoken(late, wide, () => written);
  void speaker.say(order("a"));
  await timers.pass(60_000);
  void speaker.say(order("b"));
  await timers.settle();
  write();
  await timers.pass(4_000);
  void speaker.say(order("c"));
  await timers.pass(6_000);
  expect([ids(channel), statuses(marks)]).toEqual([["a"], ["a queued", "b queued", "c queued"]]);

  void speaker.say(order("d"));
  await timers.settle();
  expect(ids(channel)).toEqual(["a", "d"]);
});

test("what waits is known until it is written, though an earlier wait ends meanwhile (R8)", async () => {
  const { promise: written, resolve: write } = Promise.withResolvers<void>();
  const state = { written: Promise.resolve() };
  const waits = (): Outcome => putBack("channel-waits", 1_000);
  const { speaker, channel, timers } = openSpoken(waits, wide, () => state.written);
  void speaker.say(order("a"));
  await timers.pass(3_000);
  state.written = written;
  void speaker.say(order("b"));
  await timers.pass(3_000);
  void speaker.say(order("c"));
  await timers.settle();
  expect(ids(channel)).toEqual(["a"]);
  write();
});

test("a channel is told when its order may be somebody else's: the lease is nearly used up (R7)", async () => {
  const asked: boolean[] = [];
  const { speaker, timers } = openSpoken(async ({ stillOurs }, clock) => {
    asked.push(stillOurs());
    await new Promise<void>((stoodStill) => clock.after(45_001, stoodStill));
    asked.push(stillOurs());
    return withheld;
  });
  void speaker.say(order("a"));
  await timers.pass(46_000);
  expect(asked).toEqual([true, false]);
});

test("what is with us is known until what became of it is written", async () => {
  const { speaker, timers } = openSpoken(takes(100));
  const state = { drained: false };
  void speaker.say(order("a"));
  void speaker.drained().then(() => (state.drained = true));

  await timers.pass(50);
  expect([speaker.holds(outboundId("a")), state.drained]).toEqual([true, false]);
  await timers.pass(100);
  expect([speaker.holds(outboundId("a")), state.drained]).toEqual([false, true]);
});

test("after a write nobody heard of, what a chat is told next waits in the rows (R8)", async () => {
  const { speaker, channel, marks, timers } = openSpoken();
  speaker.hold({ channel: "telegram", chat: "1" }, []);
  void speaker.say(order("a"));
  void speaker.say(order("b", "2"));
  await timers.settle();

  expect(ids(channel)).toEqual(["b"]);
  expect(marks.map(({ id, status, error }) => [id, status, error])).toContainEqual([
    "a",
    "queued",
    "behind-another",
  ]);

  void speaker.sayNext(order("a", "1", { fence: 2 }));
  await timers.settle();
  expect(ids(channel)).toEqual(["b", "a"]);
});

test("after a claim nobody heard of, every chat waits for what the rows say (R8)", async () => {
  const { speaker, channel, timers } = openSpoken();
  const lost = speaker.sayClaimed(() => Promise.reject(new Error("lost")));
  await expect(lost).rejects.toThrow("lost");
  void speaker.say(order("a"));
  await timers.pass(80_000);
  void speaker.say(order("b"));
  await timers.settle();
  expect(ids(channel)).toEqual([]);

  speaker.looked(timers.monotonicMs());
  void speaker.say(order("c", "3"));
  await timers.settle();

  expect(ids(channel)).toEqual(["c"]);
});

test("what may have arrived is not repeated when the platform has forgotten it (R7)", async () => {
  const { speaker, channel, marks, timers } = openSpoken();
  const doubtful = { attempt: 4, doubt: "net.ECONNRESET", ageMs: 24 * 3_600_000 };
  void speaker.sayNext(order("a", "1", { ...doubtful, mustArrive: false }));
  void speaker.sayNext(order("b", "2", doubtful));
  await timers.settle();

  expect(ids(channel)).toEqual([]);
  expect(marks.map(({ id, status, maybeTwice }) => [id, status, maybeTwice])).toEqual([
    ["a", "unsure", false],
    ["b", "queued", true],
  ]);
});

test("what was refused is written down before the chat's next message leaves (R8)", async () => {
  const written = Promise.withResolvers<void>();
  const refused = { kind: "refused", why: "window-closed", code: "95002" } as const;
  const { speaker, channel, timers } = openSpoken(
    (sent) => (sent.id === "a" ? refused : accepts(sent)),
    wide,
    () => written.promise,
  );
  for (const id of ["a", "b"]) void speaker.say(order(id));
  await timers.settle();
  expect(ids(channel)).toEqual(["a"]);

  written.resolve();
  await timers.settle();
  expect(ids(channel)).toEqual(["a", "b"]);
});

test("what is being claimed leaves before what is said meanwhile (R8)", async () => {
  const { speaker, channel, timers } = openSpoken();
  const claimed = Promise.withResolvers<readonly Order[]>();
  const said = speaker.sayClaimed(() => claimed.promise);
  void speaker.say(order("later"));
  await timers.settle();
  expect(ids(channel)).toEqual([]);

  claimed.resolve([order("sooner", "1", { fence: 2 })]);
  await said;
  await timers.settle();
  expect(ids(channel)).toEqual(["sooner", "later"]);
});

test("whether a reply's token still works is the same for every machine, however wrong its clock (R7, R19)", async () => {
  const { speaker, channel, timers } = openSpoken();
  const reply = { token: "t", expiresAt: 50_000 - 3_600_000, leftMs: 50_000 };
  const body = { bubbles: [], reply };
  void speaker.say(order("fresh", "1", { body }));
  void speaker.sayNext(order("old", "2", { body, attempt: 2, ageMs: 60_000 }));
  await timers.settle();

  const left = channel.sent.map((sent) => (sent.reply?.expiresAt ?? 0) - timers.monotonicMs());
  expect(left).toEqual([50_000, -10_000]);
});

test("what was said in doubt goes back to the rows, though the doubt ends before its turn (R8)", async () => {
  const { speaker, channel, timers } = openSpoken(takes(70_000));
  void speaker.say(order("a"));
  await timers.settle();
  speaker.hold({ channel: "telegram", chat: "1" }, []);
  void speaker.say(order("c"));
  await timers.pass(69_000);
  speaker.looked(timers.monotonicMs());
  await timers.pass(2_000);

  expect(ids(channel)).toEqual(["a"]);
});
