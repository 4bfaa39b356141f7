import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";

/** The desk as a process of its own, which can be killed at any moment and started again. */
export interface KillableDesk extends AsyncDisposable {
  /** Resolves when it says that it is open. */
  start(): Promise<void>;
  /** No warning, no last word. */
  kill(): Promise<void>;
  /** Closes it as an operator at the terminal would, and waits until it is gone. */
  close(): Promise<void>;
  /** What its processes wrote on standard error, all of them together. */
  readonly complaints: () => string;
}

const openWithinMs = 30_000;
/** What one process compiled, the next one need not. */
const compiled = "node_modules/.cache/compiled";

/** @param env the environment of the next process besides PATH and HOME */
export function openKillableDesk(env: () => Readonly<Record<string, string>>): KillableDesk {
  const state: { child: ChildProcess | null; complaints: string } = { child: null, complaints: "" };
  return {
    async start() {
      const child = spawn(process.execPath, ["src/main.ts"], {
        env: {
          PATH: process.env["PATH"],
          HOME: process.env["HOME"],
          NODE_COMPILE_CACHE: compiled,
          ...env(),
        },
        stdio: ["ignore", "pipe", "pipe"],
      });
      state.child = child;
      child.stderr.on("data", (bytes: Buffer) => {
        state.complaints += bytes.toString();
      });
      await opened(child, () => state.complaints);
    },
    async kill() {
      const { child } = state;
      if (child === null || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
    async close() {
      const { child } = state;
      if (child === null || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGINT");
      await gone;
    },
    complaints: () => state.complaints,
    async [Symbol.asyncDispose]() {
      const { child } = state;
      if (child === null || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGINT");
      await Promise.race([gone, pause(10_000).then(() => child.kill("SIGKILL"))]);
    },
  };
}

async function opened(child: ChildProcess, complaints: () => string): Promise<void> {
  let said = "";
  const open = new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", (bytes: Buffer) => {
      said += bytes.toString();
      if (said.includes("Deskbell is open")) resolve();
    });
    child.once("exit", (code) =>
      reject(new Error(`The desk ended with ${code}: ${said}${complaints()}`)),
    );
  });
  open.catch(() => undefined);
  await Promise.race([
    open,
    pause(openWithinMs, undefined, { ref: false }).then(() => {
      throw new Error(`The desk did not open: ${said}${complaints()}`);
    }),
  ]);
}
