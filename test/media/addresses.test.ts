import { expect, test } from "vitest";
import { openAddresses } from "../../src/media/addresses.ts";
import { keptId } from "../support/pictures.ts";

const hour = 3_600_000;
const start = Date.UTC(2026, 10, 22, 2);
const key = new Uint8Array(32).fill(7);
const other = new Uint8Array(32).fill(8);
const base = "https://desk.example";

function open(keys: readonly [Uint8Array, ...Uint8Array[]] = [key]) {
  const clock = { now: start };
  return { clock, ...openAddresses(keys, base, () => clock.now) };
}

const tokenOf = (address: string): string => address.slice(`${base}/pictures/`.length);

test("an address leads to what it was made for, in its form", () => {
  const { of, read } = open();
  for (const form of ["kept", "large", "small"] as const) {
    const address = of(keptId(1), form);
    expect(address).toMatch(/^https:\/\/desk\.example\/pictures\/[\w-]{72}$/);
    expect(read(tokenOf(address))).toEqual({ id: keptId(1), form });
  }
});

test("it says the same for an hour, so that a repeated call is the same call, and is over within two", () => {
  const { clock, of, read } = open();
  const first = of(keptId(1), "large");
  clock.now = start + hour - 1;
  expect(of(keptId(1), "large")).toBe(first);
  clock.now = start + hour;
  expect(of(keptId(1), "large")).not.toBe(first);
  clock.now = start + 2 * hour - 1;
  expect(read(tokenOf(first))).toEqual({ id: keptId(1), form: "large" });
  clock.now = start + 2 * hour;
  expect(read(tokenOf(first))).toBeUndefined();
});

test("one letter changed anywhere opens nothing (S30)", () => {
  const { of, read } = open();
  const token = tokenOf(of(keptId(1), "large"));
  for (let at = 0; at < token.length; at += 1) {
    const letter = token[at] === "A" ? "B" : "A";
    expect(read(token.slice(0, at) + letter + token.slice(at + 1))).toBeUndefined();
  }
});

test.for(["", "none", "a".repeat(72), "a".repeat(71), "a".repeat(73), "a".repeat(100_000)])(
  "a token made up is nobody's (%#)",
  (token) => {
    expect(open().read(token)).toBeUndefined();
  },
);

test("another desk's address is not ours; after a rotation the older key is still believed", () => {
  const token = tokenOf(open([other]).of(keptId(1), "large"));
  expect(open().read(token)).toBeUndefined();
  expect(open([key, other]).read(token)).toEqual({ id: keptId(1), form: "large" });
});

test("nothing of whose it is stands in an address", () => {
  const text = Buffer.from(tokenOf(open().of(keptId(1), "kept")), "base64url").toString("latin1");
  expect(text).not.toMatch(/telegram|line|700001/);
});
