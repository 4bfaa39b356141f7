import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";

/** A desk as a process of its own, all of whose words are kept. */
export interface LoudDesk extends AsyncDisposable {
  start(): Promise<void>;
  /** Resolves when it is gone, with its exit code; nothing for one that was killed or not there. */
  end(signal: "SIGTERM" | "SIGKILL"): Promise<number | null>;
  /** What all its processes wrote, on either stream. */
  readonly words: () => string;
}

const openWithinMs = 30_000;

/** @param env the environment of the next process besides PATH and HOME */
export function openLoudDesk(env: () => Readonly<Record<string, string>>): LoudDesk {
  const state: { child: ChildProcess | null; words: string } = { child: null, words: "" };
  const end: LoudDesk["end"] = async (signal) => {
    const { child } = state;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return null;
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
    return child.exitCode;
  };
  return {
    async start() {
      const before = state.words.length;
      const child = spawn(process.execPath, ["src/main.ts"], {
        env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...env() },
        stdio: ["ignore", "pipe", "pipe"],
      });
      state.child = child;
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (bytes: Buffer) => {
          state.words += bytes.toString();
        });
      const until = performance.now() + openWithinMs;
      while (!state.words.slice(before).includes("Deskbell is open")) {
        if (child.exitCode !== null || performance.now() > until)
          throw new Error(`The desk did not open: ${state.words.slice(before)}`);
        await pause(20);
      }
    },
    end,
    words: () => state.words,
    [Symbol.asyncDispose]: async () => void (await end("SIGTERM")),
  };
}
