import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { CannotStart } from "../../src/kernel/errors.ts";
import { keyOf, keyRing } from "../../src/store/key-file.ts";

const folders: string[] = [];
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "deskbell-key-"));
  folders.push(folder);
});
afterAll(() => Promise.all(folders.map((one) => rm(one, { recursive: true, force: true }))));

test("the key is made on the first start and is the same on the next", async () => {
  const key = await keyOf(folder);

  expect(key).toHaveLength(32);
  expect(await keyOf(folder)).toEqual(key);
});

test("two folders have two keys", async () => {
  expect(await keyOf(join(folder, "a"))).not.toEqual(await keyOf(join(folder, "b")));
});

test("ten starts at once agree on one key", async () => {
  const keys = await Promise.all(Array.from({ length: 10 }, () => keyOf(folder)));

  expect(new Set(keys.map((key) => Buffer.from(key).toString("hex"))).size).toBe(1);
  expect(await readdir(folder)).toEqual(["encryption.key"]);
});

test("only the desk's own account reads the key", async () => {
  await keyOf(folder);

  expect((await stat(join(folder, "encryption.key"))).mode & 0o777).toBe(0o600);
});

test("a damaged key is not replaced: everything sealed with it would be lost", async () => {
  await writeFile(join(folder, "encryption.key"), "c2hvcnQ=\n");

  await expect(keyOf(folder)).rejects.toThrow(CannotStart);
  await expect(keyOf(folder)).rejects.toThrow("put the backup of that file back");
});

test("a file where the folder should be is named", async () => {
  const file = join(folder, "file");
  await writeFile(file, "");

  await expect(keyOf(file)).rejects.toThrow(CannotStart);
});

test("P3: the first line of the file seals, the lines below only open; keys from outside come before the file", async () => {
  const made = await keyOf(folder);
  const fresh = Buffer.alloc(32, 5);
  const text = [fresh, made].map((key) => Buffer.from(key).toString("base64")).join("\n");
  await writeFile(join(folder, "encryption.key"), `${text}\n`);
  const given = new Uint8Array(32).fill(6);

  expect(await keyRing({}, folder)).toEqual({ key: fresh, old: [Buffer.from(made)] });
  expect(await keyRing({ oldEncryptionKeys: [given] }, folder)).toEqual({
    key: fresh,
    old: [Buffer.from(made), given],
  });
  expect(await keyRing({ encryptionKey: given, oldEncryptionKeys: [fresh] }, folder)).toEqual({
    key: given,
    old: [fresh],
  });
});
