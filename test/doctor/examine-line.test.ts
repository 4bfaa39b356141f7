import { afterEach, expect, test } from "vitest";
import { examineLine } from "../../src/doctor/examine-line.ts";
import { newConsole } from "../../src/playground/line/console.ts";
import { openLine } from "../../src/playground/line/open-line.ts";
import type { LineOptions } from "../../src/playground/line/options.ts";
import { illnesses, lineIn, openServer, patientOf } from "./patient.ts";

const secret = "0123456789abcdef0123456789abcdef";
const token = "line-token-of-no-value";
const closers: AsyncDisposable[] = [];

afterEach(async () => {
  for (const one of closers.splice(0).toReversed()) await one[Symbol.asyncDispose]();
});

/** LINE, and a desk that answers its webhooks with the status told. */
async function bench(options: Partial<LineOptions> = {}) {
  const desk = { status: 200, waitMs: 0 };
  const server = await openServer((request, response) => {
    request.resume();
    setTimeout(() => response.writeHead(desk.status).end("{}"), desk.waitMs);
  });
  closers.push(server);
  const owner = newConsole();
  const line = await openLine({
    now: Date.now,
    channelSecret: secret,
    channelAccessToken: token,
    console: owner,
    webhookDeadlineMs: 100,
    ...options,
  });
  closers.push(line);
  const call = (method: string, path: string, body: object): Promise<Response> =>
    fetch(`${line.root}${path}`, {
      method,
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
  const register = (url: string): Promise<Response> =>
    call("PUT", "/v2/bot/channel/webhook/endpoint", { endpoint: `${url}/webhooks/line` });
  const examined = (env: Readonly<Record<string, string>> = {}) =>
    examineLine(
      patientOf({
        LINE_CHANNEL_SECRET: secret,
        LINE_CHANNEL_ACCESS_TOKEN: token,
        LINE_API_ROOT: line.root,
        PUBLIC_URL: server.url,
        ...env,
      }),
    );
  return { line, owner, desk, url: server.url, call, register, examined };
}

test("a channel that is set up as it should be has nothing to be done about it", async () => {
  const { examined, register, line, url } = await bench();
  await register(url);

  const findings = await examined();

  expect(illnesses(findings)).toEqual([]);
  expect(findings.map(({ seen }) => seen)).toEqual([
    "The access token opens the account @deskbell (Deskbell).",
    "The channel secret has the shape of one.",
    "The account answers through the bot alone.",
    `LINE calls ${url}/webhooks/line.`,
    "The webhook is switched on.",
    "A trial delivery of LINE was signed well and answered 200.",
    "0 messages pushed this month, and no limit is set.",
  ]);
  expect(line.breaches()).toEqual([]);
});

test("without LINE nothing is said about it", async () => {
  expect(await examineLine(patientOf({}))).toEqual([]);
});

test("a wrong token is told from an unreachable platform and from one that stumbles", async () => {
  const { examined, line } = await bench();

  const wrong = await examined({ LINE_CHANNEL_ACCESS_TOKEN: "another-token-of-no-value" });
  const away = await examined({ LINE_API_ROOT: "http://127.0.0.1:9" });
  line.fault({ call: "info", times: 1, kind: { is: "error", status: 500 } });
  const ill = await examined();

  expect(lineIn(wrong, "token")).toBe(
    "FAIL  line      The channel access token opens nothing: LINE answered 401. → LINE Developers Console → your channel → Messaging API → Channel access token → Issue, into LINE_CHANNEL_ACCESS_TOKEN",
  );
  expect(lineIn(away, "token")).toContain("http://127.0.0.1:9 cannot be reached: ");
  expect(lineIn(ill, "token")).toContain("LINE answered 500 to the question who we are");
});

test("a secret that is none of LINE's is suspected before the first message is refused", async () => {
  const { examined } = await bench();

  const findings = await examined({ LINE_CHANNEL_SECRET: "surely-no-channel-secret" });

  expect(lineIn(findings, "secret")).toBe(
    "warn  line      The channel secret is not 32 digits and letters from a to f, as LINE's are. → LINE Developers Console → your channel → Basic settings → Channel secret, into LINE_CHANNEL_SECRET",
  );
});

test("an account on which people answer beside the bot is named", async () => {
  const { examined, owner } = await bench();
  owner.chatMode = "chat";

  expect(lineIn(await examined(), "mode")).toBe(
    "warn  line      Chat is on: what colleagues write by hand in LINE's own manager never reaches the desk, and both may answer. → LINE Official Account Manager → Settings → Response settings: Chat off, Greeting message and Auto-response off, Webhooks on",
  );
});

test("a webhook that is missing, somebody else's or switched off is a failure", async () => {
  const { examined, register, owner, url } = await bench();

  const none = await examined();
  await register("https://other.example.com");
  const theirs = await examined();
  await register(url);
  owner.useWebhook = false;
  const off = await examined();

  expect(lineIn(none, "webhook")).toContain(
    "FAIL  line      No webhook address is set, so LINE delivers nothing. → start the desk",
  );
  expect(lineIn(theirs, "webhook")).toContain(
    `FAIL  line      LINE calls https://other.example.com, not ${url}/webhooks/line.`,
  );
  expect(lineIn(off, "active")).toBe(
    "FAIL  line      The webhook is switched off, so LINE delivers nothing. → LINE Developers Console → your channel → Messaging API → Webhook settings → Use webhook: on",
  );
  expect(off.map(({ check }) => check)).not.toContain("delivery");
});

test("a switched-off webhook hears nothing of what people write", async () => {
  const { line, owner, register, url } = await bench();
  await register(url);
  owner.useWebhook = false;
  await line.phone("mei").open();
  await line.settled();

  expect(line.deliveries()).toEqual([]);
});

test.each([
  [401, 0, "ERROR_STATUS_CODE 401", "LINE signs with another secret than LINE_CHANNEL_SECRET"],
  [404, 0, "ERROR_STATUS_CODE 404", "let your proxy hand /webhooks/line to the desk"],
  [502, 0, "ERROR_STATUS_CODE 502", "your proxy does not reach the desk, or the desk its database"],
  [200, 500, "REQUEST_TIMEOUT", "the desk took more than two seconds"],
])(
  "a trial delivery answered %i after %i ms says what helps",
  async (status, waitMs, seen, todo) => {
    const { examined, register, desk, url } = await bench();
    await register(url);
    Object.assign(desk, { status, waitMs });

    const line = lineIn(await examined(), "delivery");

    expect(line).toContain(`FAIL  line      A trial delivery of LINE failed: ${seen}.`);
    expect(line).toContain(todo);
  },
);

test("an address that LINE does not get through to is told as such", async () => {
  const { examined, register } = await bench();
  await register("http://127.0.0.1:9");

  const line = lineIn(await examined({ PUBLIC_URL: "http://127.0.0.1:9" }), "delivery");

  expect(line).toContain("failed: COULD_NOT_CONNECT.");
  expect(line).toContain("→ LINE does not get through to PUBLIC_URL");
});

test("too many trials are no illness", async () => {
  const { examined, register, line, url } = await bench();
  await register(url);
  line.fault({ call: "testEndpoint", times: 1, kind: { is: "throttle", retryAfterSeconds: 1 } });
  const throttled = await examined();
  line.fault({ call: "testEndpoint", times: 1, kind: { is: "error", status: 500 } });
  const stumbled = await examined();

  expect(lineIn(throttled, "delivery")).toContain(
    "warn  line      LINE was asked for a trial too often.",
  );
  expect(lineIn(stumbled, "delivery")).toContain(
    "warn  line      LINE did not make a trial delivery.",
  );
});

test("the month's messages are counted, and what runs out is told before it has", async () => {
  const { examined, call, line } = await bench({ monthlyQuota: 5, friends: ["mei"] });
  const to = line.phone("mei").userId;
  const push = () =>
    call("POST", "/v2/bot/message/push", { to, messages: [{ type: "text", text: "hello" }] });

  await push();
  const few = await examined();
  for (let nth = 0; nth < 3; nth += 1) await push();
  const many = await examined();
  await push();
  const all = await examined();

  expect(lineIn(few, "quota")).toBe("ok    line      1 of 5 messages of this month are used.");
  expect(lineIn(many, "quota")).toContain(
    "warn  line      4 of 5 messages of this month are used.",
  );
  expect(lineIn(all, "quota")).toContain(
    "FAIL  line      5 of 5 messages of this month are used: only answers leave, news of a case does not. → LINE Official Account Manager → Settings → Usage and billing",
  );
});

test("when LINE keeps quota or webhook to itself, that is said", async () => {
  const { examined, line } = await bench();
  line.fault({ call: "quota", times: 1, kind: { is: "error", status: 500 } });
  line.fault({ call: "endpoint", times: 1, kind: { is: "error", status: 500 } });

  const findings = await examined();

  expect(lineIn(findings, "quota")).toContain("LINE did not tell how many messages are left.");
  expect(lineIn(findings, "webhook")).toContain("LINE did not tell which webhook is set.");
});
