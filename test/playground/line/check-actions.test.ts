import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  action,
  onFlexButton,
  onQuickReply,
  onTemplate,
  quickReply,
} from "../../../src/playground/line/check-actions.ts";

const postback = { type: "postback", label: "OK", data: "t=1" };
const picker = { type: "datetimepicker", label: "When", data: "d", mode: "datetime" };

const rows = [
  ["a plain button", onTemplate, postback, 0],
  ["data of 300 characters", onTemplate, { ...postback, data: "x".repeat(300) }, 0],
  ["data of 301 characters", onTemplate, { ...postback, data: "x".repeat(301) }, 1],
  ["no data", onTemplate, { type: "postback", label: "OK" }, 1],
  ["a label of 21", onTemplate, { ...postback, label: "x".repeat(21) }, 1],
  ["a flex label of 40", onFlexButton, { ...postback, label: "x".repeat(40) }, 0],
  ["a flex label of 41", onFlexButton, { ...postback, label: "x".repeat(41) }, 1],
  ["twenty families as a label", onTemplate, { ...postback, label: "👨‍👩‍👧‍👦".repeat(20) }, 0],
  ["two wordings for one tap", onTemplate, { ...postback, displayText: "a", text: "b" }, 1],
  ["a location button on a card", onTemplate, { type: "location", label: "Here" }, 1],
  ["a location chip", onQuickReply, { type: "location", label: "Here" }, 0],
  ["a camera chip without a label", onQuickReply, { type: "camera" }, 1],
  ["a script as a link", onTemplate, { type: "uri", label: "x", uri: "javascript:alert(1)" }, 1],
  ["a telephone link", onTemplate, { type: "uri", label: "x", uri: "tel:+862012345678" }, 0],
  [
    "a desktop link on a chip",
    onQuickReply,
    { type: "uri", label: "x", uri: "https://a.example", altUri: {} },
    1,
  ],
  ["a date wheel", onTemplate, { ...picker, min: "2026-07-01T09:00", max: "2026-07-14t18:00" }, 0],
  ["a day that does not exist", onTemplate, { ...picker, min: "2026-02-30T09:00" }, 1],
  [
    "bounds the wrong way round",
    onTemplate,
    { ...picker, min: "2026-07-02T09:00", max: "2026-07-01T09:00" },
    1,
  ],
  ["a date in a time wheel", onTemplate, { ...picker, mode: "time", initial: "2026-07-01" }, 1],
  [
    "a rich-menu switch in a chat",
    onTemplate,
    { type: "richmenuswitch", label: "x", data: "x" },
    1,
  ],
  ["a field nobody knows", onTemplate, { ...postback, colour: "red" }, 1],
] as const;

test.each(rows)("LINE judges %s", (_, place, value, faults) => {
  expect(action(place)(value, "action")).toHaveLength(faults);
});

test("a set of quick replies holds one to thirteen buttons", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), (count) => {
      const items = Array.from({ length: count }, () => ({ type: "action", action: postback }));
      expect(quickReply({ items }, "q").length === 0).toBe(count >= 1 && count <= 13);
    }),
  );
});

test("a label is measured in what a reader sees, for any text", () => {
  const cluster = fc.constantFrom("a", "界", "👍🏽", "é", "🇨🇳");
  fc.assert(
    fc.property(fc.array(cluster, { minLength: 1, maxLength: 30 }), (clusters) => {
      // Two flags in a row stay two clusters, so the count is the array's length.
      const fits = action(onTemplate)({ ...postback, label: clusters.join("") }, "a").length === 0;
      expect(fits).toBe(clusters.length <= 20);
    }),
  );
});
