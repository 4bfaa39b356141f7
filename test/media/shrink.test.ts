import sharp from "sharp";
import { expect, test } from "vitest";
import { openPhotoChecker } from "../../src/media/photo-checker.ts";
import { shrink } from "../../src/media/shrink.ts";

const clear = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .png()
    .toBuffer();

test("a photo becomes a JPEG within its sides, on white, and a small one is not blown up", async () => {
  const made = await shrink({ bytes: await clear(3000, 1500), side: 1000 });
  expect(made).toMatchObject({ ok: true, type: "jpeg", width: 1000, height: 500 });
  if (!made.ok) return;
  const { data } = await sharp(made.bytes).raw().toBuffer({ resolveWithObject: true });
  expect([data[0], data[1], data[2]]).toEqual([255, 255, 255]);
  expect(await shrink({ bytes: await clear(20, 10), side: 1000 })).toMatchObject({
    width: 20,
    height: 10,
  });
});

test("what is no picture is broken, and breaks nothing", async () => {
  const verdict = await shrink({ bytes: Buffer.from("no picture"), side: 100 });
  expect(verdict).toEqual({ ok: false, because: "broken" });
});

test("it is done in the process that decodes photos (S25)", async () => {
  await using checker = openPhotoChecker();
  const made = await checker.shrink(await clear(900, 900), 300);
  expect(made).toMatchObject({ ok: true, type: "jpeg", width: 300, height: 300 });
  expect(checker.pid).toBeGreaterThan(0);
}, 30_000);
