/** One desk's process: loaded beforehand, opened by a word, and ended in every way there is. */
import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "../plant.ts";
import type { Bundle } from "./bundle.ts";
import { reporting, whereStuck } from "./where-stuck.ts";
import type { Aim, Word } from "./word.ts";

export interface DeskProcess {
  readonly pid: number;
  /** Told to open; resolves with whether it is open, or gone before that. */
  open(env: Readonly<Record<string, string>>, aim: Aim | null): Promise<boolean>;
  aim(aim: Aim): void;
  signal(signal: "SIGKILL" | "SIGTERM" | "SIGSTOP" | "SIGCONT"): void;
  /** Resolves when it is gone. */
  readonly gone: Promise<Ended>;
  readonly ended: () => Ended | null;
  readonly isOpen: () => boolean;
  /** The named point it was hit at, if it was. */
  readonly hitAt: () => string | null;
  readonly said: () => { readonly out: string; readonly err: string };
}

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
}

const openWithinMs = 30_000;
/** As `npm start`; and a package in the bundle takes an old module of Node by its name. */
const flags = [
  "--max-semi-space-size=64",
  "--disable-warning=ExperimentalWarning",
  "--disable-warning=DEP0040",
];
const preload = join(import.meta.dirname, "preload.ts");

/** Starts one and loads it; it waits for its word. */
export function startDeskProcess({ parts, main }: Bundle): DeskProcess {
  const folder = dirname(parts);
  const stuck = `stuck-${randomUUID()}.json`;
  const child = fork(main, {
    cwd: root,
    execArgv: [...flags, ...reporting(folder, stuck), "--import", preload],
    env: {
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      CHAOS_PARTS: parts,
      NODE_COMPILE_CACHE: join(folder, "compiled"),
    },
    stdio: ["ignore", "pipe", "pipe", "pipe", "ipc"],
  });
  const state: { out: string; err: string; hit: string; ended: Ended | null; open: boolean } = {
    out: "",
    err: "",
    hit: "",
    ended: null,
    open: false,
  };
  const opened = Promise.withResolvers<boolean>();
  child.stdout?.on("data", (bytes: Buffer) => {
    state.out += bytes.toString();
    if (state.open || !state.out.includes("Deskbell is open")) return;
    state.open = true;
    opened.resolve(true);
  });
  child.stderr?.on("data", (bytes: Buffer) => void (state.err += bytes.toString()));
  child.stdio[3]?.on("data", (bytes: Buffer) => void (state.hit += bytes.toString()));
  const gone = once(child, "close").then((): Ended => {
    state.open = false;
    state.ended = { code: child.exitCode, signal: child.signalCode };
    opened.resolve(false);
    return state.ended;
  });
  return {
    pid: child.pid ?? 0,
    async open(env, aim) {
      await tell(child, { env, point: aim });
      const late = pause(openWithinMs, "late" as const, { ref: false });
      const how = await Promise.race([opened.promise, late]);
      if (how !== "late") return how;
      const where = await whereStuck((name) => void child.kill(name), join(folder, stuck));
      const said = `${state.out}${state.err}`;
      throw new Error(`A desk did not open within ${openWithinMs} ms: ${said} ${where}`);
    },
    aim: (aim) => void tell(child, { env: {}, point: aim }).catch(() => undefined),
    signal: (signal) => void child.kill(signal),
    gone,
    ended: () => state.ended,
    isOpen: () => state.open,
    hitAt: () => state.hit.trim() || null,
    said: () => ({ out: state.out, err: state.err }),
  };
}

const tell = (child: ChildProcess, word: Word): Promise<void> =>
  new Promise((told, failed) => {
    child.send(word, (fault) => (fault === null ? told() : failed(fault)));
  });
