import { expect, test } from "vitest";
import {
  albumOf,
  fileBytesMax,
  fileMegabytesMax,
  isSending,
  keptOf,
  shownIn,
  shownName,
  tooLarge,
  voicesIn,
} from "../../src/engine/sent.ts";
import { chat, give, keys, say, spoken } from "../dialogs/talk.ts";

const file = (kind: "voice" | "video" | "document", size = 10) =>
  ({ id: kind, ref: "r", kind, size, album: "a" }) as const;
const sent = (...files: readonly ReturnType<typeof file>[]) =>
  ({ kind: "sent-files", files, at: 0 }) as const;

test("what shows something counts as shown, a voice message does not", () => {
  const input = sent(file("voice"), file("video"), file("document"));
  expect(shownIn(input).map(({ id }) => id)).toEqual(["video", "document"]);
  expect(voicesIn(input).map(({ id }) => id)).toEqual(["voice"]);
  expect(isSending(input) && albumOf(input)).toBe("a");
});

test("what is known to be too large is not fetched at all", () => {
  const large = file("video", fileBytesMax + 1);
  expect(tooLarge(large)).toBe(true);
  expect(tooLarge(file("video", fileBytesMax))).toBe(false);
  expect(keptOf(sent(large, file("document"))).map(({ id }) => id)).toEqual(["document"]);
  expect(fileMegabytesMax * 1_024 * 1_024).toBe(fileBytesMax);
});

test("a claimed name is shown on one line, without tricks, not endless", () => {
  const named = (name: string) => shownName({ ...file("document"), name });
  expect(named("a\nb\u202egnp.exe")).toBe("a b gnp.exe");
  expect(named("x".repeat(500))).toHaveLength(60);
  expect(shownName(file("document"))).toBe("");
});

test.each(["video", "document"] as const)("at the photo step a %s counts as evidence", (kind) => {
  const talk = chat();
  say(talk, "空调不制冷");
  give(talk, sent(file(kind)));
  expect(talk.conversation.talk?.answers.photos).toEqual([kind]);
  expect(keys(talk)).toContain("report.wish.ask");
});

test("a film out of nothing starts a report that keeps it", () => {
  const talk = chat();
  give(talk, sent(file("video")));
  expect(keys(talk)).toContain("report.class.ask");
  expect(talk.conversation.talk?.answers.photos).toEqual(["video"]);
});

test("a file too large is answered at once with the limit and a way out, and the question stands", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  give(talk, sent(file("video", fileBytesMax + 1)));
  expect(spoken(talk).join()).toContain("20 MB");
  expect(keys(talk)).toEqual(expect.arrayContaining(["file.too-large", "report.photos.ask"]));
  expect(talk.conversation.talk).toMatchObject({ strikes: 0 });
  expect(talk.conversation.talk?.answers.photos).toBeUndefined();
});

test("a sticker is answered kindly, and the question stands", () => {
  const talk = chat();
  say(talk, "空调不制冷");
  give(talk, { kind: "unspoken", what: "sticker" });
  expect(keys(talk)).toEqual(expect.arrayContaining(["desk.sticker", "report.photos.ask"]));
  expect(talk.conversation.talk).toMatchObject({ strikes: 0 });
});
