import type { Chat, Markup, Message, User } from "./shapes.ts";

/** One line of a chat as the person's app keeps it. */
export interface Line {
  readonly key: string;
  readonly at: number;
  readonly by: "desk" | "person" | "platform";
  /** Absent for a grey notice, which is no message. */
  message?: Message;
  readonly notice?: string;
  /** The reply keyboard that came with this message. */
  readonly keyboard?: Extract<Markup, { kind: "keyboard" }>;
  editedAt?: number;
  withdrawnAt?: number;
  /** The bot no longer sees the message, only the person's app has dropped it. */
  gone?: boolean;
}

/** One person's private chat with the bot. */
export interface Room {
  readonly person: string;
  readonly user: User;
  readonly chat: Chat;
  readonly phoneNumber: string;
  readonly lines: Line[];
  /** The person has pressed Start at least once. */
  started: boolean;
  blocked: boolean;
  nextMessageId: number;
  /** The button pressed last, under the message as it was. */
  pressed?: { readonly message: Message; readonly data: string };
  /** Of a group the bot is not in any more. */
  shut?: Shut;
  /** Key of the line whose reply keyboard is up, and whether a one-time press has folded it. */
  keyboard: { readonly key: string; folded: boolean } | undefined;
}

/** Why the bot may not write into a group any more. */
export interface Shut {
  readonly status: 400 | 403;
  readonly reason: string;
  /** The new id of a group that became a supergroup. */
  readonly movedTo?: number;
}

/** Everybody who may talk to the bot. */
export interface Rooms {
  /** The room of a person, made on first use. */
  of(person: string, name?: string): Room;
  /** A new group that somebody made, by somebody the bot need not know. */
  group(type: "group" | "supergroup"): Room;
  groups(): readonly Room[];
  /** The room with this chat id, as the bot writes it. */
  byChat(chatId: string): Room | undefined;
}

/** Who people are when they are first seen. */
export interface RoomOptions {
  readonly languageOf?: (person: string) => string | undefined;
}

/** The first person's id; ids of people are their private chats' ids. */
const firstPersonId = 700_001;
/** Ids of people who bring their own number begin here. */
const firstOwnId = 2_000_000_000;

/** Ids of groups count down from here; those of supergroups begin with -100. */
const firstGroupId = -4_000_001;
const firstSupergroupId = -1_001_000_000_001;

/** Who makes groups: somebody the bot has never talked to. */
const stranger: User = { id: 990_001, is_bot: false, first_name: "Stranger" };

/** No rooms yet. */
export function createRooms({ languageOf }: RoomOptions): Rooms {
  const rooms = new Map<string, Room>();
  const groups: Room[] = [];
  return {
    group(type) {
      const first = type === "group" ? firstGroupId : firstSupergroupId;
      const id = first - groups.length;
      const chat = { id, type, title: `Neighbours ${groups.length + 1}` };
      const room = { ...emptyRoom, person: `group ${id}`, user: stranger, chat, phoneNumber: "" };
      const made: Room = { ...room, lines: [], started: true };
      groups.push(made);
      return made;
    },
    groups: () => groups,
    of(person, name = person) {
      const known = rooms.get(person);
      if (known !== undefined) return known;
      const id = idOf(person, rooms.size);
      const language = languageOf?.(person);
      const room: Room = {
        person,
        user: {
          id,
          is_bot: false,
          first_name: name,
          ...(language === undefined ? {} : { language_code: language }),
        },
        chat: { id, type: "private", first_name: name },
        phoneNumber: `1202${String(5_550_000 + rooms.size)}`,
        lines: [],
        ...emptyRoom,
      };
      rooms.set(person, room);
      return room;
    },
    byChat: (chatId) =>
      [...rooms.values(), ...groups].find(({ chat }) => String(chat.id) === chatId),
  };
}

/** People are counted as they come; who has a number of their own behind the name (`alex.42`) keeps it after a restart. */
function idOf(person: string, before: number): number {
  const [, own] = /\.(\d{1,9})$/.exec(person) ?? [];
  return own === undefined ? firstPersonId + before : firstOwnId + Number(own);
}
const emptyRoom = {
  started: false,
  blocked: false,
  nextMessageId: 1,
  keyboard: undefined,
} as const;

/** The line of a message that the bot can still see. */
export function lineOf(room: Room, messageId: number): Line | undefined {
  return room.lines.find(
    ({ message, withdrawnAt }) => message?.message_id === messageId && withdrawnAt === undefined,
  );
}
