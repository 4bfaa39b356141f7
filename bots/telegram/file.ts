import type { FileKind, FileRef, PersonInput } from "../../src/engine/input.ts";
import { derive } from "../../src/kernel/ids.ts";
import { tame } from "./tame.ts";
import type { Message } from "./wire.ts";

/** Field of a message, and what it is to us; an animation is a document as well, so it comes before. */
const kinds = [
  ["voice", "voice"],
  ["audio", "audio"],
  ["video", "video"],
  ["video_note", "video"],
  ["animation", "video"],
  ["document", "document"],
] as const satisfies readonly (readonly [keyof Message, FileKind])[];

/** UTF-16 units of a claimed name or type we keep. */
const claimMax = 200;

/** The file of a message that is no photo (core.telegram.org/bots/api#message), without our id. Pure. */
export function fileOf(message: Message): Omit<FileRef, "id"> | undefined {
  for (const [field, kind] of kinds) {
    const file = message[field];
    if (file === undefined) continue;
    const { file_id: ref, file_size: size, file_name, mime_type, duration: seconds } = file;
    const { media_group_id: album } = message;
    return {
      kind,
      ref,
      ...(size === undefined ? {} : { size }),
      ...(seconds === undefined ? {} : { seconds }),
      ...(file_name === undefined ? {} : { name: tame(file_name).slice(0, claimMax) }),
      ...(mime_type === undefined ? {} : { mime: tame(mime_type).slice(0, claimMax) }),
      ...(album === undefined ? {} : { album: tame(album) }),
    };
  }
  return undefined;
}

/** The input for a file, named after its event. Pure. */
export function fileInput(
  { caption, date }: Message,
  file: Omit<FileRef, "id">,
  eventId: string,
): PersonInput {
  return {
    kind: "sent-files",
    files: [{ id: derive("photo", "telegram", eventId, 0), ...file }],
    at: date * 1000,
    ...(caption === undefined ? {} : { caption: tame(caption) }),
  };
}
