import type { FetchedPhoto } from "../../src/ports/channel.ts";
import {
  PhotoGone,
  PlatformRefused,
  PlatformThrottled,
  PlatformUnavailable,
} from "../../src/ports/platform-errors.ts";
import { isTimeout, networkCode } from "./outcome.ts";
import { messageId, transcoding } from "./wire.ts";

/** How long one download may take, ms. */
export const downloadMs = 20_000;

/** When to ask again for something LINE still prepares, ms. */
const preparingMs = 2_000;

/** Bytes of the answer about preparing; it has one word. */
const answerBytesMax = 4_096;

/** When to ask again after a 429, ms; LINE tells no time. */
const throttledMs = 5_000;

/**
 * Bytes of what a person sent (developers.line.biz/en/reference/messaging-api/#get-content). Not through the
 * SDK, whose stream neither ends nor fails when the connection is cut.
 * @param isPhoto LINE tells of films and recordings alone how far it is with them
 * @throws {PhotoGone} when it is unsent, unknown or larger than `bytesMax`, or LINE could not prepare it
 * @throws {PlatformThrottled} while LINE prepares it, or at the rate limit
 * @throws {PlatformRefused} when our access token is not good
 * @throws {PlatformUnavailable} on any failure of LINE or of the network
 */
export async function fetchContent(
  { dataApiRoot, accessToken }: { readonly dataApiRoot: string; readonly accessToken: string },
  ref: string,
  bytesMax: number,
  isPhoto = false,
): Promise<FetchedPhoto> {
  if (!messageId.safeParse(ref).success) throw new PhotoGone("not a message id of LINE");
  const url = new URL(`/v2/bot/message/${ref}/content`, dataApiRoot);
  try {
    const answer = await fetch(url, {
      headers: { authorization: `Bearer ${accessToken}` },
      redirect: "error",
      signal: AbortSignal.timeout(downloadMs),
    });
    if (answer.status !== 200) await answer.body?.cancel();
    if (answer.status === 202 && !isPhoto) await stillPreparing(url, accessToken);
    judge(answer.status);
    return { bytes: await readCapped(answer, bytesMax) };
  } catch (fault) {
    if (!isTimeout(fault) && !(fault instanceof TypeError)) throw fault;
    const why = networkCode(fault) ?? "the connection was cut";
    throw new PlatformUnavailable(`LINE content: ${why}`, { cause: fault });
  }
}

/**
 * Films and recordings are prepared first, and that can fail for good
 * (developers.line.biz/en/reference/messaging-api/#verify-video-or-audio-preparation-status).
 * @throws {PhotoGone} when LINE has given up on it
 */
async function stillPreparing(content: URL, accessToken: string): Promise<void> {
  const answer = await fetch(`${content.href}/transcoding`, {
    headers: { authorization: `Bearer ${accessToken}` },
    redirect: "error",
    signal: AbortSignal.timeout(downloadMs),
  });
  const told = answer.status === 200 ? await readCapped(answer, answerBytesMax) : undefined;
  if (told === undefined) await answer.body?.cancel();
  else if (statusIn(told) === "failed") throw new PhotoGone("LINE could not prepare the content");
}

function statusIn(told: Uint8Array): string | undefined {
  try {
    return transcoding.safeParse(JSON.parse(Buffer.from(told).toString("utf8"))).data?.status;
  } catch {
    return undefined;
  }
}

function judge(status: number): void {
  if (status === 200) return;
  if (status === 202) throw new PlatformThrottled("LINE still prepares the content", preparingMs);
  if (status === 404 || status === 410) throw new PhotoGone(`LINE content: ${status}`);
  if (status === 429) throw new PlatformThrottled("LINE content: 429", throttledMs);
  if (status === 401 || status === 403) throw new PlatformRefused(`LINE content: ${status}`);
  throw new PlatformUnavailable(`LINE content: ${status}`);
}

async function readCapped(answer: Response, bytesMax: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength;
    if (size > bytesMax) throw new PhotoGone(`LINE content is larger than ${bytesMax} bytes`, true);
    chunks.push(chunk);
  }
  // Nothing at all is what LINE hands out before a picture is ready.
  if (size === 0) throw new PlatformThrottled("LINE content is still empty", preparingMs);
  return Buffer.concat(chunks, size);
}
