import { expect, test } from "vitest";
import { otherInput } from "../../../bots/line/other-input.ts";

const provider = { contentProvider: { type: "line" } };

test("a film that lies elsewhere is not fetched", () => {
  const film = { id: "1", type: "video", contentProvider: { type: "external" } };
  expect(otherInput(film, "e", 5)).toEqual({ kind: "unspoken", what: "linked-file", at: 5 });
});

test("LINE counts in milliseconds, we in whole seconds, never too few", () => {
  const read = otherInput({ id: "1", type: "audio", duration: 4_200, ...provider }, "e", 5);
  expect(read).toMatchObject({ files: [{ kind: "voice", seconds: 5, ref: "1" }] });
});

test("a file's name is its sender's word: made harmless and short", () => {
  const file = { id: "1", type: "file", fileName: `a\0${"b".repeat(500)}`, fileSize: 3 };
  const read = otherInput(file, "e", 5);
  const name = read?.kind === "sent-files" ? read.files[0]?.name : undefined;
  expect(name).toMatch(/^a\u2400b+$/);
  expect(name).toHaveLength(200);
});

test.each([
  { id: "1", type: "audio" },
  { id: "1", type: "video", contentProvider: {} },
  { id: "1", type: "file", fileSize: -1 },
  { id: "x", type: "file" },
])("what is not as LINE describes it is told apart: %j", (message) => {
  expect(otherInput(message, "e", 5)).toBeUndefined();
});
