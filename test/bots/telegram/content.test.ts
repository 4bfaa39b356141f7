import { expect, test } from "vitest";
import { contentOf, tame } from "../../../bots/telegram/content.ts";
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

test("a text without end is cut, and stays whole characters", () => {
  const text = tame(`${"a".repeat(9_999)}😀`);

  expect(text).toHaveLength(10_000);
  expect(text.isWellFormed()).toBe(true);
});
