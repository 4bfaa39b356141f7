import { expect, test } from "vitest";
import { ana, openChat, png } from "./chat.ts";

async function get(url: string): Promise<string> {
  const answer = await fetch(url);
  return `${answer.status} ${await answer.text()}`;
}

test("a malformed token, a wrong token, a wrong method and a wrong path are told apart", async () => {
  await using chat = await openChat();
  const { root, token } = chat.telegram;

  expect(await get(`${root}/botnonsense/getMe`)).toBe(
    '401 {"ok":false,"error_code":401,"description":"Unauthorized: invalid token specified"}',
  );
  expect(await get(`${root}/bot9:abcdefgh/getMe`)).toBe(
    '401 {"ok":false,"error_code":401,"description":"Unauthorized"}',
  );
  expect(await get(`${root}/bot${token}/dance`)).toBe(
    '404 {"ok":false,"error_code":404,"description":"Not Found: method not found"}',
  );
  expect(await get(`${root}/`)).toBe('404 {"ok":false,"error_code":404,"description":"Not Found"}');
});

test("methods are found in any case and take query, form and JSON alike", async () => {
  await using chat = await openChat();
  const url = `${chat.telegram.root}/bot${chat.telegram.token}/SENDMESSAGE`;
  const body = new URLSearchParams({ chat_id: String(ana), text: "by form" });
  await fetch(`${url}?chat_id=${ana}&text=by+query`);
  await fetch(url, { method: "POST", body });

  expect(
    chat.telegram
      .phone("Ana")
      .entries()
      .slice(-2)
      .map(({ shown }) => shown),
  ).toEqual([
    { kind: "text", text: "by query" },
    { kind: "text", text: "by form" },
  ]);
});

test("files are handed out for an hour, by the path getFile gave", async () => {
  await using chat = await openChat();
  await chat.telegram.phone("Ana").sendPhotos([png(800, 600)]);
  const { result } = await chat.call("getUpdates");
  const [{ message }] = result as unknown as [{ message: { photo: { file_id: string }[] } }];
  const asked = await chat.call("getFile", { file_id: message.photo.at(-1)?.file_id });
  const { file_path } = asked.result as unknown as { file_path: string };
  const url = `${chat.telegram.root}/file/bot${chat.telegram.token}/${file_path}`;
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
  chat.clock.now += 3_600_001;

  expect(bytes).toEqual(png(800, 600));
  expect((await fetch(url)).status).toBe(404);
  expect(await chat.verdict("getFile", { file_id: "nothing" })).toBe(
    "400 Bad Request: wrong file_id or the file is temporarily unavailable",
  );
});

test("faults strike the named calls as often as told, and leave the ledger clean", async () => {
  await using chat = await openChat();
  const say = () => chat.verdict("sendMessage", { chat_id: ana, text: "hi" });
  chat.telegram.fault({
    call: "sendMessage",
    times: 1,
    kind: { is: "throttle", retryAfterSeconds: 7 },
  });
  chat.telegram.fault({ call: "sendMessage", times: 1, kind: { is: "error", status: 500 } });
  chat.telegram.fault({ call: "*", times: 1, kind: { is: "token-expired" } });
  const throttled = await chat.call("sendMessage", { chat_id: ana, text: "hi" });

  expect(throttled).toMatchObject({
    status: 429,
    description: "Too Many Requests: retry after 7",
    parameters: { retry_after: 7 },
  });
  expect(throttled.headers.get("retry-after")).toBe("7");
  expect(await say()).toBe("500 Internal Server Error");
  expect(await say()).toBe("401 Unauthorized");
  expect(await say()).toBe("accepted");
  expect(chat.telegram.refusals()).toEqual([]);
});

test("a connection may break before the call is heard or after it was done", async () => {
  await using chat = await openChat();
  const shown = () => chat.telegram.phone("Ana").entries().length;
  const before = shown();
  chat.telegram.fault({ call: "sendMessage", times: 1, kind: { is: "reset-before" } });
  await expect(chat.call("sendMessage", { chat_id: ana, text: "hi" })).rejects.toThrow(
    "fetch failed",
  );
  expect(shown()).toBe(before);
  chat.telegram.fault({ call: "sendMessage", times: 1, kind: { is: "reset-after" } });
  await expect(chat.call("sendMessage", { chat_id: ana, text: "hi" })).rejects.toThrow(
    "fetch failed",
  );
  expect(shown()).toBe(before + 1);
});

test("an outage may answer with a page instead of JSON, and cleared faults are gone", async () => {
  await using chat = await openChat();
  const url = `${chat.telegram.root}/bot${chat.telegram.token}/getMe`;
  chat.telegram.fault({ call: "getMe", times: 2, kind: { is: "error", status: 502, html: true } });

  expect(await get(url)).toBe("502 <html><body><h1>502</h1></body></html>");
  chat.telegram.clearFaults();
  expect(await get(url)).toMatch(/^200 /);
});

test("the traffic is kept without the token and without the webhook's secret", async () => {
  await using chat = await openChat();
  await chat.call("setWebhook", { url: "http://127.0.0.1:1/x", secret_token: "s3cret" });
  const log = JSON.stringify(chat.telegram.wire());

  expect(log).toContain("/bot***/setWebhook");
  expect(log).not.toContain(chat.telegram.token);
  expect(log).not.toContain("s3cret");
});
