import { expect, test } from "vitest";
import { nameOfFault, troubleNames, troubles } from "../../src/playground/troubles.ts";

test("a trouble that was ordered is told back under the name it was ordered by", () => {
  for (const name of troubleNames) expect(nameOfFault(troubles[name])).toBe(name);
});
