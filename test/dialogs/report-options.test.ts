import { expect, test } from "vitest";
import { productOptions } from "../../src/dialogs/report-options.ts";
import { facts, saturdayAt } from "./talk.ts";

const labels = (device: { readonly product?: string; readonly model?: string }) =>
  productOptions(
    {},
    { facts: { ...facts, me: { role: "customer", device } }, at: saturdayAt, locale: "en" },
  ).map(({ label }) => label);

test("somebody who has had an air conditioner repaired is offered it once, not twice", () => {
  expect(labels({ product: "air conditioner" })).toEqual([
    "air conditioner",
    "washing machine",
    "fridge",
    "water heater",
  ]);
});

test("a device known by its model comes first, and every product is still there", () => {
  expect(labels({ product: "air conditioner", model: "KFR-35GW" })).toEqual([
    "air conditioner KFR-35GW",
    "air conditioner",
    "washing machine",
    "fridge",
    "water heater",
  ]);
});
