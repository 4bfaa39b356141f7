import { expect, test } from "vitest";
import { verdictShape } from "../../../bots/wecom-api/answer-shapes.ts";
import { openClient, type WecomClient } from "../../../bots/wecom-api/open-client.ts";
import { PlatformRefused, PlatformThrottled } from "../../../src/ports/platform-errors.ts";
import { type MemoryShelf, memoryShelf, openTalk, type Talk } from "./talk.ts";

function clientOf(
  talk: Talk,
  shelf: MemoryShelf,
  change: { secret?: string; apiRoot?: string } = {},
): WecomClient {
  return openClient({
    corpId: talk.platform.credentials.corpId,
    secret: talk.platform.credentials.secret,
    apiRoot: talk.platform.wecom.root,
    tokens: shelf,
    clock: { now: () => talk.clock.at, shiftMs: () => 0 },
    ...change,
  });
}

const ask = (client: WecomClient) => client.get("getcallbackip", {}, verdictShape);
const tokensAsked = (talk: Talk): number =>
  talk.platform.wecom.wire().filter((one) => one.path.startsWith("/cgi-bin/gettoken")).length;

test("fifty calls at once ask for one token", async () => {
  await using talk = await openTalk();
  await using client = clientOf(talk, memoryShelf());
  const replies = await Promise.all(Array.from({ length: 50 }, () => ask(client)));
  expect(replies.every((one) => one.kind === "done")).toBe(true);
  expect(tokensAsked(talk)).toBe(1);
});

test("ten processes over one shelf ask for one token", async () => {
  await using talk = await openTalk();
  const shelf = memoryShelf();
  const clients = Array.from({ length: 10 }, () => clientOf(talk, shelf));
  const replies = await Promise.all(clients.map(ask));
  expect(replies.every((one) => one.kind === "done")).toBe(true);
  expect(tokensAsked(talk)).toBe(1);
  await Promise.all(clients.map((one) => one[Symbol.asyncDispose]()));
});

test("a token is replaced five minutes before it ends", async () => {
  await using talk = await openTalk();
  await using client = clientOf(talk, memoryShelf());
  await ask(client);
  talk.clock.at += 6_899_000;
  await ask(client);
  expect(tokensAsked(talk)).toBe(1);
  talk.clock.at += 1_000;
  await ask(client);
  expect(tokensAsked(talk)).toBe(2);
});

test("a token refused early is replaced once, by fifty calls together, and each call is made again", async () => {
  await using talk = await openTalk();
  const shelf = memoryShelf();
  await using client = clientOf(talk, shelf);
  await ask(client);
  talk.platform.control.expireTokens("wecom");
  const replies = await Promise.all(Array.from({ length: 50 }, () => ask(client)));
  expect(replies.every((one) => one.kind === "done")).toBe(true);
  expect(tokensAsked(talk)).toBe(2);
  expect([...shelf.kept.values()].map((one) => one.generation)).toEqual([2]);
});

test.each([40014, 42001, 40001] as const)(
  "%i asks for a token once more and no further",
  async (errcode) => {
    await using talk = await openTalk();
    await using client = clientOf(talk, memoryShelf());
    talk.platform.control.refuseNext("wecom", "getcallbackip", errcode, 10);
    const reply = await ask(client);
    expect(reply).toMatchObject({ kind: "refused", errcode });
    const calls = talk.platform.wecom.wire().filter((one) => one.path.includes("getcallbackip"));
    expect(calls).toHaveLength(2);
  },
);

test("two secrets of one enterprise never share a token", async () => {
  await using talk = await openTalk();
  const shelf = memoryShelf();
  await using app = clientOf(talk, shelf);
  await using kf = clientOf(talk, shelf, { secret: talk.platform.credentials.kfSecret });
  await Promise.all([ask(app), ask(kf)]);
  expect(shelf.kept.size).toBe(2);
  expect(JSON.stringify([...shelf.kept.keys()])).not.toContain(talk.platform.credentials.secret);
});

test("a wrong secret leaves us without a key, and says which errcode", async () => {
  await using talk = await openTalk();
  await using client = clientOf(talk, memoryShelf(), { secret: "wrong" });
  const reply = await ask(client);
  expect(reply).toMatchObject({ kind: "keyless", fault: expect.any(PlatformRefused) });
  talk.platform.control.refuseNext("wecom", "gettoken", 45009, 1);
  expect(await ask(client)).toMatchObject({
    kind: "keyless",
    fault: expect.any(PlatformThrottled),
  });
});

test("what never reached the platform and what got lost on the way back are told apart", async () => {
  await using talk = await openTalk();
  await using client = clientOf(talk, memoryShelf());
  await ask(client);
  talk.platform.wecom.fault({ call: "getcallbackip", times: 1, kind: { is: "reset-after" } });
  expect(await ask(client)).toMatchObject({ kind: "lost" });
  talk.platform.wecom.fault({
    call: "getcallbackip",
    times: 1,
    kind: { is: "error", status: 502, html: true },
  });
  expect(await ask(client)).toEqual({ kind: "lost", code: "http.502" });
  talk.platform.wecom.fault({
    call: "getcallbackip",
    times: 1,
    kind: { is: "error", status: 200, html: true },
  });
  expect(await ask(client)).toEqual({ kind: "lost", code: "answer.unreadable" });
  talk.platform.wecom.fault({
    call: "getcallbackip",
    times: 1,
    kind: { is: "error", status: 403 },
  });
  expect(await ask(client)).toEqual({ kind: "unreached", code: "http.403" });
});

test("nobody at the address is told as not reached, by way of the token", async () => {
  await using talk = await openTalk();
  await using client = clientOf(talk, memoryShelf(), { apiRoot: "http://127.0.0.1:1" });
  const reply = await ask(client);
  expect(reply.kind).toBe("keyless");
});
