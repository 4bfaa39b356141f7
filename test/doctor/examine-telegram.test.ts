import { afterEach, expect, test } from "vitest";
import { examineTelegram } from "../../src/doctor/examine-telegram.ts";
import {
  openTelegram,
  playgroundToken,
  type TelegramOptions,
} from "../../src/playground/telegram/open-telegram.ts";
import { illnesses, lineIn, openServer, patientOf } from "./patient.ts";

const publicUrl = "https://desk.example.com";
const webhook = `${publicUrl}/webhooks/telegram`;
const kinds = ["message", "edited_message", "callback_query", "my_chat_member"];
const closers: AsyncDisposable[] = [];

afterEach(async () => {
  for (const one of closers.splice(0)) await one[Symbol.asyncDispose]();
});

async function bench(options: Partial<TelegramOptions> = {}) {
  const rights = { can_join_groups: false, can_read_all_group_messages: false };
  const telegram = await openTelegram({ now: Date.now, botRights: rights, ...options });
  closers.push(telegram);
  const examined = (env: Readonly<Record<string, string>> = {}, now = Date.now) =>
    examineTelegram(
      patientOf(
        {
          TELEGRAM_BOT_TOKEN: telegram.token,
          TELEGRAM_WEBHOOK_SECRET: "invented-webhook-secret",
          TELEGRAM_API_ROOT: telegram.root,
          PUBLIC_URL: publicUrl,
          ...env,
        },
        now,
      ),
    );
  const call = (method: string, fields: object): Promise<Response> =>
    fetch(`${telegram.root}/bot${telegram.token}/${method}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(fields),
    });
  return { telegram, rights, examined, call };
}

test("a bot that is set up as it should be has nothing to be done about it", async () => {
  const { examined, call, telegram } = await bench();
  await call("setWebhook", { url: webhook, allowed_updates: kinds });

  const findings = await examined();

  expect(illnesses(findings)).toEqual([]);
  expect(findings.map(({ seen }) => seen)).toEqual([
    "The token opens the bot @deskbell_bot.",
    "The bot cannot be added to groups.",
    "Privacy mode is on.",
    `Telegram calls ${webhook}.`,
    "Telegram delivers all kinds the desk needs.",
    "0 update(s) wait to be delivered.",
    "Telegram remembers no failed delivery.",
  ]);
  expect(telegram.breaches()).toEqual([]);
});

test("without Telegram nothing is said about it", async () => {
  expect(await examineTelegram(patientOf({}))).toEqual([]);
});

test("a revoked token is told from an unreachable platform and from one that stumbles", async () => {
  const { examined, telegram } = await bench();

  const revoked = await examined({ TELEGRAM_BOT_TOKEN: "7000001:another-token-of-no-value-0002" });
  const away = await examined({ TELEGRAM_API_ROOT: "http://127.0.0.1:9" });
  telegram.fault({ call: "getMe", times: 1, kind: { is: "error", status: 502, html: true } });
  const ill = await examined();

  expect(revoked).toHaveLength(1);
  expect(lineIn(revoked, "token")).toBe(
    "FAIL  telegram  The bot token opens nothing: Telegram answered 401. → it was revoked or copied in part: in Telegram open BotFather → /mybots → your bot → API Token, and put it into TELEGRAM_BOT_TOKEN",
  );
  expect(lineIn(away, "token")).toContain("http://127.0.0.1:9 cannot be reached: ");
  expect(lineIn(away, "token")).toContain("→ let this machine out to it (firewall, proxy, DNS)");
  expect(lineIn(ill, "token")).toContain("Telegram answered 502 to getMe");
});

test("groups and privacy are looked at where BotFather has their switches", async () => {
  const { examined, rights } = await bench();
  rights.can_join_groups = true;
  rights.can_read_all_group_messages = true;

  const findings = await examined();

  expect(lineIn(findings, "groups")).toBe(
    "warn  telegram  Anybody may add the bot to a group, where the desk answers nobody. → BotFather → /mybots → your bot → Bot Settings → Allow Groups? → Turn groups off",
  );
  expect(lineIn(findings, "privacy")).toBe(
    "warn  telegram  Privacy mode is off: in a group Telegram would hand the desk every message. → BotFather → /mybots → your bot → Bot Settings → Group Privacy → Turn on",
  );
});

test("a webhook that is missing or somebody else's is a failure, and the other's path is not shown", async () => {
  const { examined, call } = await bench();

  const none = await examined();
  await call("setWebhook", { url: "https://other.example.com/hook/their-secret" });
  const theirs = await examined();

  expect(lineIn(none, "webhook")).toContain("FAIL  telegram  No webhook is set");
  expect(lineIn(theirs, "webhook")).toContain(
    `FAIL  telegram  Telegram calls https://other.example.com, not ${webhook}.`,
  );
  expect(JSON.stringify(theirs)).not.toContain("their-secret");
});

test("where the desk polls, a webhook that is left is named", async () => {
  const { examined, call } = await bench();
  const polled = await examined({ PUBLIC_URL: "" });
  await call("setWebhook", { url: "https://old.example.com/hook" });

  const left = await examined({ PUBLIC_URL: "" });

  expect(lineIn(polled, "webhook")).toBe(
    "ok    telegram  No webhook is set, and without PUBLIC_URL the desk polls.",
  );
  expect(lineIn(left, "webhook")).toContain(
    "warn  telegram  A webhook at https://old.example.com is set though PUBLIC_URL is empty",
  );
});

test("kinds of updates that the desk would not hear are named", async () => {
  const { examined, call } = await bench();
  await call("setWebhook", { url: webhook, allowed_updates: ["message"] });

  expect(lineIn(await examined(), "updates")).toContain(
    "FAIL  telegram  Telegram does not deliver edited_message, callback_query, my_chat_member.",
  );
});

test("many waiting updates are a sign that nobody takes them", async () => {
  const { examined, telegram } = await bench();
  const phone = telegram.phone("ana");
  await phone.open();
  for (let nth = 0; nth < 51; nth += 1) await phone.say(`${nth}`);

  expect(lineIn(await examined(), "pending")).toBe(
    "warn  telegram  52 updates wait to be delivered. → see that the desk runs and answers; nothing is lost for 24 hours",
  );
});

test("a delivery that failed lately is told with what helps, one of yesterday is remembered only", async () => {
  const { examined, call, telegram } = await bench();
  await using desk = await openServer((_request, response) => response.writeHead(401).end());
  await call("setWebhook", { url: `${desk.url}/webhooks/telegram` });
  await telegram.phone("ana").open();
  const lately = () => examined({ PUBLIC_URL: desk.url });

  await expect
    .poll(async () => lineIn(await lately(), "delivery"))
    .toContain("Wrong response from the webhook: 401");
  expect(lineIn(await lately(), "delivery")).toContain(
    "→ the running desk has another TELEGRAM_WEBHOOK_SECRET than Telegram: start it again",
  );
  const tomorrow = () => Date.now() + 86_400_000;
  const later = await examined({ PUBLIC_URL: desk.url }, tomorrow);
  expect(lineIn(later, "delivery")).toMatch(/^ok {4}telegram {2}Long ago now, the last delivery/);
});

test.each([
  ["Wrong response from the webhook: 404 Not Found", "let your proxy hand /webhooks/telegram"],
  ["Wrong response from the webhook: 502 Bad Gateway", "your proxy does not reach the desk"],
  ["SSL error {error:0A000086: certificate verify failed}", "about the certificate of PUBLIC_URL"],
  ["Connection timed out", "check DNS, firewall and proxy"],
  ["Something new", "look into the desk's log"],
])("a failed delivery with %s says what helps", async (said, todo) => {
  const info = { url: "", pending_update_count: 0, last_error_date: Math.floor(Date.now() / 1000) };
  await using api = await openServer((request, response) => {
    const result = request.url?.endsWith("/getMe")
      ? { username: "x_bot" }
      : { ...info, last_error_message: said };
    response.end(JSON.stringify({ ok: true, result }));
  });
  const patient = patientOf({
    TELEGRAM_BOT_TOKEN: playgroundToken,
    TELEGRAM_WEBHOOK_SECRET: "invented-webhook-secret",
    TELEGRAM_API_ROOT: api.url,
    PUBLIC_URL: publicUrl,
  });

  const line = lineIn(await examineTelegram(patient), "delivery");

  expect(line).toContain(said);
  expect(line).toContain(todo);
});

test("when Telegram keeps the webhook to itself, that is said", async () => {
  const { examined, telegram } = await bench();
  telegram.fault({ call: "getWebhookInfo", times: 1, kind: { is: "error", status: 500 } });

  expect(lineIn(await examined(), "webhook")).toBe(
    "FAIL  telegram  Telegram did not tell which webhook is set. → ask again in a minute",
  );
});
