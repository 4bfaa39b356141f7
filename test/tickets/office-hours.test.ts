import { expect, test } from "vitest";
import { readPolicy } from "../../src/config/read-policy.ts";
import { always } from "../../src/tickets/calendar.ts";
import { officeHours } from "../../src/tickets/office-hours.ts";

const { office } = readPolicy().calendars;
const at = (text: string): number => Date.parse(text);

test("in the morning the office is open until the lunch break", () => {
  expect(officeHours(at("2026-11-23T10:00+08:00"), office)).toEqual({
    open: true,
    nextOpenAt: null,
    until: at("2026-11-23T12:00+08:00"),
  });
});

test("on Friday evening the customer is told Monday morning", () => {
  const monday = at("2026-11-23T09:00+08:00");
  expect(officeHours(at("2026-11-20T19:00+08:00"), office)).toEqual({
    open: false,
    nextOpenAt: monday,
    until: monday,
  });
});

test("a desk that never closes says so once and for all", () => {
  expect(officeHours(0, always)).toEqual({
    open: true,
    nextOpenAt: null,
    until: Number.POSITIVE_INFINITY,
  });
});
