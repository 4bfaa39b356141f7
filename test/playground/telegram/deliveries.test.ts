import { expect, test } from "vitest";
import { retryWaitMs } from "../../../src/playground/telegram/deliveries.ts";
import { ana, openChat } from "./chat.ts";
import { openDesk, type Received } from "./desk.ts";

const texts = (received: readonly Received[]) => received.map(({ update }) => update.message?.text);

test("each update is one POST with the secret in its header", async () => {
  await using desk = await openDesk();
  await using chat = await openChat();
  await chat.call("setWebhook", { url: desk.url, secret_token: "s3cret" });
  await chat.telegram.phone("Ana").say("one");
  await chat.telegram.phone("Ana").say("two");
  await chat.telegram.settled();

  expect(texts(desk.received)).toEqual(["one", "two"]);
  expect(desk.received[0]?.headers["x-telegram-bot-api-secret-token"]).toBe("s3cret");
  expect(desk.received[0]?.headers["content-type"]).toBe("application/json");
});

test("a refused update comes again before the next one of its chat", async () => {
  await using desk = await openDesk();
  await using chat = await openChat();
  desk.answers.push({ status: 500 }, { status: 503 });
  await chat.call("setWebhook", { url: desk.url });
  await chat.telegram.phone("Ana").say("one");
  await chat.telegram.phone("Ana").say("two");
  await chat.telegram.settled();
  const ids = desk.received.map(({ update }) => update.update_id);

  expect(texts(desk.received)).toEqual(["one", "one", "one", "two"]);
  expect(new Set(ids.slice(0, 3)).size).toBe(1);
});

test("a press does not wait for the messages of its chat", async () => {
  await using desk = await openDesk();
  await using chat = await openChat();
  const reply_markup = { inline_keyboard: [[{ text: "Yes", callback_data: "yes" }]] };
  await chat.call("sendMessage", { chat_id: ana, text: "Dead?", reply_markup });
  await chat.call("setWebhook", { url: desk.url });
  desk.answers.push({ status: 200, waitMs: 50 });
  await chat.telegram.phone("Ana").say("one");
  await chat.telegram.phone("Ana").say("two");
  await chat.telegram.phone("Ana").press("Yes");
  await chat.telegram.settled();

  expect(texts(desk.received)).toEqual(["one", undefined, "two"]);
});

test("redelivery sends at once what the desk has not taken", async () => {
  await using desk = await openDesk();
  await using chat = await openChat({ pace: 1 });
  desk.answers.push({ status: 500 }, { status: 500 }, { status: 500 });
  await chat.call("setWebhook", { url: desk.url });
  await chat.telegram.phone("Ana").say("one");
  await expect.poll(() => desk.received.length).toBe(2);
  await chat.telegram.redeliver();
  await chat.telegram.redeliver();

  expect(texts(desk.received)).toEqual(["one", "one", "one", "one"]);
});

test("every webhook may come twice under the same number", async () => {
  await using desk = await openDesk();
  await using chat = await openChat();
  chat.telegram.deliverTimes(2);
  await chat.call("setWebhook", { url: desk.url });
  await chat.telegram.phone("Ana").say("one");
  await chat.telegram.settled();
  const [first, second] = desk.received;

  expect(desk.received).toHaveLength(2);
  expect(second?.update).toEqual(first?.update);
});

test("what nobody took for a day is forgotten", async () => {
  await using desk = await openDesk();
  await using chat = await openChat();
  await chat.telegram.phone("Ana").say("old");
  chat.clock.now += 86_400_000;
  await chat.telegram.phone("Ana").say("new");
  await chat.call("setWebhook", { url: desk.url });
  await chat.telegram.settled();

  expect(texts(desk.received)).toEqual(["new"]);
});

test("a call in the webhook's answer is carried out, unless it is a forbidden one", async () => {
  await using desk = await openDesk();
  await using chat = await openChat();
  const reply = (fields: object) => ({ status: 200, body: JSON.stringify(fields) });
  desk.answers.push(
    reply({ method: "sendMessage", chat_id: ana, text: "Hello" }),
    reply({ method: "deleteWebhook" }),
  );
  await chat.call("setWebhook", { url: desk.url });
  await chat.telegram.phone("Ana").say("one");
  await chat.telegram.settled();
  await chat.telegram.phone("Ana").say("two");
  await chat.telegram.settled();

  expect(
    chat.telegram
      .phone("Ana")
      .entries()
      .map(({ shown }) => shown),
  ).toContainEqual({
    kind: "text",
    text: "Hello",
  });
  expect(chat.telegram.refusals().map(({ call }) => call)).toEqual(["deleteWebhook"]);
});

test("the last failure and what waits can be asked for", async () => {
  await using desk = await openDesk();
  await using chat = await openChat({ pace: 1 });
  desk.answers.push({ status: 500 }, { status: 500 });
  await chat.call("setWebhook", { url: desk.url, max_connections: 5 });
  await chat.telegram.phone("Ana").say("one");
  await expect.poll(() => desk.received.length).toBe(2);
  await expect
    .poll(async () => (await chat.call("getWebhookInfo")).result)
    .toEqual({
      url: desk.url,
      has_custom_certificate: false,
      pending_update_count: 1,
      last_error_date: chat.clock.now / 1000,
      last_error_message: "Wrong response from the webhook: 500 Internal Server Error",
      max_connections: 5,
    });
});

test("waits between tries double up to a minute or two and honour Retry-After", () => {
  const waits = [0, 1, 2, 3, 4, 5, 6, 7, 20].map((tries) => retryWaitMs(tries, 0, 0));

  expect(waits).toEqual([0, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  expect(retryWaitMs(20, 0, 0.5)).toBe(90_000);
  expect(retryWaitMs(0, 7, 0)).toBe(7000);
  expect(retryWaitMs(0, 9000, 0)).toBe(3_600_000);
});
