import type { Found } from "../engine/input.ts";
import type { Clock, Instant } from "../kernel/clock.ts";
import type { Arrival, Channel } from "../ports/channel.ts";
import { faultFields } from "../ports/fault-fields.ts";
import type { Log, Meter } from "../ports/log.ts";
import type { PhotoRefusal, PhotoRow, PhotoRows } from "../ports/photo-rows.ts";
import { PhotoGone, PlatformThrottled, PlatformUnavailable } from "../ports/platform-errors.ts";
import type { Transcriber } from "../ports/transcriber.ts";
import type { Wakes } from "../ports/wakes.ts";
import { delayFound, findingIn, refusalFound } from "./findings.ts";
import { openLane } from "./lane.ts";
import { lookArrival } from "./look.ts";
import type { PhotoChecker } from "./photo-checker.ts";
import { PhotoCheckDown } from "./photo-child.ts";
import { photoBytesMax } from "./photo-limits.ts";
import { type PhotoShelf, ShelfFull } from "./photo-shelf.ts";

export interface PhotoFetcherParts {
  readonly rows: Omit<PhotoRows, "kept">;
  readonly channels: readonly Pick<Channel, "platform" | "fetchPhoto">[];
  readonly shelf: PhotoShelf;
  readonly checker: Pick<PhotoChecker, "check">;
  readonly clock: Clock;
  readonly wakes: Pick<Wakes, "plan">;
  readonly log: Log;
  readonly meter: Meter;
  /** Whether there is time for photos now: they are the first to wait (R14). Without it there always is. */
  readonly mayGo?: () => boolean;
  /** Where what a look found is heard; without it nobody is told. */
  readonly tell?: (arrival: Arrival) => Promise<void>;
  /** Turns voice messages into words, where the operator wants it. */
  readonly transcriber?: Transcriber;
}

/** Brings photos from their platforms to the shelf; disposing waits for the downloads under way. */
export interface PhotoFetcher extends AsyncDisposable {
  /** What a wake-up of kind `photo` does. Resolves when the photo's row tells the outcome. */
  fetch(id: string): Promise<void>;
  /** Begins with photos nobody woke us for, and returns how many are due; does not wait for them. */
  reconcile(): Promise<number>;
}

/** Waits between tries, in ms; after the last one the photo is gone. */
const ladderMs = [2_000, 10_000, 60_000, 300_000, 1_800_000, 7_200_000] as const;
/** Faults of our own (disk, decoder) are no fault of the photo: it waits this long, as often as it takes, in ms. */
const ownFaultMs = 300_000;
/** Bounds of what a platform may ask us to wait, in ms. */
const throttleMs = { min: 1_000, max: 86_400_000 } as const;
/** A claim outlives the download, the check and both calls to a transcription service. */
const leaseMs = 60_000;
/** One download, in ms. */
const downloadWithinMs = 30_000;
/** Photos put off because there was no time for them are looked at again after this, in ms. */
const putOffMs = 3_000;
/** Downloads at once, and how many may wait: together half of the queue's hands, so that clocks ring meanwhile (R14). */
const lanes = { atOnceMax: 2, waitingMax: 8 } as const;
const reconcileMax = 20;

type Step =
  | { readonly kind: "stored" }
  | { readonly kind: "refused"; readonly why: PhotoRefusal }
  | { readonly kind: "later"; readonly at: Instant };

/** Fetches, checks and shelves photos. Everything it decides stands in the rows; it may be killed at any moment. */
export function openPhotoFetcher(parts: PhotoFetcherParts): PhotoFetcher {
  const lane = openLane(lanes);
  let turnedAway = false;
  const mayGo = (): boolean => parts.mayGo?.() ?? true;
  const fetch = async (id: string): Promise<void> => {
    if (!mayGo()) return parts.wakes.plan("photo", id, parts.clock.now() + putOffMs);
    const taken = await lane.run(id, () => bring(id, parts));
    if (!taken) {
      turnedAway = true;
    } else if (turnedAway) {
      turnedAway = false;
      begin(reconcile());
    }
  };
  const reconcile = async (): Promise<number> => {
    if (!mayGo()) return 0;
    const ids = await parts.rows.due(reconcileMax);
    if (ids.length > 0) {
      parts.meter.count("deskbell_reconciler_finds_total", { kind: "photo" }, ids.length);
    }
    for (const id of ids) begin(fetch(id));
    return ids.length;
  };
  const begin = (work: Promise<unknown>): void => {
    work.catch((fault: unknown) =>
      parts.log.error(faultFields(fault), "A photo was left as it was; it is still due."),
    );
  };
  return { fetch, reconcile, [Symbol.asyncDispose]: () => lane.idle() };
}

async function bring(id: string, parts: PhotoFetcherParts): Promise<void> {
  const { rows, meter, wakes } = parts;
  const row = await rows.claim(id, leaseMs);
  if (row === undefined) return;
  const step = await attempt(row, parts);
  meter.count("deskbell_photos_total", { outcome: step.kind === "refused" ? step.why : step.kind });
  switch (step.kind) {
    case "stored":
      return;
    case "refused":
      await tell(row, refusalFound(row, step.why), parts);
      return rows.refused(id, step.why);
    case "later":
      await rows.retryAt(id, step.at);
      await tell(row, delayFound(row, step.at, parts.clock.now()), parts);
      wakes.plan("photo", id, step.at);
  }
}

async function attempt(row: PhotoRow, parts: PhotoFetcherParts): Promise<Step> {
  const { rows, checker, shelf, meter } = parts;
  try {
    const sent = await download(row, parts);
    const startedAt = performance.now();
    const verdict = await checker.check(sent, row.file?.kind);
    meter.time("deskbell_photo_check_seconds", (performance.now() - startedAt) / 1_000);
    if (!verdict.ok) return { kind: "refused", why: verdict.because };
    const { bytes, type, width, height } = verdict;
    const sha256 = await shelf.store(bytes);
    await tell(row, await findingIn(row, verdict, parts.transcriber), parts);
    const size = width === undefined || height === undefined ? {} : { width, height };
    await rows.stored(row.id, { sha256, type, ...size, bytes: bytes.byteLength });
    return { kind: "stored" };
  } catch (fault) {
    return afterFault(row, fault, parts);
  }
}

/** Told before the row says that it is done: whoever dies in between tells it again, and it is heard once. */
async function tell(
  row: PhotoRow,
  found: Found | undefined,
  parts: PhotoFetcherParts,
): Promise<void> {
  if (found !== undefined) await parts.tell?.(lookArrival(row, found, parts.clock.now()));
}

function afterFault(row: PhotoRow, fault: unknown, { clock, log }: PhotoFetcherParts): Step {
  if (fault instanceof PhotoGone)
    return { kind: "refused", why: fault.tooLarge ? "too-large" : "gone" };
  if (fault instanceof PlatformThrottled) {
    const waitMs = Math.min(throttleMs.max, Math.max(throttleMs.min, fault.retryAfterMs));
    return { kind: "later", at: clock.now() + waitMs };
  }
  const fields = { photo: row.id, platform: row.platform, attempt: row.attempt };
  if (fault instanceof ShelfFull || fault instanceof PhotoCheckDown) {
    log.error({ ...fields, ...faultFields(fault) }, "A photo waits for us to be well again.");
    return { kind: "later", at: clock.now() + ownFaultMs };
  }
  log.warn({ ...fields, ...faultFields(fault) }, "A photo could not be fetched.");
  const waitMs = ladderMs[row.attempt - 1];
  return waitMs === undefined
    ? { kind: "refused", why: "gone" }
    : { kind: "later", at: clock.now() + waitMs };
}

async function download(row: PhotoRow, { channels }: PhotoFetcherParts): Promise<Uint8Array> {
  const channel = channels.find(({ platform }) => platform === row.platform);
  if (channel === undefined) throw new PlatformUnavailable(`No channel for ${row.platform}.`);
  const late = Promise.withResolvers<never>();
  const limit = setTimeout(
    () => late.reject(new PlatformUnavailable("The download took too long.")),
    downloadWithinMs,
  );
  try {
    const photo = { id: row.id, ref: row.ref, ...row.file };
    const fetched = channel.fetchPhoto(row.chat, photo, photoBytesMax);
    return (await Promise.race([fetched, late.promise])).bytes;
  } finally {
    clearTimeout(limit);
  }
}
