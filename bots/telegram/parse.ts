import { createHash } from "node:crypto";
import type { PersonInput } from "../../src/engine/input.ts";
import type { Instant } from "../../src/kernel/clock.ts";
import type { Arrival, Spoiled } from "../../src/ports/channel.ts";
import { contentOf } from "./content.ts";
import { pressOf } from "./press.ts";
import { tame } from "./tame.ts";
import { decode } from "./verify.ts";
import {
  callbackQuery,
  envelope,
  membership,
  message,
  type UpdateKind,
  updateKinds,
} from "./wire.ts";

/** What one update held. */
export interface Parsed {
  readonly arrivals: readonly Arrival[];
  readonly spoiled: readonly Spoiled[];
  readonly dropped: readonly string[];
}

/** What a believed body holds: one update, or bytes nobody can read. Pure. */
export function parse(body: Uint8Array, receivedAt: Instant): Parsed {
  const decoded = decode(body);
  if (decoded !== undefined) return parseUpdate(decoded.value, body, receivedAt);
  return spoil(`sha256.${sha256(body)}`, body, "the body is no JSON in UTF-8");
}

/**
 * What a person did. Groups, other bots and kinds nobody asked for are dropped by name; an update that cannot
 * be read is spoiled. Pure.
 * @param receivedAt when it reached us: a press carries no time of its own
 */
export function parseUpdate(update: unknown, raw: Uint8Array, receivedAt: Instant): Parsed {
  const numbered = hasPoison(update) ? undefined : envelope.safeParse(update).data;
  if (numbered === undefined) return spoil(`sha256.${sha256(raw)}`, raw, "it is no update");
  const { update_id: number } = numbered;
  const kind = updateKinds.find((name) => numbered[name] !== undefined);
  if (kind === undefined) return drop(nameOf(numbered));
  const read = readers[kind](numbered[kind], receivedAt);
  if (read === undefined) return spoil(`${number}:${kind}`, raw, `the ${kind} cannot be read`);
  if (typeof read === "string") return drop(`${kind}.${read}`);
  const eventId = `${number}:${kind}:${read.inner}`;
  const input = read.inputOf(eventId);
  const press = read.press === undefined ? {} : { press: read.press };
  const profile = profileOf(read.from);
  const whom = { platform: "telegram", eventId, chat: read.chat, profile } as const;
  const arrival = { ...whom, at: input.at, input, ...press, raw };
  return { arrivals: [arrival], spoiled: [], dropped: [] };
}

interface Sender {
  readonly first_name: string;
  readonly last_name?: string;
  readonly language_code?: string;
}

/** A readable event: who did it, and how to make the input once its id is known. */
interface Read {
  /** What tells this event from others under the same number: numbers restart after a quiet week. */
  readonly inner: string;
  readonly chat: string;
  readonly from: Sender;
  readonly inputOf: (eventId: string) => PersonInput;
  readonly press?: Readonly<Record<string, string>>;
}

/** A reason to drop, a readable event, or nothing when it is broken. */
type Reader = (value: unknown, receivedAt: Instant) => Read | string | undefined;

const readers: Readonly<Record<UpdateKind, Reader>> = {
  message(value) {
    const read = message.safeParse(value).data;
    if (read === undefined) return undefined;
    const { chat, from, message_id } = read;
    const stranger = strangerIn(chat, from);
    if (stranger !== undefined || from === undefined) return stranger;
    const content = contentOf(read, from.id);
    if (content.kind === "service") return content.what;
    const { inputOf } = content;
    return { inner: `${chat.id}.${message_id}`, chat: String(chat.id), from, inputOf };
  },
  edited_message(value) {
    const read = message.safeParse(value).data;
    if (read === undefined) return undefined;
    const { chat, from, message_id, edit_date = read.date } = read;
    const text = read.text ?? read.caption;
    const stranger = strangerIn(chat, from);
    if (stranger !== undefined || from === undefined) return stranger;
    // A live location ticks as edits, and another picture changes no word.
    if (text === undefined) return read.location === undefined ? "content" : "location";
    const messageId = String(message_id);
    const input = { kind: "edited", messageId, text: tame(text), at: edit_date * 1000 } as const;
    return {
      inner: `${chat.id}.${message_id}.${edit_date}`,
      chat: String(chat.id),
      from,
      inputOf: () => input,
    };
  },
  callback_query(value, receivedAt) {
    const read = callbackQuery.safeParse(value).data;
    if (read === undefined) return undefined;
    const { id, from, data, message: under } = read;
    if (under === undefined) return "inline";
    if (data === undefined) return "game";
    const stranger = strangerIn(under.chat, from);
    if (stranger !== undefined) return stranger;
    const chat = String(under.chat.id);
    return {
      inner: id,
      chat,
      from,
      inputOf: () => ({ kind: "chose", choice: tame(data), at: receivedAt }),
      press: pressOf(read),
    };
  },
  my_chat_member(value) {
    const read = membership.safeParse(value).data;
    if (read === undefined) return undefined;
    const { chat, from, date, new_chat_member: now } = read;
    const stranger = strangerIn(chat, from);
    if (stranger !== undefined) return stranger;
    const isOut = now.status === "kicked" || now.status === "left";
    const input = { kind: isOut ? "left" : "opened", at: date * 1000 } as const;
    return {
      inner: `${chat.id}.${date}.${now.status}`,
      chat: String(chat.id),
      from,
      inputOf: () => input,
    };
  },
};

/** We serve people one by one: not groups, not channels, not other bots. */
function strangerIn(
  chat: { readonly type: string },
  from: { readonly is_bot: boolean } | undefined,
): string | undefined {
  if (chat.type !== "private") return "group";
  return from === undefined || from.is_bot ? "bot" : undefined;
}

function profileOf({ first_name, last_name, language_code }: Sender): Arrival["profile"] & {} {
  const name = tame([first_name, last_name].filter(Boolean).join(" ")).slice(0, nameMax);
  return {
    ...(name === "" ? {} : { name }),
    ...(language_code === undefined ? {} : { language: tame(language_code) }),
  };
}

/** UTF-16 units of a name we keep; Telegram allows 64 for each half. */
const nameMax = 130;

/** The name of a kind we did not ask for; names are Telegram's, never a person's words. */
function nameOf(update: Readonly<Record<string, unknown>>): string {
  const name = Object.keys(update).find((key) => key !== "update_id") ?? "empty";
  return /^[a-z_]{1,40}$/.test(name) ? name : "unknown";
}

/** Keys that mean something to JavaScript itself have no business in an update (S5). */
function hasPoison(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(
    ([key, inner]) => key === "__proto__" || key === "constructor" || hasPoison(inner),
  );
}

function spoil(eventId: string, raw: Uint8Array, reason: string): Parsed {
  return {
    arrivals: [],
    spoiled: [{ platform: "telegram", eventId, reason, raw }],
    dropped: [],
  };
}

function drop(name: string): Parsed {
  return { arrivals: [], spoiled: [], dropped: [name] };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
