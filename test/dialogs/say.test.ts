import { expect, test } from "vitest";
import { inShort } from "../../src/dialogs/say.ts";

test("a case in few words names the product once, on one line, and shows where it was cut", () => {
  expect(inShort({ product: "空调", fault: "空调不制冷\n外机不转" }, 24)).toBe(
    "空调不制冷 外机不转",
  );
  expect(inShort({ product: "washing machine", fault: "leaks" }, 24)).toBe("washing machine leaks");
  expect(inShort({ fault: "my Bosch washing machine is leaking" }, 24)).toBe(
    "my Bosch washing machine…",
  );
  expect(inShort({ product: "冰箱", fault: "-" }, 24)).toBe("冰箱");
});
