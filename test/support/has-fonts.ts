/** Pictures with words need fonts, which a bare machine has not: CI runs these tests in the suite after it has installed some. */
import { drawTiles } from "../../src/media/draw-tiles.ts";

const scripts = ["Help", "中文", "日本語", "ภาษา"];

/** Whether this machine can draw words of every language of the desk. */
export const hasFonts: boolean = await drawTiles({
  width: 1200,
  height: 810,
  columns: 2,
  labels: scripts,
}).then(
  () => true,
  () => false,
);
