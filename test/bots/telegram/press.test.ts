import { expect, test } from "vitest";
import { pressOf } from "../../../bots/telegram/press.ts";
import type { CallbackQuery } from "../../../bots/telegram/wire.ts";
import type { Bubble } from "../../../src/ports/outgoing.ts";
import { ana, openTalk, type Talk } from "./talk.ts";

const choices = [
  { id: "v1:yes", label: "Yes" },
  { id: "v1:no", label: "No" },
];
const question: Bubble = { kind: "text", text: "Urgent?", choices };
const card: Bubble = {
  kind: "card",
  title: "Ticket 88",
  rows: [{ label: "Fault", value: "leaks" }],
  choices,
};

function last(talk: Talk) {
  return talk.telegram.phone("Ana").entries().at(-1);
}

test("a press stops spinning, its buttons go and the choice stays, once however often it is told", async () => {
  await using talk = await openTalk();
  await talk.channel.send(talk.order(question));
  await talk.channel.open(talk.intake);
  await talk.telegram.phone("Ana").press("Yes");
  await expect.poll(() => talk.taken.length).toBe(2);
  const [, press] = talk.taken;
  if (press !== undefined) talk.channel.acknowledge(press);
  await expect.poll(() => last(talk)?.buttons).toEqual([]);

  expect(press).toMatchObject({ input: { kind: "chose", choice: "v1:yes" } });
  expect(last(talk)?.shown).toEqual({ kind: "text", text: "Urgent?\n\n✓ Yes" });
  await expect.poll(() => talk.telegram.unanswered()).toEqual([]);
  expect(talk.telegram.refusals()).toEqual([]);
});

test("a card keeps its bold title when the choice is written under it", async () => {
  await using talk = await openTalk();
  await talk.channel.send(talk.order(card));
  await talk.channel.open(talk.intake);
  await talk.telegram.phone("Ana").press("No");
  await expect
    .poll(() => last(talk)?.shown)
    .toMatchObject({ text: "Ticket 88\n\nFault: leaks\n\n✓ No" });
  const edit = talk.telegram.wire().find(({ method }) => method === "editMessageText");

  expect(edit?.request).toMatchObject({ entities: [{ type: "bold", offset: 0, length: 9 }] });
  expect(talk.telegram.refusals()).toEqual([]);
});

test("a button that cannot be answered any more disturbs nobody", async () => {
  await using talk = await openTalk();
  talk.channel.acknowledge({
    platform: "telegram",
    eventId: "x",
    chat: ana,
    at: 0,
    input: { kind: "chose", choice: "x", at: 0 },
    press: { query: "1", chat: ana, message: "999" },
    raw: Buffer.alloc(0),
  });

  await expect.poll(() => talk.notes.filter((note) => /too-old|gone/.test(note)).length).toBe(2);
});

test("a button pressed twice, or under a message Telegram has forgotten, is heard and stops spinning", async () => {
  await using talk = await openTalk();
  const phone = talk.telegram.phone("Ana");
  await talk.channel.send(talk.order(question));
  await talk.channel.open(talk.intake);
  await phone.press("Yes");
  await expect.poll(() => last(talk)?.buttons).toEqual([]);
  await phone.pressAgain();
  await phone.pressAgain(true);
  await expect.poll(() => talk.taken.length).toBe(4);
  await expect.poll(() => talk.telegram.unanswered()).toEqual([]);

  expect(talk.taken.slice(1).map(({ input }) => input.kind)).toEqual(["chose", "chose", "chose"]);
  expect(last(talk)?.shown).toEqual({ kind: "text", text: "Urgent?\n\n✓ Yes" });
});

test("what stands there already is as good as written", async () => {
  await using talk = await openTalk();
  const named = "not-modified";
  talk.telegram.fault({ call: "editMessageText", times: 1, kind: { is: "refusal", named } });
  await talk.channel.send(talk.order(question));
  await talk.channel.open(talk.intake);
  await talk.telegram.phone("Ana").press("Yes");
  await expect
    .poll(() => talk.notes.filter((note) => note.includes("acknowledgements")).length)
    .toBe(2);
  expect(talk.notes.filter((note) => note.includes("http-400"))).toEqual([]);
});

const query: CallbackQuery = {
  id: "7",
  from: { id: 1, is_bot: false, first_name: "Ana" },
  data: "v1:yes",
  message: { message_id: 5, chat: { id: 1, type: "private" } },
};

test("under a message Telegram no longer shows, only the keyboard goes", () => {
  expect(pressOf(query)).toEqual({ query: "7", chat: "1", message: "5" });
});

test("a message that has no room left for the choice keeps its words", () => {
  const reply_markup = { inline_keyboard: [[{ text: "Yes", callback_data: "v1:yes" }]] };
  const message = { message_id: 5, chat: { id: 1, type: "private" }, reply_markup };
  const shownWith = (units: number) =>
    pressOf({ ...query, message: { ...message, text: "x".repeat(units) } })["shown"];

  expect(shownWith(4089)).toHaveLength(4096);
  expect(shownWith(4090)).toBeUndefined();
});
