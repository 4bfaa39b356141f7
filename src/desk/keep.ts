import { keptOf } from "../engine/sent.ts";
import { mayListen } from "../engine/voice.ts";
import type { Arrival } from "../ports/channel.ts";
import type { ChatRecord } from "../ports/shelf.ts";
import type { Draft } from "./draft.ts";
import type { World } from "./world.ts";

/** Keeps the platform's own bytes, and the photos and files to be fetched. */
export function keep(
  draft: Draft,
  arrival: Arrival,
  stored: boolean,
  { conversation }: ChatRecord,
  { house }: World,
): void {
  const { input } = arrival;
  const messageId = "messageId" in input ? (input.messageId ?? null) : null;
  if (!stored) {
    const status = arrival.stale === true ? "ignored" : "done";
    draft.events.push({
      channel: arrival.platform,
      key: arrival.eventId,
      at: arrival.at,
      messageId,
      raw: arrival.raw,
      status,
    });
  }
  const stale = arrival.stale === true ? { stale: true as const } : {};
  const listen =
    arrival.stale !== true && mayListen(conversation, house.rules)
      ? { listen: conversation.locale ?? house.defaultLocale }
      : {};
  for (const one of keptOf(input)) {
    const marks = "kind" in one && one.kind === "voice" ? { ...stale, ...listen } : stale;
    draft.photos.push({ photo: "kind" in one ? { ...one, ...marks } : one, messageId });
  }
}
