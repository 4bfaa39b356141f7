import { expect, test } from "vitest";
import { shownNow } from "../../src/desk/show-now.ts";
import type { Bubble } from "../../src/ports/outgoing.ts";
import { galleryOf, keptFile, keptId, media } from "../support/pictures.ts";

const three = media(keptFile(1), keptFile(2), keptFile(3));
const words: Bubble = { kind: "text", text: "Hello" };

test("what is there is shown as it was asked for", async () => {
  const { bubbles, files } = await shownNow(galleryOf(three), [words, three]);
  expect(bubbles).toEqual([words, three]);
  expect([...files.keys()]).toEqual([keptId(1), keptId(2), keptId(3)]);
});

test("an erased picture is not sent any more, and the reader is told in one line how many are gone (R18)", async () => {
  const { bubbles, files } = await shownNow(galleryOf(three, keptId(1), keptId(3)), [three]);
  expect(bubbles).toEqual([{ ...three, items: [three.items[1]], text: `${three.text}\n2 gone` }]);
  expect([...files.keys()]).toEqual([keptId(2)]);
});

test("of pictures that are all gone the words are left", async () => {
  const all = [keptId(1), keptId(2), keptId(3)];
  const { bubbles } = await shownNow(galleryOf(three, ...all), [three]);
  expect(bubbles).toEqual([{ kind: "text", text: `${three.text}\n3 gone` }]);
  const silent = { ...three, text: "" };
  const { bubbles: alone } = await shownNow(galleryOf(three, ...all), [silent]);
  expect(alone).toEqual([{ kind: "text", text: "3 gone" }]);
});

test("nobody is asked about words alone", async () => {
  const gallery = { find: () => Promise.reject(new Error("asked")) };
  expect((await shownNow(gallery, [words])).bubbles).toEqual([words]);
});
