import { expect, test } from "vitest";
import { findLabel } from "../../src/dialogs/find-label.ts";

test.each([
  ["AB12345678", { serial: "AB12345678" }],
  ["S/N: kf-2024-00017", { serial: "KF-2024-00017" }],
  ["型号：KFR-35GW\n序列号：AB12345678", { serial: "AB12345678", model: "KFR-35GW" }],
  ["sn-AB12345678", { serial: "AB12345678" }],
  [
    "https://example.com/p?sn=ab12345678&model=KFR-35GW",
    { serial: "AB12345678", model: "KFR-35GW" },
  ],
  ["https://t.example.com/bot?start=sn-AB12345678", { serial: "AB12345678" }],
  ["HTTPS://EXAMPLE.COM/X?SERIAL=AB12345678#x", { serial: "AB12345678" }],
])("a code that says %j is a label", (text, label) => {
  expect(findLabel([text])).toEqual(label);
});

test.each([
  "https://pay.example.com/t?amount=100",
  "https://example.com/AB12345678",
  "WIFI:S:home;T:WPA;P:not-a-secret;;",
  "mailto:nobody@example.com",
  "https://example.com/?sn=<script>",
  "https://example.com/?sn=abcdefgh",
  "hello",
  "",
])("a code that says %j is no label, and nothing of it is kept", (text) => {
  expect(findLabel([text])).toBeUndefined();
});

test("of several codes the label is found; two devices in one photo are nobody's guess", () => {
  expect(findLabel(["https://example.com", "AB12345678", "model KFR-35GW"])).toEqual({
    serial: "AB12345678",
    model: "KFR-35GW",
  });
  expect(findLabel(["AB12345678", "CD87654321"])).toBeUndefined();
  expect(findLabel([])).toBeUndefined();
});
