import { withDetected } from "./entities.ts";
import { callbackLifeMs, updateLifeMs } from "./limits.ts";
import type { Line, Room } from "./rooms.ts";
import type { CallbackQuery, Message } from "./shapes.ts";
import { type Content, post, seconds, type World } from "./world.ts";

/** A person's message goes to the room and to the bot. @throws {Error} when the app would not let them write. */
export function write(world: World, room: Room, content: Content): Message {
  if (!room.started) throw new Error(`${room.person} has not pressed Start yet`);
  if (room.blocked) throw new Error(`${room.person} has blocked the bot`);
  const message = post(world, room, room.user, content);
  world.updates.add({ message }, `chat:${room.chat.id}`, updateLifeMs);
  return message;
}

/** Text as the app sends it, with the parts the server detects. */
export function textContent(text: string): Content {
  const entities = withDetected(text, []);
  return { text, ...(entities.length === 0 ? {} : { entities }) };
}

/** A changed text or caption goes to the room and to the bot. @throws {Error} when the entry is not the person's own, or has no words. */
export function rewrite(world: World, room: Room, key: string, text: string): void {
  const line = ownLine(room, key);
  const { message } = line;
  if (message?.text === undefined && message?.photo === undefined) {
    throw new Error(`entry ${key} has no words`);
  }
  const { entities: _old, ...rest } = message;
  const words = message.photo === undefined ? textContent(text) : { caption: text };
  const edited: Message = { ...rest, ...words, edit_date: seconds(world) };
  line.message = edited;
  line.editedAt = world.now();
  world.changed();
  world.updates.add({ edited_message: edited }, `chat:${room.chat.id}`, updateLifeMs);
}

/** The person deletes their message; the bot is told nothing. @throws {Error} when it is not theirs. */
export function withdraw(world: World, room: Room, key: string): void {
  ownLine(room, key).withdrawnAt = world.now();
  world.changed();
}

/** A press on an inline button: queued by person, not by chat, so that it can overtake messages. */
export function pressInline(
  world: World,
  room: Room,
  message: Message,
  data: string,
): CallbackQuery {
  room.pressed = { message, data };
  world.counters.query += 1;
  const query: CallbackQuery = {
    id: String(3_006_480_000_000 + world.counters.query),
    from: room.user,
    chat_instance: `-${room.chat.id}42`,
    data,
    message,
  };
  world.queries.set(query.id, { query, room, at: world.now(), answers: 0 });
  world.updates.add({ callback_query: query }, `press:${room.user.id}`, callbackLifeMs);
  world.changed();
  return query;
}

/** The person shuts the bot out or lets it in again. */
export function setBlocked(world: World, room: Room, blocked: boolean): void {
  if (!room.started || room.blocked === blocked) return;
  room.blocked = blocked;
  const change = {
    chat: room.chat,
    from: room.user,
    date: seconds(world),
    old_chat_member: { user: world.bot, status: blocked ? "member" : "kicked" },
    new_chat_member: { user: world.bot, status: blocked ? "kicked" : "member" },
  };
  world.updates.add({ my_chat_member: change }, `member:${room.chat.id}`, updateLifeMs);
  world.changed();
}

function ownLine(room: Room, key: string): Line {
  const line = room.lines.find((candidate) => candidate.key === key && candidate.by === "person");
  if (line === undefined) throw new Error(`${room.person} has no own entry ${key}`);
  return line;
}
