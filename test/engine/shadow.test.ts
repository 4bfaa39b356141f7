import { expect, test } from "vitest";
import { shadow } from "../../src/engine/shadow.ts";

test("digits of any script, full-width signs and traditional characters are read as one, each at its place", () => {
  for (const [text, seen] of [
    ["ＫＦＲ－３５ＧＷ　不製冷，", "KFR-35GW 不制冷,"],
    ["๐๘๑–๒๓๔", "081-234"],
    ["٠١٢٣", "0123"],
    ["週三下午兩點", "周三下午两点"],
    ["ｴｱｺﾝ", "エアコン"],
    ["น้ำรั่ว 🙏🏻", "น้ำรั่ว 🙏🏻"],
  ] as const) {
    expect(shadow(text)).toBe(seen);
    expect(shadow(text)).toHaveLength(text.length);
  }
});
