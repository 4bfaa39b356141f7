import { expect, test } from "vitest";
import { openKfChannel } from "../../../bots/kf/channel.ts";
import type { Bubble } from "../../../src/ports/outgoing.ts";
import { openTalk, type Talk } from "../wecom-api/talk.ts";

const say = (text: string): Bubble => ({ kind: "text", text });
const ask: Bubble = {
  kind: "text",
  text: "请选择：",
  choices: [
    { id: "report.repair", label: "报修" },
    { id: "person", label: "转人工" },
  ],
};

async function opened(options = {}): Promise<Talk & { readonly chat: string }> {
  const talk = await openTalk(options);
  await talk.kf.open(talk.intake);
  await talk.quiet();
  const chat = `${talk.platform.openKfId}:${talk.platform.kf.phone("小王", "王先生").person}`;
  return { ...talk, chat };
}

const shownTo = (talk: Talk) =>
  talk.platform.kf
    .phone("小王")
    .entries()
    .filter((one) => one.by === "desk");
const said = (talk: Talk): string[] =>
  talk.heard.flatMap(({ input }) => (input.kind === "said" ? [input.text] : []));

test("the console's handshake is answered with the echo", async () => {
  await using talk = await openTalk();
  expect(await talk.platform.control.verifyUrl("kf")).toBeUndefined();
});

test("a doorbell fetches what the customer wrote, and the place is stored with it", async () => {
  await using talk = await opened();
  await talk.platform.kf.phone("小王").say("空调坏了");
  await talk.quiet();
  expect(talk.heard).toMatchObject([
    { platform: "kf", chat: talk.chat, input: { kind: "said", text: "空调坏了" } },
  ]);
  const last = talk.pages.at(-1);
  expect(last).toMatchObject({ account: talk.platform.openKfId, arrivals: [{ chat: talk.chat }] });
  expect(talk.bookmarks.get(talk.platform.openKfId)).toBe(last?.to);
});

test("doubled doorbells, small pages and empty pages lose and double nothing", async () => {
  await using talk = await opened({ pageMax: 2, emptyPages: true });
  talk.platform.kf.deliverTimes(3);
  const words = Array.from({ length: 9 }, (_, index) => `第 ${index} 条`);
  await Promise.all(words.map((word) => talk.platform.kf.phone("小王").say(word)));
  await talk.quiet();
  expect(said(talk)).toEqual(words);
  expect(talk.pages.flatMap((one) => one.arrivals)).toHaveLength(9);
});

test("two processes read one account: every message is taken once", async () => {
  await using talk = await opened();
  const { credentials } = talk.platform;
  const note = (): void => undefined;
  await using second = openKfChannel({
    corpId: credentials.corpId,
    secret: credentials.kfSecret,
    keys: [{ token: credentials.kfToken, encodingAesKey: credentials.kfEncodingAesKey }],
    apiRoot: talk.platform.kf.root,
    tokens: talk.shelf,
    clock: { now: () => talk.clock.at, shiftMs: () => 0 },
    log: { info: note, warn: note, error: note },
    meter: { count: note, time: note, gauge: note },
    sweepMs: 5,
  });
  await second.open(talk.intake);
  const words = Array.from({ length: 30 }, (_, index) => `第 ${index} 条`);
  for (const word of words) await talk.platform.kf.phone("小王").say(word);
  await talk.quiet();
  expect(said(talk)).toEqual(words);
  expect(talk.pages.flatMap((one) => one.arrivals)).toHaveLength(30);
});

test("a bell that rings at the staff app's address fetches all the same", async () => {
  await using talk = await opened({ kfCallbackPath: "/nowhere" });
  await talk.platform.kf.phone("小王").say("在吗");
  expect(said(talk)).toEqual([]);
  talk.kf.ring({ openKfId: talk.platform.openKfId, token: "" });
  await talk.quiet();
  expect(said(talk)).toEqual(["在吗"]);
});

test("a store that is away for a moment costs no message", async () => {
  await using talk = await opened();
  talk.failPages.left = 1;
  await talk.platform.kf.phone("小王").say("在吗");
  await expect.poll(() => said(talk), { timeout: 5_000 }).toEqual(["在吗"]);
});

test("a message nobody rang for is found by the sweep at the start", async () => {
  await using talk = await openTalk();
  await talk.platform.kf.phone("小王").say("没人听见");
  expect(talk.heard).toEqual([]);
  await talk.kf.open(talk.intake);
  await talk.quiet();
  expect(said(talk)).toEqual(["没人听见"]);
});

test("on the first read of an account, what is older than ten minutes is only history", async () => {
  await using talk = await openTalk({ pageMax: 1 });
  const phone = talk.platform.kf.phone("小王");
  await phone.say("昨天");
  talk.clock.at += 86_400_000;
  await phone.say("刚才");
  await talk.kf.open(talk.intake);
  await talk.quiet();
  expect(talk.heard.map(({ stale }) => stale === true)).toEqual([true, false]);
  talk.clock.at += 3_600_000;
  await phone.say("现在");
  talk.clock.at += 3_600_000;
  await talk.quiet();
  expect(talk.heard.map(({ stale }) => stale === true)).toEqual([true, false, false]);
});

test("a first read that was broken off still knows that it was the first", async () => {
  await using talk = await openTalk({ pageMax: 1 });
  const phone = talk.platform.kf.phone("小王");
  await phone.say("前天");
  await phone.say("昨天");
  talk.clock.at += 86_400_000;
  const tries = { left: 1 };
  await talk.kf.open({
    ...talk.intake,
    async takePage(page) {
      if (tries.left === 0) talk.failPages.left = 1;
      tries.left -= 1;
      return talk.intake.takePage(page);
    },
  });
  await expect.poll(() => said(talk), { timeout: 5_000 }).toEqual(["前天", "昨天"]);
  expect(talk.heard.map(({ stale }) => stale)).toEqual([true, true]);
  expect(talk.pages.map(({ to }) => to.startsWith("~"))).toEqual([true, false]);
});

test("the welcome goes out on its code, before the customer has written", async () => {
  await using talk = await opened();
  await talk.platform.kf.phone("小王").open("sn=AB12345678");
  await talk.quiet();
  const arrival = talk.heard.at(-1);
  expect(arrival).toMatchObject({
    input: { kind: "opened", payload: "sn=AB12345678" },
    reply: { token: expect.stringMatching(/^WC_/), expiresAt: talk.clock.at + 15_000 },
  });
  const order = {
    ...talk.order(talk.chat, ask),
    ...(arrival?.reply ? { reply: arrival.reply } : {}),
  };
  expect(await talk.kf.send(order)).toMatchObject({ kind: "accepted" });
  expect(shownTo(talk)).toMatchObject([{ shown: { kind: "menu", head: "请选择：" } }]);
});

test("a welcome that comes too late is not sent, and said to be too late", async () => {
  await using talk = await opened();
  await talk.platform.kf.phone("小王").open();
  await talk.quiet();
  const reply = talk.heard.at(-1)?.reply;
  talk.clock.at += 16_000;
  const order = { ...talk.order(talk.chat, say("您好")), ...(reply ? { reply } : {}) };
  expect(await talk.kf.send(order)).toEqual({
    kind: "refused",
    why: "window-closed",
    code: "wecom.95018",
  });
});

test("a return visit without a code asks nothing of us", async () => {
  await using talk = await opened();
  await talk.platform.kf.phone("小王").say("你好");
  await talk.platform.kf.phone("小王").open();
  await talk.quiet();
  expect(talk.heard.map(({ input }) => input.kind)).toEqual(["said"]);
  expect(talk.notes.some((one) => one.includes('"kind":"enter_session"'))).toBe(true);
});

test("a menu line the customer presses is the choice we gave it", async () => {
  await using talk = await opened();
  await talk.platform.kf.phone("小王").say("你好");
  await talk.quiet();
  await talk.kf.send(talk.order(talk.chat, say("收到。"), ask));
  expect(shownTo(talk)).toMatchObject([
    {
      shown: { kind: "menu", head: "收到。\n\n请选择：" },
      buttons: [[{ label: "报修" }], [{ label: "转人工" }]],
    },
  ]);
  await talk.platform.kf.phone("小王").press("报修");
  await talk.quiet();
  expect(talk.heard.at(-1)?.input).toMatchObject({ kind: "chose", choice: "report.repair" });
});

test("the sixth message is refused as over the quota", async () => {
  await using talk = await opened();
  await talk.platform.kf.phone("小王").say("你好");
  for (let sent = 1; sent <= 5; sent += 1)
    await talk.kf.send(talk.order(talk.chat, say(`${sent}`)));
  const sixth = await talk.kf.send(talk.order(talk.chat, say("6")));
  expect(sixth).toEqual({ kind: "refused", why: "quota", code: "wecom.95001" });
});

test("48 hours later the window is closed", async () => {
  await using talk = await opened();
  await talk.platform.kf.phone("小王").say("你好");
  talk.clock.at += 48 * 3_600_000 + 1;
  const late = await talk.kf.send(talk.order(talk.chat, say("在吗")));
  expect(late).toEqual({ kind: "refused", why: "window-closed", code: "wecom.95002" });
});

test("while a person serves the customer the desk is silent, and says why", async () => {
  await using talk = await opened({ servicers: ["mei"] });
  const phone = talk.platform.kf.phone("小王");
  await phone.say("转人工");
  await talk.platform.control.servicers.take(phone.person, "mei");
  await talk.platform.control.servicers.say(phone.person, "mei", "我是小梅");
  await talk.quiet();
  const outcome = await talk.kf.send(talk.order(talk.chat, say("您好")));
  expect(outcome).toEqual({ kind: "refused", why: "person-serves", code: "wecom.95018" });
  expect(said(talk)).toEqual(["转人工"]);
  await talk.platform.control.servicers.end(phone.person, "mei");
  const ended = await talk.kf.send(talk.order(talk.chat, say("您好")));
  expect(ended).toMatchObject({ kind: "refused", why: "window-closed" });
});

test("after a lost answer the same order again is taken as the copy it is", async () => {
  await using talk = await opened();
  await talk.platform.kf.phone("小王").say("你好");
  const order = talk.order(talk.chat, say("您好"));
  talk.platform.kf.fault({ call: "kf/send_msg", times: 1, kind: { is: "reset-after" } });
  expect(await talk.kf.send(order)).toMatchObject({ kind: "unsure", safeToRepeat: true });
  const again = await talk.kf.send({ ...order, attempt: 2 });
  expect(again).toEqual({ kind: "accepted", messageIds: [order.id.replaceAll("-", "")] });
  expect(shownTo(talk)).toHaveLength(1);
});

test("a message that never arrived is told later, by the id we gave it", async () => {
  await using talk = await opened();
  const phone = talk.platform.kf.phone("小王");
  await phone.say("你好");
  await phone.block();
  const order = talk.order(talk.chat, say("在吗"));
  const outcome = await talk.kf.send(order);
  await talk.quiet();
  const platformMessageId = order.id.replaceAll("-", "");
  expect(outcome).toEqual({ kind: "accepted", messageIds: [platformMessageId] });
  expect(talk.heard.at(-1)?.input).toMatchObject({
    kind: "bounced",
    platformMessageId,
    reason: "blocked",
  });
});

test("a recalled message is withdrawn by its own id", async () => {
  await using talk = await opened();
  const phone = talk.platform.kf.phone("小王");
  await phone.say("打错了");
  await phone.recall(phone.entries()[0]?.id ?? "");
  await talk.quiet();
  const [first, second] = talk.heard.map(({ input }) => input);
  expect(first).toMatchObject({ kind: "said", messageId: phone.entries()[0]?.id });
  expect(second).toMatchObject({ kind: "withdrew", messageId: phone.entries()[0]?.id });
});

test("a doorbell's token that is not good any more is no reason to miss the message", async () => {
  await using talk = await opened();
  talk.platform.control.refuseNext("kf", "kf/sync_msg", 95007, 1);
  await talk.platform.kf.phone("小王").say("在吗");
  await talk.quiet();
  expect(said(talk)).toEqual(["在吗"]);
});

test.each([
  [45009, { kind: "not-accepted", scope: "channel", retryAfterMs: 60_000 }],
  [48007, { kind: "locked-out" }],
  [40096, { kind: "refused", why: "blocked" }],
  [45002, { kind: "refused", why: "invalid" }],
] as const)("errcode %i becomes %o", async (errcode, expected) => {
  await using talk = await opened();
  await talk.platform.kf.phone("小王").say("你好");
  talk.platform.control.refuseNext("kf", "kf/send_msg", errcode, 1);
  expect(await talk.kf.send(talk.order(talk.chat, say("您好")))).toMatchObject(expected);
});

test("the nickname is known from the second message on", async () => {
  await using talk = await opened();
  await talk.platform.kf.phone("小王").say("一");
  await talk.quiet();
  await talk.platform.kf.phone("小王").say("二");
  await talk.quiet();
  expect(talk.heard.at(-1)?.profile).toEqual({ name: "王先生" });
});
