import { expect, test } from "vitest";
import { spokenWords } from "../../src/engine/looked-into.ts";
import { type Chat, chat, give, keys, orders, say, spoken } from "../dialogs/talk.ts";

const photo = (id: string) => ({ kind: "sent-photos" as const, photos: [{ id, ref: id }] });
const video = (id: string) => ({
  kind: "sent-files" as const,
  files: [{ id, ref: id, kind: "video" as const }],
});
const label = (file: string, serial: string, model?: string) => ({
  kind: "looked-into" as const,
  file,
  found: { kind: "label" as const, serial, ...(model === undefined ? {} : { model }) },
});
const refused = (file: string, why: "too-large" | "not-allowed") => ({
  kind: "looked-into" as const,
  file,
  found: { kind: "refused" as const, why },
});

function served(): Chat {
  const talk = chat();
  give(talk, { kind: "noticed", notice: { kind: "person-joined", text: "李华" } });
  return talk;
}

test("a label in a photo fills the serial number without a word, and the summary says where it is from", () => {
  const talk = chat();
  for (const words of ["空调不制冷，KFR-35GW"]) say(talk, words);
  give(talk, photo("p1"));
  give(talk, label("p1", "AB12345678"));
  expect(spoken(talk)).toEqual([]);
  for (const words of ["明天下午", "王女士 13800138000", "世纪大道88号1203室"]) say(talk, words);
  expect(keys(talk)).toContain("report.confirm.ask");
  expect(spoken(talk).join("\n")).toContain("AB12345678（从照片读取）");
});

test("a label never overrules what the customer typed", () => {
  const talk = chat();
  say(talk, "空调不制冷，序列号 CD87654321");
  give(talk, photo("p1"));
  give(talk, label("p1", "AB12345678"));
  expect(talk.conversation.talk?.answers.serial).toBe("CD87654321");
});

test("a label of a photo that is not of this report says nothing about it", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  give(talk, label("p9", "AB12345678"));
  expect(talk.conversation.talk?.answers.serial).toBeUndefined();
});

test("a label read while the summary stands brings the summary again", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  give(talk, photo("p1"));
  for (const words of ["明天下午", "王女士 13800138000", "世纪大道88号1203室"]) say(talk, words);
  give(talk, label("p1", "AB12345678"));
  expect(keys(talk)).toEqual(expect.arrayContaining(["label.read", "report.confirm.ask"]));
  expect(spoken(talk).join()).toContain("AB12345678");
});

test("a serial number typed later replaces the label's, and is the customer's own", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  give(talk, photo("p1"));
  give(talk, label("p1", "AB12345678"));
  say(talk, "序列号 CD87654321");
  expect(talk.conversation.talk?.answers.serial).toBe("CD87654321");
  expect(spoken(talk).join()).not.toContain("从照片读取");
});

test("a file found too large is told with the limit and a way out, and no longer counts", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  give(talk, video("f1"));
  expect(talk.conversation.talk?.answers.photos).toEqual(["f1"]);
  give(talk, refused("f1", "too-large"));
  expect(spoken(talk).join()).toContain("20 MB");
  expect(talk.conversation.talk?.answers.photos).toBeUndefined();
});

test("of several things sent only the one that cannot be kept is gone", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  give(talk, photo("p1"));
  give(talk, video("f1"));
  give(talk, refused("f1", "not-allowed"));
  expect(keys(talk)).toContain("file.not-allowed");
  expect(talk.conversation.talk?.answers.photos).toEqual(["p1"]);
});

test("where a person serves, the colleague is told of a file we could not keep", () => {
  const talk = served();
  give(talk, refused("f1", "not-allowed"));
  expect(orders(talk)).toEqual([
    { kind: "relay-to-staff", text: "", about: [{ key: "sent.refused", params: {} }] },
  ]);
});

test("where a person serves, words from a voice message are carried over and marked", () => {
  const talk = served();
  give(talk, { kind: "looked-into", file: "v1", found: { kind: "words", text: "漏水了" } });
  expect(orders(talk)).toEqual([
    { kind: "relay-to-staff", text: "漏水了", about: [{ key: "sent.heard", params: {} }] },
  ]);
});

test("a voice message nobody could understand is asked for in writing", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  give(talk, { kind: "looked-into", file: "v1", found: { kind: "no-words" } });
  expect(keys(talk)).toEqual(expect.arrayContaining(["voice.kept", "report.photos.ask"]));
});

test("a voice message taken back meanwhile is not heard", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  give(talk, { kind: "withdrew", messageId: "m7" });
  const found = { kind: "words", text: "跳过" } as const;
  give(talk, { kind: "looked-into", file: "v1", found, messageId: "m7" });
  expect(talk.turn.effects).toEqual([{ kind: "forget-message", messageId: "m7" }]);
});

test("what our own look found is not somebody writing: nothing counts it as a sign of life", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  const { lastAt } = talk.conversation;
  give(talk, { kind: "looked-into", file: "v1", found: { kind: "no-words" } });
  expect(talk.conversation.lastAt).toBe(lastAt);
});

test("words keep the id of the message they were spoken in, so that it can be taken back", () => {
  const input = {
    kind: "looked-into",
    file: "v1",
    found: { kind: "no-words" },
    messageId: "m1",
    at: 5,
  } as const;
  expect(spokenWords(input, "x")).toEqual({
    kind: "said",
    text: "x",
    voice: "v1",
    messageId: "m1",
    at: 5,
  });
});
