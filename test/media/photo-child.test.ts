import { expect, test } from "vitest";
import { openPhotoChild } from "../../src/media/photo-child.ts";
import { checkMemoryMax } from "../../src/media/photo-limits.ts";
import { phonePhoto } from "./photos.ts";

const program = new URL("../../src/media/reencode-main.ts", import.meta.url);

test("a decoding process takes one photo after another until it is ended", async () => {
  const child = openPhotoChild(program, checkMemoryMax);
  expect((await child.check(await phonePhoto(), 5_000)).ok).toBe(true);
  expect((await child.check(await phonePhoto(), 5_000)).ok).toBe(true);
  expect(child.ended).toBe(false);
  child.kill();
  expect(child.ended).toBe(true);
});

test("a photo handed to a process that has ended is not waited for", async () => {
  const child = openPhotoChild(program, checkMemoryMax);
  await child.check(await phonePhoto(), 5_000);
  process.kill(child.pid ?? 0, "SIGKILL");
  await expect.poll(() => child.ended).toBe(true);
  expect(await child.check(await phonePhoto(), 5_000)).toEqual({ ok: false, because: "too-heavy" });
});
