import { expect, test } from "vitest";
import { budgetOf, charged, exhausted, isSaidNow, renewed } from "../../src/desk/budget.ts";
import { newConversation } from "../../src/engine/conversation.ts";

const five = { messagesMax: 5, windowMs: 48 * 3_600_000 };
const wrote = 1_000;
const after = (used: number) => budgetOf(five, { from: wrote, used }, wrote + 1);

test("where nobody counts, and where nobody has counted yet, as much is said as there is", () => {
  expect(budgetOf(undefined, { from: wrote, used: 9 }, wrote)).toEqual({
    left: Infinity,
    until: null,
  });
  expect(budgetOf(five, undefined, wrote)).toEqual({ left: Infinity, until: null });
});

test("a customer's message pays for five of ours within 48 hours", () => {
  expect(after(0)).toEqual({ left: 5, until: wrote + five.windowMs });
  expect(after(4).left).toBe(1);
  expect(after(7).left).toBe(0);
  expect(budgetOf(five, { from: wrote, used: 0 }, wrote + five.windowMs).left).toBe(0);
});

test("progress leaves two places free, news one, and what is vital takes the last", () => {
  const said = (used: number) =>
    (["can-wait", "news", "vital", "spoken"] as const).filter((worth) =>
      isSaidNow(worth, after(used)),
    );

  expect(said(2)).toEqual(["can-wait", "news", "vital", "spoken"]);
  expect(said(3)).toEqual(["news", "vital", "spoken"]);
  expect(said(4)).toEqual(["vital", "spoken"]);
  expect(said(5)).toEqual(["spoken"]);
});

test("the next message of the customer pays for everything anew", () => {
  const spent = charged(renewed(newConversation, five, wrote), 4);

  expect(spent.budget).toEqual({ from: wrote, used: 4 });
  expect(renewed(spent, five, wrote + 9).budget).toEqual({ from: wrote + 9, used: 0 });
});

test("a chat of a platform that does not count keeps no count", () => {
  expect(renewed(newConversation, undefined, wrote)).toBe(newConversation);
  expect(charged(newConversation, 3)).toBe(newConversation);
  expect(exhausted(newConversation, undefined, "quota")).toBe(newConversation);
});

test("when the platform says that the budget is spent, its count is the right one", () => {
  const spent = charged(renewed(newConversation, five, wrote), 1);

  expect(exhausted(spent, five, "quota").budget).toEqual({ from: wrote, used: 5 });
  expect(exhausted(spent, five, "window-closed").budget).toEqual({ from: wrote, used: 5 });
  expect(exhausted(spent, five, "blocked")).toBe(spent);
});
