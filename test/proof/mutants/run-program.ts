/** A program of ours as a process of its own, ended when it takes too long. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { root } from "../plant.ts";

export interface Ran {
  /** Null when it was ended by us. */
  readonly code: number | null;
  readonly said: string;
}

/** Only the end of what it says is kept. */
const saidMax = 20_000;

/** Runs Node with these arguments; its processes end with it. */
export async function runProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  withinMs: number,
): Promise<Ran> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let said = "";
  const listen = (bytes: Buffer): void => {
    said = (said + bytes.toString()).slice(-saidMax);
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  const limit = setTimeout(() => {
    // The whole group: a suite has workers of its own.
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  }, withinMs);
  const [code] = await once(child, "close");
  clearTimeout(limit);
  return { code: typeof code === "number" ? code : null, said };
}
