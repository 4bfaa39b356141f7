import { expect, test } from "vitest";
import { template } from "../../../src/playground/line/check-templates.ts";

const button = { type: "postback", label: "OK", data: "t=1" };
const column = { text: "words", actions: [button] };
const many = (count: number): readonly unknown[] => Array.from({ length: count }, () => button);

const rows = [
  ["four buttons", { type: "buttons", text: "x", actions: many(4) }, 0],
  ["five buttons", { type: "buttons", text: "x", actions: many(5) }, 1],
  ["no button", { type: "buttons", text: "x", actions: [] }, 1],
  [
    "160 characters without a title",
    { type: "buttons", text: "x".repeat(160), actions: many(1) },
    0,
  ],
  ["161 characters", { type: "buttons", text: "x".repeat(161), actions: many(1) }, 1],
  [
    "61 characters under a title",
    { type: "buttons", title: "t", text: "x".repeat(61), actions: many(1) },
    1,
  ],
  ["a title of 41", { type: "buttons", title: "t".repeat(41), text: "x", actions: many(1) }, 1],
  ["a question with two answers", { type: "confirm", text: "x".repeat(240), actions: many(2) }, 0],
  ["a question with three answers", { type: "confirm", text: "x", actions: many(3) }, 1],
  ["ten columns", { type: "carousel", columns: Array.from({ length: 10 }, () => column) }, 0],
  ["eleven columns", { type: "carousel", columns: Array.from({ length: 11 }, () => column) }, 1],
  [
    "columns with unequal buttons",
    { type: "carousel", columns: [column, { ...column, actions: many(2) }] },
    1,
  ],
  [
    "a title in one column only",
    { type: "carousel", columns: [column, { ...column, title: "t" }] },
    1,
  ],
  ["four buttons in a column", { type: "carousel", columns: [{ ...column, actions: many(4) }] }, 1],
  [
    "pictures without labels",
    {
      type: "image_carousel",
      columns: [{ imageUrl: "https://a.example/1", action: { type: "message", text: "x" } }],
    },
    0,
  ],
  ["a template of tomorrow", { type: "gallery" }, 1],
] as const;

test.each(rows)("LINE judges %s", (_, value, faults) => {
  expect(template(value, "template")).toHaveLength(faults);
});
