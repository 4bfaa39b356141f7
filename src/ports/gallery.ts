/** Kept photos and files on their way out: what may still be shown, and its bytes. */
import type { KeptType } from "../kernel/file-types.ts";
import type { Outcome } from "./channel.ts";

/** One that lies on the shelf and was neither taken back nor erased. */
export interface ShownFile {
  readonly type: KeptType;
  /** The bytes; nothing when they left the shelf since. */
  read(): Promise<Uint8Array | undefined>;
}

export interface Gallery {
  /** Those of these attachments that may be shown now, by their ids. @throws {StoreUnavailable} */
  find(ids: readonly string[]): Promise<ReadonlyMap<string, ShownFile>>;
}

/** As it is kept; or a photo as JPEG or PNG of at most 10 MB, or of at most 1 MB. */
export type PictureForm = "kept" | "large" | "small";

/** The address under which an attachment can be seen for a while. */
export type AddressOf = (id: string, form: PictureForm) => string;

export interface ShownPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly type: KeptType;
}

/** What the last part of an address asks for; nothing for whatever is not to be seen. @throws {StoreUnavailable} */
export type ShowPicture = (token: string) => Promise<ShownPicture | undefined>;

/** A desk that keeps nothing shows nothing. */
export const emptyGallery: Gallery = { find: () => Promise.resolve(new Map()) };

/** A picture left the shelf between the look for it and the call: the next try says that it is gone. */
export const fileLeft = {
  kind: "not-accepted",
  retryAfterMs: 1_000,
  scope: "chat",
  code: "file-left",
} as const satisfies Outcome;
