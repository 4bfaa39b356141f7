import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { LineBotClient, messagingApi } from "@line/bot-sdk";
import { afterEach, expect, test } from "vitest";
import { type LineEmulator, openLine } from "../../../src/playground/line/open-line.ts";
import type { LineOptions } from "../../../src/playground/line/options.ts";

const secret = "5f0c2d7e9b1a4c3d8e6f00112233aabb";
const token = "playground-access-token";
const start = 1_790_000_000_000;
const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

interface Knock {
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly events: readonly Record<string, unknown>[];
}

interface Bench {
  readonly line: LineEmulator;
  readonly sdk: messagingApi.MessagingApiClient;
  readonly knocks: Knock[];
  readonly clock: { at: number };
  readonly desk: { status: number; delayMs: number };
}

async function bench(options: Partial<LineOptions> = {}): Promise<Bench> {
  const knocks: Knock[] = [];
  const clock = { at: start };
  const desk = { status: 200, delayMs: 0 };
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => {
      const bytes = Buffer.concat(chunks);
      const { events } = JSON.parse(bytes.toString()) as { events: Record<string, unknown>[] };
      knocks.push({ headers: req.headers, bytes, events });
      setTimeout(() => res.writeHead(desk.status).end("{}"), desk.delayMs);
    });
  });
  const port = await listen(server);
  const line = await openLine({
    now: () => clock.at,
    deskUrl: `http://127.0.0.1:${port}`,
    channelSecret: secret,
    channelAccessToken: token,
    ...options,
  });
  closers.push(async () => {
    await line[Symbol.asyncDispose]();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const sdk = new messagingApi.MessagingApiClient({
    channelAccessToken: token,
    baseURL: line.root,
  });
  return { line, sdk, knocks, clock, desk };
}

async function listen(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

function replyTokenOf(knock: Knock | undefined): string {
  return String(knock?.events[0]?.["replyToken"]);
}

const text = (words: string): messagingApi.TextMessage => ({ type: "text", text: words });
const chips = (...labels: string[]): messagingApi.TextMessage => ({
  type: "text",
  text: "choose",
  quickReply: {
    items: labels.map((label) => ({
      type: "action",
      action: { type: "postback", label, data: `c=${label}`, displayText: label },
    })),
  },
});

test("a message reaches the desk signed over its exact bytes, emoji escaped", async () => {
  const { line, knocks } = await bench();
  await line.phone("mei").say("洗衣机 🤨 坏了");
  await line.settled();
  const [knock] = knocks;
  const expected = createHmac("sha256", secret)
    .update(knock?.bytes ?? "")
    .digest("base64");
  expect(knock?.headers["x-line-signature"]).toBe(expected);
  expect(knock?.bytes.toString()).toContain("\\uD83E\\uDD28");
  expect(knock?.events[0]).toMatchObject({ type: "message", message: { text: "洗衣机 🤨 坏了" } });
});

test("a reply through the real client is seen by the person and costs nothing", async () => {
  const { line, sdk, knocks } = await bench({ monthlyQuota: 5 });
  const phone = line.phone("mei");
  await phone.open();
  await line.settled();
  const sent = await sdk.replyMessage({
    replyToken: replyTokenOf(knocks[0]),
    messages: [text("Welcome"), chips("Repair", "Progress")],
  });
  expect(sent.sentMessages).toHaveLength(2);
  expect(sent.sentMessages[0]?.quoteToken).toBeTypeOf("string");
  expect(phone.entries().map((one) => one.shown)).toEqual([
    { kind: "notice", text: "Added as a friend" },
    { kind: "text", text: "Welcome" },
    { kind: "text", text: "choose" },
  ]);
  expect(await sdk.getMessageQuotaConsumption()).toEqual({ totalUsage: 0 });
  expect(await sdk.getMessageQuota()).toEqual({ type: "limited", value: 5 });
});

test("a reply token works once and for one minute, and a faulty call leaves it usable", async () => {
  const { line, sdk, knocks, clock } = await bench();
  await line.phone("mei").say("one");
  await line.phone("mei").say("two");
  await line.settled();
  const replyToken = replyTokenOf(knocks[0]);
  await expect(sdk.replyMessage({ replyToken, messages: [text("")] })).rejects.toMatchObject({
    status: 400,
  });
  await sdk.replyMessage({ replyToken, messages: [text("ok")] });
  const again = sdk.replyMessage({ replyToken, messages: [text("ok")] });
  await expect(again).rejects.toMatchObject({
    status: 400,
    body: '{"message":"Invalid reply token"}',
  });
  clock.at += 60_001;
  const late = sdk.replyMessage({ replyToken: replyTokenOf(knocks[1]), messages: [text("late")] });
  await expect(late).rejects.toMatchObject({
    status: 400,
    body: '{"message":"Invalid reply token"}',
  });
});

test("a push repeated under its retry key is answered 409 with the first request's id, for a day", async () => {
  const { line, sdk, clock } = await bench();
  const phone = line.phone("mei");
  await phone.open();
  const key = "3f2b8c1e-9a4d-4c5b-8e7f-000000000001";
  const first = await sdk.pushMessageWithHttpInfo(
    { to: phone.userId, messages: [text("hi")] },
    key,
  );
  const again = sdk.pushMessage({ to: phone.userId, messages: [text("hi")] }, key);
  const error = await again.catch((error: unknown) => error);
  expect(error).toMatchObject({ status: 409 });
  const { headers, body } = error as { headers: Headers; body: string };
  const firstId = first.httpResponse.headers.get("x-line-request-id");
  expect(headers.get("x-line-accepted-request-id")).toBe(firstId);
  expect(JSON.parse(body)).toMatchObject({
    sentMessages: first.body.sentMessages.map(({ id }) => ({ id })),
  });
  expect(line.ledger().delivered).toHaveLength(1);
  clock.at += 24 * 3_600_000;
  await sdk.pushMessage({ to: phone.userId, messages: [text("hi")] }, key);
  expect(line.ledger().delivered).toHaveLength(2);
  expect(line.refusals()).toEqual([]);
});

test("a retry key with another body, or on a reply, does not go unnoticed", async () => {
  const { line, sdk, knocks } = await bench();
  const phone = line.phone("mei");
  await phone.open();
  await line.settled();
  const key = "3f2b8c1e-9a4d-4c5b-8e7f-000000000002";
  await sdk.pushMessage({ to: phone.userId, messages: [text("a")] }, key);
  await sdk.pushMessage({ to: phone.userId, messages: [text("b")] }, key).catch(() => undefined);
  expect(line.refusals().map((one) => one.reason)).toEqual([
    "the retry key came with another body",
  ]);
  const answer = await fetch(`${line.root}/v2/bot/message/reply`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      "x-line-retry-key": key,
    },
    body: JSON.stringify({ replyToken: replyTokenOf(knocks[0]), messages: [text("x")] }),
  });
  expect(answer.status).toBe(400);
});

test("a blocked person gets nothing though the push says 200, and it costs nothing", async () => {
  const { line, sdk, knocks } = await bench({ monthlyQuota: 1 });
  const phone = line.phone("mei");
  await phone.open();
  await phone.block();
  await line.settled();
  expect(knocks.map((one) => one.events[0]?.["type"])).toEqual(["follow", "unfollow"]);
  expect(knocks[1]?.events[0]).not.toHaveProperty("replyToken");
  await sdk.pushMessage({ to: phone.userId, messages: [text("hello?")] });
  expect(phone.entries().filter((one) => one.by === "desk")).toEqual([]);
  expect(line.ledger().quotaUsed).toBe(0);
  await expect(sdk.getProfile(phone.userId)).rejects.toMatchObject({ status: 404 });
  await expect(phone.say("x")).rejects.toThrow("blocked");
  await phone.unblock();
  await sdk.pushMessage({ to: phone.userId, messages: [text("hello")] });
  const over = sdk.pushMessage({ to: phone.userId, messages: [text("more")] });
  await expect(over).rejects.toMatchObject({
    status: 429,
    body: '{"message":"You have reached your monthly limit."}',
  });
});

test("nobody of that id: the push fails; the profile of a friend tells name and language", async () => {
  const { line, sdk } = await bench({ languageOf: () => "zh-Hant" });
  const nobody = sdk.pushMessage({ to: `U${"0".repeat(32)}`, messages: [text("x")] });
  await expect(nobody).rejects.toMatchObject({
    status: 400,
    body: '{"message":"Failed to send messages"}',
  });
  const phone = line.phone("mei", "林小美");
  await phone.open();
  expect(await sdk.getProfile(phone.userId)).toEqual({
    userId: phone.userId,
    displayName: "林小美",
    language: "zh-Hant",
  });
  expect(await sdk.getBotInfo()).toMatchObject({ chatMode: "bot" });
});

test("quick replies live only on the newest message; template buttons live for ever", async () => {
  const { line, sdk } = await bench();
  const phone = line.phone("mei");
  await phone.open();
  const to = phone.userId;
  const template: messagingApi.TemplateMessage = {
    type: "template",
    altText: "Visit",
    template: {
      type: "buttons",
      text: "Is Monday right?",
      actions: [{ type: "postback", label: "Yes", data: "v=1", displayText: "Yes, please" }],
    },
  };
  await sdk.pushMessage({ to, messages: [template, chips("A"), chips("B")] });
  await expect(phone.press("A")).rejects.toThrow("no live button");
  await phone.press("B");
  await expect(phone.press("B")).rejects.toThrow("no live button");
  await phone.press({ data: /^v=/ });
  expect(phone.entries().at(-1)?.shown).toEqual({ kind: "text", text: "Yes, please" });
  await sdk.pushMessage({ to, messages: [chips("C")] });
  await phone.say("something else");
  await expect(phone.press("C")).rejects.toThrow("no live button");
  await phone.press("Yes");
  await line.settled();
  expect(line.wire().filter((one) => one.path === "/webhooks/line")).toHaveLength(5);
});

test("a date wheel gives back the wall-clock moment the person picked", async () => {
  const { line, sdk, knocks } = await bench();
  const phone = line.phone("mei");
  const wheel: messagingApi.TextMessage = {
    type: "text",
    text: "When?",
    quickReply: {
      items: [
        {
          type: "action",
          action: {
            type: "datetimepicker",
            label: "Pick",
            data: "slot",
            mode: "datetime",
            min: "2026-07-01T09:00",
            max: "2026-07-14T18:00",
          },
        },
      ],
    },
  };
  await phone.open();
  await sdk.pushMessage({ to: phone.userId, messages: [wheel] });
  await phone.pick("Pick", "2026-07-02T10:30");
  await line.settled();
  expect(knocks.at(-1)?.events[0]?.["postback"]).toEqual({
    data: "slot",
    params: { datetime: "2026-07-02T10:30" },
  });
});

test("several photos come as one set and can be fetched until they are unsent", async () => {
  const { line, knocks } = await bench();
  const blob = new messagingApi.MessagingApiBlobClient({
    channelAccessToken: token,
    baseURL: line.root,
  });
  const phone = line.phone("mei");
  const photos = [Buffer.from([0xff, 0xd8, 1]), Buffer.from([0xff, 0xd8, 2])];
  await phone.sendPhotos(photos, "both sides");
  await line.settled();
  const messages = knocks.map((one) => one.events[0]?.["message"] as Record<string, unknown>);
  expect(messages.map((one) => one["imageSet"])).toEqual([
    { id: expect.any(String), index: 1, total: 2 },
    { id: expect.any(String), index: 2, total: 2 },
    undefined,
  ]);
  const id = String(messages[0]?.["id"]);
  line.prepareContent(1);
  const early = await blob.getMessageContentWithHttpInfo(id);
  expect(early.httpResponse.status).toBe(202);
  const ready = await blob.getMessageContentWithHttpInfo(id);
  expect(ready.httpResponse.headers.get("content-type")).toBe("image/jpeg");
  await phone.recall(id);
  await line.settled();
  expect(knocks.at(-1)?.events[0]).toMatchObject({ type: "unsend", unsend: { messageId: id } });
  await expect(blob.getMessageContent(id)).rejects.toMatchObject({ status: 410 });
});

test("what several people do together arrives in one request, in any order asked for", async () => {
  const { line, knocks } = await bench();
  await line.together(
    async () => {
      await line.phone("mei").say("1");
      await line.phone("ken").say("2");
    },
    (events) => events.toReversed(),
  );
  await line.settled();
  expect(knocks).toHaveLength(1);
  expect(knocks[0]?.events.map((one) => (one["message"] as { text: string }).text)).toEqual([
    "2",
    "1",
  ]);
});

test("an unanswered webhook comes again with the same bytes but the redelivery mark", async () => {
  const { line, knocks, desk } = await bench();
  desk.status = 503;
  await line.phone("mei").say("hello");
  await line.settled();
  desk.status = 200;
  await line.redeliver();
  await line.redeliver();
  expect(knocks).toHaveLength(2);
  const again = knocks[0]?.bytes.toString().replace('"isRedelivery":false', '"isRedelivery":true');
  expect(knocks[1]?.bytes.toString()).toBe(again);
  expect(line.deliveries().map((one) => [one.attempt, one.outcome])).toEqual([
    [1, "error_status_code"],
    [2, "ok"],
  ]);
});

test("with redelivery switched on the platform tries three more times by itself", async () => {
  const { line, knocks, desk } = await bench({ redeliveryScale: 0.0001 });
  desk.status = 500;
  await line.phone("mei").say("hello");
  await line.settled();
  expect(knocks).toHaveLength(4);
});

test("an answer after the deadline is recorded as a time-out and redelivered", async () => {
  const { line, knocks, desk } = await bench({ webhookDeadlineMs: 30 });
  desk.delayMs = 80;
  await line.phone("mei").say("slow");
  await line.settled();
  expect(line.deliveries().map((one) => one.outcome)).toEqual(["request_timeout"]);
  expect(knocks).toHaveLength(1);
});

test("deliverTimes sends every webhook that often, with the same event id", async () => {
  const { line, knocks } = await bench();
  line.deliverTimes(2);
  await line.phone("mei").say("twice");
  await line.settled();
  expect(new Set(knocks.map((one) => one.events[0]?.["webhookEventId"])).size).toBe(1);
  expect(knocks).toHaveLength(2);
});

test("webhooks wait for an address, and the console's test call finds it", async () => {
  const { line, sdk, knocks } = await bench();
  const alone = await openLine({
    now: () => start,
    channelSecret: secret,
    channelAccessToken: token,
  });
  closers.push(async () => {
    await alone[Symbol.asyncDispose]();
  });
  await alone.phone("ken").say("anybody there?");
  await alone.settled();
  const [known] = line.root.split("/v2");
  expect(known).toBe(line.root);
  const { endpoint } = await sdk.getWebhookEndpoint();
  const other = new messagingApi.MessagingApiClient({
    channelAccessToken: token,
    baseURL: alone.root,
  });
  await expect(other.getWebhookEndpoint()).rejects.toMatchObject({ status: 404 });
  await other.setWebhookEndpoint({ endpoint });
  await alone.settled();
  expect(knocks).toHaveLength(1);
  expect(await other.testWebhookEndpoint({})).toMatchObject({ success: true, reason: "OK" });
  expect(knocks[1]?.events).toEqual([]);
});

test("faults: an accepted push whose answer is lost is found again under its key", async () => {
  const { line, sdk } = await bench();
  const phone = line.phone("mei");
  await phone.open();
  const key = "3f2b8c1e-9a4d-4c5b-8e7f-000000000003";
  const push = (): Promise<unknown> =>
    sdk.pushMessage({ to: phone.userId, messages: [text("hi")] }, key);
  line.fault({ call: "push", times: 1, kind: { is: "reset-after" } });
  await expect(push()).rejects.toThrow("fetch failed");
  await expect(push()).rejects.toMatchObject({ status: 409 });
  line.fault({
    call: "/v2/bot/message/push",
    times: 1,
    kind: { is: "error", status: 502, html: true },
  });
  await expect(push()).rejects.toMatchObject({
    status: 502,
    body: expect.stringContaining("<html>"),
  });
  line.fault({ call: "*", times: 1, kind: { is: "throttle", retryAfterSeconds: 1 } });
  await expect(push()).rejects.toMatchObject({ status: 429 });
  line.fault({ call: "push", times: 9, kind: { is: "token-expired" } });
  await expect(push()).rejects.toMatchObject({ status: 401 });
  line.clearFaults();
  line.fault({ call: "push", times: 1, kind: { is: "reset-before" } });
  await expect(push()).rejects.toThrow("fetch failed");
  expect(line.ledger().delivered).toHaveLength(1);
});

test("loading animation and read mark are taken from people only", async () => {
  const { line, sdk, knocks } = await bench();
  const phone = line.phone("mei");
  await phone.say("hi");
  await line.settled();
  await sdk.showLoadingAnimation({ chatId: phone.userId, loadingSeconds: 20 });
  await expect(
    sdk.showLoadingAnimation({ chatId: "C1", loadingSeconds: 20 }),
  ).rejects.toMatchObject({ status: 400 });
  await expect(
    sdk.showLoadingAnimation({ chatId: phone.userId, loadingSeconds: 7 }),
  ).rejects.toMatchObject({
    body: expect.stringContaining("must be a multiple of five"),
  });
  const { markAsReadToken = "" } = (knocks[0]?.events[0]?.["message"] ?? {}) as {
    markAsReadToken?: string;
  };
  await sdk.markMessagesAsReadByToken({ markAsReadToken });
  await expect(sdk.markMessagesAsReadByToken({ markAsReadToken: "no" })).rejects.toMatchObject({
    status: 400,
  });
  expect(line.ledger().loadings).toEqual([{ person: "mei", seconds: 20, at: start }]);
});

test("the all-in-one client of the SDK talks to the one port for both hosts", async () => {
  const { line } = await bench();
  const client = LineBotClient.fromChannelAccessToken({
    channelAccessToken: token,
    apiBaseURL: line.root,
    dataApiBaseURL: line.root,
  });
  const phone = line.phone("mei");
  await phone.open();
  await client.pushMessage({ to: phone.userId, messages: [text("hi")] });
  await client.validatePush({ messages: [text("hi")] });
  expect(line.ledger().delivered).toHaveLength(1);
});
