import type { Arguments } from "./arguments.ts";
import { updateLifeMs } from "./limits.ts";
import { badRequest } from "./refusal.ts";
import type { Room } from "./rooms.ts";
import { roomToWrite } from "./send-methods.ts";
import { post, seconds, type World } from "./world.ts";

/** A group as a test sees it. */
export interface GroupSeen {
  readonly id: string;
  readonly isIn: boolean;
  /** What the bot said there. */
  readonly said: readonly string[];
}

/** Somebody puts the bot into a group; gives the group's id. */
export function addToGroup(world: World, type: "group" | "supergroup" = "group"): string {
  const room = world.rooms.group(type);
  member(world, room, "left", "member");
  return String(room.chat.id);
}

/** Somebody writes there; the bot hears it while it is in. @throws {Error} when it is not */
export function sayInGroup(world: World, id: string, text: string): void {
  const room = groupOf(world, id);
  if (room.shut !== undefined) throw new Error(`the bot is not in ${id}`);
  const message = post(world, room, room.user, { text });
  world.updates.add({ message }, `chat:${id}`, updateLifeMs);
}

/** The group becomes a supergroup under another id, which is given; the old one can only say so. */
export function upgradeGroup(world: World, id: string): string {
  const room = groupOf(world, id);
  const { chat } = world.rooms.group("supergroup");
  const reason = "group chat was upgraded to a supergroup chat";
  room.shut = { status: 400, reason, movedTo: chat.id };
  return String(chat.id);
}

/** What became of every group so far. */
export function groupsSeen(world: World): readonly GroupSeen[] {
  return world.rooms.groups().map(({ chat, shut, lines }) => ({
    id: String(chat.id),
    isIn: shut === undefined,
    said: lines.flatMap(({ by, message }) => (by === "desk" ? [message?.text ?? ""] : [])),
  }));
}

/** https://core.telegram.org/bots/api#leavechat */
export function leaveChat(world: World, args: Arguments): true {
  const room = roomToWrite(world, args);
  if (room.chat.type === "private")
    throw badRequest("chat member status can't be changed in private chats");
  room.shut = { status: 403, reason: "bot is not a member of the group chat" };
  member(world, room, "member", "left");
  return true;
}

function member(world: World, room: Room, before: string, after: string): void {
  const change = {
    chat: room.chat,
    from: room.user,
    date: seconds(world),
    old_chat_member: { user: world.bot, status: before },
    new_chat_member: { user: world.bot, status: after },
  };
  world.updates.add({ my_chat_member: change }, `member:${room.chat.id}`, updateLifeMs);
  world.changed();
}

function groupOf(world: World, id: string): Room {
  const room = world.rooms.groups().find(({ chat }) => String(chat.id) === id);
  if (room === undefined) throw new Error(`there is no group ${id}`);
  return room;
}
