/** What a look into a photo or a file found, told to its chat like something that came in. */
import type { Found } from "../engine/input.ts";
import type { Instant } from "../kernel/clock.ts";
import type { Arrival } from "../ports/channel.ts";
import type { PhotoRow } from "../ports/photo-rows.ts";

/** Names our own bytes among those of platforms. */
const mark = "deskbell-look";

/** The arrival for one attachment: however often it is told, its chat hears it once. */
export function lookArrival(row: PhotoRow, found: Found, at: Instant): Arrival {
  const { id: file, platform, chat, messageId } = row;
  const message = messageId === undefined ? {} : { messageId };
  const input = { kind: "looked-into", file, found, ...message, at } as const;
  const arrival = { platform, eventId: `file.${file}`, chat, at, input };
  return { ...arrival, raw: Buffer.from(JSON.stringify({ [mark]: arrival }), "utf8") };
}

/** The arrival in stored bytes, if they are ours and not a platform's. */
export function readLook(raw: Uint8Array): Arrival | undefined {
  const text = Buffer.from(raw).toString("utf8");
  if (!text.startsWith(`{"${mark}":{`)) return undefined;
  try {
    const laid: Readonly<Record<string, Omit<Arrival, "raw">>> = JSON.parse(text);
    const arrival = laid[mark];
    return arrival?.input.kind === "looked-into" ? { ...arrival, raw } : undefined;
  } catch {
    return undefined;
  }
}
