import { expect, test } from "vitest";
import { rowLine } from "../../src/kernel/row-line.ts";

test("a row has the colon of its label's script", () => {
  const lines = ["产品", "お客様", "メーカー", "สินค้า", "Fällig"].map((label) =>
    rowLine({ label, value: "1" }),
  );
  expect(lines).toEqual(["产品：1", "お客様：1", "メーカー：1", "สินค้า: 1", "Fällig: 1"]);
});
