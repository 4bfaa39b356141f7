import { expect, test } from "vitest";
import { byClause, headOf, isDrawn, lastSentence } from "../../../bots/wecom/card-title.ts";

test("the last sentence is the title, what leads to it stands below", () => {
  expect(lastSentence("客户希望：明天下午。请问提供哪些时间？")).toEqual({
    title: "请问提供哪些时间？",
    below: "客户希望：明天下午。",
  });
});

test("the head of a line ends at its first mark; a line without one has none", () => {
  expect(headOf("Due soon: S20261100101, review")).toEqual({
    title: "Due soon",
    below: "S20261100101, review",
  });
  expect(headOf("【S20261100101】请问原因？").title).toBe("【S20261100101】");
  expect(headOf("One line")).toEqual({ title: "", below: "" });
});

test("a question keeps its end as the title, anything else its beginning", () => {
  expect(byClause("Step 3 of 5: Which parts?")[0]).toEqual({
    title: "Which parts?",
    below: "Step 3 of 5",
  });
  expect(byClause("Overdue, review, since noon")[0]?.title).toMatch(/^Overdue,/);
});

test("nothing and what is too wide is no title", () => {
  expect(isDrawn({ title: "", below: "" })).toBe(false);
  expect(isDrawn({ title: "长".repeat(40), below: "" })).toBe(false);
  expect(isDrawn({ title: "现在接单吗？", below: "" })).toBe(true);
});
