import { createServer } from "node:http";
import { expect, test } from "vitest";
import { telegramPath } from "../../../bots/telegram/channel.ts";
import type { Knock, RawRequest } from "../../../src/ports/channel.ts";
import type { Bubble } from "../../../src/ports/outgoing.ts";
import { openTalk, type Talk } from "./talk.ts";

const hello: Bubble = { kind: "text", text: "Hello" };
const question: Bubble = {
  kind: "text",
  text: "Urgent?",
  choices: [{ id: "v1:yes", label: "Yes" }],
};

function last(talk: Talk) {
  return talk.telegram.phone("Ana").entries().at(-1);
}

test("what is sent stands on the phone, with its buttons", async () => {
  await using talk = await openTalk();
  const outcome = await talk.channel.send(talk.order(question));

  expect(outcome).toEqual({ kind: "accepted", messageIds: [last(talk)?.id] });
  expect(last(talk)).toMatchObject({
    by: "desk",
    shown: { kind: "text", text: "Urgent?" },
    buttons: [[{ label: "Yes", data: "v1:yes", look: "inline", live: true }]],
  });
});

test("marks in a person's words arrive as they were typed (S20, R22)", async () => {
  await using talk = await openTalk();
  const text = "*bold* _under_ <b>&amp;</b> [a](http://b.example) `x` \\ ~~y~~";
  await talk.channel.send(
    talk.order({ kind: "card", title: text, rows: [{ label: "<i>", value: text }] }),
  );

  expect(last(talk)?.shown).toEqual({ kind: "text", text: `${text}\n\n<i>: ${text}` });
  expect(talk.telegram.refusals()).toEqual([]);
});

test("every part of a long answer arrives, and the app's own button asks for the number", async () => {
  await using talk = await openTalk();
  const ask = { for: "contact", label: "Share my phone" } as const;
  const groups = talk.channel.pack([
    { kind: "text", text: "好 ".repeat(3000) },
    { kind: "text", text: "Your number?", ask },
  ]);
  for (const group of groups) await talk.channel.send(talk.order(...group));
  await talk.telegram.phone("Ana").press("Share my phone");
  await talk.channel.send(talk.order(hello));

  expect(groups).toHaveLength(3);
  expect(talk.telegram.refusals()).toEqual([]);
  await expect(talk.telegram.phone("Ana").press("Share my phone")).rejects.toThrow(
    "no live button",
  );
});

test.for([
  [
    { is: "throttle", retryAfterSeconds: 7 },
    { kind: "not-accepted", retryAfterMs: 7000, scope: "chat", code: "http-429" },
  ],
  [
    { is: "throttle", retryAfterSeconds: 31 },
    { kind: "not-accepted", retryAfterMs: 31_000, scope: "channel", code: "http-429" },
  ],
  [
    { is: "throttle", retryAfterSeconds: 0 },
    { kind: "not-accepted", retryAfterMs: 1000, scope: "chat", code: "http-429" },
  ],
  [
    { is: "throttle", retryAfterSeconds: 1e6 },
    { kind: "not-accepted", retryAfterMs: 86_400_000, scope: "channel", code: "http-429" },
  ],
  [
    { is: "error", status: 500 },
    { kind: "unsure", code: "http-500", safeToRepeat: false },
  ],
  [
    { is: "error", status: 502, html: true },
    { kind: "unsure", code: "no-json", safeToRepeat: false },
  ],
  [
    { is: "error", status: 200, html: true },
    { kind: "unsure", code: "no-json", safeToRepeat: false },
  ],
  [
    { is: "error", status: 404 },
    { kind: "locked-out", code: "http-404" },
  ],
  [{ is: "reset-before" }, { kind: "unsure", code: "UND_ERR_SOCKET", safeToRepeat: false }],
  [{ is: "reset-after" }, { kind: "unsure", code: "UND_ERR_SOCKET", safeToRepeat: false }],
  [{ is: "token-expired" }, { kind: "locked-out", code: "http-401" }],
  [
    { is: "delay", ms: 1500 },
    { kind: "unsure", code: "timeout", safeToRepeat: false },
  ],
] as const)("after %j the outcome is %j", async ([kind, outcome]) => {
  await using talk = await openTalk({ parts: { callSeconds: 1 } });
  talk.telegram.fault({ call: "sendMessage", times: 1, kind });

  expect(await talk.channel.send(talk.order(hello))).toEqual(outcome);
});

test("a person who blocked us, or never came, is out of reach", async () => {
  await using talk = await openTalk();
  await talk.telegram.phone("Ana").block();

  expect(await talk.channel.send(talk.order(hello))).toEqual({
    kind: "refused",
    why: "blocked",
    code: "http-403",
  });
  expect(await talk.channel.send({ ...talk.order(hello), chat: "5" })).toEqual({
    kind: "refused",
    why: "blocked",
    code: "http-400",
  });
});

test.for([
  ["blocked", "blocked"],
  ["deactivated", "blocked"],
  ["never-started", "blocked"],
  ["chat-not-found", "blocked"],
  ["too-large", "invalid"],
] as const)("whom Telegram calls %s is not written to again: %s", async ([named, why]) => {
  await using talk = await openTalk();
  talk.telegram.fault({ call: "sendMessage", times: 1, kind: { is: "refusal", named } });
  expect(await talk.channel.send(talk.order(hello))).toMatchObject({ kind: "refused", why });
});

test("a platform nobody can reach has not taken anything", async () => {
  await using talk = await openTalk({ parts: { apiRoot: "http://127.0.0.1:1" } });

  expect(await talk.channel.send(talk.order(hello))).toEqual({
    kind: "not-accepted",
    retryAfterMs: 2000,
    scope: "channel",
    code: "ECONNREFUSED",
  });
});

test("two chats throttled in the same moment mean the whole bot", async () => {
  await using talk = await openTalk();
  talk.telegram.fault({
    call: "sendMessage",
    times: 2,
    kind: { is: "throttle", retryAfterSeconds: 3 },
  });
  await talk.channel.send(talk.order(hello));

  expect(await talk.channel.send({ ...talk.order(hello), chat: "700002" })).toMatchObject({
    scope: "channel",
  });
});

test("when Telegram dislikes our formatting, the words go out without it", async () => {
  const asked: { entities?: unknown; text?: unknown }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      asked.push(JSON.parse(Buffer.concat(chunks).toString()));
      const description = "Bad Request: can't parse entities: no";
      const refusal = { ok: false, error_code: 400, description };
      const isFirst = asked.length === 1;
      response.writeHead(isFirst ? 400 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify(isFirst ? refusal : { ok: true, result: { message_id: 9 } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  await using talk = await openTalk({ parts: { apiRoot: `http://127.0.0.1:${port}` } });
  const outcome = await talk.channel.send(talk.order({ kind: "card", title: "Hi", rows: [] }));
  server.closeAllConnections();
  server.close();

  expect(outcome).toEqual({ kind: "accepted", messageIds: ["9"] });
  expect(asked.map(({ text, entities }) => [text, entities])).toEqual([
    ["Hi", [{ type: "bold", offset: 0, length: 2 }]],
    ["Hi", undefined],
  ]);
});

const secret = "the-secret-of-the-test";

function knock(talk: Talk, change: Partial<RawRequest>): Knock | undefined {
  const [door] = talk.channel.doors;
  return door?.receive({
    method: "POST",
    query: {},
    headers: { "x-telegram-bot-api-secret-token": secret, "content-type": "application/json" },
    body: Buffer.from(JSON.stringify({ update_id: 1, poll: {} })),
    at: talk.clock.now,
    ...change,
  });
}

test("the door believes the holder of the secret and nobody else", async () => {
  await using talk = await openTalk();

  expect(talk.channel.doors[0]).toMatchObject({ path: telegramPath, bodyMax: 1_048_576 });
  expect(knock(talk, {})).toEqual({
    kind: "believed",
    arrivals: [],
    spoiled: [],
    dropped: ["poll"],
  });
  expect(knock(talk, { headers: {} })).toMatchObject({ kind: "refused", status: 401 });
  expect(knock(talk, { method: "GET" })).toMatchObject({ kind: "refused", status: 400 });
  expect(knock(talk, { body: Buffer.alloc(1_048_577, " ") })).toMatchObject({
    kind: "refused",
    status: 413,
  });
  expect(knock(talk, { body: Buffer.from([0xff]) })).toMatchObject({
    kind: "believed",
    spoiled: [{}],
  });
});

test("neither the token nor a person's words reach a log or a count", async () => {
  await using talk = await openTalk({ parts: { callSeconds: 1 } });
  talk.telegram.fault({ call: "*", times: 4, kind: { is: "reset-before" } });
  const words: Bubble = { kind: "text", text: "canary words" };
  const outcome = await talk.channel.send(talk.order(words));
  await talk.channel.open(talk.intake);
  await expect.poll(() => talk.taken.length).toBe(1);
  const said = JSON.stringify([talk.notes, outcome]);

  expect(talk.notes.length).toBeGreaterThan(0);
  expect(said).not.toContain(talk.telegram.token);
  expect(said).not.toContain("canary");
});
