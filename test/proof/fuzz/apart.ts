/** Requests, photos and patterns in a process of their own: they do not wait for the parsers, nor the parsers for them. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { builtPatterns } from "./built.ts";
import { literals } from "./literals.ts";
import type { FuzzOptions } from "./options.ts";
import { type PatternRun, weighPatterns } from "./patterns.ts";
import { type PhotoRun, spoilPhotos } from "./photos.ts";
import { fuzzRequests, type RequestRun } from "./requests.ts";

export interface Apart {
  readonly requests: RequestRun;
  readonly photos: PhotoRun;
  readonly patterns: PatternRun;
}

/** Starts it at once. @throws {Error} when it ends without a result */
export async function fuzzApart(options: FuzzOptions): Promise<Apart> {
  const child = fork(import.meta.filename, {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    serialization: "advanced",
  });
  const told: { done?: Apart } = {};
  child.on("message", (done: Apart) => {
    told.done = done;
  });
  child.send(options);
  const [[code]] = await Promise.all([once(child, "exit"), once(child, "disconnect")]);
  if (told.done === undefined) throw new Error(`The requests ended with ${code} and no result.`);
  return told.done;
}

async function work(options: FuzzOptions): Promise<void> {
  const requests = await fuzzRequests(options);
  const photos = await spoilPhotos(options);
  const patterns = weighPatterns([...literals(), ...(await builtPatterns())]);
  const done: Apart = { requests, photos, patterns };
  process.send?.(done, () => process.exit(0));
}

if (import.meta.main) {
  // Whoever started us is gone: nobody wants the rest.
  process.once("disconnect", () => process.exit(1));
  process.once("message", (options: FuzzOptions) => void work(options));
}
