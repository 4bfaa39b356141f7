import type { FileRef, PersonInput } from "../../src/engine/input.ts";
import type { Instant } from "../../src/kernel/clock.ts";
import { derive } from "../../src/kernel/ids.ts";
import { tame } from "./tame.ts";
import { anyMessage, fileMessage, soundOrFilm, unspokenNames } from "./wire.ts";

/** UTF-16 units of a claimed name we keep. */
const nameMax = 200;

/**
 * A recording, a film, a file, or a kind we answer politely; nothing when it is not as LINE describes it. LINE's
 * own recordings are voice messages. Pure.
 */
export function otherInput(
  message: unknown,
  eventId: string,
  at: Instant,
): PersonInput | undefined {
  const any = anyMessage.safeParse(message).data;
  if (any === undefined) return undefined;
  const { id: messageId, type } = any;
  const sent = (file: Omit<FileRef, "id" | "ref">): PersonInput => {
    const id = derive("photo", "line", eventId, 0);
    return { kind: "sent-files", files: [{ id, ref: messageId, ...file }], messageId, at };
  };
  switch (type) {
    case "audio":
    case "video": {
      const read = soundOrFilm.safeParse(message).data;
      if (read === undefined) return undefined;
      // A film that lies elsewhere is not fetched: its address is whatever somebody wrote.
      if (read.contentProvider.type !== "line")
        return { kind: "unspoken", what: "linked-file", at };
      const { duration } = read;
      const seconds = duration === undefined ? {} : { seconds: Math.ceil(duration / 1000) };
      return sent({ kind: type === "audio" ? "voice" : "video", ...seconds });
    }
    case "file": {
      const read = fileMessage.safeParse(message).data;
      if (read === undefined) return undefined;
      const { fileName, fileSize: size } = read;
      const name = fileName === undefined ? {} : { name: tame(fileName).slice(0, nameMax) };
      return sent({ kind: "document", ...name, ...(size === undefined ? {} : { size }) });
    }
    default:
      return { kind: "unspoken", what: unspokenNames[type] ?? "unknown", at };
  }
}
