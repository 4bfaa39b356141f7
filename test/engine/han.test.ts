import { expect, test } from "vitest";
import { hanOf, simplified } from "../../src/engine/han.ts";

test.each([
  ["空调坏了", "mainland"],
  ["冰箱壞了", "taiwan"],
  ["洗衣機", "old"],
  ["漏水", "shared"],
  ["国会学校来点", "shared"],
  ["電視机顶盒坏了還沒修", "shared"],
  ["", "shared"],
  ["fridge", "shared"],
])("%s is written as in: %s", (text, han) => {
  expect(hanOf(text)).toBe(han);
});

test("traditional characters are compared as simplified ones, each in its place", () => {
  const text = "麻煩您，冷氣機壞了 🔥 エアコン";
  expect(simplified(text)).toBe("麻烦您，冷气机坏了 🔥 エアコン");
  expect(simplified(text)).toHaveLength(text.length);
});
