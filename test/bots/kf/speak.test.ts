import { expect, test } from "vitest";
import { accountOf, customerOf } from "../../../bots/kf/speak.ts";
import type { Bubble } from "../../../src/ports/outgoing.ts";
import { openTalk, type Talk } from "../wecom-api/talk.ts";

const promise: Bubble = { kind: "text", text: "已为您转人工，请稍候。" };

async function opened(
  handOver: "pool" | { readonly servicer: string },
  servicers: readonly string[] = ["mei"],
): Promise<Talk & { readonly chat: string; readonly customer: string }> {
  const talk = await openTalk({ servicers }, { handOver });
  await talk.kf.open(talk.intake);
  const phone = talk.platform.kf.phone("小王", "王先生");
  await phone.say("转人工");
  await talk.quiet();
  const customer = phone.person;
  return { ...talk, chat: `${talk.platform.openKfId}:${customer}`, customer };
}

const shownTo = (talk: Talk) =>
  talk.platform.kf
    .phone("小王")
    .entries()
    .filter(({ by }) => by === "desk").length;

test("a chat is named by its account and its customer", () => {
  expect([accountOf("wk1:wm2"), customerOf("wk1:wm2")]).toEqual(["wk1", "wm2"]);
});

test("a customer who asks for a person reads the promise first and is then put into the queue", async () => {
  await using talk = await opened("pool");
  const order = { ...talk.order(talk.chat, promise), session: "hand-over" } as const;

  expect(await talk.kf.send(order)).toMatchObject({ kind: "accepted" });
  expect(shownTo(talk)).toBe(1);
  expect(talk.platform.control.serviceState(talk.customer)).toBe(2);
});

test("a servicer who is named gets the customer at once", async () => {
  await using talk = await opened({ servicer: "mei" });
  await talk.kf.send({ ...talk.order(talk.chat, promise), session: "hand-over" });

  expect(talk.platform.control.serviceState(talk.customer)).toBe(3);
});

test("an order that is tried again says nothing twice and hands over once", async () => {
  await using talk = await opened("pool");
  const order = { ...talk.order(talk.chat, promise), session: "hand-over" } as const;
  await talk.kf.send(order);

  expect(await talk.kf.send({ ...order, attempt: 2 })).toMatchObject({ kind: "accepted" });
  expect(shownTo(talk)).toBe(1);
  expect(talk.platform.control.serviceState(talk.customer)).toBe(2);
});

test("when nobody may receive customers, the desk learns that the chat is still its own", async () => {
  await using talk = await opened({ servicer: "nobody" }, []);

  expect(
    await talk.kf.send({ ...talk.order(talk.chat, promise), session: "hand-over" }),
  ).toMatchObject({ kind: "refused", why: "nobody-there" });
  expect(talk.platform.control.serviceState(talk.customer)).toBe(1);
});

test("a chat taken back from the queue gets one more message by the code of its end", async () => {
  await using talk = await opened("pool");
  await talk.kf.send({ ...talk.order(talk.chat, promise), session: "hand-over" });
  const back = {
    ...talk.order(talk.chat, { kind: "text", text: "我是小梅。" }),
    session: "take-back",
  } as const;

  expect(await talk.kf.send(back)).toMatchObject({ kind: "accepted" });
  expect(shownTo(talk)).toBe(2);
  expect(talk.platform.control.serviceState(talk.customer)).toBe(4);
});

test("an order that is no longer ours neither speaks nor hands over", async () => {
  await using talk = await opened("pool");
  const order = { ...talk.order(talk.chat, promise), session: "hand-over" } as const;

  expect(await talk.kf.send({ ...order, stillOurs: () => false })).toMatchObject({
    kind: "not-accepted",
    code: "withheld",
  });
  expect(talk.platform.control.serviceState(talk.customer)).toBe(0);
});

test("a message that comes back is logged under the id of its row", async () => {
  await using talk = await opened("pool");
  const order = talk.order(talk.chat, promise);
  await talk.kf.send(order);
  await talk.platform.control.servicers.fail(talk.customer, order.id.replaceAll("-", ""), 6);
  await talk.quiet();

  expect(talk.notes.find((note) => note.includes(order.id))).toContain("quota");
});

test("two accounts of one enterprise are two chats of the same customer", async () => {
  const accounts = ["wkFIRST000000001", "wkSECOND00000001"].map((openKfId) => ({
    openKfId,
    name: openKfId,
  }));
  await using talk = await openTalk({ kfAccounts: accounts });
  await talk.kf.open(talk.intake);
  const other = talk.platform.control.customerAt("wkSECOND00000001", "小王");
  await talk.platform.kf.phone("小王").say("一");
  await other.say("二");
  await talk.quiet();

  expect(talk.heard.map(({ chat }) => chat)).toEqual([
    `wkFIRST000000001:${other.person}`,
    `wkSECOND00000001:${other.person}`,
  ]);
  expect(await talk.kf.send(talk.order(`wkSECOND00000001:${other.person}`, promise))).toMatchObject(
    {
      kind: "accepted",
    },
  );
});
