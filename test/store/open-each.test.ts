import { expect, test } from "vitest";
import { openEach } from "../../src/store/open-each.ts";
import { SealBroken } from "../../src/store/seal.ts";

test("R3: each row that does not open is set aside by its name, in order with the others", async () => {
  const aside: string[] = [];
  const open = (row: number): readonly number[] => {
    if (row === 2) throw new SealBroken("altered");
    if (row === 4) JSON.parse("{");
    return row === 5 ? [] : [row * 10];
  };

  const opened = await openEach([1, 2, 3, 4, 5, 6], open, async (row, code) =>
    aside.push(`${row} ${code}`),
  );

  expect(opened).toEqual([10, 30, 60]);
  expect(aside).toEqual(["2 DESK_SEAL_BROKEN", "4 DESK_ROW_BROKEN"]);
});

test("a row that cannot even be set aside is a fault of the whole question", async () => {
  const broken = (): readonly number[] => {
    throw new SealBroken("altered");
  };

  const asked = openEach([1], broken, () => Promise.reject(new SealBroken("database away")));

  await expect(asked).rejects.toThrow("database away");
});
