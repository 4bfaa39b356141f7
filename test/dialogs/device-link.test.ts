import { expect, test } from "vitest";
import { readDeviceLink } from "../../src/dialogs/device-link.ts";
import { facts, saturdayAt } from "./talk.ts";

const scene = { facts, at: saturdayAt, locale: "en" } as const;

test.each([
  ["p-washer", { product: "washing machine" }],
  ["P-WASHER", { product: "washing machine" }],
  ["sn-ab12345678", { serial: "AB12345678" }],
  ["serialAB12345678", { serial: "AB12345678" }],
  ["p-ac_sn-AB12345678", { product: "air conditioner", serial: "AB12345678" }],
  ["p-rocket_sn-AB12345678", { serial: "AB12345678" }],
] as const)("a link that says %s names the device", (payload, device) => {
  expect(readDeviceLink(payload, scene)).toEqual(device);
});

test.each([
  "",
  "p-",
  "p-rocket",
  "sn-1",
  "t88_Qm9v",
  "A234-B567",
  `sn-${"A".repeat(70)}`,
  "p-ac sn-AB12345678",
])("a link that says %j names none", (payload) => {
  expect(readDeviceLink(payload, scene)).toBeUndefined();
});
