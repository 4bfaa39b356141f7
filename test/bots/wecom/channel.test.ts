import { expect, test } from "vitest";
import type { Bubble } from "../../../src/ports/outgoing.ts";
import { openTalk, type Talk } from "../wecom-api/talk.ts";

const say = (text: string): Bubble => ({ kind: "text", text });
const offer: Bubble = {
  kind: "card",
  title: "新工单 T-1042",
  rows: [{ label: "客户", value: "王先生" }],
  choices: [
    { id: "job.accept.T-1042", label: "接单" },
    { id: "job.decline.T-1042", label: "拒绝" },
  ],
};

async function withLihua(options = {}): Promise<Talk> {
  const talk = await openTalk(options);
  await talk.platform.wecom.phone("LiHua", "李华").open();
  return talk;
}

const shownTo = (talk: Talk) =>
  talk.platform.wecom
    .phone("LiHua")
    .entries()
    .filter((one) => one.by === "desk");

test("the console's handshake is answered with the echo", async () => {
  await using talk = await openTalk();
  expect(await talk.platform.control.verifyUrl("wecom")).toBeUndefined();
});

test("a member who opens the app and writes is heard once, however often it is delivered", async () => {
  await using talk = await openTalk();
  talk.platform.wecom.deliverTimes(3);
  const phone = talk.platform.wecom.phone("LiHua");
  await phone.open();
  await phone.say("接单 007");
  const { corpId, agentId } = talk.platform.credentials;
  expect(talk.heard).toMatchObject([
    { platform: "wecom", chat: "lihua", input: { kind: "opened" } },
    { chat: "lihua", at: talk.clock.at, input: { kind: "said", text: "接单 007" } },
  ]);
  expect(talk.heard[1]?.eventId).toMatch(new RegExp(`^${corpId}:${agentId}:\\d+:lihua$`));
  expect(new Set(talk.dropped)).toEqual(new Set(["subscribe"]));
});

test("two events of one member in one second are two events", async () => {
  await using talk = await withLihua();
  await talk.wecom.send(talk.order("lihua", offer));
  const phone = talk.platform.wecom.phone("LiHua");
  await Promise.all([phone.press("接单"), phone.press("拒绝"), phone.press("接单")]);
  expect(talk.heard.filter((one) => one.input.kind === "chose")).toHaveLength(3);
});

test("a text arrives as it is, a card with its rows and buttons", async () => {
  await using talk = await withLihua();
  const text = await talk.wecom.send(talk.order("lihua", say("你好")));
  const card = await talk.wecom.send(talk.order("lihua", offer));
  const [first, second] = shownTo(talk);
  expect(text).toEqual({ kind: "accepted", messageIds: [first?.id] });
  expect(card).toEqual({ kind: "accepted", messageIds: [second?.id] });
  expect(first?.shown).toEqual({
    kind: "text",
    text: expect.stringMatching(/^你好[\u200b\u200c]*$/u),
  });
  expect(second).toMatchObject({
    shown: { kind: "card", title: "新工单 T-1042", rows: [{ label: "客户", value: "王先生" }] },
    buttons: [[{ label: "接单", data: "job.accept.T-1042" }], [{ label: "拒绝" }]],
  });
  expect(talk.platform.wecom.refusals()).toEqual([]);
});

test("a pressed button is a choice, and its card goes grey at once with the button's own words", async () => {
  await using talk = await withLihua();
  await talk.wecom.send(talk.order("lihua", offer));
  await talk.platform.wecom.phone("LiHua").press("接单");
  const arrival = talk.heard.at(-1);
  expect(arrival?.input).toMatchObject({ kind: "chose", choice: "job.accept.T-1042" });
  if (arrival !== undefined) talk.wecom.acknowledge(arrival);
  await expect
    .poll(() => shownTo(talk)[0]?.buttons.flat())
    .toEqual([{ label: "✓ 接单", data: "", look: "inline", live: false }]);
  // The same press delivered twice is not acknowledged twice: its ticket is spent.
  if (arrival !== undefined) talk.wecom.acknowledge(arrival);
  await talk.wecom[Symbol.asyncDispose]();
  expect(talk.platform.wecom.refusals()).toEqual([]);
  expect(talk.notes.filter((one) => one.includes("acknowledgements"))).toHaveLength(1);
});

test("a press whose ticket is too old is counted as not acknowledged, and nothing else happens", async () => {
  await using talk = await withLihua();
  await talk.wecom.send(talk.order("lihua", offer));
  await talk.platform.wecom.phone("LiHua").press("接单");
  const arrival = talk.heard.at(-1);
  talk.clock.at += 25 * 3_600_000;
  if (arrival !== undefined) talk.wecom.acknowledge(arrival);
  await expect
    .poll(() => talk.notes.filter((one) => one.includes("acknowledgements")))
    .toEqual([expect.stringContaining('"failed"')]);
});

test("nobody there: all receivers invalid means the member cannot be reached", async () => {
  await using talk = await withLihua();
  await talk.platform.wecom.phone("LiHua").block();
  expect(talk.heard.at(-1)?.input.kind).toBe("left");
  const outcome = await talk.wecom.send(talk.order("lihua", say("在吗")));
  expect(outcome).toEqual({ kind: "refused", why: "blocked", code: "wecom.81013" });
});

test("after a lost answer the same order again shows the text once", async () => {
  await using talk = await withLihua();
  const order = talk.order("lihua", say("请到国贸"));
  talk.platform.wecom.fault({ call: "message/send", times: 1, kind: { is: "reset-after" } });
  expect(await talk.wecom.send(order)).toMatchObject({ kind: "unsure", safeToRepeat: true });
  expect(await talk.wecom.send({ ...order, attempt: 2 })).toMatchObject({ kind: "accepted" });
  expect(shownTo(talk)).toHaveLength(1);
});

test("after a lost answer the same card again shows once", async () => {
  await using talk = await withLihua();
  const order = talk.order("lihua", offer);
  talk.platform.wecom.fault({ call: "message/send", times: 1, kind: { is: "reset-after" } });
  await talk.wecom.send(order);
  talk.clock.at += 400_000;
  expect(await talk.wecom.send({ ...order, attempt: 2 })).toEqual({
    kind: "accepted",
    messageIds: [],
  });
  expect(shownTo(talk)).toHaveLength(1);
});

test("the same words meant twice arrive twice, also when another process says them (R6, R12)", async () => {
  await using talk = await withLihua();
  await using other = talk.anotherProcess();
  await talk.wecom.send(talk.order("lihua", say("请回复“接单”")));
  await other.send(talk.order("lihua", say("请回复“接单”")));
  expect(shownTo(talk)).toHaveLength(2);
  talk.platform.wecom.fault({ call: "message/send", times: 1, kind: { is: "reset-after" } });
  const third = talk.order("lihua", say("请回复“接单”"));
  expect(await talk.wecom.send(third)).toMatchObject({ kind: "unsure", safeToRepeat: true });
  await other.send({ ...third, attempt: 2 });
  expect(shownTo(talk)).toHaveLength(3);
});

test("the thirty-first message of a minute waits instead of vanishing", async () => {
  await using talk = await withLihua();
  for (let sent = 1; sent <= 30; sent += 1) {
    talk.clock.at += 100;
    await talk.wecom.send(talk.order("lihua", say(`第 ${sent} 条`)));
  }
  const outcome = await talk.wecom.send(talk.order("lihua", say("第 31 条")));
  expect(outcome).toEqual({
    kind: "not-accepted",
    retryAfterMs: 57_100,
    scope: "chat",
    code: "wecom.member-limit",
  });
  talk.clock.at += 57_100;
  await talk.wecom.send(talk.order("lihua", say("第 31 条")));
  expect(shownTo(talk)).toHaveLength(31);
  expect(talk.platform.wecom.refusals()).toEqual([]);
});

test("what another process sent this minute counts towards the thirty (R6, R12)", async () => {
  await using talk = await withLihua();
  const asked: (readonly [string, number])[] = [];
  const said = {
    at: (id: string, places: number) => {
      asked.push([id, places]);
      return Promise.resolve(talk.clock.at - 20_000);
    },
  };
  await using second = talk.anotherProcess(said);
  const order = talk.order("lihua", say("第 31 条"));

  expect(await second.send(order)).toEqual({
    kind: "not-accepted",
    retryAfterMs: 40_000,
    scope: "chat",
    code: "wecom.member-limit",
  });
  expect(asked).toEqual([[order.id, 30]]);
  expect(shownTo(talk)).toEqual([]);
});

test.each([
  [45009, { kind: "not-accepted", scope: "channel", retryAfterMs: 60_000 }],
  [-1, { kind: "not-accepted", scope: "chat" }],
  [60020, { kind: "locked-out", code: "wecom.60020" }],
  [48002, { kind: "locked-out" }],
  [45002, { kind: "refused", why: "invalid" }],
  [60111, { kind: "refused", why: "blocked" }],
] as const)("errcode %i becomes %o", async (errcode, expected) => {
  await using talk = await withLihua();
  talk.platform.control.refuseNext("wecom", "message/send", errcode, 1);
  expect(await talk.wecom.send(talk.order("lihua", say("你好")))).toMatchObject(expected);
});

test("an expired token costs one more call and nobody notices", async () => {
  await using talk = await withLihua();
  await talk.wecom.send(talk.order("lihua", say("一")));
  talk.platform.wecom.fault({ call: "message/send", times: 1, kind: { is: "token-expired" } });
  expect(await talk.wecom.send(talk.order("lihua", say("二")))).toMatchObject({ kind: "accepted" });
  expect(shownTo(talk).map((one) => one.shown)).toEqual([
    { kind: "text", text: expect.stringMatching(/^一/) },
    { kind: "text", text: expect.stringMatching(/^二/) },
  ]);
});

test("a member's name is known from the second message on", async () => {
  await using talk = await withLihua();
  await expect
    .poll(() => talk.platform.wecom.wire().some((one) => one.path.includes("user/get")))
    .toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 30));
  await talk.platform.wecom.phone("LiHua").say("你好");
  expect(talk.heard.at(-1)?.profile).toEqual({ name: "李华" });
});

test("S23: secrets, tokens and words never reach the log", async () => {
  await using talk = await withLihua();
  talk.platform.control.refuseNext("wecom", "message/send", 60020, 1);
  await talk.wecom.send(talk.order("lihua", say("机密的话")));
  const notes = talk.notes.join("\n");
  expect(notes).toContain('"seenFrom":"127.0.0.1"');
  expect(notes).not.toContain("机密");
  expect(notes).not.toContain(talk.platform.credentials.secret);
  for (const { token } of talk.shelf.kept.values()) expect(notes).not.toContain(token);
});

test("a press that brings no ticket is a choice all the same, and no card is touched", async () => {
  await using talk = await withLihua();
  await talk.wecom.send(talk.order("lihua", offer));
  await talk.platform.wecom.phone("LiHua").press("接单");
  const arrival = talk.heard.at(-1);
  const calls = talk.platform.wecom.wire().length;
  if (arrival !== undefined) {
    talk.wecom.acknowledge({ ...arrival, press: { ...arrival.press, responseCode: "" } });
  }
  await talk.quiet();
  expect(arrival?.press).toBeDefined();
  expect(talk.platform.wecom.wire()).toHaveLength(calls);
});

test("errcode 0 with the member among the invalid ones is no delivery", async () => {
  await using talk = await openTalk();
  talk.platform.wecom.phone("lihua");
  talk.platform.wecom.fault({ call: "*", times: 1, kind: { is: "own", name: "receiver-invalid" } });
  const order = talk.order("LiHua", { kind: "text", text: "新工单" });

  expect(await talk.wecom.send(order)).toEqual({
    kind: "refused",
    why: "blocked",
    code: "wecom.invaliduser",
  });
});

test("an address that is not on the list locks the channel, and the log says which address", async () => {
  await using talk = await openTalk();
  talk.platform.wecom.phone("lihua");
  await talk.wecom.send(talk.order("lihua", { kind: "text", text: "一" }));
  talk.platform.wecom.fault({ call: "*", times: 1, kind: { is: "own", name: "ip-not-listed" } });

  expect(await talk.wecom.send(talk.order("lihua", { kind: "text", text: "二" }))).toEqual({
    kind: "locked-out",
    code: "wecom.60020",
  });
  expect(talk.notes.find((note) => note.includes("60020"))).toContain("127.0.0.1");
});
