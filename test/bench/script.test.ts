import { expect, test } from "vitest";
import { script, ticketNumber } from "../../bench/script.ts";

test("every customer writes nine messages", () => {
  for (const messages of Object.values(script)) expect(messages).toHaveLength(9);
});

test("a ticket's number is known in both of its forms, and nothing else is taken for one", () => {
  expect("Case number: S20261100101\nWe will").toMatch(ticketNumber);
  expect("工单号：S202611-1001-01").toMatch(ticketNumber);
  expect("Phone: 13800138000, KFR-35GW").not.toMatch(ticketNumber);
});
