import { expect, test } from "vitest";
import { StoreUnavailable } from "../../src/kernel/errors.ts";
import { faultFields } from "../../src/ports/fault-fields.ts";

test("R23: a fault is told by its class, code and place, never by its words", () => {
  const words = "13800138000 lives here\n    at the old mill, said Ann";
  const fields = faultFields(new StoreUnavailable(words, { cause: new TypeError(words) }));
  expect(fields).toMatchObject({
    fault: "StoreUnavailable",
    code: "DESK_STORE_UNAVAILABLE",
    cause: "TypeError",
  });
  expect(JSON.stringify(fields)).not.toMatch(/13800138000|mill|Ann/);
  expect(fields["stack"]).toContain("fault-fields.test.ts");
});

test("a system's fault keeps its code", () => {
  const fault = Object.assign(new TypeError("no"), { code: "ECONNREFUSED" });
  expect(faultFields(fault)["code"]).toBe("ECONNREFUSED");
});

test("what is thrown without being an error is told by its type alone", () => {
  expect(faultFields("13800138000")).toEqual({ fault: "string" });
  expect(faultFields(undefined)).toEqual({ fault: "undefined" });
});
