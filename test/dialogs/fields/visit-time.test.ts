import { expect, test } from "vitest";
import { findVisitTime, findWish } from "../../../src/dialogs/fields/visit-time.ts";
import { saturdayAt } from "../talk.ts";

const zone = "Asia/Shanghai";
/** Local time of the span understood, e.g. `22 13:00-18:00`; `-` where only the words are kept. */
function understood(text: string): string | undefined {
  const hit = findVisitTime(text, saturdayAt, zone);
  if (hit === undefined) return undefined;
  const { from, to } = hit.value.wish;
  if (from === undefined || to === undefined) return "-";
  const local = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const time = (at: number) => local(at).toPlainTime().toString().slice(0, 5);
  return `${local(from).day} ${time(from)}-${time(to)}`;
}

test("Chinese days, parts of day and hours are understood", () => {
  expect(understood("明天下午")).toBe("22 13:00-18:00");
  expect(understood("今天下午3点")).toBe("21 15:00-16:00");
  expect(understood("后天上午九点半")).toBe("23 09:30-10:30");
  expect(understood("周六下午")).toBe("21 13:00-18:00");
  expect(understood("下周二10:30")).toBe("24 10:30-11:30");
  expect(understood("25号晚上8点")).toBe("25 20:00-21:00");
  expect(understood("礼拜三上午10点到12点")).toBe("25 10:00-12:00");
  expect(understood("星期天下午四点一刻")).toBe("22 16:15-17:15");
});

test("English days, parts of day and hours are understood", () => {
  expect(understood("tomorrow afternoon")).toBe("22 13:00-18:00");
  expect(understood("tomorrow at 3")).toBe("22 15:00-16:00");
  expect(understood("Monday morning")).toBe("23 09:00-12:00");
  expect(understood("Dec 3 at 2pm")).toBe("3 14:00-15:00");
  expect(understood("today 5pm")).toBe("21 17:00-18:00");
});

test("a day written in numbers is that day, and a day gone by is none", () => {
  expect(understood("2026-11-24 10:30")).toBe("24 10:30-11:30");
  expect(understood("2026/11/24 15:00")).toBe("24 15:00-16:00");
  expect(understood("2026-12-05 9:30 am")).toBe("5 09:30-10:30");
  expect(understood("2026-02-31 10:30")).toBe("-");
  expect(findWish("bought on 2024-05-01", false, saturdayAt, zone)).toBeUndefined();
});

test("where the words leave two readings, only the words are kept", () => {
  for (const text of ["next Sunday", "周末", "尽快", "any time", "下午"])
    expect(understood(text)).toBe("-");
});

test("a time that has passed, or no time at all, gives no instants", () => {
  expect(understood("今天早上8点")).toBe("-");
  expect(understood("13月45日25点99分")).toBe("-");
  expect(understood("不知道")).toBeUndefined();
});

test("the story of a fault is not taken for a wish", () => {
  expect(findWish("昨天8点开始漏水", true, saturdayAt, zone)).toBeUndefined();
  expect(findWish("今天下午空调突然不制冷了", true, saturdayAt, zone)).toBeUndefined();
  expect(findWish("空调坏了明天下午来修", true, saturdayAt, zone)?.value.wish.text).toBe(
    "明天下午",
  );
});
