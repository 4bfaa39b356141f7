import { expect, test } from "vitest";
import { holds, leavesOf, without, wordsIn } from "../../src/store/words-in.ts";

const line = JSON.stringify({
  type: "message",
  webhookEventId: "01H",
  source: { userId: "U1" },
  message: { type: "text", id: "5", text: " 空调不制冷，138-0013 8000 " },
});

test("what a person wrote is found in every platform's bytes, and nothing else of them", () => {
  expect(wordsIn(line)).toEqual({ texts: ["空调不制冷，138-0013 8000"], places: [] });
  expect(wordsIn(JSON.stringify({ msgid: "m", text: { content: "漏水" } })).texts).toEqual([
    "漏水",
  ]);
  expect(
    wordsIn(JSON.stringify({ location: { latitude: 31.2, longitude: 121.5, name: "家" } })),
  ).toEqual({
    texts: ["家"],
    places: [31.2, 121.5],
  });
  expect(
    wordsIn(JSON.stringify({ input: { kind: "said", text: "漏水" }, raw: "eA==" })).texts,
  ).toEqual(["漏水"]);
  expect(wordsIn("<xml>no json</xml>")).toEqual({ texts: [], places: [] });
  expect(wordsIn("[".repeat(50_000)).texts).toEqual([]);
});

test("a value is held as it was typed, a phone also without country and blanks", () => {
  const said = wordsIn(line);

  for (const value of ["空调", "不制冷", "+8613800138000", "138 0013 8000"])
    expect(holds(said, value), value).toBe(true);
  for (const value of ["漏水", "", " ", "+", null, 5, "空调不制冷，138-0013 8000!"])
    expect(holds(said, value), String(value)).toBe(false);
});

test("taken out are the values and what was understood from them; the rest stays as it is", () => {
  const form = {
    fault: "不制冷",
    product: "空调",
    wish: { text: "明天", from: 5, to: 6 },
    place: { latitude: 1, longitude: 2 },
    photos: [],
  };
  const gone = (value: unknown) => ["不制冷", "明天", 1, 2].includes(value as string);

  expect(without(form, gone)).toEqual({ product: "空调", photos: [] });
  expect(without([{ fault: "不制冷" }, { fault: "漏水" }], gone)).toEqual([{}, { fault: "漏水" }]);
  expect(leavesOf(form)).toEqual(["不制冷", "空调", "明天", 5, 6, 1, 2]);
});
