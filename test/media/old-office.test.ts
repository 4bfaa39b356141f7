import { expect, test } from "vitest";
import { oldOfficeType } from "../../src/media/old-office.ts";
import { compound } from "./files.ts";

test.each([
  ["WordDocument", "doc"],
  ["Workbook", "xls"],
  ["PowerPoint Document", "ppt"],
])("a compound file with a stream %s is a %s", (stream, type) => {
  expect(oldOfficeType(compound("Root Entry", stream))).toBe(type);
});

test("a compound file that is no paper, or one with programs inside, is nothing we keep", () => {
  expect(oldOfficeType(compound("Root Entry"))).toBeUndefined();
  for (const sign of ["Macros", "_VBA_PROJECT", "VBA_PROJECT_CUR"])
    expect(oldOfficeType(compound("WordDocument", sign))).toBeUndefined();
});
