import { expect, test } from "vitest";
import { type Decision, decideChat } from "../../src/desk/decide-chat.ts";
import type { Item } from "../../src/desk/item.ts";
import type { Notice } from "../../src/engine/notice.ts";
import { outboundId, timerId } from "../../src/kernel/ids.ts";
import type { ChatRecord } from "../../src/ports/shelf.ts";
import { chen, li, morning, wang } from "../support/ticket.ts";
import { aHouse } from "./support/a-house.ts";
import { aChat, aWorld } from "./support/a-world.ts";
import { parrot, said } from "./support/open-test-desk.ts";

const world = aWorld({ house: aHouse(new Map(), { frontDesk: parrot }) });
const arrival = (words: string, changes: object = {}): Item => ({
  kind: "arrival",
  arrival: { ...said(wang, words, morning, words), platform: "line", ...changes },
  stored: false,
});
const notice = (told: Notice): Item => ({
  kind: "notice",
  key: told.kind,
  notice: told,
  at: morning,
});
const undelivered = (nth: number, why: string, matters = true): Item => ({
  kind: "undelivered",
  send: outboundId(`o-${nth}`),
  why,
  matters,
});
const chatOf = (id: typeof chen) =>
  world.staff.find((person) => person.id === id)?.conversation ?? null;

function unitOf(decision: Decision) {
  if (decision.kind !== "unit") throw new Error(decision.kind);
  return decision.unit;
}
const decide = (items: readonly Item[], chat: ChatRecord = aChat()) =>
  unitOf(decideChat(chat, items, world));

test("deciding twice gives the same rows", () => {
  const items = [arrival("one"), notice({ kind: "person-says", text: "two" }), arrival("three")];

  expect(decide(items)).toEqual(decide(items));
});

test("answers are numbered in the order of what they answer", () => {
  const { sends, chat } = decide([arrival("one"), arrival("two")]);

  expect(sends.map(({ seq, kind }) => [seq, kind])).toEqual([
    [1, "answer"],
    [2, "answer"],
  ]);
  expect(chat?.outSeq).toBe(2);
});

test("the reply handle goes with the answer to its own event", () => {
  const reply = { token: "t", expiresAt: morning };
  const { sends } = decide([arrival("one", { reply }), notice({ kind: "person-says" })]);

  expect(sends.map(({ body }) => body.reply?.token)).toEqual(["t", undefined]);
});

test("one item that cannot be decided is named; the others are not its victims", () => {
  const boom = arrival("boom");
  const decision = decideChat(aChat(), [arrival("one"), boom, arrival("two")], world);

  expect(decision).toMatchObject({ kind: "poisoned", item: boom });
});

test("old messages of a page are kept and not answered", () => {
  const { events, sends } = decide([arrival("old", { stale: true })]);

  expect(events.map(({ status }) => status)).toEqual(["ignored"]);
  expect(sends).toEqual([]);
});

test("a message from a page is marked as heard, and not kept a second time", () => {
  const item: Item = {
    kind: "arrival",
    arrival: { ...said(wang, "one", morning, "one"), platform: "line" },
    stored: true,
  };
  const { events, heard } = decide([item]);

  expect(events).toEqual([]);
  expect(heard).toEqual([{ channel: "line", key: "one" }]);
});

test("a ring is used up with the turn it brings", () => {
  const id = timerId("t-1");
  const { fired } = decide([{ kind: "rang", id, timer: "form-reminder", cycle: 1, at: morning }]);

  expect(fired).toEqual([id]);
});

test("messages that come back are told to a supervisor once for each silence of the customer", () => {
  const { notices } = decide([
    undelivered(1, "quota"),
    undelivered(2, "quota"),
    undelivered(3, "window-closed"),
  ]);
  const again = decide([undelivered(4, "quota")]).notices;
  const spoken = { ...aChat(), conversation: { ...aChat().conversation, lastAt: morning + 1 } };
  const next = decide([undelivered(5, "quota")], spoken).notices;

  expect(notices.map(({ notice: told }) => told.text)).toEqual(["quota"]);
  expect(again.map(({ key }) => key)).toEqual(notices.map(({ key }) => key));
  expect(next.map(({ key }) => key)).not.toEqual(notices.map(({ key }) => key));
});

test("a remark that comes back alarms nobody", () => {
  expect(decide([undelivered(1, "quota", false)]).notices).toEqual([]);
});

test("what cannot be said to somebody who left is told to a supervisor instead", () => {
  const gone = { ...aChat(), blocked: "left" };
  const { sends, notices } = decide([notice({ kind: "visit-proposed" })], gone);

  expect(sends).toEqual([]);
  expect(notices).toMatchObject([
    { to: { chat: chen }, notice: { kind: "undelivered", text: "left" } },
  ]);
});

test("a message that the platform returns later is told, too", () => {
  const input = { kind: "bounced", platformMessageId: "m", reason: "quota", at: morning };
  const { notices } = decide([arrival("bounced", { input })]);

  expect(notices).toMatchObject([{ notice: { kind: "undelivered", text: "quota" } }]);
});

test("whoever speaks again is reachable again", () => {
  const { chat, sends } = decide([arrival("one")], { ...aChat(), blocked: "blocked" });

  expect(chat?.blocked).toBeNull();
  expect(sends).toHaveLength(1);
});

test("after a failed turn its person reads the apology with its reference", () => {
  const { sends, notices } = decide([notice({ kind: "turn-failed", text: "AB12CD34" })]);

  expect(JSON.stringify(sends)).toContain("AB12CD34");
  expect(notices).toEqual([]);
});

test("the first colleague who takes a chat over has it; the second is told who does", () => {
  const joins = (id: typeof chen): Item =>
    notice({ kind: "person-joined", conversation: chatOf(id) ?? "", text: id });
  const { chat, sends, notices } = decide([joins(chen), joins(li)]);

  expect(chat?.serving).toBe(chatOf(chen));
  expect(sends).toHaveLength(1);
  expect(notices).toMatchObject([
    { to: { chat: li }, notice: { kind: "served-already", text: `name of ${chen}` } },
  ]);
});

test("a colleague who does not serve cannot speak in the chat, nor end it for who does", () => {
  const served = { ...aChat(), serving: chatOf(chen) };
  const from = chatOf(li) ?? "";
  const { chat, sends } = decide(
    [
      notice({ kind: "person-says", conversation: from, text: "hello" }),
      notice({ kind: "person-left", conversation: from }),
    ],
    served,
  );

  expect(chat?.serving).toBe(chatOf(chen));
  expect(sends).toEqual([]);
});

test("the colleague who serves gives the chat back", () => {
  const from = chatOf(chen) ?? "";
  const served = { ...aChat(), serving: chatOf(chen) };

  expect(
    decide([notice({ kind: "person-left", conversation: from })], served).chat?.serving,
  ).toBeNull();
});

test("a wrong code is counted against its chat, a good one is not (S9)", () => {
  const code = "ABCD-EF23";
  const good = { code, person: { ...aChat(li, "engineer").person } };
  const counted = (codes: ReadonlyMap<string, typeof good>, words: string): boolean =>
    unitOf(decideChat(aChat(), [arrival(words)], { ...world, codes })).wrongCode;

  expect(counted(new Map(), code)).toBe(true);
  expect(counted(new Map([[code, good]]), code)).toBe(false);
  expect(counted(new Map(), "my machine leaks")).toBe(false);
});
