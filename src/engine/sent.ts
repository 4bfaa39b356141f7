/** What was sent along: photos, videos and papers that show something, and voice messages that say something. */
import type { FileRef, PersonInput, PhotoRef } from "./input.ts";

/** Bytes of one file we take; the Bot API hands out no more (core.telegram.org/bots/api#getfile). */
export const fileBytesMax = 20 * 1_024 * 1_024;

/** The same as people say it, in megabytes. */
export const fileMegabytesMax = 20;

/** An input that brings photos or files. */
export type Sending = PersonInput & { readonly kind: "sent-photos" | "sent-files" };

/** Whether an input brings photos or files. */
export function isSending(input: PersonInput): input is Sending {
  return input.kind === "sent-photos" || input.kind === "sent-files";
}

/** Whether a file is known beforehand to be larger than we take. */
export const tooLarge = ({ size }: PhotoRef): boolean => size !== undefined && size > fileBytesMax;

/** Everything an input brings that is fetched and kept. */
export function keptOf(input: PersonInput): readonly (PhotoRef | FileRef)[] {
  if (input.kind === "sent-photos") return input.photos;
  return input.kind === "sent-files" ? input.files.filter((file) => !tooLarge(file)) : [];
}

/** What shows something: photos, videos, recordings of a noise, papers; not what is spoken. */
export function shownIn(input: PersonInput): readonly (PhotoRef | FileRef)[] {
  return keptOf(input).filter((one) => !("kind" in one) || one.kind !== "voice");
}

/** Voice messages of an input. */
export function voicesIn(input: PersonInput): readonly FileRef[] {
  return input.kind === "sent-files"
    ? input.files.filter((file) => file.kind === "voice" && !tooLarge(file))
    : [];
}

/** What tells that several were sent together. */
export function albumOf(input: Sending): string | undefined {
  return (input.kind === "sent-photos" ? input.photos : input.files)[0]?.album;
}

/** UTF-16 units of a file's claimed name that are shown. */
const nameMax = 60;

/** A claimed name as it may be shown: one line, no control characters, not endless. */
export function shownName({ name }: FileRef): string {
  return (name ?? "")
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ")
    .trim()
    .slice(0, nameMax)
    .toWellFormed();
}
