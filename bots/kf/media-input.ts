import type { z } from "zod";
import type { PersonInput } from "../../src/engine/input.ts";
import type { Instant } from "../../src/kernel/clock.ts";
import { derive } from "../../src/kernel/ids.ts";
import { filesInput } from "../wecom-api/files-input.ts";
import { mediaItem } from "./wire.ts";

/** A voice message, a film or a file of a customer (page 94670); nothing when it is not as described. Pure. */
export function mediaInput(
  item: unknown,
  eventId: string,
  messageId: string,
  at: Instant,
): PersonInput | undefined {
  const read = mediaItem.safeParse(item).data;
  if (read === undefined) return undefined;
  const ref = { id: derive("photo", "kf", eventId, 0), ref: mediaOf(read) };
  return filesInput(read.msgtype, ref, {}, messageId, at);
}

function mediaOf(item: z.infer<typeof mediaItem>): string {
  switch (item.msgtype) {
    case "voice":
      return item.voice.media_id;
    case "video":
      return item.video.media_id;
    case "file":
      return item.file.media_id;
  }
}
