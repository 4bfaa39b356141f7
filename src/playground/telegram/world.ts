import type { Refusal } from "../phone.ts";
import type { Deliveries } from "./deliveries.ts";
import type { Files } from "./files.ts";
import type { Polling } from "./polling.ts";
import type { Room, Rooms } from "./rooms.ts";
import type { CallbackQuery, Message, User } from "./shapes.ts";
import type { Updates } from "./updates.ts";

/** A press the bot should answer. */
export interface OpenQuery {
  readonly query: CallbackQuery;
  readonly room: Room;
  readonly at: number;
  answers: number;
}

/** A row of setMyCommands. */
export interface Command {
  readonly command: string;
  readonly description: string;
}

/** Switches of BotFather that getMe tells (https://core.telegram.org/bots/api#getme). */
export interface BotRights {
  can_join_groups: boolean;
  /** True when privacy mode is off. */
  can_read_all_group_messages: boolean;
}

/** All that this platform knows; the API's methods and the phones work on the same one. */
export interface World {
  readonly now: () => number;
  readonly token: string;
  readonly bot: User;
  readonly rights: Partial<BotRights>;
  readonly anyWebhookAddress: boolean;
  /** Milliseconds a press can be answered. */
  readonly queryLifeMs: number;
  readonly rooms: Rooms;
  readonly files: Files;
  readonly updates: Updates;
  readonly polling: Polling;
  readonly deliveries: Deliveries;
  readonly queries: Map<string, OpenQuery>;
  /** Commands by {@link commandKey}. */
  readonly commands: Map<string, readonly Command[]>;
  readonly refusals: Refusal[];
  readonly counters: { query: number; album: number };
  readonly changed: () => void;
}

/** Ids of albums count from here. */
export const firstAlbum = 13_000_000_000;

/** Where {@link World.commands} keeps the commands of a scope (default when absent) and a language. */
export function commandKey(scope: unknown, language: string): string {
  return `${JSON.stringify(scope ?? { type: "default" })}:${language}`;
}

/** Seconds since 1970, as the API counts. */
export function seconds(world: World): number {
  return Math.floor(world.now() / 1000);
}

/** What a message holds besides its number, time and chat. */
export type Content = Omit<Message, "message_id" | "date" | "chat" | "from">;

/** Puts a message into a room and returns it; the number is the room's next. */
export function post(
  world: World,
  room: Room,
  from: User,
  content: Content,
  keyboard?: Room["lines"][number]["keyboard"],
): Message {
  const message: Message = {
    message_id: room.nextMessageId,
    date: seconds(world),
    chat: room.chat,
    from,
    ...content,
  };
  room.nextMessageId += 1;
  room.lines.push({
    key: String(message.message_id),
    at: world.now(),
    by: from.is_bot ? "desk" : "person",
    message,
    ...(keyboard === undefined ? {} : { keyboard }),
  });
  world.changed();
  return message;
}

/** A grey line that only the person sees. */
export function notice(world: World, room: Room, text: string): void {
  room.lines.push({
    key: `n${room.lines.length}`,
    at: world.now(),
    by: "platform",
    notice: text,
  });
  world.changed();
}
