import { expect, test } from "vitest";
import { saidLately } from "../../../bots/wecom-api/said-lately.ts";

test("words are new until another message says them to the same chat within the window", () => {
  const said = saidLately(60_000);
  expect(said.isNew("lihua", "你好", "1", 0)).toBe(true);
  expect(said.isNew("mei", "你好", "2", 0)).toBe(true);
  expect(said.isNew("lihua", "再见", "3", 0)).toBe(true);
  expect(said.isNew("lihua", "你好", "4", 59_999)).toBe(false);
  expect(said.isNew("lihua", "你好", "5", 119_999)).toBe(true);
});

test("the same message tried again is the same message", () => {
  const said = saidLately(60_000);
  said.isNew("lihua", "你好", "1", 0);
  expect(said.isNew("lihua", "你好", "1", 2_000)).toBe(true);
});
