import { expect, test } from "vitest";
import {
  customerNames,
  fetchPage,
  type KfSend,
  listAccounts,
  sendKf,
} from "../../../bots/wecom-api/kf-calls.ts";
import { openClient, type WecomClient } from "../../../bots/wecom-api/open-client.ts";
import { memoryShelf, openTalk, type Talk } from "./talk.ts";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

async function opened(options = {}): Promise<{ talk: Talk; client: WecomClient; message: KfSend }> {
  const talk = await openTalk(options);
  const client = openClient({
    corpId: talk.platform.credentials.corpId,
    secret: talk.platform.credentials.kfSecret,
    apiRoot: talk.platform.kf.root,
    tokens: memoryShelf(),
    clock: { now: () => talk.clock.at, shiftMs: () => 0 },
  });
  const phone = talk.platform.kf.phone("小王", "王先生");
  await phone.say("你好");
  const content = { msgtype: "text", text: { content: "您好" } };
  const names = { account: talk.platform.openKfId, customer: phone.person };
  return {
    talk,
    client,
    message: { ...names, msgid: "a".repeat(32), content, repeated: false, stillOurs: () => true },
  };
}

test("the accounts we may serve, or nothing when the platform is silent", async () => {
  const { talk, client } = await opened();
  await using _ = talk;
  expect(await listAccounts(client, silent)).toEqual([talk.platform.openKfId]);
  talk.platform.control.refuseNext("kf", "kf/account/list", -1, 1);
  expect(await listAccounts(client, silent)).toBeUndefined();
  await client[Symbol.asyncDispose]();
});

test.each([
  [95007, "ENC", { kind: "token-refused" }],
  [95007, undefined, { kind: "wait", ms: 60_000 }],
  [45009, undefined, { kind: "wait", ms: 60_000 }],
  [-1, undefined, { kind: "wait", ms: 2_000 }],
  [95004, undefined, { kind: "closed" }],
  [48007, undefined, { kind: "wait", ms: 60_000 }],
] as const)("a page refused with %i and token %s is %o", async (errcode, token, fetched) => {
  const { talk, client } = await opened();
  await using _ = talk;
  talk.platform.control.refuseNext("kf", "kf/sync_msg", errcode, 1);
  const place = { open_kfid: talk.platform.openKfId, limit: 10, ...(token ? { token } : {}) };
  expect(await fetchPage(client, silent, place)).toEqual(fetched);
  await client[Symbol.asyncDispose]();
});

test("an id used before means the earlier try was taken, but only when there was one", async () => {
  const { talk, client, message } = await opened();
  await using _ = talk;
  const accepted = { kind: "accepted", messageIds: [message.msgid] };
  expect(await sendKf(client, silent, message)).toEqual(accepted);
  expect(await sendKf(client, silent, { ...message, repeated: true })).toEqual(accepted);
  expect(await sendKf(client, silent, message)).toMatchObject({ kind: "refused", why: "invalid" });
  await client[Symbol.asyncDispose]();
});

test("a welcome code that is no good falls back to an ordinary message", async () => {
  const { talk, client, message } = await opened();
  await using _ = talk;
  expect(await sendKf(client, silent, { ...message, code: "WC_none" })).toMatchObject({
    kind: "accepted",
  });
  await client[Symbol.asyncDispose]();
});

test.each([
  [2, { kind: "refused", why: "person-serves" }],
  [3, { kind: "refused", why: "person-serves" }],
  [4, { kind: "refused", why: "window-closed" }],
] as const)(
  "refused in state %i, it is said who has the customer",
  async (service_state, outcome) => {
    const { talk, client, message } = await opened({ servicers: ["mei"] });
    await using _ = talk;
    const body = {
      open_kfid: message.account,
      external_userid: message.customer,
      service_state,
      servicer_userid: "mei",
    };
    const { verdictShape } = await import("../../../bots/wecom-api/answer-shapes.ts");
    await client.post("kf/service_state/trans", body, verdictShape);
    expect(await sendKf(client, silent, message)).toMatchObject(outcome);
    await client[Symbol.asyncDispose]();
  },
);

test("nicknames come for those who are known", async () => {
  const { talk, client, message } = await opened();
  await using _ = talk;
  const names = await customerNames(client, [message.customer, "wmStranger01"]);
  expect(names).toEqual(new Map([[message.customer, "王先生"]]));
  await client[Symbol.asyncDispose]();
});
