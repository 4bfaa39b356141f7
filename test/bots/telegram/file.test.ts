import { expect, test } from "vitest";
import { fileInput, fileOf } from "../../../bots/telegram/file.ts";
import type { Message } from "../../../bots/telegram/wire.ts";
import { derive } from "../../../src/kernel/ids.ts";

const message: Message = {
  message_id: 5,
  date: 100,
  chat: { id: 7, type: "private" },
  video: { file_id: "F1", file_name: "n".repeat(300) },
};

test("a message without a file has none", () => {
  const { video: _, ...bare } = message;
  expect(fileOf(bare)).toBeUndefined();
});

test("the same event names the same attachment, so a redelivery is no second file", () => {
  const file = fileOf(message);
  if (file === undefined) throw new Error("no file");
  const input = fileInput(message, file, "1:message:7.5");
  expect(input).toMatchObject({
    files: [{ id: derive("photo", "telegram", "1:message:7.5", 0), name: "n".repeat(200) }],
  });
});
