/** The decoding process: takes one photo or file at a time from its parent, and ends itself rather than grow too large. */
import sharp from "sharp";
import { checkFile } from "./check-file.ts";
import type { SentFile } from "./photo-child.ts";
import { readCodes } from "./read-codes.ts";
import { type PhotoVerdict, reencode } from "./reencode.ts";
import { type Shrinking, shrink } from "./shrink.ts";

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
  void verdictOn(sent)?.then((verdict) => process.send?.(verdict));
});
process.send?.("ready");

/** A photo comes as its bytes, anything else with what it claims to be. */
function verdictOn(sent: unknown): Promise<PhotoVerdict> | undefined {
  if (sent instanceof Uint8Array) return reencode(sent).then(withCodes);
  if (isShrinking(sent)) return shrink(sent);
  return isSentFile(sent) ? checkFile(sent.bytes, sent.kind) : undefined;
}

/** Codes are looked for in the photo as it is kept: smaller, upright, decoded once already. */
async function withCodes(verdict: PhotoVerdict): Promise<PhotoVerdict> {
  if (!verdict.ok) return verdict;
  const codes = await readCodes(verdict.bytes);
  return codes.length === 0 ? verdict : { ...verdict, codes };
}

function isShrinking(sent: unknown): sent is Shrinking {
  return typeof sent === "object" && sent !== null && "side" in sent;
}

function isSentFile(sent: unknown): sent is SentFile {
  return typeof sent === "object" && sent !== null && "bytes" in sent && "kind" in sent;
}
