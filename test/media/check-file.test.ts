import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { checkFile } from "../../src/media/check-file.ts";
import {
  amrVoice,
  compound,
  docxPaper,
  m4aVoice,
  mp4Film,
  oggVoice,
  pdfPaper,
  zip,
} from "./files.ts";
import { phonePhoto } from "./photos.ts";

const notAllowed = { ok: false, because: "not-allowed" };
const text = (words: string): Uint8Array => Buffer.from(words, "utf8");

test.each([
  ["voice", "ogg", oggVoice],
  ["voice", "m4a", m4aVoice],
  ["voice", "amr", amrVoice],
  ["voice", "mp4", mp4Film],
  ["audio", "ogg", oggVoice],
  ["video", "mp4", mp4Film],
  ["document", "pdf", pdfPaper],
  ["document", "docx", docxPaper()],
  ["document", "doc", compound("Root Entry", "WordDocument")],
  ["document", "xls", compound("Root Entry", "Workbook")],
  ["document", "mp4", mp4Film],
  ["document", "txt", text("型号 KFR-35GW\nserial AB12345678\n")],
] as const)("S24: a %s that is %s by its bytes is kept as it came", async (kind, type, bytes) => {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  expect(await checkFile(bytes, kind)).toEqual({ ok: true, type, bytes, sha256 });
});

test.each([
  ["an archive", zip({ "a.txt": "a" })],
  ["a program for Windows", Buffer.from(`MZ${"\0".repeat(200)}PE\0\0`, "latin1")],
  [
    "a program for Linux",
    Buffer.from(`\u007fELF${"\u0002\u0001\u0001".padEnd(64, "\0")}`, "latin1"),
  ],
  ["a script", text("#!/bin/sh\nrm -rf /\n")],
  ["a page", text("<!doctype html><p>hello</p>")],
  ["a page after words", text("hello\n<script>alert(1)</script>")],
  ["a drawing", text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ["markup", text('<?xml version="1.0"?><a/>')],
  ["bytes that are no text", Buffer.from([0x66, 0x00, 0x01, 0x67])],
  ["text that is not UTF-8", Buffer.from([0xc4, 0xe3, 0xba, 0xc3])],
  ["an installer in a compound file", compound("Root Entry", "Property")],
  ["an old paper with a program inside", compound("WordDocument", "Macros", "_VBA_PROJECT")],
  ["nothing", new Uint8Array()],
])("S24: %s is not kept, whatever it is called", async (_what, bytes) => {
  expect(await checkFile(bytes, "document")).toEqual(notAllowed);
});

test("S24: what is sent as one kind and is another is not kept", async () => {
  expect(await checkFile(pdfPaper, "voice")).toEqual(notAllowed);
  expect(await checkFile(oggVoice, "video")).toEqual(notAllowed);
  expect(await checkFile(await phonePhoto(), "video")).toEqual(notAllowed);
});

test("P7: a picture sent as a file is made anew like every photo", async () => {
  const verdict = await checkFile(await phonePhoto(), "document");
  expect(verdict).toMatchObject({ ok: true, type: "jpeg", width: 40, height: 60 });
  expect(verdict.ok && Buffer.from(verdict.bytes).includes("CanaryPhone")).toBe(false);
});

test("S24: more than 20 MB are not looked at", async () => {
  const large = Buffer.concat([pdfPaper, Buffer.alloc(20 * 1_024 * 1_024)]);
  expect(await checkFile(large, "document")).toEqual({ ok: false, because: "too-large" });
});
