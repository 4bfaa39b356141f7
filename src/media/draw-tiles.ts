/** A plain picture of tiles with words on them, such as a menu; drawn with the fonts of this machine. */
import sharp, { type OverlayOptions } from "sharp";
import { CannotStart } from "../kernel/errors.ts";

export interface Tiles {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  /** Row by row. */
  readonly labels: readonly string[];
}

const paper = "#ffffff";
const ink = "#1d2b36";
const rule = "#c9d3da";
const mark = "#2f6f8f";
/** Part of a tile's width that its words may fill. */
const filled = 0.8;
/** Dots per inch of the largest letters; about 70 pixels high. */
const largestDpi = 400;
/** Pixels of a line between two tiles. */
const ruleWidth = 3;
/** Pixels of a mark. */
const markWidth = 80;
const markHeight = 10;

/** Letters no font has, of four and of five digits: what stands in their place shows how a missing one looks. */
const nobodysLetters = ["\uE0FF", "\u{F0FFF}"];

/** A PNG. @throws {CannotStart} when this machine has no font for the labels */
export async function drawTiles({ width, height, columns, labels }: Tiles): Promise<Uint8Array> {
  await requireFont(labels.join(""));
  const rows = Math.ceil(labels.length / columns);
  const [wide, high] = [Math.floor(width / columns), Math.floor(height / rows)];
  const dpi = await sharedDpi(labels, wide * filled);
  const words = await Promise.all(
    labels.map(async (label, nth) => {
      const { data, info } = await drawn(label, dpi);
      const [column, row] = [nth % columns, Math.floor(nth / columns)];
      return {
        input: data,
        left: Math.round(column * wide + (wide - info.width) / 2),
        top: Math.round(row * high + (high - info.height) / 2),
      };
    }),
  );
  const lines = frame(width, height, wide, high, columns, rows);
  const png = await sharp({ create: { width, height, channels: 3, background: paper } })
    .composite([...lines, ...words])
    .png({ palette: true })
    .toBuffer();
  return new Uint8Array(png);
}

/** One size of letters for all tiles, as large as the longest label allows. */
async function sharedDpi(labels: readonly string[], width: number): Promise<number> {
  const widths = await Promise.all(
    labels.map(async (label) => (await drawn(label, largestDpi)).info.width),
  );
  return Math.floor(largestDpi * Math.min(1, width / Math.max(...widths)));
}

const drawn = (label: string, dpi: number) =>
  sharp({
    text: {
      text: `<span foreground="${ink}">${escaped(label)}</span>`,
      font: "sans bold",
      rgba: true,
      dpi,
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Lines between the tiles, and a small mark on top of each. */
function frame(
  width: number,
  height: number,
  wide: number,
  high: number,
  columns: number,
  rows: number,
): readonly OverlayOptions[] {
  const bar = (left: number, top: number, wide: number, high: number, background: string) => ({
    input: { create: { width: wide, height: high, channels: 3 as const, background } },
    left: Math.round(left),
    top: Math.round(top),
  });
  return [
    ...Array.from({ length: columns - 1 }, (_none, nth) =>
      bar((nth + 1) * wide, 0, ruleWidth, height, rule),
    ),
    ...Array.from({ length: rows - 1 }, (_none, nth) =>
      bar(0, (nth + 1) * high, width, ruleWidth, rule),
    ),
    ...Array.from({ length: columns * rows }, (_none, nth) => {
      const left = (nth % columns) * wide + (wide - markWidth) / 2;
      const top = Math.floor(nth / columns) * high + high * 0.2;
      return bar(left, top, markWidth, markHeight, mark);
    }),
  ];
}

/** Fonts without a letter draw a box for it, all boxes alike; without any font nothing can be drawn. */
async function requireFont(text: string): Promise<void> {
  const boxes = await Promise.all(nobodysLetters.map(sizeOf));
  const letters = [...new Set(text.replaceAll(/\P{Letter}/gu, ""))];
  const sizes = await Promise.all(letters.map(sizeOf));
  const missing = letters.filter((_letter, nth) => ["", ...boxes].includes(sizes[nth] ?? ""));
  // A narrow letter may be as large as the box by chance; a script that is missing has no letter at all.
  if (missing.length === 0 || missing.length < letters.length / 2) return;
  throw new CannotStart(
    `This machine has no font for ${missing.slice(0, 3).join("")}: install one, such as the package fonts-noto-cjk.`,
  );
}

async function sizeOf(text: string): Promise<string> {
  try {
    const { info } = await sharp({ text: { text, font: "sans", dpi: 200 } })
      .raw()
      .toBuffer({ resolveWithObject: true });
    return `${info.width}x${info.height}`;
  } catch {
    return "";
  }
}
