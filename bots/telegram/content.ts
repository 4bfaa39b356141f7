import type { PersonInput, PhotoRef } from "../../src/engine/input.ts";
import { derive } from "../../src/kernel/ids.ts";
import { fileInput, fileOf } from "./file.ts";
import { tame } from "./tame.ts";
import { downloadBytesMax, type Message, serviceContents, unspokenContents } from "./wire.ts";

/** What a message says; the input is made once the event's id is known, because photos are named after it. */
export type Content =
  | { readonly kind: "spoken"; readonly inputOf: (eventId: string) => PersonInput }
  /** Nobody said anything: Telegram's own remark about the chat. */
  | { readonly kind: "service"; readonly what: string };

/** Pictures sent "as a file" are photos to us. */
const photoTypes: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/webp"]);

/** Reads the content of a message of the person with this id (core.telegram.org/bots/api#message). Pure. */
export function contentOf(message: Message, senderId: number): Content {
  const at = message.date * 1000;
  const photo = photoOf(message);
  // Telegram hands out no larger ones: better said now than found out later.
  if ((photo?.size ?? 0) > downloadBytesMax) {
    return spoken(() => ({ kind: "unspoken", what: "too-large", at }));
  }
  if (photo !== undefined) return spoken((eventId) => photosInput(message, photo, eventId));
  const sent = fileOf(message);
  if (sent !== undefined) return spoken((eventId) => fileInput(message, sent, eventId));
  const input = textInput(message) ?? placeInput(message) ?? contactInput(message, senderId);
  if (input !== undefined) return spoken(() => input);
  const service = serviceContents.find((name) => message[name] !== undefined);
  if (service !== undefined) return { kind: "service", what: service };
  const what = unspokenContents.find((name) => message[name] !== undefined) ?? "unknown";
  return spoken(() => ({ kind: "unspoken", what, at }));
}

function spoken(inputOf: (eventId: string) => PersonInput): Content {
  return { kind: "spoken", inputOf };
}

/** A command is the word behind its slash: the desk understands words. `/start` is the first contact. */
function textInput({ text, message_id, date }: Message): PersonInput | undefined {
  if (text === undefined) return undefined;
  const at = date * 1000;
  const [, command, rest = ""] = /^\/(\w{1,64})(?:@\w+)?(?:\s+([\s\S]*))?$/.exec(text) ?? [];
  if (command?.toLowerCase() === "start") {
    const payload = tame(rest.trim());
    return { kind: "opened", at, ...(payload === "" ? {} : { payload }) };
  }
  const words = command === undefined ? text : `${command.replaceAll("_", " ")} ${rest}`.trim();
  return { kind: "said", text: tame(words), messageId: String(message_id), at };
}

function photoOf({ photo, document }: Message): Pick<PhotoRef, "ref" | "size"> | undefined {
  // Sizes come ascending; the last one is the picture as sent.
  const best = photo?.at(-1) ?? (photoTypes.has(document?.mime_type ?? "") ? document : undefined);
  if (best === undefined) return undefined;
  return {
    ref: best.file_id,
    ...(best.file_size === undefined ? {} : { size: best.file_size }),
  };
}

function photosInput(
  { media_group_id: album, caption, date, message_id }: Message,
  photo: Pick<PhotoRef, "ref" | "size">,
  eventId: string,
): PersonInput {
  const id = derive("photo", "telegram", eventId, 0);
  return {
    kind: "sent-photos",
    photos: [{ id, ...photo, ...(album === undefined ? {} : { album: tame(album) }) }],
    messageId: String(message_id),
    at: date * 1000,
    ...(caption === undefined ? {} : { caption: tame(caption) }),
  };
}

function placeInput({ venue, location = venue?.location, date }: Message): PersonInput | undefined {
  if (location === undefined) return undefined;
  const title = tame(venue?.title ?? "");
  const address = tame(venue?.address ?? "");
  return {
    kind: "shared-location",
    latitude: location.latitude,
    longitude: location.longitude,
    ...(title === "" ? {} : { title }),
    ...(address === "" ? {} : { address }),
    at: date * 1000,
  };
}

/** Only a card with the sender's own id is the sender's: a forwarded or a friend's card has another or none. */
function contactInput({ contact, date }: Message, senderId: number): PersonInput | undefined {
  if (contact === undefined) return undefined;
  const name = tame([contact.first_name, contact.last_name].filter(Boolean).join(" "));
  return {
    kind: "shared-contact",
    phone: tame(contact.phone_number),
    own: contact.user_id === senderId,
    at: date * 1000,
    ...(name === "" ? {} : { name }),
  };
}
