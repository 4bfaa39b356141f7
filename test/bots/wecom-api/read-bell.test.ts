import { expect, test } from "vitest";
import { isBell, readBell } from "../../../bots/wecom-api/read-bell.ts";

const texts = new Map([
  ["MsgType", "event"],
  ["Event", "kf_msg_or_event"],
  ["Token", "ENC1"],
  ["OpenKfId", "wkTESTKF00000001"],
]);

test("a bell names its account and its token, or no token", () => {
  expect(readBell(texts)).toEqual({ openKfId: "wkTESTKF00000001", token: "ENC1" });
  const bare = new Map([...texts].filter(([name]) => name !== "Token"));
  expect(readBell(bare)).toEqual({ openKfId: "wkTESTKF00000001", token: "" });
});

test.each([
  ["an account of other letters", "OpenKfId", "../x"],
  ["an endless token", "Token", "t".repeat(129)],
  ["a token of other signs", "Token", "令牌"],
  ["another kind", "MsgType", "text"],
])("a bell with %s names nobody", (_name, field, value) => {
  const odd = new Map([...texts, [field, value]]);
  expect(isBell(odd)).toBe(true);
  expect(readBell(odd)).toBeUndefined();
});
