import { createHash } from "node:crypto";
import sharp from "sharp";
import { expect, test } from "vitest";
import { checkFile } from "../../src/media/check-file.ts";
import { type PhotoVerdict, reencode } from "../../src/media/reencode.ts";
import { hugePng, movingGif, phonePhoto } from "./photos.ts";

function kept(verdict: PhotoVerdict) {
  if (!verdict.ok) throw new Error(`refused: ${verdict.because}`);
  return verdict;
}

test("P7: place, maker and names in a photo are gone before it is stored", async () => {
  const sent = await phonePhoto();
  expect((await sharp(sent).metadata()).exif?.includes("CanaryPhone")).toBe(true);
  const photo = kept(await reencode(sent));
  const left = await sharp(photo.bytes).metadata();
  expect([left.exif, left.xmp, left.iptc]).toEqual([undefined, undefined, undefined]);
  expect(Buffer.from(photo.bytes).includes("Canary")).toBe(false);
});

test.each(["jpeg", "png", "webp"] as const)(
  "P7: where a %s was taken is gone before it is stored",
  async (type) => {
    const place = { IFD3: { GPSLatitudeRef: "N", GPSLatitude: "31/1 13/1 49/1" } };
    const sent = await sharp({ create: { width: 9, height: 9, channels: 3, background: "#345" } })
      .withExif({ IFD0: { Make: "CanaryPhone" }, ...place })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">CanaryXmp</x:xmpmeta>')
      .toFormat(type)
      .toBuffer();
    const before = await sharp(sent).metadata();
    expect(before.exif?.includes("CanaryPhone")).toBe(true);
    const photo = kept(await reencode(sent));
    const left = await sharp(photo.bytes).metadata();
    expect([left.exif, left.xmp, left.iptc]).toEqual([undefined, undefined, undefined]);
    for (const word of ["Canary", "GPS", "Exif", "eXIf"])
      expect(Buffer.from(photo.bytes).includes(word)).toBe(false);
  },
);

test("P7: a HEIC, whose place we could not take out, is not kept at all", async () => {
  const box = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic";
  const heic = Buffer.concat([Buffer.from(box, "latin1"), Buffer.alloc(64)]);
  expect(await reencode(heic)).toEqual({ ok: false, because: "not-a-photo" });
  expect(await checkFile(heic, "document")).toEqual({ ok: false, because: "not-allowed" });
});

test("a photo held sideways is turned upright, since the hint about it goes", async () => {
  expect(kept(await reencode(await phonePhoto(60, 40)))).toMatchObject({ width: 40, height: 60 });
});

test("a photo is named by the hash of what is stored", async () => {
  const photo = kept(await reencode(await phonePhoto()));
  expect(photo.sha256).toBe(createHash("sha256").update(photo.bytes).digest("hex"));
});

test.each(["jpeg", "png", "webp", "gif"] as const)("S24: what was a %s stays one", async (type) => {
  const blank = sharp({ create: { width: 8, height: 6, channels: 3, background: "#123456" } });
  const photo = kept(await reencode(await blank.toFormat(type).toBuffer()));
  expect(photo).toMatchObject({ type, width: 8, height: 6 });
  expect((await sharp(photo.bytes).metadata()).format).toBe(type);
});

test("a photo larger than anybody needs is made smaller, a small one is left as it is", async () => {
  const photo = kept(await reencode(await phonePhoto(5_000, 100)));
  expect(photo).toMatchObject({ width: 82, height: 4_096 });
});

test("S25: of a moving picture the first page stays", async () => {
  const photo = kept(await reencode(await movingGif()));
  const left = await sharp(photo.bytes, { animated: true }).metadata();
  expect(photo).toMatchObject({ type: "gif", width: 20, height: 10 });
  expect(left.pages ?? 1).toBe(1);
});

test.each([
  ["an SVG", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ["an SVG with a head", '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
  ["a page named .jpg", "<html><script>fetch('/')</script></html>"],
  ["a PDF", "%PDF-1.7\n1 0 obj"],
  ["a word", "photo"],
  ["nothing", ""],
])("S24: %s is not a photo", async (_what, text) => {
  expect(await reencode(Buffer.from(text))).toEqual({ ok: false, because: "not-a-photo" });
});

test("S24: other pictures are not photos either", async () => {
  const tiff = await sharp({ create: { width: 4, height: 4, channels: 3, background: "#fff" } })
    .tiff()
    .toBuffer();
  expect(await reencode(tiff)).toEqual({ ok: false, because: "not-a-photo" });
});

test("S25: a tiny file that unfolds to 900 million pixels is refused unopened", async () => {
  const bomb = hugePng(30_000);
  expect(bomb.byteLength).toBeLessThan(200);
  expect(await reencode(bomb)).toEqual({ ok: false, because: "too-many-pixels" });
});

test("S25: a photo that ends too early is broken, not half shown", async () => {
  const sent = await phonePhoto(400, 400);
  const half = sent.subarray(0, Math.floor(sent.byteLength * 0.8));
  expect(await reencode(half)).toEqual({ ok: false, because: "broken" });
});

test("S24: more than 20 MB are not looked at", async () => {
  const sent = new Uint8Array(20 * 1_024 * 1_024 + 1);
  sent.set(await phonePhoto());
  expect(await reencode(sent)).toEqual({ ok: false, because: "too-large" });
});

test("what follows behind a photo's end is not kept", async () => {
  const sent = Buffer.concat([await phonePhoto(), Buffer.from("<script>CanaryTail</script>")]);
  expect(Buffer.from(kept(await reencode(sent)).bytes).includes("CanaryTail")).toBe(false);
});
