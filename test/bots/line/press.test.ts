import { expect, test } from "vitest";
import { pressOf } from "../../../bots/line/press.ts";
import { findVisitTime } from "../../../src/dialogs/fields/visit-time.ts";

const at = Date.parse("2026-06-10T02:00:00Z");

test("a tap is the choice its button carries", () => {
  expect(pressOf({ data: "g:human" }, at)).toEqual({ kind: "chose", choice: "g:human", at });
});

test.each([
  ["2026-07-01T10:30", "2026-07-01T10:30:00+08:00[Asia/Shanghai]"],
  ["2026-07-01t03:05", "2026-07-01T03:05:00+08:00[Asia/Shanghai]"],
  ["2026-07-01T00:00", "2026-07-01T00:00:00+08:00[Asia/Shanghai]"],
  ["2026-07-01T12:00", "2026-07-01T12:00:00+08:00[Asia/Shanghai]"],
  ["2026-07-01T23:45", "2026-07-01T23:45:00+08:00[Asia/Shanghai]"],
] as const)(
  "the moment %s picked on a wheel is understood on the clock of the place",
  (datetime, there) => {
    const input = pressOf({ data: "picked", params: { datetime } }, at);
    const text = input.kind === "said" ? input.text : "";
    const found = findVisitTime(text, at, "Asia/Shanghai");
    expect(found?.value.exact).toBe(Temporal.ZonedDateTime.from(there).epochMilliseconds);
  },
);

test("what a wheel of another kind sends is the choice its button carries", () => {
  for (const params of [{ date: "2026-07-01" }, { datetime: "soon" }, null, "x"]) {
    expect(pressOf({ data: "v", params }, at)).toEqual({ kind: "chose", choice: "v", at });
  }
});
