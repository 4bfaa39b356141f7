import { execFile } from "node:child_process";
import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { fileURLToPath } from "node:url";
import { decrypt, getSignature } from "@wecom/crypto";
import { Bot } from "grammy";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { start } from "./start.ts";

const door = fileURLToPath(new URL("../../../src/playground/alone/main.ts", import.meta.url));

// Every test starts a process, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

interface Heard {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly body: string;
}

/** A bot's own server: answers what `answer` says, 200 and nothing unless it says something. */
async function openBot(
  answer: (heard: Heard) => Promise<string | undefined> | string | undefined,
): Promise<AsyncDisposable & { readonly url: string }> {
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const url = new URL(request.url ?? "/", "http://bot");
      const said = await answer({ request, url, body: Buffer.concat(chunks).toString("utf8") });
      response.end(said ?? "");
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

test("somebody else's Telegram bot is served: it polls, answers, and its button is pressed", async () => {
  await using telegram = await start("telegram");
  const bot = new Bot(telegram.credentials["TELEGRAM_BOT_TOKEN"] ?? "", {
    client: { apiRoot: telegram.api },
  });
  bot.on("message:text", (context) =>
    context.reply(`You said ${context.message.text}`, {
      reply_markup: { inline_keyboard: [[{ text: "Thanks", callback_data: "t" }]] },
    }),
  );
  bot.callbackQuery("t", async (context) => {
    await context.answerCallbackQuery();
    await context.reply("Welcome");
  });
  const polling = bot.start();

  await telegram.ask("telegram/ana/open", {});
  await telegram.ask("telegram/ana/say", { text: "hello" });
  const two = await telegram.sent("telegram/ana", 2);
  await telegram.ask("telegram/ana/press", { label: "Thanks" });
  const three = await telegram.sent("telegram/ana", 3);
  const refusals = await telegram.ask("refusals");
  await bot.stop();
  await polling;

  expect(two.map(({ shown }) => shown)).toEqual([
    { kind: "text", text: "You said /start" },
    { kind: "text", text: "You said hello" },
  ]);
  expect(three.at(-1)?.shown).toEqual({ kind: "text", text: "Welcome" });
  expect(refusals.json).toEqual([]);
});

test("faults are on from the start, by a request, and off again", async () => {
  await using telegram = await start("telegram", "--faults", "getMe=throttle");
  const me = async () => {
    const token = telegram.credentials["TELEGRAM_BOT_TOKEN"];
    return (await fetch(`${telegram.api}/bot${token}/getMe`)).status;
  };

  const first = await me();
  const second = await me();
  await telegram.ask("faults", { call: "getMe", trouble: "error", times: 5 });
  const broken = await me();
  await telegram.ask("faults", undefined, "DELETE");

  expect([first, second, broken, await me()]).toEqual([429, 200, 500, 200]);
});

test("somebody else's LINE bot is served: signed webhooks come, a reply goes back", async () => {
  const channel = { secret: "", token: "", api: "" };
  const kinds: string[] = [];
  const events = z.object({
    events: z.array(z.looseObject({ type: z.string(), replyToken: z.string() })),
  });
  await using bot = await openBot(async ({ request, body }) => {
    const signature = createHmac("sha256", channel.secret).update(body).digest("base64");
    if (request.headers["x-line-signature"] !== signature) return;
    for (const { type, replyToken } of events.parse(JSON.parse(body)).events) {
      kinds.push(type);
      await fetch(`${channel.api}/v2/bot/message/reply`, {
        method: "POST",
        headers: { authorization: `Bearer ${channel.token}`, "content-type": "application/json" },
        body: JSON.stringify({ replyToken, messages: [{ type: "text", text: `Heard: ${type}` }] }),
      });
    }
  });
  await using line = await start("line", "--webhook", `${bot.url}/callback`);
  channel.secret = line.credentials["LINE_CHANNEL_SECRET"] ?? "";
  channel.token = line.credentials["LINE_CHANNEL_ACCESS_TOKEN"] ?? "";
  channel.api = line.api;

  await line.ask("line/mei/open", {});
  await line.ask("line/mei/say", { text: "hello" });
  const sent = await line.sent("line/mei", 2);
  await line.ask("settings/line", { useWebhook: false });
  await line.ask("line/mei/say", { text: "nobody hears this" });

  expect(kinds).toEqual(["follow", "message"]);
  expect(sent.map(({ shown }) => shown)).toEqual([
    { kind: "text", text: "Heard: follow" },
    { kind: "text", text: "Heard: message" },
  ]);
  expect((await line.ask("breaches")).json).toEqual([]);
});

test("somebody else's WeCom app is served: its address is verified, a member writes, the app answers", async () => {
  const corp = new Map<string, string>();
  const value = (name: string): string => corp.get(name) ?? "";
  const got: string[] = [];
  await using bot = await openBot(({ url, body }) => {
    const ask = (name: string): string => url.searchParams.get(name) ?? "";
    const encrypt =
      url.searchParams.get("echostr") ?? /<Encrypt><!\[CDATA\[(.*?)\]\]>/.exec(body)?.[1] ?? "";
    const token = value("WECOM_TOKEN");
    if (getSignature(token, ask("timestamp"), ask("nonce"), encrypt) !== ask("msg_signature"))
      return;
    const { message } = decrypt(value("WECOM_ENCODING_AES_KEY"), encrypt);
    if (url.searchParams.has("echostr")) return message;
    got.push(/<Content><!\[CDATA\[(.*?)\]\]>/.exec(message)?.[1] ?? "event");
    return "";
  });
  await using wecom = await start("wecom", "--webhook", `${bot.url}/cb`);
  for (const [name, one] of Object.entries(wecom.credentials)) corp.set(name, one);
  const call = async (path: string, body?: object) => {
    const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
    return z
      .looseObject({ errcode: z.number(), access_token: z.string().optional() })
      .parse(await (await fetch(`${wecom.api}/cgi-bin/${path}`, init)).json());
  };
  const query = `corpid=${value("WECOM_CORP_ID")}&corpsecret=${value("WECOM_SECRET")}`;
  const { access_token = "" } = await call(`gettoken?${query}`);

  const verified = await wecom.ask("verify/wecom", {});
  await wecom.ask("wecom/lihua/say", { text: "接单" });
  const message = {
    touser: "lihua",
    msgtype: "text",
    agentid: Number(value("WECOM_AGENT_ID")),
    text: { content: "好的" },
  };
  await wecom.ask("faults", { call: "message/send", trouble: "60020" });
  const refused = await call(`message/send?access_token=${access_token}`, message);
  const taken = await call(`message/send?access_token=${access_token}`, message);

  expect(verified.json).toEqual({ ok: true });
  expect(got).toEqual(["接单"]);
  expect([refused.errcode, taken.errcode]).toEqual([60020, 0]);
  expect((await wecom.sent("wecom/lihua", 1)).map(({ shown }) => shown)).toEqual([
    { kind: "text", text: "好的" },
  ]);
});

test("what cannot be done is told in a sentence", async () => {
  await using telegram = await start("telegram");
  const because = async (path: string, body?: object) => await telegram.ask(path, body);

  expect(await because("line/mei")).toEqual({
    status: 400,
    json: { error: "There is no line here, only telegram." },
  });
  expect(await because("telegram/ana/sing", {})).toEqual({
    status: 400,
    json: { error: "Nobody can sing." },
  });
  expect(await because("telegram/ana/press", {})).toMatchObject({ status: 400 });
  expect(await because("telegram/ana/press", { label: "None" })).toMatchObject({ status: 400 });
  expect(await because("faults", { call: "getMe", trouble: "rain" })).toEqual({
    status: 400,
    json: { error: "There is no trouble rain here." },
  });
  expect(await because("settings/telegram", { colour: true })).toEqual({
    status: 400,
    json: { error: "There is no setting colour that could be true." },
  });
});

test("photos, time and the wire are within reach, and a page of somebody else's is turned away", async () => {
  await using telegram = await start("telegram");
  await telegram.ask("telegram/ana/open", {});
  await telegram.ask("telegram/ana/photos", { samples: 2, caption: "the leak" });
  await telegram.ask("forward", { ms: 86_400_000 });
  await telegram.ask("telegram/ana/say", { text: "tomorrow" });

  const entries = z
    .array(z.looseObject({ at: z.number(), shown: z.looseObject({ kind: z.string() }) }))
    .parse((await telegram.ask("telegram/ana")).json);
  const foreign = await fetch(`${telegram.control}/deliver-times`, {
    method: "POST",
    headers: { origin: "https://evil.example.com", "content-type": "application/json" },
    body: '{"times":2}',
  });

  expect(entries.map(({ shown }) => shown.kind)).toEqual(["text", "photo", "photo", "text"]);
  expect((entries.at(-1)?.at ?? 0) - (entries[0]?.at ?? 0)).toBeGreaterThanOrEqual(86_400_000);
  expect(foreign.status).toBe(403);
  expect((await telegram.ask("wire")).json).toEqual([]);
  expect((await telegram.ask("")).json).toMatchObject({
    api: telegram.api,
    platforms: ["telegram"],
  });
});

test("the command tells people where it is and how to use it, and refuses what it does not know", async () => {
  const run = (
    ...line: readonly string[]
  ): Promise<{ code: number | null; out: string; err: string }> =>
    new Promise((ended) => {
      const child = execFile(process.execPath, [door, ...line], (_fault, out, err) =>
        ended({ code: child.exitCode, out, err }),
      );
      // Ends it as soon as it has said that it is open.
      child.stdout?.on("data", (said: string) => {
        if (said.includes("Ctrl-C ends it.")) child.kill("SIGTERM");
      });
    });

  const opened = await run("line", "--port", "0");
  const helped = await run("--help");
  const wrong = await run("icq");

  expect(opened.out).toMatch(/^LINE's stand-in is open: http:\/\/127\.0\.0\.1:\d+\n/);
  expect(opened.out).toContain("  LINE_CHANNEL_SECRET=");
  expect(opened.out).toContain("No webhook is set: start with --webhook URL");
  expect(opened.code).toBe(0);
  expect(helped).toMatchObject({ code: 0, out: expect.stringContaining("npm run emulator --") });
  expect(wrong).toMatchObject({
    code: 2,
    err: "There is no stand-in icq: telegram, line, wecom.\n",
  });
});
