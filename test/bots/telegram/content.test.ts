import { expect, test } from "vitest";
import { contentOf } from "../../../bots/telegram/content.ts";
import { type Message, unspokenContents } from "../../../bots/telegram/wire.ts";

function heard(content: object): unknown {
  const message: Message = {
    message_id: 5,
    date: 100,
    chat: { id: 7, type: "private" },
    ...content,
  };
  const read = contentOf(message, 7);
  return read.kind === "service" ? read : read.inputOf("1:message:7.5");
}

test.for([
  ["/start", { kind: "opened" }],
  ["/START", { kind: "opened" }],
  ["/start@desk_bot  t88 ", { kind: "opened", payload: "t88" }],
  ["/help", { kind: "said", text: "help" }],
  ["/my_ticket 88", { kind: "said", text: "my ticket 88" }],
  ["/report\nthe pump leaks", { kind: "said", text: "report the pump leaks" }],
  ["/started it, and it broke", { kind: "said", text: "started it, and it broke" }],
  ["//", { kind: "said", text: "//" }],
  ["/dev/null is full", { kind: "said", text: "/dev/null is full" }],
  ["50/60 Hz", { kind: "said", text: "50/60 Hz" }],
] as const)("%j is heard as %j", ([text, input]) => {
  expect(heard({ text })).toMatchObject({ ...input, at: 100_000 });
});

test.for([
  ["voice", "voice"],
  ["audio", "audio"],
  ["video", "video"],
  ["video_note", "video"],
  ["animation", "video"],
  ["document", "document"],
] as const)("a %s is kept as %s, with what its sender says of it", ([field, kind]) => {
  const claims = { file_size: 9, duration: 4, file_name: "a\0b.ogg", mime_type: "audio/ogg" };
  expect(heard({ [field]: { file_id: "F1", ...claims }, caption: "listen" })).toMatchObject({
    kind: "sent-files",
    files: [{ kind, ref: "F1", size: 9, seconds: 4, name: "a\u2400b.ogg", mime: "audio/ogg" }],
    caption: "listen",
    at: 100_000,
  });
});

test("films and photos of one album name it alike", () => {
  const album = { media_group_id: "m1", video: { file_id: "F2" } };
  expect(heard(album)).toMatchObject({ files: [{ album: "m1" }] });
});

test.for(unspokenContents)("a %s is a kind we do not speak", (what) => {
  expect(heard({ [what]: { file_id: "x" } })).toEqual({ kind: "unspoken", what, at: 100_000 });
});

test("a picture Telegram would not hand out is answered at once: too large (20 MB)", () => {
  const picture = (file_size: number) =>
    heard({ document: { file_id: "x", mime_type: "image/png", file_size } });
  expect(picture(20 * 1024 * 1024)).toMatchObject({ kind: "sent-photos" });
  expect(picture(20 * 1024 * 1024 + 1)).toEqual({
    kind: "unspoken",
    what: "too-large",
    at: 100_000,
  });
});

test("a service message is nobody's word", () => {
  expect(heard({ new_chat_title: "x" })).toEqual({ kind: "service", what: "new_chat_title" });
});
