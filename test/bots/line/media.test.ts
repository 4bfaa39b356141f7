import { expect, test } from "vitest";
import { apart, mediaMessages } from "../../../bots/line/media.ts";
import { pack, render } from "../../../bots/line/render.ts";
import type { AddressOf } from "../../../src/ports/gallery.ts";
import type { MediaBubble } from "../../../src/ports/outgoing.ts";
import { keptFile, keptId, media } from "../../support/pictures.ts";

const addressOf: AddressOf = (id, form) => `https://desk.example/pictures/${form}-${id}`;
const many = (count: number) => Array.from({ length: count }, (_, nth) => keptFile(nth));
const messages = (bubble: MediaBubble) => pack([bubble]).map((group) => render(group, addressOf));

test("a photo is an image message with a large and a small address of ours", () => {
  expect(messages(media(keptFile(1)))).toEqual([
    [
      { type: "text", text: "Sent with case S20261100101:" },
      {
        type: "image",
        originalContentUrl: `https://desk.example/pictures/large-${keptId(1)}`,
        previewImageUrl: `https://desk.example/pictures/small-${keptId(1)}`,
      },
    ],
  ]);
});

test("five message objects are one call: ten photos and their words are three", () => {
  expect(messages(media(...many(10))).map((group) => group.length)).toEqual([5, 5, 1]);
});

test("whatever is no photo is an address to open, with words above it", () => {
  const bubble = { ...media(keptFile(1, "pdf"), keptFile(2, "ogg")), text: "" };
  expect(messages(bubble)).toEqual([
    [
      { type: "text", text: `pdf:\nhttps://desk.example/pictures/kept-${keptId(1)}` },
      { type: "text", text: `ogg:\nhttps://desk.example/pictures/kept-${keptId(2)}` },
    ],
  ]);
});

test("every picture is a bubble of its own that knows what to say of all that may be gone", () => {
  const bubble = media(...many(2));
  expect(apart(bubble)).toEqual([
    { kind: "text", text: bubble.text },
    { ...bubble, text: "", items: [bubble.items[0]] },
    { ...bubble, text: "", items: [bubble.items[1]] },
  ]);
});

test("what is asked after the photos keeps its chips", () => {
  const choices = [{ id: "t:photos:S1:10", label: "More photos (2)" }];
  const groups = pack([media(keptFile(1)), { kind: "text", text: "There are 2 more.", choices }]);
  const last = groups.flatMap((group) => render(group, addressOf)).at(-1);
  expect(last).toMatchObject({ type: "text", quickReply: { items: [{ type: "action" }] } });
});

test("without an address of ours a picture is our own mistake", () => {
  expect(() => mediaMessages(media(keptFile(1)), undefined)).toThrow("without an address");
});
