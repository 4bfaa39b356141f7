import { expect, test } from "vitest";
import { normalized, partsOf } from "./transcripts.ts";

test("what differs each time is taken out, what was said stays (R12)", () => {
  expect(normalized("Your case S2202611220101 is registered. 5 minutes")).toBe(
    normalized("Your case S2202611220901 is registered. 5 minutes"),
  );
  expect(normalized("at ten")).not.toBe(normalized("at nine"));
  expect(normalized('{"touser":"wm1","msgid":"a","text":"hi"}')).toBe('{"text":"hi"}');
});

test("the same seed is the same script, another seed is another (R12)", () => {
  const twice = (seed: number) => partsOf(seed, 30, 9).map((part) => [...part.twice]);
  expect(twice(7)).toEqual(twice(7));
  expect(twice(7)).not.toEqual(twice(8));
});
