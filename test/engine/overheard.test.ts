import { expect, test } from "vitest";
import type { FileKind } from "../../src/engine/input.ts";
import { fileBytesMax } from "../../src/engine/sent.ts";
import { aTicket, type Chat, chat, give, orders, spoken } from "../dialogs/talk.ts";

function served(): Chat {
  const talk = chat({ tickets: [aTicket] });
  give(talk, { kind: "noticed", notice: { kind: "person-joined", text: "李华" } });
  return talk;
}

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
  const talk = served();
  give(talk, file(kind, more));
  expect(orders(talk)).toMatchObject([
    { kind: "add-photos", ticket: aTicket.number, photos: ["f1"] },
    { kind: "relay-to-staff", text: "", what: { key } },
  ]);
  expect(spoken(talk)).toEqual([]);
});

test("a photo for a colleague is told in words of the catalogue, its caption beside it", () => {
  const talk = served();
  give(talk, { kind: "sent-photos", photos: [{ id: "p1", ref: "r" }], caption: "铭牌" });
  expect(orders(talk)[1]).toEqual({
    kind: "relay-to-staff",
    text: "铭牌",
    what: { key: "sent.photo", params: {} },
  });
});

test("a file too large to be kept is told to the colleague as such", () => {
  const talk = served();
  give(talk, file("video", { size: fileBytesMax + 1 }));
  expect(orders(talk)).toMatchObject([{ kind: "relay-to-staff", what: { key: "sent.refused" } }]);
});

test("the colleague hears it in their own language, words and photo in one line", () => {
  const staff = chat({ me: { role: "agent", locale: "en" } });
  const detail = [{ key: "sent.photo" as const, params: {} }];
  const notice = { kind: "customer-says", conversation: "c", text: "铭牌", detail } as const;
  give(staff, { kind: "noticed", notice });
  expect(spoken(staff).join()).toContain("[photo] 铭牌");
  give(staff, { kind: "noticed", notice: { kind: "customer-says", conversation: "c", detail } });
  expect(spoken(staff).join()).toContain("Customer: [photo]");
});
