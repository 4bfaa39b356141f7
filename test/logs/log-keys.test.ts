import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { expect, test } from "vitest";
import { logKeys } from "../../src/logs/log-keys.ts";
import { faultFields } from "../../src/ports/fault-fields.ts";

test("every field somebody logs is listed, so that no line arrives with less than was meant", async () => {
  const used = new Set<string>();
  for await (const path of glob("{src,bots}/**/*.ts", { exclude: ["src/playground/**"] })) {
    const calls = readFileSync(path, "utf8").matchAll(
      /\blog\.(?:info|warn|error)\(\s*\{([^{}]*)\}/g,
    );
    for (const [, fields] of calls) for (const key of keysOf(fields ?? "")) used.add(key);
  }
  expect(used.size).toBeGreaterThan(5);
  expect([...used].filter((key) => !logKeys.has(key))).toEqual([]);
});

test("what a fault tells is listed whole", () => {
  const fault = new TypeError("x", { cause: new RangeError("y") });
  expect(Object.keys(faultFields(fault)).filter((key) => !logKeys.has(key))).toEqual([]);
});

test("R23: no field of the list could hold a name, a text or an address of a person", () => {
  const personal = ["text", "phone", "customer", "profile", "caption", "latitude", "body", "token"];
  expect(personal.filter((key) => logKeys.has(key))).toEqual([]);
});

/** Names at the head of `a, b: c, ...d` where calls and templates do not matter. */
function keysOf(fields: string): readonly string[] {
  return fields
    .replace(/\([^()]*\)/g, "")
    .split(",")
    .map((field) => /^\s*(\w+)\s*(?::|$)/.exec(field)?.[1])
    .filter((key) => key !== undefined);
}
