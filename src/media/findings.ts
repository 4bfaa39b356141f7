import { findLabel } from "../dialogs/find-label.ts";
import type { Found } from "../engine/input.ts";
import type { Instant } from "../kernel/clock.ts";
import { isPhotoType } from "../kernel/file-types.ts";
import type { PhotoRefusal, PhotoRow } from "../ports/photo-rows.ts";
import type { Transcriber } from "../ports/transcriber.ts";
import type { PhotoVerdict } from "./reencode.ts";

type Kept = PhotoVerdict & { readonly ok: true };

/** A customer who spoke waits no longer than this before they are asked to write, in ms. */
const patienceMs = 15_000;

/** What a shelved photo or file tells its chat; nothing most of the time. */
export async function findingIn(
  row: PhotoRow,
  kept: Kept,
  transcriber: Transcriber | undefined,
): Promise<Found | undefined> {
  if (row.file === undefined) {
    const label = findLabel(kept.codes ?? []);
    return label === undefined ? undefined : { kind: "label", ...label };
  }
  const { listen, seconds = 0 } = row.file;
  if (listen === undefined) return undefined;
  const { bytes, type } = kept;
  if (transcriber === undefined || seconds > transcriber.secondsMax || isPhotoType(type))
    return { kind: "no-words" };
  const text = await transcriber.transcribe({ bytes, type, language: listen });
  return text === undefined ? { kind: "no-words" } : { kind: "words", text };
}

/** What a refusal tells its chat: photos go without a word, as ever; of a file its sender hears why. */
export function refusalFound(row: PhotoRow, why: PhotoRefusal): Found | undefined {
  if (row.file === undefined || row.file.stale === true) return undefined;
  switch (why) {
    case "too-large":
      return { kind: "refused", why };
    case "not-allowed":
    case "not-a-photo":
    case "too-many-pixels":
    case "too-heavy":
    case "broken":
      return { kind: "refused", why: "not-allowed" };
    case "gone":
      return row.file.listen === undefined ? undefined : { kind: "no-words" };
  }
}

/** What is told when it will be tried again so much later: a voice message is not waited for. */
export function delayFound(row: PhotoRow, at: Instant, now: Instant): Found | undefined {
  const spoken = row.file?.listen !== undefined;
  return spoken && at - now > patienceMs ? { kind: "no-words" } : undefined;
}
