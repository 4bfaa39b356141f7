import { expect, test } from "vitest";
import { askActions } from "../../../bots/line/ask-actions.ts";

test("what the app asks by itself fits on its chips, whatever the words are", () => {
  const label = "Pick a day and an hour that suit you";
  const photo = askActions({ for: "photo", label, cameraLabel: label });
  expect(photo.map(({ type }) => type)).toEqual(["camera", "cameraRoll"]);
  for (const action of [...photo, ...askActions({ for: "location", label })])
    expect(action).toMatchObject({ label: "Pick a day and an h…" });
  expect(askActions({ for: "time", label: "When?", earliest: "2026-07-01T10:30" })).toEqual([
    {
      type: "datetimepicker",
      label: "When?",
      data: "picked",
      mode: "datetime",
      min: "2026-07-01T10:30",
    },
  ]);
});

test("a telephone number LINE cannot ask for", () => {
  expect([askActions({ for: "contact", label: "Share" }), askActions(undefined)]).toEqual([[], []]);
});
