import { expect, test } from "vitest";
import { bare, cut, legible } from "../../src/engine/plain.ts";

test("what was said stays as it was said: only invisible signs become blanks, and joined emoji stay joined", () => {
  const text = "ＫＦＲ－３５ＧＷ　不制冷\u200b，好";
  expect(legible(text)).toBe("ＫＦＲ－３５ＧＷ 不制冷 ，好");
  expect(legible(text)).toHaveLength(text.length);
  expect(legible("น้ำรั่ว 👨‍👩‍👧")).toBe("น้ำรั่ว 👨‍👩‍👧");
});

test("utterances are compared without marks, case and width", () => {
  expect(bare("  “ＯＫ！”。")).toBe("ok");
  expect(bare("Talk  to a Person.")).toBe("talk to a person");
});

test("a cut never leaves half a character", () => {
  expect(cut("ab🙂", 3)).toBe("ab");
  expect(cut("abc", 3)).toBe("abc");
});
