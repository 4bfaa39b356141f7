import { expect, test } from "vitest";
import { graver, urgencyOf } from "../../../src/dialogs/fields/urgency.ts";
import { facts } from "../talk.ts";

test("the company's words decide, denied words do not, hints leave doubt (S0-23, S2-11)", () => {
  expect(urgencyOf("热水器漏水", facts.rules)).toBe("urgent");
  expect(urgencyOf("插座冒烟还漏水", facts.rules)).toBe("extra-urgent");
  expect(urgencyOf("没有漏水，就是不热", facts.rules)).toBe("normal");
  expect(urgencyOf("it is not leaking any more", facts.rules)).toBe("normal");
  expect(urgencyOf("有异味", facts.rules)).toBeUndefined();
  expect(urgencyOf("请尽快，家里有老人", facts.rules)).toBeUndefined();
});

test("the graver of two levels holds", () => {
  expect(graver("normal", "urgent")).toBe("urgent");
  expect(graver("extra-urgent", "normal")).toBe("extra-urgent");
});

test("without any words of the company, danger to people is heard all the same", () => {
  const bare = { ...facts.rules, urgentWords: [], extraUrgentWords: [] };
  expect(urgencyOf("厨房一股煤气味", bare)).toBe("extra-urgent");
  expect(urgencyOf("there is no smell of gas, it just will not start", bare)).toBe("normal");
});

test("whoever feels ill where gas burns is in danger; elsewhere one question is asked", () => {
  expect(urgencyOf("we all feel dizzy when the boiler runs", facts.rules)).toBe("extra-urgent");
  expect(urgencyOf("I feel dizzy, and the fridge is warm", facts.rules)).toBeUndefined();
});

test("words that tell of no fault at all are asked about, and named things are no danger", () => {
  expect(urgencyOf("嗯那个", facts.rules)).toBeUndefined();
  expect(urgencyOf("the smoke alarm needs a new battery", facts.rules)).toBe("normal");
});
