import { expect, test } from "vitest";
import { placeInput } from "../../../bots/kf/place-input.ts";

const where = { latitude: 23.1, longitude: 113.3 };

test("a place is known by its name and address, as far as they can be stored", () => {
  expect(placeInput({ ...where, name: "广州\0国际", address: "海珠区" }, "m1", 1)).toEqual({
    kind: "shared-location",
    ...where,
    title: "广州\u2400国际",
    address: "海珠区",
    messageId: "m1",
    at: 1,
  });
});

test("a place without a name is only where it is", () => {
  const input = placeInput({ ...where, name: "", address: "" }, "m1", 1);
  expect(input).toEqual({ kind: "shared-location", ...where, messageId: "m1", at: 1 });
});
