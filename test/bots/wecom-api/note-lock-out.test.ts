import { expect, test } from "vitest";
import { noteLockOut } from "../../../bots/wecom-api/note-lock-out.ts";
import { PlatformRefused } from "../../../src/ports/platform-errors.ts";

function notes() {
  const lines: unknown[] = [];
  const note = (fields: unknown): void => void lines.push(fields);
  return { lines, log: { info: note, warn: note, error: note } };
}

test("the operator reads the errcode, the hint and the address the platform saw", () => {
  const { lines, log } = notes();
  const errmsg =
    "not allow to access from your ip, hint: [1234567890], from ip: 203.0.113.7, more info at https://x";
  noteLockOut(log, "wecom", { kind: "refused", errcode: 60020, errmsg });
  expect(lines).toEqual([
    { platform: "wecom", errcode: 60020, hint: "1234567890", seenFrom: "203.0.113.7" },
  ]);
});

test("free text of the platform is not repeated, and other refusals are nobody's alarm", () => {
  const { lines, log } = notes();
  noteLockOut(log, "kf", { kind: "refused", errcode: 48002, errmsg: "api forbidden, secret=abc" });
  noteLockOut(log, "kf", { kind: "refused", errcode: 95001, errmsg: "x" });
  noteLockOut(log, "kf", { kind: "done", value: {} });
  expect(lines).toEqual([{ platform: "kf", errcode: 48002, hint: undefined, seenFrom: undefined }]);
});

test("a missing token is told with its reason", () => {
  const { lines, log } = notes();
  noteLockOut(log, "kf", { kind: "keyless", fault: new PlatformRefused("gettoken: 40001") });
  expect(lines).toEqual([
    { platform: "kf", code: "DESK_PLATFORM_REFUSED", reason: "gettoken: 40001" },
  ]);
});

test("an address that is not on the list is told with what to do about it", () => {
  const said: string[] = [];
  const note = (_fields: unknown, words: string): void => void said.push(words);
  const log = { info: note, warn: note, error: note };
  noteLockOut(log, "wecom", { kind: "refused", errcode: 60020, errmsg: "from ip: 203.0.113.7" });
  noteLockOut(log, "wecom", { kind: "refused", errcode: 50003, errmsg: "" });

  expect(said[0]).toMatch(/企业可信IP.*WECOM_API_ROOT/);
  expect(said[1]).toBe("The platform locked us out of a call.");
});
