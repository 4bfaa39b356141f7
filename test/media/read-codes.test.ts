import { expect, test } from "vitest";
import { openPhotoChild } from "../../src/media/photo-child.ts";
import { checkMemoryMax } from "../../src/media/photo-limits.ts";
import { readCodes } from "../../src/media/read-codes.ts";
import { codeOf, labelPhoto } from "./codes.ts";
import { phonePhoto } from "./photos.ts";

const serial = "SN:AB12345678";

test.each([
  ["straight", {}],
  ["turned by a quarter", { turned: 90 }],
  ["turned a little", { turned: 17 }],
  ["upside down", { turned: 180 }],
  ["blurred", { blurred: 2 }],
])("a code on a label is read: %s", async (_how, how) => {
  expect(await readCodes(await labelPhoto([await codeOf(serial, 8)], how))).toEqual([serial]);
});

test("a small code in a large photo is read", async () => {
  const photo = await labelPhoto([await codeOf(serial, 5)], { side: 4_000 });
  expect(await readCodes(photo)).toEqual([serial]);
});

test("several codes are all read, at most four", async () => {
  const texts = ["one 1", "two 2"];
  const photo = await labelPhoto(await Promise.all(texts.map((text) => codeOf(text, 8))));
  expect([...(await readCodes(photo))].toSorted()).toEqual(texts);
});

test("a photo without a code, and bytes that are no photo, have none", async () => {
  expect(await readCodes(await phonePhoto(600, 400))).toEqual([]);
  expect(await readCodes(Buffer.from("no photo"))).toEqual([]);
});

test("a code blurred beyond reading is none, and no fault", async () => {
  expect(await readCodes(await labelPhoto([await codeOf(serial, 4)], { blurred: 12 }))).toEqual([]);
});

test("S25: codes are read in the process that decodes photos, under its limits", async () => {
  const child = openPhotoChild(
    new URL("../../src/media/reencode-main.ts", import.meta.url),
    checkMemoryMax,
  );
  const verdict = await child.check(await labelPhoto([await codeOf(serial, 8)]), 10_000);
  expect(verdict).toMatchObject({ ok: true, type: "jpeg", codes: [serial] });
  const plain = await child.check(await phonePhoto(), 10_000);
  expect(plain.ok && plain.codes).toBeUndefined();
  child.kill();
});
