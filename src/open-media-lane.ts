/** Photos, files and voice messages: fetched, checked in a process of their own, and listened to where the operator wants it. */
import type { Config } from "./config/read-config.ts";
import type { Desk } from "./desk/open-desk.ts";
import {
  openPhotoFetcher,
  type PhotoFetcher,
  type PhotoFetcherParts,
} from "./media/fetch-photos.ts";
import { openPhotoChecker } from "./media/photo-checker.ts";
import { openListener } from "./open-listener.ts";

/** The lane beside the desk, with the checker it ends after itself. Nothing is fetched yet. */
export function openMediaLane(
  config: Config,
  desk: Desk,
  parts: Omit<PhotoFetcherParts, "checker" | "mayGo" | "tell" | "transcriber">,
): PhotoFetcher {
  const stack = new AsyncDisposableStack();
  const checker = stack.use(openPhotoChecker());
  const fetcher = stack.use(
    openPhotoFetcher({ ...parts, ...openListener(config, desk, parts), checker }),
  );
  return {
    fetch: (id) => fetcher.fetch(id),
    reconcile: () => fetcher.reconcile(),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
