import type { FileKind } from "../engine/input.ts";
import { openPhotoChild, type PhotoChild, type SentFile } from "./photo-child.ts";
import {
  checkMemoryMax,
  checkWithinMs,
  childIdleMs,
  photoBytesMax,
  photosPerChild,
} from "./photo-limits.ts";
import type { PhotoVerdict } from "./reencode.ts";
import type { Shrinking } from "./shrink.ts";

/** Checks photos in a process of its own, one at a time (S25). */
export interface PhotoChecker extends AsyncDisposable {
  /** The photo, or the file of this kind, freed of all but its pixels, or why it is none. @throws {PhotoCheckDown} when the process does not start */
  check(sent: Uint8Array, kind?: FileKind): Promise<PhotoVerdict>;
  /** A kept photo as a JPEG whose longest side has so many pixels at most. @throws {PhotoCheckDown} */
  shrink(kept: Uint8Array, side: number): Promise<PhotoVerdict>;
  /** The decoding process, where one runs. */
  readonly pid: number | undefined;
}

/**
 * Opens the checker. Its process starts with the first photo, is replaced when it died or has had its share,
 * and is let go when there is nothing to do.
 *
 * @param program what decodes; another one only in tests
 */
export function openPhotoChecker(
  program = new URL("./reencode-main.ts", import.meta.url),
  { withinMs = checkWithinMs, memoryMax = checkMemoryMax } = {},
): PhotoChecker {
  let child: PhotoChild | undefined;
  let had = 0;
  let turn: Promise<unknown> = Promise.resolve();
  let idle: ReturnType<typeof setTimeout> | undefined;
  const letGo = (): void => {
    clearTimeout(idle);
    child?.kill();
    child = undefined;
  };
  const checkOne = async (sent: Uint8Array | SentFile | Shrinking): Promise<PhotoVerdict> => {
    clearTimeout(idle);
    if (child === undefined || child.ended || had >= photosPerChild) {
      letGo();
      child = openPhotoChild(program, memoryMax);
      had = 0;
    }
    had += 1;
    try {
      return await child.check(sent, withinMs);
    } finally {
      idle = setTimeout(letGo, childIdleMs).unref();
    }
  };
  const inTurn = (asked: Uint8Array | SentFile | Shrinking): Promise<PhotoVerdict> => {
    const verdict = turn.then(() => checkOne(asked));
    turn = verdict.catch(() => undefined);
    return verdict;
  };
  return {
    check(sent, kind) {
      if (sent.byteLength > photoBytesMax)
        return Promise.resolve({ ok: false, because: "too-large" });
      return inTurn(kind === undefined ? sent : { bytes: sent, kind });
    },
    shrink: (bytes, side) => inTurn({ bytes, side }),
    get pid() {
      return child?.pid;
    },
    async [Symbol.asyncDispose]() {
      letGo();
      await turn;
      letGo();
    },
  };
}
