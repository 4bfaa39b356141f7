import { expect, test } from "vitest";
import { withPart } from "../../../src/dialogs/fields/address-part.ts";
import { chat, keys, say, spoken } from "../talk.ts";

test.each([
  ["上海浦东张江路500弄3号楼602", "508弄", "上海浦东张江路508弄3号楼602"],
  ["上海浦东张江路500弄3号楼602室", "5号楼601室", "上海浦东张江路500弄5号楼601室"],
  ["上海市黄浦区湖滨路88号", "3号楼", "上海市黄浦区湖滨路88号3号楼"],
  ["台北市信義區松仁路100號5樓", "6樓", "台北市信義區松仁路100號6樓"],
  ["東京都渋谷区神南1丁目2番地", "3階", "東京都渋谷区神南1丁目2番地3階"],
  ["12 Baker Street, Flat 3, London", "flat 5", "12 Baker Street, flat 5, London"],
  ["12 Baker Street", "Flat 5", "12 Baker Street, Flat 5"],
  ["99/1 ถนนสุขุมวิท ห้อง 12", "ห้อง 14", "99/1 ถนนสุขุมวิท ห้อง 14"],
  ["上海浦东张江路500弄", "杭州市西湖区文三路9号", "杭州市西湖区文三路9号"],
  ["500弄", "508弄", "508弄"],
])("%s, then %s: %s", (address, said, whole) => {
  expect(withPart(address, said)).toBe(whole);
});

test("a lane corrected in the middle of a report keeps the street and the house", () => {
  const talk = chat();
  say(talk, "空调不制冷，上海浦东张江路500弄3号楼602");
  say(talk, "不对，地址是508弄");
  expect(keys(talk)).toContain("field.address");
  expect(spoken(talk).join("\n")).toContain("张江路508弄3号楼602");
});
