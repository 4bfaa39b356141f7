import { expect, test } from "vitest";
import type { KeptType } from "../../src/kernel/file-types.ts";
import { openPicturesPage } from "../../src/media/open-pictures-page.ts";
import type { Gallery, PictureForm } from "../../src/ports/gallery.ts";
import { keptId } from "../support/pictures.ts";

const megabyte = 1_024 * 1_024;

/** A page on which every token asks for one attachment in this form. */
function page(form: PictureForm, kept: { type: KeptType; bytes: Uint8Array } | undefined) {
  const shrunk: number[] = [];
  const gallery: Gallery = {
    find: async ([id = ""]) =>
      new Map(kept === undefined ? [] : [[id, { ...kept, read: async () => kept.bytes }]]),
  };
  const show = openPicturesPage({ read: () => ({ id: keptId(1), form }) }, gallery, {
    shrink: async (_bytes, side) => {
      shrunk.push(side);
      return { ok: true, type: "jpeg", bytes: new Uint8Array(9), sha256: "" };
    },
  });
  return { shrunk, shown: () => show("token") };
}

const small = new Uint8Array(9);

test.for([
  ["large", "jpeg", small, []],
  ["small", "png", small, []],
  ["small", "jpeg", new Uint8Array(megabyte + 1), [1_024]],
  ["large", "png", new Uint8Array(10 * megabyte + 1), [2_048]],
  ["large", "webp", small, [2_048]],
  ["small", "gif", small, [1_024]],
] as const)("%s of a %s is what LINE can show", async ([form, type, bytes, sides]) => {
  const { shrunk, shown } = page(form, { type, bytes });
  const picture = await shown();
  expect(shrunk).toEqual(sides);
  expect(picture?.mediaType).toBe(sides.length > 0 || type === "jpeg" ? "image/jpeg" : "image/png");
});

test("a file is handed out as it is kept, and never as a picture", async () => {
  const paper = { type: "pdf", bytes: small } as const;
  expect(await page("kept", paper).shown()).toMatchObject({ mediaType: "application/pdf" });
  expect(await page("large", paper).shown()).toBeUndefined();
});

test("a picture that was erased meanwhile is not to be seen (R18)", async () => {
  expect(await page("large", undefined).shown()).toBeUndefined();
});

test("nobody is asked about an address that is not ours", async () => {
  const gallery: Gallery = { find: () => Promise.reject(new Error("asked")) };
  const show = openPicturesPage({ read: () => undefined }, gallery, {
    shrink: () => Promise.reject(new Error("asked")),
  });
  expect(await show("token")).toBeUndefined();
});
