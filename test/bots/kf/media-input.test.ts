import { expect, test } from "vitest";
import { mediaInput } from "../../../bots/kf/media-input.ts";

test.each([
  ["voice", "voice"],
  ["video", "video"],
  ["file", "document"],
])("a %s is kept as %s, and fetched by its id", (msgtype, kind) => {
  const read = mediaInput({ msgtype, [msgtype]: { media_id: "M1" } }, "wk:m1", "m1", 7);
  expect(read).toEqual({
    kind: "sent-files",
    files: [{ id: expect.any(String), ref: "M1", kind }],
    messageId: "m1",
    at: 7,
  });
});

test("an id that could not stand in an address is no id", () => {
  expect(mediaInput({ msgtype: "file", file: { media_id: "a b" } }, "e", "m", 7)).toBeUndefined();
  expect(mediaInput({ msgtype: "file" }, "e", "m", 7)).toBeUndefined();
});
