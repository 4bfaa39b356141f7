import { createServer } from "node:http";
import { expect, test } from "vitest";
import type { Door } from "../../../src/ports/channel.ts";
import { openTalk } from "./talk.ts";

const texts = (taken: readonly { readonly input: object }[]) =>
  taken.map(({ input }) => ("text" in input ? input.text : "opened"));

test("without an address of our own the bot polls, and what it took is confirmed", async () => {
  await using talk = await openTalk();
  await talk.channel.open(talk.intake);
  await talk.channel.open(talk.intake);
  await talk.telegram.phone("Ana").say("one");
  await talk.telegram.phone("Ana").say("two");
  await talk.telegram.settled();

  expect(texts(talk.taken)).toEqual(["opened", "one", "two"]);
  expect(talk.telegram.refusals()).toEqual([]);
});

test("a page the store did not take comes again whole", async () => {
  const failTakes = { left: 2 };
  await using talk = await openTalk({ failTakes });
  await talk.telegram.phone("Ana").say("one");
  await talk.channel.open(talk.intake);
  await talk.telegram.settled();

  expect(failTakes.left).toBe(0);
  expect(texts(talk.taken)).toEqual(["opened", "one"]);
});

test("numbers that begin anew after a quiet week lose nothing", async () => {
  await using talk = await openTalk({ telegram: { firstUpdateId: 900_000_000 } });
  await talk.channel.open(talk.intake);
  await talk.telegram.settled();
  const polls = talk.telegram.wire().filter(({ method }) => method === "getUpdates");

  expect(talk.taken).toHaveLength(1);
  expect(polls.map(({ request }) => Object.keys(request as object).includes("offset"))).toEqual([
    false,
  ]);
});

test("two bots on one token do not fight in a hurry", async () => {
  await using talk = await openTalk({ telegram: { pace: 1 }, parts: { waitScale: 1 } });
  await talk.channel.open(talk.intake);
  await expect.poll(() => talk.taken.length).toBe(1);
  const rival = await fetch(`${talk.telegram.root}/bot${talk.telegram.token}/getUpdates`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ timeout: 1 }),
  });

  expect(rival.status).toBe(200);
  expect(talk.telegram.refusals().map(({ call }) => call)).toEqual(["getUpdates"]);
  expect(talk.notes.filter((note) => note.includes("http-409"))).toHaveLength(2);
});

test("asked to wait, the bot does not ask again before, while everything else goes on", async () => {
  const menus = [{ commands: [{ command: "help", description: "Help" }] }];
  await using talk = await openTalk({ parts: { menus } });
  const kind = { is: "throttle", retryAfterSeconds: 3_600 } as const;
  talk.telegram.fault({ call: "setMyCommands", times: 1, kind });
  await talk.channel.open(talk.intake);
  const offers = () => talk.telegram.wire().filter(({ method }) => method === "setMyCommands");
  await expect.poll(() => offers().length).toBe(1);
  for (const nth of [1, 2, 3]) {
    await talk.telegram.phone("Ana").say(`message ${nth}`);
    await talk.telegram.settled();
  }

  expect(texts(talk.taken)).toEqual(["opened", "message 1", "message 2", "message 3"]);
  expect(offers().map(({ status }) => status)).toEqual([429]);
});

test("with an address of our own the webhook is registered, and nothing pending is dropped", async () => {
  await using talk = await openTalk({ parts: { publicUrl: "http://127.0.0.1:1" } });
  await talk.channel.open(talk.intake);
  const [call] = talk.telegram.wire().filter(({ method }) => method === "setWebhook");

  expect(call?.request).toEqual({
    url: "http://127.0.0.1:1/webhooks/telegram",
    secret_token: "***",
    allowed_updates: ["message", "edited_message", "callback_query", "my_chat_member"],
  });
  expect(call?.status).toBe(200);
});

test("the webhook's pushes come through the door", async () => {
  const knocks: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const headers = {
        "x-telegram-bot-api-secret-token": String(
          request.headers["x-telegram-bot-api-secret-token"],
        ),
      };
      const body = Buffer.concat(chunks);
      const knock = state.door?.receive({ method: "POST", query: {}, headers, body, at: 0 });
      knocks.push(
        knock?.kind === "believed"
          ? knock.arrivals.map(({ input }) => input.kind).join()
          : "refused",
      );
      response.end();
    });
  });
  const state: { door?: Door } = {};
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  await using talk = await openTalk({ parts: { publicUrl: `http://127.0.0.1:${port}` } });
  const [door] = talk.channel.doors;
  if (door !== undefined) state.door = door;
  await talk.channel.open(talk.intake);
  await talk.telegram.phone("Ana").say("hello");
  await talk.telegram.settled();
  server.closeAllConnections();
  server.close();

  expect(knocks).toEqual(["opened", "said"]);
});

test("the app's menu offers what the desk understands, in the person's language", async () => {
  const menus = [
    { commands: [{ command: "report", description: "Report a fault" }] },
    { language: "zh", commands: [{ command: "report", description: "报修" }] },
  ] as const;
  const languageOf = (person: string) => (person === "Mei" ? "zh-hans" : "en");
  await using talk = await openTalk({ parts: { menus }, telegram: { languageOf } });
  await talk.channel.open(talk.intake);
  const items = (person: string) => talk.telegram.phone(person).menuItems?.();

  await expect.poll(() => items("Mei")).toEqual([{ label: "报修", key: "/report" }]);
  expect(items("Ana")).toEqual([{ label: "Report a fault", key: "/report" }]);
  await talk.telegram.phone("Ana").menu?.("Report a fault");
  await expect.poll(() => talk.taken.at(-1)?.input).toMatchObject({ kind: "said", text: "report" });
});

test("registering goes on until Telegram takes it", async () => {
  await using talk = await openTalk({ parts: { publicUrl: "http://127.0.0.1:1" } });
  talk.telegram.fault({ call: "setWebhook", times: 2, kind: { is: "error", status: 500 } });
  talk.telegram.fault({
    call: "setWebhook",
    times: 1,
    kind: { is: "throttle", retryAfterSeconds: 1 },
  });
  await talk.channel.open(talk.intake);
  const calls = talk.telegram.wire().filter(({ method }) => method === "setWebhook");

  expect(calls.map(({ status }) => status)).toEqual([500, 500, 429, 200]);
});

test("closing ends a waiting poll at once", async () => {
  const talk = await openTalk({ telegram: { pace: 1 } });
  await talk.channel.open(talk.intake);
  await expect.poll(() => talk.taken.length).toBe(1);
  const startedAt = performance.now();
  await talk[Symbol.asyncDispose]();

  expect(performance.now() - startedAt).toBeLessThan(1000);
});
