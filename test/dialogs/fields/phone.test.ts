import { expect, test } from "vitest";
import { findPhone, phoneOf, shownPhone } from "../../../src/dialogs/fields/phone.ts";

const zone = "Asia/Shanghai";

test("numbers are written as E.164, however they are typed", () => {
  expect(phoneOf("138-0013-8000", zone)).toBe("+8613800138000");
  expect(phoneOf("8613800138000", zone)).toBe("+8613800138000");
  expect(phoneOf("021-55551234", zone)).toBe("+862155551234");
  expect(phoneOf("+44 20 7946 0000", zone)).toBe("+442079460000");
  expect(phoneOf("0912 345 678", "Asia/Taipei")).toBe("+886912345678");
});

test("what cannot be rung is no number", () => {
  for (const text of ["12345678", "110", "23800138000", "+86 123", "KFR-35GW"])
    expect(phoneOf(text, zone)).toBeUndefined();
});

test("a number is found in a sentence with the words that announce it", () => {
  const text = "王伟，电话：13800138000";
  expect(findPhone(text, zone)).toEqual({ value: "+8613800138000", start: 3, end: text.length });
});

test("a number is shown as it is dialled at home", () => {
  expect(shownPhone("+8613800138000", zone)).toBe("13800138000");
  expect(shownPhone("+862155551234", zone)).toBe("02155551234");
  expect(shownPhone("+442079460000", zone)).toBe("+442079460000");
  expect(shownPhone("-", zone)).toBeUndefined();
});

test("an extension stays with its number, and is shown behind it", () => {
  expect(phoneOf("021-55551234 转 8", zone)).toBe("+862155551234;ext=8");
  expect(shownPhone("+862155551234;ext=8", zone)).toBe("02155551234 #8");
});

test("a number without a country is one of the language spoken, else of the company's zone; a doubtful one is asked again", () => {
  expect(phoneOf("0912-345-678", zone, "zh-TW")).toBe("+886912345678");
  expect(phoneOf("090-1234-5678", zone, "ja")).toBe("+819012345678");
  expect(phoneOf("๐๘๑-๒๓๔-๕๖๗๘", zone, "th")).toBe("+66812345678");
  expect(phoneOf("13800138000", zone, "th")).toBe("+8613800138000");
  expect(phoneOf("091234567890", zone, "zh-TW")).toBeUndefined();
});
