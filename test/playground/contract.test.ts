import { expect, test } from "vitest";
import { z } from "zod";
import {
  address,
  breachBook,
  bytes,
  clusters,
  contractOf,
  type SentCall,
  seen,
  units,
} from "../../src/playground/contract.ts";
import { ContractBroken, requireNoBreaches } from "../support/no-breaches.ts";

const contract = contractOf({
  ask: { verb: "GET", query: z.strictObject({ id: units(1, 3) }) },
  tell: { verb: "POST", body: z.strictObject({ words: z.union([units(1, 3), z.int()]) }) },
});
const sent = (more: Partial<SentCall>): SentCall => ({
  call: "tell",
  verb: "POST",
  query: {},
  headers: {},
  body: { words: "yes" },
  ...more,
});
const accepts = (shape: z.ZodType, value: unknown): boolean => shape.safeParse(value).success;

test("a call as agreed breaks nothing", () => {
  expect(contract(sent({}))).toEqual([]);
  expect(contract(sent({ call: "ask", verb: "GET", query: { id: "a" }, body: undefined }))).toEqual(
    [],
  );
});

test("an unknown call, a wrong verb, a strange key, a body or a query nobody asked for: each is a breach", () => {
  expect(contract(sent({ call: "sing" }))).toEqual(["the platform has no such call"]);
  expect(contract(sent({ call: "constructor" }))).toEqual(["the platform has no such call"]);
  expect(contract(sent({ verb: "PUT" }))).toEqual(["POST is expected, not PUT"]);
  expect(contract(sent({ body: { words: "yes", loud: true } }))[0]).toMatch(/loud/);
  expect(contract(sent({ query: { debug: "1" } }))[0]).toMatch(/debug/);
  expect(contract(sent({ call: "ask", verb: "GET", query: { id: "a" } }))[0]).toMatch(/^body/);
});

test("a breach names the place and the rule, and nothing of what was said (R23)", () => {
  const rules = contract(sent({ body: { words: "Karl Lee" } }));
  expect(rules).toHaveLength(1);
  expect(rules[0]).toMatch(/^body\.words: /);
  expect(rules[0]).not.toContain("Karl");
});

test("lengths are counted as the platform counts them", () => {
  expect(accepts(units(1, 2), "👍")).toBe(true);
  expect(accepts(units(1, 1), "👍")).toBe(false);
  expect(accepts(clusters(1, 1), "👨‍👩‍👧")).toBe(true);
  expect(accepts(clusters(1, 1), "ab")).toBe(false);
  expect(accepts(clusters(1, 1), "")).toBe(false);
  expect(accepts(bytes(1, 3), "售")).toBe(true);
  expect(accepts(bytes(1, 2), "售")).toBe(false);
});

test("half a character, blanks alone and raw addresses are refused", () => {
  for (const shape of [units(0, 9), clusters(0, 9), bytes(0, 9)]) {
    expect(accepts(shape, "a\ud83d")).toBe(false);
  }
  expect(accepts(seen(units(0, 9)), " \n")).toBe(false);
  expect(accepts(address(30, "https"), "https://a.example/x")).toBe(true);
  expect(accepts(address(30, "https"), "http://a.example/x")).toBe(false);
  expect(accepts(address(30, "https"), "https://a.example/售")).toBe(false);
  expect(accepts(address(30, "https"), `https://a.example/${"x".repeat(30)}`)).toBe(false);
  expect(accepts(address(30, "https"), "javascript:alert(1)")).toBe(false);
});

test("a test whose desk broke a contract fails, and says how", () => {
  const book = breachBook(contract);
  const emulator = { platform: "line", breaches: () => book.list() } as const;
  book.check(5, sent({}));
  expect(() => requireNoBreaches([emulator])).not.toThrow();
  book.check(7, sent({ body: { words: "no way" } }));
  book.note({ at: 9, call: "tell", rule: "the same key with another body" });
  expect(book.list().map(({ at, call }) => [at, call])).toEqual([
    [7, "tell"],
    [9, "tell"],
  ]);
  expect(() => requireNoBreaches([emulator])).toThrow(ContractBroken);
  expect(() => requireNoBreaches([emulator])).toThrow(/line tell: the same key/);
});
