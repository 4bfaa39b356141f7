import { expect, test } from "vitest";
import type { FileKind } from "../../src/engine/input.ts";
import { fileBytesMax } from "../../src/engine/sent.ts";
import { aTicket, chat, give, keys, notice, orders, press, say, spoken } from "../dialogs/talk.ts";

const serving = "0f8fad5b-d9cb-469f-a165-70867728950e";

function served(own: Parameters<typeof chat>[0] = {}) {
  const talk = chat(own);
  const joined = { kind: "person-joined", text: "李华", conversation: serving } as const;
  give(talk, { kind: "noticed", notice: joined });
  return talk;
}

test("a photo is kept with the open case, and whoever serves reads that it cannot be shown (rule 18)", () => {
  const talk = served({ tickets: [aTicket] });
  give(talk, { kind: "sent-photos", photos: [{ id: "p1", ref: "r" }], caption: "这里漏" });
  expect(orders(talk)).toEqual([
    { kind: "add-photos", ticket: aTicket.number, photos: ["p1"] },
    {
      kind: "relay-to-staff",
      text: "这里漏",
      about: [{ key: "relay.photo-case", params: { number: aTicket.number } }],
    },
  ]);
  expect(keys(talk)).toEqual([]);
});

test("without an open case the colleague is asked to ask for words", () => {
  const talk = served();
  give(talk, { kind: "sent-photos", photos: [{ id: "p1", ref: "r" }] });
  expect(orders(talk)).toMatchObject([{ about: [{ key: "relay.photo-chat" }] }]);
});

test("a voice message is not lost in silence: whoever serves is told to ask for words", () => {
  const talk = served();
  give(talk, { kind: "unspoken", what: "voice" });
  expect(keys(talk)).toEqual([]);
  expect(orders(talk)).toEqual([
    { kind: "relay-to-staff", text: "", about: [{ key: "relay.unspoken", params: {} }] },
  ]);
});

test("stop and start work while a person serves, too (rule 20)", () => {
  const talk = served();
  say(talk, "停止");
  expect(talk.conversation.hushed).toBe(true);
  expect(keys(talk)).toEqual(["hush.on"]);
  expect(orders(talk)).toEqual([]);
  say(talk, "恢复");
  expect(talk.conversation.hushed).toBe(false);
  expect(keys(talk)).toEqual(["hush.off"]);
});

test("doors to other dialogs stay shut while a person serves: one speaker", () => {
  const talk = served();
  say(talk, "投诉");
  expect(talk.turn.effects).toEqual([{ kind: "relay-to-staff", text: "投诉" }]);
});

test("whoever serves reads what came besides words, in their own language", () => {
  const talk = chat({ me: { role: "agent", name: "徐", locale: "en" }, platform: "wecom" });
  press(talk, `t:take:${serving}`);
  const about = [{ key: "relay.unspoken", params: {} } as const];
  notice(talk, "customer-says", aTicket, { conversation: serving, text: "", detail: about });
  expect(keys(talk)).toEqual(["relay.unspoken"]);
  notice(talk, "customer-says", aTicket, { conversation: serving, text: "hello", detail: about });
  expect(spoken(talk).at(-1)).toBe("hello");
});

test("whoever is called knows the customer's name and open cases, where no form tells more (rule 18)", () => {
  const talk = chat({ me: { role: "customer", name: "王女士" }, tickets: [aTicket] });
  say(talk, "人工");
  expect(orders(talk)).toMatchObject([
    {
      kind: "call-person",
      known: [
        { key: "handover.name", params: { name: "王女士" } },
        { key: "handover.case", params: { number: aTicket.number } },
      ],
    },
  ]);
  expect(keys(talk)).toContain("person.handed-chat");
});

const file = (kind: FileKind, more: object = {}) => ({
  kind: "sent-files" as const,
  files: [{ id: "f1", ref: "r", kind, ...more }],
});

test.each([
  ["voice", {}, "sent.voice"],
  ["audio", {}, "sent.audio"],
  ["video", {}, "sent.video"],
  ["document", {}, "sent.document"],
  ["document", { name: "bill.pdf" }, "sent.document-named"],
] as const)("a %s for a colleague is kept with the case and told in words", (kind, more, key) => {
  const talk = served({ tickets: [aTicket] });
  give(talk, file(kind, more));
  expect(orders(talk)).toMatchObject([
    { kind: "add-photos", ticket: aTicket.number, photos: ["f1"] },
    {
      kind: "relay-to-staff",
      text: "",
      about: [{ key: "relay.file-case", params: { what: { key }, number: aTicket.number } }],
    },
  ]);
  expect(spoken(talk)).toEqual([]);
});

test("a file too large to be kept is told to the colleague as such", () => {
  const talk = served({ tickets: [aTicket] });
  give(talk, file("video", { size: fileBytesMax + 1 }));
  expect(orders(talk)).toMatchObject([
    { kind: "relay-to-staff", about: [{ key: "sent.refused" }] },
  ]);
});

test("without an open case the colleague reads what file it was and that the chat keeps it", () => {
  const talk = served();
  give(talk, file("video"));
  expect(orders(talk)).toMatchObject([
    { about: [{ key: "relay.file-chat", params: { what: { key: "sent.video" } } }] },
  ]);
});

test("whoever does not serve yet reads in their own language what came, words behind it", () => {
  const staff = chat({ me: { role: "agent", locale: "en" } });
  const detail = [{ key: "relay.photo-chat" as const, params: {} }];
  const notice = { kind: "customer-says", conversation: "c", text: "铭牌", detail } as const;
  give(staff, { kind: "noticed", notice });
  expect(spoken(staff)[0]).toMatch(/^Customer: The customer sent a photo.* 铭牌/);
  give(staff, { kind: "noticed", notice: { kind: "customer-says", conversation: "c", detail } });
  expect(spoken(staff)[0]).toMatch(/^Customer: The customer sent a photo.*them\.$/);
});
