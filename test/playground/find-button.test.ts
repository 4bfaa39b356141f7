import { expect, test } from "vitest";
import { findButton, nthOf, shapeOf } from "../../src/playground/find-button.ts";
import type { Entry } from "../../src/playground/phone.ts";

const entry = (id: string, buttons: Readonly<Record<string, string>>, live = true): Entry => ({
  id,
  at: 0,
  by: "desk",
  shown: { kind: "text", text: "?" },
  buttons: [
    Object.entries(buttons).map(([data, label]) => ({ label, data, look: "inline", live })),
  ],
});

const screen = [
  entry("1", { "t:agree:S20261100101": "Yes, all good" }),
  entry("2", { "t:appoint:S20261100201:1": "Thu 13:00", "t:appoint:S20261100201:2": "Fri 13:00" }),
];

test("the very same button is meant before one that only looks alike", () => {
  const wanted = { label: "Fri 13:00", data: "t:appoint:S20261100201:2", nth: 0 };
  expect(findButton(screen, wanted)?.data).toBe("t:appoint:S20261100201:2");
});

test("on another day the button at the same place is meant, whatever time it names", () => {
  const wanted = { label: "Mon 09:00", data: "t:appoint:S20261100101:9", nth: 1 };
  expect(findButton(screen, wanted)?.label).toBe("Fri 13:00");
});

test("a button that means something else is not pressed instead", () => {
  expect(findButton(screen, { label: "Reject", data: "t:reject:S20261100201", nth: 0 })).toBe(
    undefined,
  );
  const grey = [entry("1", { "g:human": "A person" }, false)];
  expect(findButton(grey, { label: "A person", data: "g:human", nth: 0 })).toBe(undefined);
});

test("a script remembers which of several alike was pressed", () => {
  expect(nthOf(screen, "Fri 13:00", "t:appoint:S20261100201:2")).toBe(1);
  expect(shapeOf("t:appoint:S20261100201:2")).toBe("t:appoint:*:*");
});
