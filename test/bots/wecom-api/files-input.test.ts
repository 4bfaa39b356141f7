import { expect, test } from "vitest";
import { filesInput } from "../../../bots/wecom-api/files-input.ts";

test("what the platform claims is kept as a claim, harmless and short", () => {
  const claims = { name: `\ud800${"x".repeat(300)}`, format: "amr" };
  expect(filesInput("file", { id: "i", ref: "M" }, claims, "7", 1)).toEqual({
    kind: "sent-files",
    files: [
      { id: "i", ref: "M", kind: "document", name: `\ufffd${"x".repeat(199)}`, mime: "file/amr" },
    ],
    messageId: "7",
    at: 1,
  });
});

test("what it does not tell is absent", () => {
  const read = filesInput("voice", { id: "i", ref: "M" }, {}, "7", 1);
  expect(read).toMatchObject({ files: [{ id: "i", ref: "M", kind: "voice" }] });
  expect(JSON.stringify(read)).not.toContain("mime");
});
