import { TelegramRefusal } from "./refusal.ts";

/** What this platform says to a call on a bad day, by a name of ours; the words are the server's own. */
const refusals = {
  blocked: [403, "bot was blocked by the user"],
  deactivated: [403, "user is deactivated"],
  "never-started": [403, "bot can't initiate conversation with a user"],
  "chat-not-found": [400, "chat not found"],
  "not-modified": [
    400,
    "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
  ],
  "too-old": [400, "query is too old and response timeout expired or query ID is invalid"],
  "cannot-edit": [400, "message can't be edited"],
  "bad-entities": [400, "can't parse entities: Unexpected end tag at byte offset 3"],
  "file-too-big": [400, "file is too big"],
  "file-away": [400, "wrong file_id or the file is temporarily unavailable"],
  conflict: [
    409,
    "terminated by other getUpdates request; make sure that only one bot instance is running",
  ],
  "too-large": [413, undefined],
} as const satisfies Readonly<Record<string, readonly [number, string | undefined]>>;

/** The names, for a page and for tests. */
export const namedRefusals: readonly string[] = Object.keys(refusals);

/** The refusal of that name. @throws {Error} when there is none */
export function refusalNamed(name: string): TelegramRefusal {
  const found = Object.entries(refusals).find(([known]) => known === name)?.[1];
  if (found === undefined) throw new Error(`Telegram has no trouble called ${name}`);
  return new TelegramRefusal(found[0], found[1]);
}
