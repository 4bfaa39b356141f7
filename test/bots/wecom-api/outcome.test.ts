import { expect, test } from "vitest";
import { type Failed, outcomeOf } from "../../../bots/wecom-api/outcome.ts";
import {
  PlatformRefused,
  PlatformThrottled,
  PlatformUnavailable,
} from "../../../src/ports/platform-errors.ts";

const refused = (errcode: number): Failed => ({ kind: "refused", errcode, errmsg: "" });

test.each<[string, Failed, object]>([
  ["busy", refused(-1), { kind: "not-accepted", scope: "chat", retryAfterMs: 2_000 }],
  [
    "too many calls",
    refused(45009),
    { kind: "not-accepted", scope: "channel", retryAfterMs: 60_000 },
  ],
  [
    "a token refused twice",
    refused(42001),
    { kind: "not-accepted", scope: "channel", retryAfterMs: 2_000, code: "wecom.42001" },
  ],
  ["an address not in the list", refused(60020), { kind: "locked-out" }],
  ["a person who left", refused(60111), { kind: "refused", why: "blocked" }],
  ["48 hours over", refused(95002), { kind: "refused", why: "window-closed" }],
  ["five messages used", refused(95001), { kind: "refused", why: "quota" }],
  ["a person who serves", refused(95018), { kind: "refused", why: "person-serves" }],
  ["a defect of ours", refused(40058), { kind: "refused", why: "invalid" }],
  ["an errcode of tomorrow", refused(999_999), { kind: "refused", why: "invalid" }],
  [
    "nobody there",
    { kind: "unreached", code: "net.ECONNREFUSED" },
    { kind: "not-accepted", scope: "channel" },
  ],
  ["a wrong secret", { kind: "keyless", fault: new PlatformRefused("x") }, { kind: "locked-out" }],
  [
    "no token for now",
    { kind: "keyless", fault: new PlatformUnavailable("x") },
    { kind: "not-accepted" },
  ],
  [
    "a blocked address",
    { kind: "keyless", fault: new PlatformThrottled("x", 7_000) },
    { kind: "not-accepted", retryAfterMs: 7_000 },
  ],
])("%s", (_name, reply, outcome) => {
  expect(outcomeOf(reply, true)).toMatchObject(outcome);
});

test("a lost answer is unsure, and whether a repeat is safe is the caller's word", () => {
  const lost: Failed = { kind: "lost", code: "http.502" };
  expect([true, false].map((safe) => outcomeOf(lost, safe))).toEqual([
    { kind: "unsure", code: "wecom.http.502", safeToRepeat: true },
    { kind: "unsure", code: "wecom.http.502", safeToRepeat: false },
  ]);
});
