import { createHash } from "node:crypto";
import { mkdtemp, open, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { BrokenPromise } from "../../src/kernel/errors.ts";
import { type OpenFile, openPhotoShelf, ShelfFull } from "../../src/media/photo-shelf.ts";

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "deskbell-shelf-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

const bytes = Buffer.from("a photo");
const name = createHash("sha256").update(bytes).digest("hex");

test("a photo is found under the hash of its bytes, two folders deep, for our user alone", async () => {
  const dataDir = await folder();
  const shelf = await openPhotoShelf(dataDir);
  expect(await shelf.store(bytes)).toBe(name);
  expect(Buffer.from((await shelf.read(name)) ?? [])).toEqual(bytes);
  const place = join(dataDir, "photos", name.slice(0, 2), name.slice(2, 4), name);
  expect((await stat(place)).mode & 0o777).toBe(0o600);
});

test("the same photo twice, even at once, is one file and leaves nothing in work", async () => {
  const dataDir = await folder();
  const shelf = await openPhotoShelf(dataDir);
  const names = await Promise.all([shelf.store(bytes), shelf.store(bytes), shelf.store(bytes)]);
  expect(new Set(names)).toEqual(new Set([name]));
  expect(await readdir(join(dataDir, "photos", "in-work"))).toEqual([]);
});

test("P12: a photo taken off the shelf is gone, and taking it off again does no harm", async () => {
  const shelf = await openPhotoShelf(await folder());
  await shelf.store(bytes);
  await shelf.remove(name);
  expect(await shelf.read(name)).toBeUndefined();
  await shelf.remove(name);
});

test.each(["../../etc/passwd", `${name}/..`, "", name.toUpperCase(), `${name}\0`, "ab"])(
  "S30: %j is no name of ours and never becomes a path",
  async (outside) => {
    const shelf = await openPhotoShelf(await folder());
    await expect(shelf.read(outside)).rejects.toThrow(BrokenPromise);
    await expect(shelf.remove(outside)).rejects.toThrow(BrokenPromise);
  },
);

test("a full disk is told as such, and no half photo stays behind", async () => {
  const dataDir = await folder();
  const full: OpenFile = async (path, flags, mode) => {
    const file = await open(path, flags, mode);
    return {
      writeFile: async () => {
        await file.writeFile("half");
        throw Object.assign(new TypeError("no space left on device"), { code: "ENOSPC" });
      },
      sync: () => file.sync(),
      close: () => file.close(),
    };
  };
  const shelf = await openPhotoShelf(dataDir, full);
  await expect(shelf.store(bytes)).rejects.toThrow(ShelfFull);
  expect(await readdir(join(dataDir, "photos", "in-work"))).toEqual([]);
  expect(await shelf.read(name)).toBeUndefined();
});

test("R11: what a crash left half written is cleared at the next start, what is in work now is not", async () => {
  const dataDir = await folder();
  await openPhotoShelf(dataDir);
  const inWork = join(dataDir, "photos", "in-work");
  await writeFile(join(inWork, "old"), "half");
  await utimes(join(inWork, "old"), 0, 0);
  await writeFile(join(inWork, "now"), "half");
  await openPhotoShelf(dataDir);
  expect(await readdir(inWork)).toEqual(["now"]);
});

test("a photo cut short on disk is written anew", async () => {
  const dataDir = await folder();
  const shelf = await openPhotoShelf(dataDir);
  await shelf.store(bytes);
  await writeFile(join(dataDir, "photos", name.slice(0, 2), name.slice(2, 4), name), "");
  await shelf.store(bytes);
  expect((await shelf.read(name))?.byteLength).toBe(bytes.byteLength);
});
