/** Limits of a photo and of the process that decodes it (S24, S25). */
import { fileBytesMax } from "../engine/sent.ts";

/** Bytes as sent. */
export const photoBytesMax = fileBytesMax;
/** Width × height as decoded. */
export const photoPixelsMax = 40_000_000;
/** Longest side as stored, in pixels: a type plate stays readable, and decoding stays within its memory. */
export const photoSideMax = 4_096;
/** One photo from hand-over to answer, in ms. */
export const checkWithinMs = 10_000;
/** Resident memory of the decoding process, in bytes. */
export const checkMemoryMax = 300 * 1_024 * 1_024;
/** Photos one decoding process takes before a fresh one follows: native code may leak. */
export const photosPerChild = 50;
/** An idle decoding process is let go after this, in ms. */
export const childIdleMs = 60_000;
