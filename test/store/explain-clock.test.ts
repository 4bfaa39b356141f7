import { expect, test } from "vitest";
import { readPolicy } from "../../src/config/read-policy.ts";
import { explainClock, lengthIn, momentIn } from "../../src/store/explain-clock.ts";
import { explainDue } from "../../src/tickets/calendar.ts";

const zone = "Asia/Shanghai";
const { calendars } = readPolicy();
/** Friday 2026-11-20, 17:00 in Shanghai. */
const friday = Date.UTC(2026, 10, 20, 9);

test("a promise counted around the clock is one sum", () => {
  const why = {
    row: "S2-13",
    calendar: "always",
    limitMs: 3_600_000,
    startAt: friday,
    steps: explainDue(friday, 3_600_000, { kind: "always" }),
  };

  expect(explainClock(why, friday + 3_600_000, zone, "en")).toEqual([
    "1 h counted around the clock from Fri 20 Nov 17:00 (rule S2-13).",
    "Due Fri 20 Nov 18:00, Asia/Shanghai.",
  ]);
  expect(explainClock(why, friday + 3_600_000, zone, "zh-CN")).toEqual([
    "自11月20日周五 17:00起 1 小时，全天连续计算（规则 S2-13）。",
    "到期：11月20日周五 18:00（Asia/Shanghai）。",
  ]);
});

test("a promise over a weekend shows every stretch that counted or did not", () => {
  const limitMs = 3 * 3_600_000;
  const steps = explainDue(friday, limitMs, calendars.office);
  const due = steps.at(-1)?.to ?? 0;

  expect(
    explainClock(
      { row: "X3", calendar: "office", limitMs, startAt: friday, steps },
      due,
      zone,
      "en",
    ),
  ).toEqual([
    "3 h of office time from Fri 20 Nov 17:00 (rule X3).",
    "Fri 20 Nov 17:00 – Fri 20 Nov 18:00: open, 1 h counted.",
    "Fri 20 Nov 18:00 – Sat 21 Nov 00:00: closed, not counted.",
    "Sat 21 Nov 00:00 – Mon 23 Nov 00:00: day off, not counted.",
    "Mon 23 Nov 00:00 – Mon 23 Nov 09:00: closed, not counted.",
    "Mon 23 Nov 09:00 – Mon 23 Nov 11:00: open, 2 h counted.",
    "Due Mon 23 Nov 11:00, Asia/Shanghai.",
  ]);
});

test("breaks, holidays and extra working days are named in Chinese, too", () => {
  const day = Date.UTC(2026, 8, 24, 2);
  const limitMs = 14 * 3_600_000;
  const steps = explainDue(day, limitMs, calendars.office);
  const said = explainClock(
    { row: "X3", calendar: "office", limitMs, startAt: day, steps },
    steps.at(-1)?.to ?? 0,
    zone,
    "zh-CN",
  ).join("\n");

  expect(said).toContain("按办公时间计算");
  expect(said).toContain("午休，不计");
  expect(said).toContain("节假日 中秋节 Mid-Autumn Festival，不计");
});

test("lengths are said in days, hours and minutes, and in seconds only below a minute", () => {
  expect(lengthIn("en", 90 * 60_000)).toBe("1 h 30 min");
  expect(lengthIn("en", 25 * 3_600_000)).toBe("1 d 1 h");
  expect(lengthIn("en", 30_000)).toBe("30 s");
  expect(lengthIn("zh-CN", 26 * 3_600_000 + 60_000)).toBe("1 天 2 小时 1 分钟");
});

test("an instant is told in the zone of the promise, also where clocks change", () => {
  expect(momentIn("en", "Asia/Shanghai")(friday)).toBe("Fri 20 Nov 17:00");
  expect(momentIn("en", "Europe/Berlin")(Date.UTC(2026, 9, 25, 0, 30))).toBe("Sun 25 Oct 02:30");
  expect(momentIn("en", "Europe/Berlin")(Date.UTC(2026, 9, 25, 1, 30))).toBe("Sun 25 Oct 02:30");
});
