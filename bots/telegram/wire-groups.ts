/** Shapes of updates about chats with several people. */
import { z } from "zod";

const chat = z.object({
  id: z.int(),
  type: z.enum(["group", "supergroup", "channel"]),
});

/** Somebody put us into a group, made us an administrator, or took us out (core.telegram.org/bots/api#chatmemberupdated). */
export const strayMembership = z.object({
  my_chat_member: z.object({ chat, new_chat_member: z.object({ status: z.string() }) }),
});

/** Somebody wrote in a group we are in (core.telegram.org/bots/api#message). */
export const strayMessage = z.object({
  message: z.object({
    chat,
    migrate_to_chat_id: z.unknown().optional(),
    left_chat_member: z.unknown().optional(),
  }),
});
