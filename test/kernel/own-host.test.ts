import { expect, test } from "vitest";
import { isOwnHost } from "../../src/kernel/own-host.ts";

test.each([
  "localhost",
  "localhost:3000",
  "desk.localhost:3000",
  "127.0.0.1:3000",
  "192.168.1.20:3000",
  "[::1]:3000",
])("%s is this machine", (host) => {
  expect(isOwnHost(host)).toBe(true);
});

test.each([
  "evil.example",
  "evil.example:3000",
  "127.0.0.1.evil.example:3000",
  "localhost.evil.example",
  "notlocalhost",
  "x@127.0.0.1",
  "127.0.0.1/evil",
  "evil.example#.localhost",
  "127.0.0.1 evil.example",
  "",
  ":3000",
  "[::1",
])("a name like %j may be anybody's (S13)", (host) => {
  expect(isOwnHost(host)).toBe(false);
});

test("a name the operator has given is ours, and no other", () => {
  expect(isOwnHost("desk.example:3000", ["desk.example"])).toBe(true);
  expect(isOwnHost("DESK.example", ["desk.example"])).toBe(true);
  expect(isOwnHost("x.desk.example", ["desk.example"])).toBe(false);
  expect(isOwnHost(undefined, ["desk.example"])).toBe(false);
});
