import { expect, test } from "vitest";
import { notesOn } from "../../src/doctor/finding.ts";
import { masking } from "../../src/doctor/mask.ts";

const { fail } = notesOn("database");

test("whatever a platform or a driver says, no secret of ours is in a finding", () => {
  const secrets = {
    databaseUrl: "postgres://desk:p%40ssword-invented@db.example.com/deskbell",
    encryptionKey: new Uint8Array(32).fill(7),
    line: { channelSecrets: ["invented+secret/1"], channelAccessToken: "invented-token" },
  };
  const told = [
    "p@ssword-invented",
    "p%40ssword-invented",
    "invented+secret/1",
    "invented%2Bsecret%2F1",
    Buffer.alloc(32, 7).toString("base64"),
    secrets.databaseUrl,
  ].join(" ");

  const masked = masking(secrets)(fail("x", told, `put invented-token there`));

  expect(masked.seen).toBe("*** *** *** *** *** ***");
  expect(masked.todo).toBe("put *** there");
});

test("a finding without a remedy stays without one", () => {
  expect(masking({})(notesOn("redis").ok("x", "Well."))).toEqual({
    verdict: "ok",
    about: "redis",
    check: "x",
    seen: "Well.",
  });
});
