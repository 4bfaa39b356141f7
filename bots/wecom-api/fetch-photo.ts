import type { FileRef, PhotoRef } from "../../src/engine/input.ts";
import type { FetchedPhoto } from "../../src/ports/channel.ts";
import {
  PhotoGone,
  PlatformRefused,
  PlatformThrottled,
  PlatformUnavailable,
} from "../../src/ports/platform-errors.ts";
import { reactionTo, restMs } from "./errcodes.ts";
import type { Reply, WecomClient } from "./open-client.ts";
import type { Download } from "./open-wire.ts";

/** A photo's first bytes (S24). */
const magics: readonly RegExp[] = [
  /^\xff\xd8\xff/,
  /^\x89PNG\r\n\x1a\n/,
  /^GIF8[79]a/,
  /^RIFF[^]{4}WEBP/,
];

/**
 * Bytes of a photo or file kept by the platform for three days (developer.work.weixin.qq.com/document/path/90254).
 * Of a photo content type and first bytes must both be a picture's: errors come as JSON with status 200.
 * @throws {PhotoGone} when it is withdrawn, too large or no picture; {PlatformThrottled}; {PlatformUnavailable};
 * {PlatformRefused} when we may not read it
 */
export async function fetchPhoto(
  client: WecomClient,
  sent: PhotoRef | FileRef,
  bytesMax: number,
): Promise<FetchedPhoto> {
  const reply = await client.download("media/get", { media_id: sent.ref }, bytesMax);
  switch (reply.kind) {
    case "done":
      return { bytes: "kind" in sent ? fileOf(reply.value) : pictureOf(reply.value) };
    case "refused":
      return refuse(reply);
    case "unreached":
    case "lost":
      throw new PlatformUnavailable(`media/get: ${reply.code}`);
    case "withheld":
      throw new PlatformUnavailable("media/get: withheld");
    case "keyless":
      throw reply.fault;
  }
}

function pictureOf(download: Download): Uint8Array {
  if (download.kind === "too-large") throw new PhotoGone("the photo is larger than we take", true);
  if (download.kind === "json") throw new PhotoGone("the platform sent JSON in place of a photo");
  const head = Buffer.from(download.bytes.subarray(0, 12)).toString("latin1");
  const looksRight = magics.some((magic) => magic.test(head));
  const saysRight = /^(image\/|application\/octet-stream)/i.test(download.contentType);
  if (!looksRight || !saysRight) throw new PhotoGone("the file is not a photo");
  return download.bytes;
}

/** A text file comes with the same type as an error; an error is JSON with a code in it. */
function fileOf(download: Download): Uint8Array {
  if (download.kind === "too-large") throw new PhotoGone("the file is larger than we take", true);
  if (download.kind === "file") return download.bytes;
  if (/^\s*\{\s*"errcode"/.test(download.text))
    throw new PhotoGone("the platform sent an error in place of a file");
  return Buffer.from(download.text, "utf8");
}

function refuse({ errcode }: Extract<Reply<never>, { readonly kind: "refused" }>): never {
  const message = `media/get: ${errcode}`;
  switch (reactionTo(errcode)) {
    case "again":
      throw new PlatformUnavailable(message);
    case "rest":
      throw new PlatformThrottled(message, restMs);
    case "token":
    case "locked-out":
      throw new PlatformRefused(message);
    case "unreachable":
    case "window-closed":
    case "quota":
    case "state":
    case "invalid":
      throw new PhotoGone(message);
  }
}
