/** Photos on their way from a platform to our shelf, as the store keeps them. */
import type { FileRef } from "../engine/input.ts";
import type { Instant } from "../kernel/clock.ts";
import type { KeptType } from "../kernel/file-types.ts";
import type { Platform } from "../kernel/platform.ts";

/** A photo somebody sent, still at the platform. */
export interface PhotoRow {
  /** Ours. */
  readonly id: string;
  readonly platform: Platform;
  readonly chat: string;
  /** The platform's: what `Channel.fetchPhoto` needs. */
  readonly ref: string;
  /** What it claims to be, where it is no photo. */
  readonly file?: Pick<FileRef, "kind" | "seconds" | "listen" | "stale">;
  /** The platform's id of the message it came in, where there is one. */
  readonly messageId?: string;
  /** Tries including this one: 1 for the first. */
  readonly attempt: number;
}

/** What is known of a photo once it is on the shelf. */
export interface StoredPhoto {
  /** Lower-case hex of the bytes on the shelf; also their name there. */
  readonly sha256: string;
  readonly type: KeptType;
  /** How many. */
  readonly bytes: number;
  /** Of a photo alone. */
  readonly width?: number;
  readonly height?: number;
}

/** Why a photo will never be on the shelf. */
export type PhotoRefusal =
  /** Withdrawn, expired, or not to be had after the whole ladder. */
  | "gone"
  | "too-large"
  /** Anything but JPEG, PNG, WebP and GIF by its own bytes; SVG never. */
  | "not-a-photo"
  /** A file of a kind that is not kept: programs, archives, pages. */
  | "not-allowed"
  | "too-many-pixels"
  | "broken"
  /** Decoding took too long or too much memory. */
  | "too-heavy";

/** One on the shelf. */
export interface KeptRow {
  readonly id: string;
  readonly sha256: string;
  readonly type: KeptType;
}

export interface PhotoRows {
  /** Takes a waiting photo for `leaseMs` and counts the try; nothing when it is done, not yet due or somebody else's. */
  claim(id: string, leaseMs: number): Promise<PhotoRow | undefined>;
  /** Ids of photos whose time has come or whose lease ran out, oldest first. */
  due(limit: number): Promise<readonly string[]>;
  /** Those of these ids that lie on the shelf and may be shown. @throws {StoreUnavailable} */
  kept(ids: readonly string[]): Promise<readonly KeptRow[]>;
  stored(id: string, photo: StoredPhoto): Promise<void>;
  refused(id: string, why: PhotoRefusal): Promise<void>;
  /** Gives the photo back, to be tried again from then on. */
  retryAt(id: string, at: Instant): Promise<void>;
}
