import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { openPhotoChecker } from "../../src/media/photo-checker.ts";
import { PhotoCheckDown } from "../../src/media/photo-child.ts";
import { hugePng, phonePhoto } from "./photos.ts";

/** A decoding process that misbehaves as told. */
async function program(text: string) {
  const folder = await mkdtemp(join(tmpdir(), "deskbell-child-"));
  const path = join(folder, "child.mjs");
  await writeFile(path, text);
  return {
    url: pathToFileURL(path),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

test("S25: a photo is decoded in another process and comes back whole", async () => {
  await using checker = openPhotoChecker();
  const verdict = await checker.check(await phonePhoto());
  expect(verdict).toMatchObject({ ok: true, type: "jpeg", width: 40, height: 60 });
  expect(verdict.ok && verdict.bytes.byteLength > 100).toBe(true);
  expect(checker.pid).not.toBe(process.pid);
});

test("photos that come together are checked one after another by one process", async () => {
  await using checker = openPhotoChecker();
  const sent = await phonePhoto();
  const verdicts = await Promise.all(
    [sent, hugePng(30_000), sent].map((photo) => checker.check(photo)),
  );
  expect(verdicts.map((verdict) => (verdict.ok ? "kept" : verdict.because))).toEqual([
    "kept",
    "too-many-pixels",
    "kept",
  ]);
});

test("S25: bombs cost the desk itself next to nothing", async () => {
  await using checker = openPhotoChecker();
  await checker.check(await phonePhoto());
  const before = process.memoryUsage.rss();
  for (const side of [6_300, 20_000, 30_000, 65_000]) await checker.check(hugePng(side));
  expect(process.memoryUsage.rss() - before).toBeLessThan(64 * 1_024 * 1_024);
});

test("S25: a process killed over a photo takes that photo with it; the next is checked by a new one", async () => {
  await using checker = openPhotoChecker();
  const sent = await phonePhoto();
  await checker.check(sent);
  const { pid } = checker;
  const doomed = checker.check(await phonePhoto(4_000, 4_000));
  setTimeout(() => process.kill(pid ?? 0, "SIGKILL"), 15);
  expect(await doomed).toEqual({ ok: false, because: "too-heavy" });
  expect((await checker.check(sent)).ok).toBe(true);
  expect(checker.pid).not.toBe(pid);
});

test("S25: a photo that takes too long is given up and its process ended", async () => {
  await using slow = await program(`
    process.on("message", () => {});
    setInterval(() => {}, 1000);
    process.send("ready");
  `);
  await using checker = openPhotoChecker(slow.url, { withinMs: 300 });
  const verdict = checker.check(await phonePhoto());
  expect(await verdict).toEqual({ ok: false, because: "too-heavy" });
});

test("S25: a photo that takes too much memory ends its process, and the ticket goes on", async () => {
  await using checker = openPhotoChecker(undefined, { memoryMax: 110 * 1_024 * 1_024 });
  expect((await checker.check(await phonePhoto())).ok).toBe(true);
  const large = await phonePhoto(6_000, 6_000);
  expect(await checker.check(large)).toEqual({ ok: false, because: "too-heavy" });
  expect((await checker.check(await phonePhoto())).ok).toBe(true);
});

test("a decoder that does not start says nothing about the photo", async () => {
  await using broken = await program("process.exit(1)");
  await using checker = openPhotoChecker(broken.url);
  await expect(checker.check(await phonePhoto())).rejects.toThrow(PhotoCheckDown);
});

test("S35: the decoding process sees none of our secrets and may write nothing", async () => {
  process.env["LINE_CHANNEL_SECRET"] = "canary-secret";
  await using curious = await program(`
    import { writeFileSync } from "node:fs";
    process.on("message", () => {
      let wrote = true;
      try { writeFileSync("/tmp/deskbell-canary", "x"); } catch { wrote = false; }
      const type = JSON.stringify({ env: process.env["LINE_CHANNEL_SECRET"] ?? "none", wrote });
      process.send({ ok: true, type });
    });
    process.send("ready");
  `);
  await using checker = openPhotoChecker(curious.url);
  const verdict = await checker.check(await phonePhoto());
  delete process.env["LINE_CHANNEL_SECRET"];
  expect(verdict).toMatchObject({ type: '{"env":"none","wrote":false}' });
});

test("S24: more than 20 MB do not even reach the other process", async () => {
  await using checker = openPhotoChecker();
  const verdict = await checker.check(new Uint8Array(20 * 1_024 * 1_024 + 1));
  expect(verdict).toEqual({ ok: false, because: "too-large" });
  expect(checker.pid).toBeUndefined();
});
