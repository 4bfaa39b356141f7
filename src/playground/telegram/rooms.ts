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
  /** Key of the line whose reply keyboard is up, and whether a one-time press has folded it. */
  keyboard: { readonly key: string; folded: boolean } | undefined;
}

/** Everybody who may talk to the bot. */
export interface Rooms {
  /** The room of a person, made on first use. */
  of(person: string, name?: string): Room;
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

/** No rooms yet. */
export function createRooms({ languageOf }: RoomOptions): Rooms {
  const rooms = new Map<string, Room>();
  return {
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
        started: false,
        blocked: false,
        nextMessageId: 1,
        keyboard: undefined,
      };
      rooms.set(person, room);
      return room;
    },
    byChat: (chatId) => [...rooms.values()].find(({ chat }) => String(chat.id) === chatId),
  };
}

/** People are counted as they come; who has a number of their own behind the name (`alex.42`) keeps it after a restart. */
function idOf(person: string, before: number): number {
  const [, own] = /\.(\d{1,9})$/.exec(person) ?? [];
  return own === undefined ? firstPersonId + before : firstOwnId + Number(own);
}

/** The line of a message that the bot can still see. */
export function lineOf(room: Room, messageId: number): Line | undefined {
  return room.lines.find(
    ({ message, withdrawnAt }) => message?.message_id === messageId && withdrawnAt === undefined,
  );
}
