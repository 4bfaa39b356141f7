import { expect, test } from "vitest";
import {
  BrokenPromise,
  CannotStart,
  DeskError,
  StoreUnavailable,
} from "../../src/kernel/errors.ts";

test("every error we throw on purpose says its class, its code and its cause", () => {
  const cause = new RangeError("below");
  for (const Fault of [CannotStart, StoreUnavailable, BrokenPromise]) {
    const fault = new Fault("what happened", { cause });

    expect(fault).toBeInstanceOf(DeskError);
    expect(fault.name).toBe(Fault.name);
    expect(fault.code).toMatch(/^DESK_[A-Z_]+$/);
    expect(fault.cause).toBe(cause);
  }
});
