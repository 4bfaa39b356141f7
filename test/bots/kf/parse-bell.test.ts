import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseBell } from "../../../bots/kf/parse-bell.ts";

const bell = readFileSync(new URL("samples/doorbell.xml", import.meta.url));

test("a doorbell tells the account and its token", () => {
  expect(parseBell(bell)).toEqual({
    kind: "bell",
    bell: { openKfId: "wkTESTKF00000001", token: "ENC1" },
  });
});

test("other callbacks at the doorbell's address are dropped, unreadable ones are kept aside", () => {
  const other = Buffer.from(String(bell).replace("kf_msg_or_event", "kf_account_auth_change"));
  expect(parseBell(other)).toEqual({ kind: "other", spoiled: [], dropped: ["unknown"] });
  const crooked = Buffer.from(String(bell).replace("wkTESTKF00000001", "../../etc"));
  expect(parseBell(crooked)).toMatchObject({ kind: "other", spoiled: [{ raw: crooked }] });
  expect(parseBell(Buffer.from("no xml"))).toMatchObject({ kind: "other", spoiled: [{}] });
});
