/** The decoding process: takes one photo at a time from its parent, and ends itself rather than grow too large. */
import sharp from "sharp";
import { reencode } from "./reencode.ts";

/** How often its own size is looked at, in ms. */
const weighEveryMs = 20;
/** Bytes of resident memory its parent grants. */
const memoryMax = Number(process.argv[2]);
/** Exit code that says: too heavy. */
const tooHeavy = 9;

sharp.cache(false);
sharp.concurrency(1);

setInterval(() => {
  if (process.memoryUsage.rss() > memoryMax) process.exit(tooHeavy);
}, weighEveryMs).unref();

process.on("disconnect", () => process.exit(0));
process.on("message", (sent: unknown) => {
  if (!(sent instanceof Uint8Array)) return;
  void reencode(sent).then((verdict) => process.send?.(verdict));
});
process.send?.("ready");
