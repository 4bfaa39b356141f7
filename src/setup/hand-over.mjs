import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A terminal and npm both pass one Ctrl-C on; what comes this close together is the same press. */
const samePressMs = 400;
const orphanCheckMs = 1_000;

/**
 * Runs the program and is its shadow: the first Ctrl-C asks it to close, the second ends it at once, its exit code is ours.
 * It runs in a session of its own, so that it hears each signal once, from us.
 */
export function handOver(node, args, root) {
  const follow = pathToFileURL(join(root, "src", "setup", "follow.mjs")).href;
  const child = spawn(node, ["--import", follow, ...args], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    detached: true,
  });
  let askedAt;
  const ask = (signal) => {
    const at = performance.now();
    if (askedAt === undefined) child.kill(signal);
    else if (at - askedAt > samePressMs) child.kill("SIGKILL");
    askedAt ??= at;
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => ask(signal));
  watchParent(() => ask("SIGTERM"));
  child.on("error", (fault) => {
    console.error(
      `Node could not be started (${fault.message}): delete node_modules and try again.`,
    );
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/** When npm is killed hard, nobody tells us; the desk must not stay behind without it. */
function watchParent(onGone) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, orphanCheckMs);
  timer.unref();
}
