import { expect, test } from "vitest";
import { overwritten, shared, type Turn } from "./turns.ts";

const turn = (before: number, after: number, writer = 1, chat = "a"): Turn => ({
  chat,
  before,
  after,
  writer,
});

test("turns that follow each other are nobody's overwriting, however many processes share the chat (R12)", () => {
  const turns = [turn(0, 1), turn(1, 2, 2), turn(2, 3), turn(0, 1, 2, "b")];
  expect(overwritten(turns)).toEqual([]);
  expect(shared(turns)).toBe(1);
});

test("a turn that was decided on a version somebody else had moved on from is found (R4, R12)", () => {
  expect(overwritten([turn(0, 1), turn(1, 2), turn(2, 2, 2)])).toEqual(["a"]);
  expect(overwritten([turn(0, 1), turn(1, 2), turn(1, 2, 2)])).toEqual(["a"]);
  expect(overwritten([turn(3, 5)])).toEqual(["a"]);
});
