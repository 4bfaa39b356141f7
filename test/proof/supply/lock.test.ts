import { expect, test } from "vitest";
import { belowFloor } from "./floor.ts";
import { strangeLicences } from "./licences.ts";
import * as locked from "./lock.ts";

const lock = locked.readLock();
const manifest = locked.readManifest();

const withPackage = (name: string, one: locked.Locked): locked.Lock => ({
  ...lock,
  packages: { ...lock.packages, [`node_modules/${name}`]: one },
});

test("the packages as they are locked are all in order (S36)", () => {
  expect(locked.strangeScripts(lock, manifest)).toEqual([]);
  expect(locked.idleScripts(lock, manifest)).toEqual([]);
  expect(locked.notFromRegistry(lock)).toEqual([]);
  expect(locked.notExact(lock, manifest)).toEqual([]);
  expect(strangeLicences(lock)).toEqual([]);
  expect(belowFloor(lock)).toEqual([]);
});

test("a new package with a script is noticed, wherever it lies (S36)", () => {
  const script = { version: "1.0.0", hasInstallScript: true };
  expect(locked.strangeScripts(withPackage("a/node_modules/eager", script), manifest)).toEqual([
    "eager",
  ]);
  const decided = { ...manifest, allowScripts: { ...manifest.allowScripts, gone: false } };
  expect(locked.idleScripts(lock, decided)).toEqual(["gone"]);
});

test.each([
  "git+https://git.example/a/b.git",
  "git+ssh://git@git.example/a/b.git#main",
  "github:a/b",
  "a/b",
  "a/b#main",
  "https://packages.example/b.tgz",
  "file:../b",
  "../b",
  "link:../b",
  "npm:other@1.0.0",
])("a package that asks for another by %s is noticed (S36)", (range) => {
  const asking = withPackage("asking", { version: "1.0.0", dependencies: { b: range } });
  expect(locked.notFromRegistry(asking)).toEqual([`node_modules/asking → b ${range}`]);
});

test.each([
  { link: true },
  { resolved: "git+ssh://git@git.example/a/b.git#0123" },
  { resolved: "https://files.example/b.tgz" },
])("a package that came by %j is noticed (S36)", (came) => {
  const found = locked.notFromRegistry(withPackage("b", { version: "1.0.0", ...came }));
  expect(found).toHaveLength(1);
  expect(found.join()).toContain("node_modules/b is ");
});

test("ranges, other versions, other terms and old versions are noticed (S36)", () => {
  const loose = { ...manifest, dependencies: { ...manifest.dependencies, fastify: "^5.0.0" } };
  expect(locked.notExact(lock, loose)).toEqual(["fastify ^5.0.0 is a range"]);
  const moved = withPackage("fastify", { version: "5.3.1", license: "MIT" });
  expect(locked.notExact(moved, manifest)).toHaveLength(1);
  expect(belowFloor(moved)).toEqual(["node_modules/fastify 5.3.1 is below 5.3.2"]);
  const terms = withPackage("b", { version: "1.0.0", license: "SSPL-1.0" });
  expect(strangeLicences(terms)).toEqual(["b: SSPL-1.0"]);
  expect(strangeLicences(withPackage("b", { version: "1.0.0" }))).toEqual(["b: none"]);
});
