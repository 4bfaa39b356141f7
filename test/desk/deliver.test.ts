import { expect, test } from "vitest";
import { openDelivery } from "../../src/desk/deliver.ts";
import type { Order } from "../../src/desk/order.ts";
import { StoreUnavailable } from "../../src/kernel/errors.ts";
import { outboundId } from "../../src/kernel/ids.ts";
import type { Platform } from "../../src/kernel/platform.ts";
import type { Outcome, SendOrder } from "../../src/ports/channel.ts";
import { emptyGallery, type Gallery } from "../../src/ports/gallery.ts";
import { galleryOf, keptFile, keptId, media } from "../support/pictures.ts";
import { accepts, openTestChannel } from "./support/open-test-channel.ts";
import { openTestTimers } from "./support/open-test-timers.ts";

const closed = (scope: "channel" | "chat"): Outcome => ({
  kind: "not-accepted",
  retryAfterMs: 3_000,
  scope,
  code: "429",
});

function openDelivered(
  answer: (order: SendOrder) => Outcome | Promise<Outcome>,
  gallery: Gallery = emptyGallery,
  aliveSince: () => number = () => 0,
) {
  const timers = openTestTimers();
  const telegram = openTestChannel("telegram", answer);
  const line = openTestChannel("line");
  const wecom = openTestChannel("wecom");
  const log = (): void => {};
  const deliver = openDelivery({
    aliveSince,
    channels: new Map([telegram, line, wecom].map((channel) => [channel.platform, channel])),
    gallery,
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
  return { timers, telegram, line, wecom, say, deliver };
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

const pictures = media(keptFile(1), keptFile(2));
const withPictures = (channel: Platform, changes: Partial<Order> = {}): Order => ({
  ...orderFor(channel, "1"),
  body: { bubbles: [pictures] },
  ...changes,
});

test("pictures are handed to the channel with what they are, and without what is gone (R18)", async () => {
  const { telegram, deliver } = openDelivered(accepts, galleryOf(pictures, keptId(1)));
  expect(await deliver(withPictures("telegram"), 0)).toMatchObject({ kind: "accepted" });
  const [order] = telegram.sent;
  expect(order?.bubbles).toMatchObject([{ kind: "media", items: [{ id: keptId(2) }] }]);
  expect([...(order?.files ?? [])].map(([id]) => id)).toEqual([keptId(2)]);
});

test("a database that cannot say what may be shown costs a wait, and no doubt", async () => {
  const gallery = { find: () => Promise.reject(new StoreUnavailable("away")) };
  const { telegram, deliver } = openDelivered(accepts, gallery);
  expect(await deliver(withPictures("telegram"), 0)).toMatchObject({
    kind: "not-accepted",
    code: "pictures-unread",
  });
  expect(telegram.sent).toEqual([]);
});

test("what was in hand when this process was taken for dead is not sent: somebody else may have it (R7, R8)", async () => {
  const seen: boolean[] = [];
  const alive = { since: 0 };
  const { timers, deliver } = openDelivered(
    (order) => {
      seen.push(order.stillOurs());
      return accepts(order);
    },
    emptyGallery,
    () => alive.since,
  );
  const asks = (takenAt: number): Promise<Outcome> => deliver(orderFor("telegram", "1"), takenAt);
  await timers.pass(1_000);
  await asks(1_000);
  alive.since = Number.POSITIVE_INFINITY;
  await asks(1_000);
  alive.since = 1_500;
  await asks(1_000);
  await asks(1_500);
  expect(seen).toEqual([true, false, false, true]);
});

test("an upload begins only while there is time for half a minute of it (R6)", async () => {
  const seen: boolean[] = [];
  const ours = async (order: SendOrder): Promise<Outcome> => {
    seen.push(order.stillOurs());
    await timers.pass(30_000);
    seen.push(order.stillOurs());
    return accepts(order);
  };
  const { timers, deliver } = openDelivered(ours, galleryOf(pictures));
  await deliver(withPictures("telegram"), timers.monotonicMs());
  await deliver(orderFor("telegram", "2"), timers.monotonicMs());
  expect(seen).toEqual([true, false, true, true]);
});

test("WeCom would show an upload in doubt twice, LINE and 微信客服 would not (R7)", async () => {
  const { wecom, line, deliver } = openDelivered(accepts, galleryOf(pictures));
  const doubted = { doubt: "timeout", ageMs: 1_000 };
  expect(await deliver(withPictures("wecom", doubted), 0)).toMatchObject({
    kind: "unsure",
    safeToRepeat: false,
  });
  expect(wecom.sent).toEqual([]);
  expect(await deliver(withPictures("line", doubted), 0)).toMatchObject({ kind: "accepted" });
  expect(line.sent).toHaveLength(1);
});
