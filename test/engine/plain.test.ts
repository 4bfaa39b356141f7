import { expect, test } from "vitest";
import { bare, cut, narrow } from "../../src/engine/plain.ts";

test("full-width letters become narrow and every unit keeps its place", () => {
  const text = "ＫＦＲ－３５ＧＷ　不制冷，好";
  expect(narrow(text)).toBe("KFR-35GW 不制冷，好");
  expect(narrow(text)).toHaveLength(text.length);
});

test("utterances are compared without marks, case and width", () => {
  expect(bare("  “ＯＫ！”。")).toBe("ok");
  expect(bare("Talk  to a Person.")).toBe("talk to a person");
});

test("a cut never leaves half a character", () => {
  expect(cut("ab🙂", 3)).toBe("ab");
  expect(cut("abc", 3)).toBe("abc");
});
