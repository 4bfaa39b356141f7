import { expect, test } from "vitest";
import { ana, openChat } from "./chat.ts";

test("the webhook's state is told in the server's words", async () => {
  await using chat = await openChat();
  const url = "http://127.0.0.1:1/x";
  const told = async (method: string, fields: object = {}) =>
    (await chat.call(method, fields)).description;

  expect(await told("setWebhook", { url })).toBe("Webhook was set");
  expect(await told("setWebhook", { url })).toBe("Webhook is already set");
  expect(await told("setWebhook", { url, secret_token: "a" })).toBe("Webhook was set");
  expect(await told("deleteWebhook")).toBe("Webhook was deleted");
  expect(await told("deleteWebhook")).toBe("Webhook is already deleted");
});

test.for([
  [{ url: "nonsense" }, "400 Bad Request: invalid webhook URL specified"],
  [
    { url: "http://a.example/x" },
    "400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
  ],
  [
    { url: "https://a.example:8444/x" },
    "400 Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
  ],
  [
    { url: "https://127.0.0.1/x" },
    "400 Bad Request: bad webhook: IP address 127.0.0.1 is reserved",
  ],
  [
    { url: "https://a.example/x", secret_token: "a b" },
    "400 Bad Request: secret token contains unallowed characters",
  ],
  [
    { url: "https://a.example/x", secret_token: "a".repeat(257) },
    "400 Bad Request: secret token is too long",
  ],
  [{ url: "https://a.example:8443/x", secret_token: "A-z_9" }, "accepted"],
] as const)("the address %j outside of a local server: %s", async ([fields, verdict]) => {
  await using chat = await openChat({ anyWebhookAddress: false });

  expect(await chat.verdict("setWebhook", fields)).toBe(verdict);
});

test("commands are checked and given back per language", async () => {
  await using chat = await openChat();
  const set = (commands: unknown) => chat.verdict("setMyCommands", { commands });
  const commands = [{ command: "report", description: "Report a fault" }];

  expect(await set([{ command: "Report", description: "x" }])).toBe(
    "400 Bad Request: BOT_COMMAND_INVALID",
  );
  expect(await set([{ command: "report", description: "" }])).toBe(
    "400 Bad Request: BOT_COMMAND_DESCRIPTION_INVALID",
  );
  expect(await set(Array.from({ length: 101 }, () => commands[0]))).toBe(
    "400 Bad Request: BOT_COMMANDS_TOO_MUCH",
  );
  expect(await set(commands)).toBe("accepted");
  expect((await chat.call("getMyCommands")).result).toEqual(commands);
  expect((await chat.call("getMyCommands", { language_code: "de" })).result).toEqual([]);
});

test("the bot knows itself and the chats it was started in", async () => {
  await using chat = await openChat();

  expect((await chat.call("getMe")).result).toMatchObject({ id: 7_000_001, is_bot: true });
  expect((await chat.call("getChat", { chat_id: ana })).result).toMatchObject({
    id: ana,
    type: "private",
  });
  expect(await chat.verdict("getChat", { chat_id: 1 })).toBe("400 Bad Request: chat not found");
});
