import { type Api, GrammyError } from "grammy";
import type { PhotoRef } from "../../src/engine/input.ts";
import type { FetchedPhoto } from "../../src/ports/channel.ts";
import {
  PhotoGone,
  PlatformThrottled,
  PlatformUnavailable,
} from "../../src/ports/platform-errors.ts";
import { codeOf, secondsOf } from "./outcome.ts";
import { fileId, filePath } from "./wire.ts";

/** The longest download, ms. */
const downloadMs = 30_000;

/** Where files lie. */
export interface FileRoot {
  readonly apiRoot: string;
  readonly token: string;
}

/**
 * The bytes of a photo: its path from getFile, then the file itself, never more than `bytesMax`. Faults carry
 * no cause, because Telegram's addresses hold the token.
 * @throws {PhotoGone} when Telegram does not have it or it is too large
 * @throws {PlatformThrottled} {@link PlatformUnavailable} when it should be tried again
 */
export async function fetchPhoto(
  api: Api,
  root: FileRoot,
  photo: PhotoRef,
  bytesMax: number,
): Promise<FetchedPhoto> {
  if ((photo.size ?? 0) > bytesMax) throw tooLarge(bytesMax);
  if (!fileId.safeParse(photo.ref).success) throw new PhotoGone("not a file of Telegram");
  const file = await pathOf(api, photo.ref);
  if ((file.file_size ?? 0) > bytesMax) throw tooLarge(bytesMax);
  return { bytes: await download(root, file.file_path, bytesMax) };
}

async function pathOf(api: Api, ref: string) {
  const answer = await api.getFile(ref).catch((fault: unknown) => {
    throw reasonOf(fault);
  });
  const file = filePath.safeParse(answer);
  if (!file.success) throw new PhotoGone("Telegram gave no path for the photo");
  return file.data;
}

function reasonOf(fault: unknown): Error {
  const code = codeOf(fault);
  if (fault instanceof GrammyError && fault.error_code === 400) {
    const isTooLarge = /file is too big/i.test(fault.description);
    return new PhotoGone("Telegram does not hand out the file", isTooLarge);
  }
  if (fault instanceof GrammyError && fault.error_code === 429) {
    return new PlatformThrottled("Telegram asks to wait with getFile", secondsOf(fault) * 1000);
  }
  return new PlatformUnavailable(`Telegram did not answer getFile: ${code}`);
}

async function download(root: FileRoot, path: string, bytesMax: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    const address = `${root.apiRoot}/file/bot${root.token}/${path}`;
    const answer = await fetch(address, {
      redirect: "error",
      signal: AbortSignal.timeout(downloadMs),
    });
    if (!answer.ok || answer.body === null) throw unavailable(`http-${answer.status}`);
    for await (const chunk of answer.body) {
      length += chunk.length;
      // Leaving the loop cancels the download.
      if (length > bytesMax) throw tooLarge(bytesMax);
      chunks.push(chunk);
    }
  } catch (fault) {
    if (fault instanceof PhotoGone || fault instanceof PlatformUnavailable) throw fault;
    throw unavailable(codeOf(fault));
  }
  return Buffer.concat(chunks, length);
}

function tooLarge(bytesMax: number): PhotoGone {
  return new PhotoGone(`the file has more than ${bytesMax} bytes`, true);
}

function unavailable(code: string): PlatformUnavailable {
  return new PlatformUnavailable(`the photo could not be downloaded: ${code}`);
}
