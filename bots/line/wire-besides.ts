/** Shapes of what happens beside the talk. */
import { z } from "zod";

/** What the plan pays for in a month; without a value there is no limit (developers.line.biz/en/reference/messaging-api/#get-quota). */
export const monthlyQuota = z.object({
  type: z.string(),
  value: z.number().int().min(0).exactOptional(),
});

/** What was sent this month, also by hand, about right (developers.line.biz/en/reference/messaging-api/#get-consumption). */
export const monthlyUsage = z.object({ totalUsage: z.number().int().min(0) });

/** What marks a message as read (developers.line.biz/en/docs/messaging-api/mark-as-read/). */
export const readMark = z.object({
  message: z.object({ markAsReadToken: z.string().regex(/^[\x21-\x7e]{1,1000}$/) }),
});

/** An event of a group or of a chat of several people (developers.line.biz/en/docs/messaging-api/group-chats/). */
export const strayEvent = z.object({
  type: z.string(),
  mode: z.literal("active"),
  source: z.discriminatedUnion("type", [
    z.object({ type: z.literal("group"), groupId: z.string().regex(/^C[0-9a-f]{32}$/) }),
    z.object({ type: z.literal("room"), roomId: z.string().regex(/^R[0-9a-f]{32}$/) }),
  ]),
  replyToken: z
    .string()
    .regex(/^[\x21-\x7e]{1,256}$/)
    .exactOptional(),
});
