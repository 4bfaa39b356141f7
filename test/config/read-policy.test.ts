import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { defaultPolicyFile, readPolicy } from "../../src/config/read-policy.ts";
import { CannotStart } from "../../src/kernel/errors.ts";
import { clockKinds } from "../../src/tickets/clock-kind.ts";

const folder = mkdtempSync(join(tmpdir(), "policy-"));
afterAll(() => rmSync(folder, { recursive: true }));

const minute = 60_000;
const original = readFileSync(defaultPolicyFile, "utf8");

/** The message of the refusal when these places of the default file are changed. */
function refusal(changes: Readonly<Record<string, unknown>>): string {
  const json: unknown = JSON.parse(original);
  for (const [path, value] of Object.entries(changes)) change(json, path.split("/"), value);
  return refusalOf(JSON.stringify(json));
}

function refusalOf(text: string): string {
  const file = join(folder, "policy.json");
  writeFileSync(file, text);
  try {
    readPolicy(file);
  } catch (error) {
    if (error instanceof CannotStart) return error.message;
    throw error;
  }
  return "accepted";
}

function change(json: unknown, [head = "", ...rest]: readonly string[], value: unknown): void {
  if (typeof json !== "object" || json === null) throw new Error(`no place for ${head}`);
  if (rest.length > 0) change(Reflect.get(json, head), rest, value);
  else if (value === undefined) Reflect.deleteProperty(json, head);
  else Reflect.set(json, head, value);
}

test("the default policy has a limit for every clock, in milliseconds", () => {
  const policy = readPolicy();
  for (const clock of clockKinds) expect(policy.clocks[clock].length).toBeGreaterThan(0);
  expect(policy.clocks.review).toEqual([
    {
      row: "X2",
      urgencies: ["urgent", "extra-urgent"],
      limitMs: 30 * minute,
      calendar: "always",
      warn: { kind: "fraction", of: 0.5 },
    },
    {
      row: "S2-13",
      limitMs: 60 * minute,
      calendar: "always",
      warn: { kind: "fraction", of: 0.75 },
    },
  ]);
  expect(policy.clocks.visit[0]?.warn).toEqual({ kind: "lead", ms: 150 * minute });
  expect(policy.clocks.archive[0]?.warn).toEqual({ kind: "never" });
});

test("times, words and rules arrive as the desk needs them", () => {
  const policy = readPolicy();
  expect(policy.company.zone).toBe("Asia/Shanghai");
  expect(policy.calendars.office).toMatchObject({
    kind: "weekly",
    week: {
      mon: [
        { from: "09:00", to: "12:00" },
        { from: "13:30", to: "18:00" },
      ],
      sun: [],
    },
  });
  expect(policy.dispatch).toEqual({
    row: "S0-22",
    autoNextEngineer: true,
    triesMax: 3,
    loadMax: 8,
  });
  expect(policy.survey).toMatchObject({
    reminderAfterMs: 6 * 60 * minute,
    closeAfterMs: 24 * 60 * minute,
  });
  expect(policy.talk.visitToleranceMs).toBe(120 * minute);
  expect(policy.quietHours).toMatchObject({ from: "22:00", to: "08:00" });
});

test("every fault is named at once, with its place", () => {
  const message = refusal({
    "company/zone": "Mars/Olympus",
    "calendars/office/week/mon": [["09:00", "08:00"]],
    "clocks/review/0/limit": "10 minutes",
    "clocks/told/0/calendar": "offfice",
    "dispatch/triesMax": 0,
    "quietHours/from": "25:00",
    surprise: true,
  });
  expect(message.split("\n").length).toBe(8);
  expect(message).toContain("policy.json has 7 faults:");
  expect(message).toContain("  company.zone: an IANA time zone");
  expect(message).toContain("  calendars.office.week.mon[0]: must end after it begins");
  expect(message).toContain("  clocks.review[0].limit: an ISO duration");
  expect(message).toContain("  clocks.told[0].calendar: there is no calendar offfice");
  expect(message).toContain("  dispatch.triesMax: ");
  expect(message).toContain("  quietHours.from: a time such as 08:30");
  expect(message).toMatch(/ {2}\$: .*surprise/);
});

test.each([
  ["clocks/review/1/urgencies", ["urgent"], "clocks.review: the last limit must hold"],
  ["clocks/review", [], "clocks.review: "],
  ["clocks/answer", undefined, "clocks.answer: "],
  ["clocks/lunch", [], "clocks: "],
  ["clocks/review/1/warn", { fraction: 1 }, "clocks.review[1].warn"],
  ["clocks/review/1/warn", "sometimes", "clocks.review[1].warn"],
  ["clocks/review/1/row", "because", "clocks.review[1].row: a requirement row"],
  ["clocks/review/1/limit", "PT9999H", "clocks.review[1].limit: at most a year"],
  ["clocks/review/1/limit", "PT", "clocks.review[1].limit: an ISO duration"],
  ["calendars/always", {}, "calendars.always: "],
  ["calendars/office/zone", "+08:00", "calendars.office.zone: an IANA time zone"],
  ["calendars/office/holidays/0/date", "2026-02-30", "calendars.office.holidays[0].date: a date"],
  ["calendars/office/holidays/1/date", "2026-01-01", "calendars.office.holidays[1].date: is there"],
  ["calendars/office/extraDays/0/periods", [], "calendars.office.extraDays[0].periods: "],
  ["calendars/office/week/tue/1/0", "11:00", "calendars.office.week.tue[1]: begins before 12:00"],
])("%s may not be %j", (path, value, fault) => {
  const message = refusal({ [path]: value });
  expect(message).toContain("policy.json has 1 fault:");
  expect(message).toContain(`  ${fault}`);
});

test("a calendar must open on some day of the week", () => {
  const shut = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  expect(refusal({ "calendars/field/week": shut })).toContain(
    "calendars.field.week: must open on some day",
  );
});

test("the office has its calendar, or nobody could be told when it opens", () => {
  expect(refusal({ "calendars/office": undefined })).toContain("  calendars.office: ");
});

test("a policy may add calendars of its own and count by them", () => {
  const night = {
    zone: "Europe/Berlin",
    week: { mon: [["22:00", "24:00"]], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
    holidays: [],
    extraDays: [],
  };
  expect(refusal({ "calendars/night": night, "clocks/told/0/calendar": "night" })).toBe("accepted");
});

test("a file that is not JSON or not there is one clear sentence", () => {
  expect(refusalOf("{")).toMatch(/policy\.json is not JSON: /);
  expect(refusalOf("null")).toContain("policy.json has 1 fault:");
  expect(() => readPolicy(join(folder, "nowhere.json"))).toThrow(/nowhere\.json cannot be read: /);
});

test("P9: a company's file that says nothing keeps data as long as the promises say, and nobody keeps less than the rules allow", () => {
  expect(readPolicy().keep).toMatchObject({
    chatDays: 180,
    mediaDays: 180,
    ticketDays: 1_095,
    auditDays: 1_095,
    quarantineDays: 30,
  });
  expect(refusal({ keep: undefined })).toBe("accepted");
  expect(refusal({ "keep/chatDays": 2_000 })).toContain("a case is kept at least as long");
  expect(refusal({ "keep/ticketDays": 179 })).toContain("keep.ticketDays");
  expect(refusal({ "keep/auditDays": 300 })).toContain("keep.auditDays");
});

test("P8: a company's page on privacy has a version and an address that is encrypted", () => {
  const page = (url: string) => ({ "company/privacy": { version: "2026-11", url } });

  expect(refusal(page("https://example.com/privacy"))).toBe("accepted");
  expect(refusal(page("http://example.com/privacy"))).toContain("company.privacy.url");
  expect(refusal({ "company/privacy": { url: "https://example.com" } })).toContain("version");
});
