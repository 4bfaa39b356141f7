import * as fc from "fast-check";
import { expect, test } from "vitest";
import { BrokenPromise } from "../../src/kernel/errors.ts";
import {
  customerNumber,
  monthOf,
  parseTicketNumber,
  surveyNumberOf,
  ticketNumberOf,
} from "../../src/tickets/numbering.ts";

test("S2-32 a customer's number is the month and three digits", () => {
  expect(customerNumber("202405", 1)).toBe("C202405001");
});

test("S2-33 a ticket's number is the customer's and two digits", () => {
  expect(ticketNumberOf("C202405001", 1)).toBe("S20240500101");
});

test("S2-34 a survey's number is written alike", () => {
  expect(surveyNumberOf("C202405001", 1)).toBe("M20240500101");
});

test("a busy month or a faithful customer gets hyphens instead of a number that is taken", () => {
  expect(customerNumber("202405", 1001)).toBe("C202405-1001");
  expect(ticketNumberOf("C202405-1001", 1)).toBe("S202405-1001-01");
  expect(ticketNumberOf("C202405001", 100)).toBe("S202405-001-100");
  expect(surveyNumberOf("C202405-1001", 12)).toBe("M202405-1001-12");
});

test("the month is the company's, not London's", () => {
  const lateInApril = Date.parse("2024-04-30T17:00Z");
  expect(monthOf(lateInApril, "Asia/Shanghai")).toBe("202405");
  expect(monthOf(lateInApril, "Europe/London")).toBe("202404");
});

const seqs = fc.oneof(
  fc.integer({ min: 1, max: 120 }),
  fc.integer({ min: 990, max: 1_010 }),
  fc.integer({ min: 1, max: 1_000_000 }),
);
const months = fc.constantFrom("202405", "202406", "202412", "200501");

test("S2-33 no two tickets have the same number", () => {
  const ticket = fc.record({ month: months, customer: seqs, seq: seqs });
  fc.assert(
    fc.property(ticket, ticket, (a, b) => {
      const number = (one: typeof a): string =>
        ticketNumberOf(customerNumber(one.month, one.customer), one.seq);
      const same = a.month === b.month && a.customer === b.customer && a.seq === b.seq;
      expect(number(a) === number(b)).toBe(same);
    }),
    { numRuns: 2_000 },
  );
});

test("numbers that look alike stay apart: customer 10 ticket 11, customer 1 ticket 011, customer 101 ticket 1", () => {
  const numbers = [
    [10, 11],
    [1, 11],
    [101, 1],
    [1, 101],
    [1011, 1],
  ].map(([customer = 0, seq = 0]) => ticketNumberOf(customerNumber("202405", customer), seq));
  expect(new Set(numbers).size).toBe(numbers.length);
});

test("every number is understood when it is typed back", () => {
  fc.assert(
    fc.property(months, seqs, seqs, (month, customer, seq) => {
      const number = ticketNumberOf(customerNumber(month, customer), seq);
      expect(parseTicketNumber(number)).toBe(number);
      expect(parseTicketNumber(`请问 ${number.toLowerCase()} 到哪了?`)).toBe(number);
    }),
  );
});

test.each([
  ["s20240500101", "S20240500101"],
  ["S２０２４０５００１０１", "S20240500101"],
  ["Ｓ20240500101", "S20240500101"],
  ["S 202405 001 01", "S20240500101"],
  ["单号S20240500101,谢谢", "S20240500101"],
  ["where is S20240500101 2 days late", "S20240500101"],
  ["s202405-1001-01", "S202405-1001-01"],
  ["S202405–1001–01", "S202405-1001-01"],
  ["S202405-001-01", "S20240500101"],
  ["S-20240500101", "S20240500101"],
])("%s is the ticket %s", (text, number) => {
  expect(parseTicketNumber(text)).toBe(number);
});

test.each([
  "",
  "S2024050010",
  "S202405001011",
  "S20241300101",
  "S20240500001",
  "S20240500100",
  "20240500101",
  "GLASS20240500101",
  "M20240500101",
  // Longer than any that is given: found by the fuzz run.
  "S202601-00101202601-00101202601-001",
])("%j is no ticket's number", (text) => {
  expect(parseTicketNumber(text)).toBeUndefined();
});

test("a number that cannot be is a fault of ours", () => {
  expect(() => customerNumber("202413", 1)).toThrow(BrokenPromise);
  expect(() => customerNumber("202405", 0)).toThrow(BrokenPromise);
  expect(() => customerNumber("202405", 1.5)).toThrow(BrokenPromise);
  expect(() => ticketNumberOf("S202405001", 1)).toThrow(BrokenPromise);
  expect(() => surveyNumberOf("C202405001", -1)).toThrow(BrokenPromise);
});

test("a wall of text is read in no time", () => {
  const wall = "S2 0 2 4 0 5 ".repeat(200_000);
  const started = performance.now();
  expect(parseTicketNumber(wall)).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(500);
});
