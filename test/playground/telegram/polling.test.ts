import { expect, test } from "vitest";
import { openChat } from "./chat.ts";
import { openDesk } from "./desk.ts";

interface Polled {
  readonly update_id: number;
  readonly message?: { readonly text?: string };
}
const polled = (result: unknown) => result as readonly Polled[];

test("updates come again until a higher offset confirms them", async () => {
  await using chat = await openChat();
  await chat.telegram.phone("Ana").say("one");
  await chat.telegram.phone("Ana").say("two");
  const first = polled((await chat.call("getUpdates")).result);
  const again = polled((await chat.call("getUpdates", { limit: 1 })).result);
  const offset = (first[0]?.update_id ?? 0) + 1;
  const rest = polled((await chat.call("getUpdates", { offset })).result);

  expect(first.map(({ message }) => message?.text)).toEqual(["one", "two"]);
  expect(again).toEqual(first.slice(0, 1));
  expect(rest).toEqual(first.slice(1));
});

test("a waiting poll returns as soon as somebody writes", async () => {
  await using chat = await openChat({ pace: 1 });
  const waiting = chat.call("getUpdates", { timeout: 20 });
  await expect.poll(() => chat.call("getMe")).toMatchObject({ ok: true });
  await chat.telegram.phone("Ana").say("hello");

  expect(polled((await waiting).result).map(({ message }) => message?.text)).toEqual(["hello"]);
});

test("a second poller ends the first one with a conflict", async () => {
  await using chat = await openChat({ pace: 1 });
  const first = chat.verdict("getUpdates", { timeout: 20 });
  await chat.call("getMe");
  const second = chat.call("getUpdates", { timeout: 20 });

  expect(await first).toBe(
    "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
  );
  await chat.telegram.phone("Ana").say("hello");
  expect(polled((await second).result)).toHaveLength(1);
});

test("polling and a webhook exclude each other", async () => {
  await using desk = await openDesk();
  await using chat = await openChat({ pace: 1 });
  const waiting = chat.verdict("getUpdates", { timeout: 20 });
  await chat.call("getMe");
  await chat.call("setWebhook", { url: desk.url });

  expect(await waiting).toBe("409 Conflict: terminated by setWebhook request");
  expect(await chat.verdict("getUpdates", {})).toBe(
    "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  );
});

test("kinds the bot did not ask for are not kept", async () => {
  await using chat = await openChat();
  await chat.call("getUpdates", { allowed_updates: ["message"] });
  const phone = chat.telegram.phone("Ana");
  await phone.say("helo");
  await phone.edit(phone.entries().at(-1)?.id ?? "", "hello");
  await phone.block();

  expect(
    polled((await chat.call("getUpdates")).result).map((update) => Object.keys(update)),
  ).toEqual([["update_id", "message"]]);
});

test("everything is settled once the poller has confirmed the last update", async () => {
  await using chat = await openChat();
  const seen: string[] = [];
  await chat.telegram.phone("Ana").say("one");
  const [update] = polled((await chat.call("getUpdates")).result);
  const settled = chat.telegram.settled().then(() => seen.push("settled"));
  await chat.call("getMe");
  seen.push("confirmed");
  await chat.call("getUpdates", { offset: (update?.update_id ?? 0) + 1 });
  await settled;

  expect(seen).toEqual(["confirmed", "settled"]);
});
