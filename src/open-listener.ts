/** What the media lane needs in order to tell a chat what it found, and to listen where the operator wants it. */
import type { Config } from "./config/read-config.ts";
import type { Desk } from "./desk/open-desk.ts";
import type { PhotoFetcherParts } from "./media/fetch-photos.ts";
import { openTranscriber } from "./media/open-transcriber.ts";
import type { Log, Meter } from "./ports/log.ts";

/** Where findings are heard, and the service that turns voice messages into words. Nothing is called yet. */
export function openListener(
  config: Config,
  { intake, photosMayGo }: Desk,
  around: { readonly log: Log; readonly meter: Meter },
): Pick<PhotoFetcherParts, "mayGo" | "tell" | "transcriber"> {
  const { transcription, secrets } = config;
  const key = secrets.transcriptionKey === undefined ? {} : { apiKey: secrets.transcriptionKey };
  return {
    mayGo: photosMayGo,
    tell: (arrival) => intake.take([arrival], []),
    ...(transcription === undefined
      ? {}
      : { transcriber: openTranscriber({ ...transcription, ...key, ...around }) }),
  };
}
