import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureClient } from "./client.mjs";
import { asFault } from "./fault.mjs";
import { handOver } from "./hand-over.mjs";
import { ensureInstalled } from "./install.mjs";
import { ensureRuntime } from "./runtime.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Makes the folder ready (packages, runtime, database client) and hands over to `args`; a fault is one sentence and exit code 1. */
export async function run(args) {
  let node;
  try {
    await ensureInstalled(root);
    node = await ensureRuntime(root);
    await ensureClient(root, node);
  } catch (thrown) {
    console.error(asFault(thrown, root));
    process.exitCode = 1;
    return;
  }
  if (args.length > 0) handOver(node, withDotenv(args, root), root);
}

/** Our own flag, since an older Node would read `--env-file` on its command line for itself. */
function withDotenv([first, ...rest], root) {
  if (first !== "--with-dotenv") return [first, ...rest];
  const file = join(root, ".env");
  return existsSync(file) ? [`--env-file=${file}`, ...rest] : rest;
}
