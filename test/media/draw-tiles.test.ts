import sharp from "sharp";
import { expect, test } from "vitest";
import { CannotStart } from "../../src/kernel/errors.ts";
import { drawTiles } from "../../src/media/draw-tiles.ts";
import { hasFonts } from "../support/has-fonts.ts";

const size = { width: 1200, height: 810, columns: 2 } as const;
const labels = ["Help", "Progress", "Talk to a person", "中文 / English"];

/** The share of dark pixels of one tile, of 1. */
async function inkIn(picture: Uint8Array, nth: number): Promise<number> {
  const { data, info } = await sharp(picture)
    .extract({
      left: (nth % 2) * 600 + 20,
      top: Math.floor(nth / 2) * 405 + 120,
      width: 560,
      height: 260,
    })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data.filter((value) => value < 128).length / (info.width * info.height);
}

test.skipIf(!hasFonts)(
  "a menu is a PNG of the size that was asked for, far below a megabyte, with words on every tile",
  async () => {
    const picture = await drawTiles({ ...size, labels });

    expect(await sharp(picture).metadata()).toMatchObject({
      format: "png",
      width: 1200,
      height: 810,
    });
    expect(picture.byteLength).toBeLessThan(200_000);
    const ink = await Promise.all(labels.map((_label, nth) => inkIn(picture, nth)));
    for (const share of ink) expect(share).toBeGreaterThan(0.01);
  },
);

test.skipIf(!hasFonts)(
  "the same words give the same bytes, so that the same menu is known again",
  async () => {
    const [one, other] = await Promise.all([
      drawTiles({ ...size, labels }),
      drawTiles({ ...size, labels }),
    ]);

    expect(Buffer.compare(one, other)).toBe(0);
  },
);

test.skipIf(!hasFonts)(
  "letters that mean something to the drawing are drawn as letters",
  async () => {
    const picture = await drawTiles({ ...size, labels: ["<b>&", "a", "b", "c"] });

    expect(await inkIn(picture, 0)).toBeGreaterThan(0.01);
  },
);

test("a machine without a font for a script says which one to install, instead of drawing boxes", async () => {
  // Letters of Unicode 17, which not even a machine with every font of its system has.
  const drawing = drawTiles({
    ...size,
    labels: ["\u{11DB0}\u{11DB1}", "\u{11DB2}", "\u{11DB3}", "\u{11DB4}"],
  });

  await expect(drawing).rejects.toThrow(CannotStart);
  await expect(drawing).rejects.toThrow("install one, such as the package fonts-noto-cjk");
});
