import { expect, test } from "vitest";
import type { LocaleCode } from "../../src/engine/conversation.ts";
import { line } from "../../src/engine/line.ts";
import { openWords } from "../../src/words/open-words.ts";

const words = openWords();
const zone = "Asia/Shanghai";
const at = Date.UTC(2026, 10, 21, 6, 0);

test("what a person typed is never read as a template, a nesting or a replacement pattern", () => {
  for (const evil of [
    "{{number}}",
    "$t(desk.sorry)",
    "$&$1$$",
    "{{value}}{{label}}",
    "__proto__",
    "<b>",
  ]) {
    expect(words.line(line("form.field", { label: evil, value: evil }), "en", zone)).toBe(
      `${evil}: ${evil}`,
    );
    expect(words.line(line("form.field", { label: evil, value: evil }), "zh-CN", zone)).toBe(
      `${evil}：${evil}`,
    );
  }
});

test("a count chooses its plural form in English and none in Chinese", () => {
  expect(words.line(line("photos.count", { count: 1 }), "en", zone)).toBe("1 photo");
  expect(words.line(line("photos.count", { count: 3 }), "en", zone)).toBe("3 photos");
  expect(words.line(line("photos.count", { count: 3 }), "zh-CN", zone)).toBe("3 张");
});

test("instants, durations and lists are written as the reader writes them", () => {
  const said = (locale: "en" | "zh-CN") =>
    words.line(
      line("progress.by", { at: { kind: "instant", at, as: "weekday-time" } }),
      locale,
      zone,
    );
  expect(said("zh-CN")).toBe("下一步最迟 11月21日周六 14:00。");
  expect(said("en")).toBe("Next step by Sat 21 November at 14:00.");
  const hour = { kind: "duration", ms: 5_400_000 } as const;
  expect(words.line(line("report.next.within", { within: hour }), "en", zone)).toContain(
    "1 hour 30 minutes",
  );
  expect(words.line(line("report.next.within", { within: hour }), "zh-CN", zone)).toContain(
    "1 小时 30 分钟",
  );
  const list = { kind: "list", items: ["a", "b"] } as const;
  expect(words.line(line("form.noted", { fields: list }), "zh-CN", zone)).toContain("a、b");
});

test("dates and lengths of time follow the habits of Taiwan, Japan and Thailand", () => {
  const said = (locale: LocaleCode, as: "weekday-time" | "time" | "button") =>
    words.line(line("visit.slot", { at: { kind: "instant", at, as } }), locale, zone);
  const long = { kind: "duration", ms: 5_400_000 } as const;
  const lasting = (locale: LocaleCode) =>
    words.line(line("visit.slot", { at: long }), locale, zone);
  expect(said("zh-TW", "weekday-time")).toBe("11月21日週六 下午2:00");
  expect(said("zh-TW", "button")).toBe("11/21（六）下午2:00");
  expect(said("ja", "weekday-time")).toBe("11月21日(土) 14:00");
  expect(said("th", "weekday-time")).toBe("วันเสาร์ที่ 21 พฤศจิกายน เวลา 14:00 น.");
  expect(said("th", "time")).toBe("14:00 น.");
  expect((["zh-TW", "ja", "th"] as const).map(lasting)).toEqual([
    "1 小時 30 分鐘",
    "1時間30分",
    "1 ชั่วโมง 30 นาที",
  ]);
});

test("the number of the ticket opened in this turn is filled in", () => {
  const next = line("report.next.soon");
  const [bubble] = words.bubbles(
    [{ kind: "text", line: line("report.done", { number: { kind: "opened-ticket" }, next }) }],
    "en",
    zone,
    "S20261100101",
  );
  expect(bubble).toMatchObject({ kind: "text", text: expect.stringContaining("S20261100101") });
});

test("a native way to answer carries its button's words", () => {
  const [bubble] = words.bubbles(
    [{ kind: "text", line: line("report.phone.ask"), ask: "contact" }],
    "zh-CN",
    zone,
  );
  expect(bubble).toMatchObject({ ask: { for: "contact", label: "发送我的手机号" } });
});

test("a wheel for times begins now, by the clock of the place; a photo has two buttons", () => {
  const earliest = Date.parse("2026-07-01T02:30:59Z");
  const bubbles = words.bubbles(
    [
      { kind: "text", line: line("visit.wish.ask"), ask: "time", earliest },
      { kind: "text", line: line("report.photos.ask"), ask: "photo" },
    ],
    "en",
    "Asia/Shanghai",
  );
  expect(bubbles).toMatchObject([
    { ask: { for: "time", label: "Pick day and time", earliest: "2026-07-01T10:30" } },
    { ask: { for: "photo", label: "Choose a photo", cameraLabel: "Take a photo" } },
  ]);
});

test("a summary card is written in far less than a millisecond", () => {
  const rows = Array.from({ length: 10 }, () => ({ label: line("field.name"), value: "王伟" }));
  const card = {
    kind: "card",
    title: line("report.confirm.title"),
    rows,
    line: line("report.confirm.ask"),
  } as const;
  words.bubbles([card], "zh-CN", zone);
  const began = performance.now();
  for (let i = 0; i < 1_000; i += 1) words.bubbles([card], "zh-CN", zone);
  expect(performance.now() - began).toBeLessThan(200);
});

test("Chinese leaves a blank where its characters meet Latin letters or digits, others do not", () => {
  const hello = { key: "hello.first", params: { company: "Deskbell" } } as const;
  expect(words.line(hello, "zh-CN", zone)).toContain("我是 Deskbell 的售后机器人");
  expect(words.line(hello, "ja", zone)).toContain("Deskbellのサポートボット");
  const chinese = { key: "hello.first", params: { company: "小铃" } } as const;
  expect(words.line(chinese, "zh-CN", zone)).toContain("我是小铃的售后机器人");
});

test("noon is noon in Taiwan", () => {
  const at = Date.UTC(2026, 10, 22, 4, 5);
  const due = {
    key: "progress.by",
    params: { at: { kind: "instant", at, as: "weekday-time" } },
  } as const;
  expect(words.line(due, "zh-TW", "Asia/Shanghai")).toBe("下一步最晚 11月22日週日 中午12:05。");
});
