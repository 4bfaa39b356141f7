import { expect, test } from "vitest";
import { addressOf, findAddress, wholeAddress } from "../../../src/dialogs/fields/address.ts";

test.each([
  ["杭州市西湖区文三路 478 号 3 幢 2 单元 601", "杭州市西湖区文三路 478 号 3 幢 2 单元 601"],
  ["上海市浦东新区世纪大道88号1203室空调不制冷", "上海市浦东新区世纪大道88号1203室"],
  ["住在人民路12号3单元502明天上午有空", "人民路12号3单元502"],
  ["Rua Augusta 12 3D, Lisboa, tomorrow morning please", "Rua Augusta 12 3D, Lisboa"],
  ["Hauptstraße 5, 10115 Berlin", "Hauptstraße 5, 10115 Berlin"],
  ["12 Baker Street, Flat 3", "12 Baker Street, Flat 3"],
])("an address is found whole, up to the door: %s", (text, address) => {
  expect(findAddress(text)?.value).toBe(address);
});

test("courtesies and questions are no address, and neither is one word", () => {
  for (const text of ["thanks!", "谢谢你们", "when will someone come", "whatever", "在哪里？"]) {
    expect(addressOf(text), text).toBeUndefined();
  }
  expect(addressOf("Unit 5, The Old Mill")).toBe("Unit 5, The Old Mill");
});

test("what follows the part that was found belongs to the address that was asked for", () => {
  const text = "12 Main Street {{number}} <i>x</i>";
  const rest = text.replace("12 Main Street", " ".repeat(14));
  expect(wholeAddress("12 Main Street", text, rest)).toBe(text);
});
