import type { Conversation } from "../engine/conversation.ts";
import { takenElsewhere } from "../engine/elsewhere.ts";
import type { ChatRecord } from "../ports/shelf.ts";
import { exhausted } from "./budget.ts";
import type { Bench } from "./workbench.ts";

/** The chat after the platform has said why it takes nothing more. */
export function cutOff({ chat, world }: Bench, why: string): ChatRecord {
  const allowance = world.house.allowance?.(chat.channel);
  const spent = exhausted(chat.conversation, allowance, why);
  const serves = allowance !== undefined && why === "person-serves";
  const conversation =
    why === "nobody-there" ? atHome(spent) : serves ? takenElsewhere(spent, world.now) : spent;
  return { ...chat, conversation, ...(why === "blocked" ? { blocked: why } : {}) };
}

/** Nobody could be given the chat: it is the desk's as before. */
function atHome(before: Conversation): Conversation {
  const { elsewhere: _, ...conversation } = before;
  return conversation;
}
