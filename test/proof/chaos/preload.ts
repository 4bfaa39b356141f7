/**
 * Loaded into a desk's process before the desk. Everything is loaded; then the process waits until it is told to
 * open, so that a killed desk's successor loses no time over loading.
 */
import { once } from "node:events";
import { writeSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { isWord } from "./word.ts";

/** Where the runner reads at which point this process was hit. */
const hits = 3;
const armed = { name: "", left: 0, signal: "SIGKILL" };

Object.assign(globalThis, {
  chaosPoint(name: string): void {
    if (name !== armed.name) return;
    armed.left -= 1;
    if (armed.left > 0) return;
    armed.name = "";
    writeSync(hits, `${name}\n`);
    process.kill(process.pid, armed.signal);
  },
});
await import(pathToFileURL(process.env["CHAOS_PARTS"] ?? "").href);
const [word]: unknown[] = await once(process, "message");
if (!isWord(word)) throw new TypeError("A desk is told its environment first.");
Object.assign(process.env, word.env);
Object.assign(armed, word.point);
process.on("message", (later: unknown) => {
  if (isWord(later)) Object.assign(armed, later.point);
});
// Whoever started us is gone: nobody would end us.
process.on("disconnect", () => process.exit(3));
process.channel?.unref();
