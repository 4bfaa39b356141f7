import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { readJson } from "../../src/config/read-json.ts";

const folder = mkdtempSync(join(tmpdir(), "json-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, "shop.json");
const schema = z.strictObject({ doors: z.array(z.strictObject({ open: z.boolean() })) });

test("a good file is read by its path or its address", () => {
  writeFileSync(file, '{"doors":[{"open":true}]}');
  expect(readJson(file, schema)).toEqual({ doors: [{ open: true }] });
  expect(readJson(pathToFileURL(file), schema)).toEqual({ doors: [{ open: true }] });
});

test("faults of the shape and of the whole are named together", () => {
  writeFileSync(file, '{"doors":[{"open":"wide"}]}');
  const alsoCheck = () => [{ path: ["doors", 0], message: "no such street" }];
  expect(() => readJson(file, schema, alsoCheck)).toThrow(
    /shop\.json has 2 faults:\n {2}doors\[0\]\.open: .+\n {2}doors\[0\]: no such street$/,
  );
});

test("a good shape with a fault of the whole is refused, too", () => {
  writeFileSync(file, '{"doors":[]}');
  const alsoCheck = () => [{ path: [], message: "a shop needs a door" }];
  expect(() => readJson(file, schema, alsoCheck)).toThrow(
    /has 1 fault:\n {2}\$: a shop needs a door$/,
  );
});
