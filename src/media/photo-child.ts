import { type ChildProcess, fork } from "node:child_process";
import type { FileKind } from "../engine/input.ts";
import { DeskError } from "../kernel/errors.ts";
import type { PhotoVerdict } from "./reencode.ts";
import type { Shrinking } from "./shrink.ts";

/** The decoding process does not start: nothing is known about the photo; try again later. */
export class PhotoCheckDown extends DeskError {
  readonly code = "DESK_PHOTO_CHECK_DOWN";
}

/** A file that is no photo, with what it claims to be. */
export interface SentFile {
  readonly bytes: Uint8Array;
  readonly kind: FileKind;
}

/** A process that decodes photos and looks into files, one at a time. */
export interface PhotoChild {
  readonly pid: number | undefined;
  /** True from its end on, whatever ended it. */
  readonly ended: boolean;
  /** The verdict on it, or the photo made smaller; `too-heavy` when it takes too long or the process dies over it. @throws {PhotoCheckDown} */
  check(sent: Uint8Array | SentFile | Shrinking, withinMs: number): Promise<PhotoVerdict>;
  /** Ends it at once. */
  kill(): void;
}

const startWithinMs = 15_000;

/**
 * Starts a decoding process: without our environment, hence without our secrets, and where the runtime can
 * forbid it without the right to write files or to start programs.
 *
 * @param memoryMax resident bytes above which it ends itself
 */
export function openPhotoChild(program: URL, memoryMax: number): PhotoChild {
  const child = fork(program, [String(memoryMax)], {
    // One heap for all threads: freed pixels go back to the system.
    env: { MALLOC_ARENA_MAX: "1" },
    execArgv: ["--permission", "--allow-addons", "--allow-fs-read=*", "--no-warnings"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  child.unref();
  child.channel?.unref();
  const state = { ended: false };
  child.on("error", () => undefined);
  child.once("exit", () => {
    state.ended = true;
  });
  const ready = begun(child);
  return {
    pid: child.pid,
    get ended() {
      return state.ended;
    },
    async check(sent, withinMs) {
      await ready;
      return answer(child, sent, withinMs);
    },
    kill() {
      state.ended = true;
      child.kill("SIGKILL");
    },
  };
}

function begun(child: ChildProcess): Promise<void> {
  const ready = Promise.withResolvers<void>();
  const down = (): void => ready.reject(new PhotoCheckDown("The decoding process did not start."));
  const limit = setTimeout(() => {
    child.kill("SIGKILL");
    down();
  }, startWithinMs);
  child.once("message", () => {
    clearTimeout(limit);
    ready.resolve();
  });
  child.once("exit", () => {
    clearTimeout(limit);
    down();
  });
  child.once("error", down);
  // Whoever checks hears of it; before that it is nobody's fault.
  ready.promise.catch(() => undefined);
  return ready.promise;
}

function answer(
  child: ChildProcess,
  sent: Uint8Array | SentFile | Shrinking,
  withinMs: number,
): Promise<PhotoVerdict> {
  const verdict = Promise.withResolvers<PhotoVerdict>();
  const heavy = (): void => verdict.resolve({ ok: false, because: "too-heavy" });
  const limit = setTimeout(() => {
    child.kill("SIGKILL");
    heavy();
  }, withinMs);
  // The child is our own program: its answer is believed.
  const hear = (said: unknown): void => {
    if (isVerdict(said)) verdict.resolve(said);
  };
  child.on("message", hear);
  child.once("exit", heavy);
  if (child.exitCode !== null || child.signalCode !== null) heavy();
  else child.send(sent, (fault) => fault === null || heavy());
  return verdict.promise.finally(() => {
    clearTimeout(limit);
    child.off("message", hear);
    child.off("exit", heavy);
  });
}

function isVerdict(said: unknown): said is PhotoVerdict {
  return typeof said === "object" && said !== null && "ok" in said;
}
