/** News that a chat's budget has no place for: kept with the chat, said when its person writes or something better is said. */
import { isElsewhere } from "../engine/elsewhere.ts";
import type { PersonInput } from "../engine/input.ts";
import { line } from "../engine/line.ts";
import type { Notice } from "../engine/notice.ts";
import { isStillTrue, worthOf } from "../engine/worth.ts";
import { derive } from "../kernel/ids.ts";
import { type ChatRecord, chatName } from "../ports/shelf.ts";
import { staffChats } from "./announce.ts";
import { budgetOf, isSaidNow } from "./budget.ts";
import type { Draft } from "./draft.ts";
import { waysTo } from "./reach-out.ts";
import type { Bench } from "./workbench.ts";
import type { World } from "./world.ts";

/** Kept in one chat; the oldest leaves first, and a status asked for tells it all the same. */
const heldMax = 12;

/** With so many places left nothing is merged into a message that must arrive: it may need them. */
const roomy = 2;

/** What is left of this chat's budget. */
const budgetIn = ({ channel, conversation }: ChatRecord, { house, now }: World) =>
  budgetOf(house.allowance?.(channel), conversation.budget, now);

/** Whether this notice has to wait. Only customers' chats have budgets. */
export function mustWait({ chat, world }: Bench, notice: Notice): boolean {
  if (chat.person.role !== "customer" || chat.blocked !== null) return false;
  const isAway = isElsewhere(chat.conversation, world.now) && worthOf(notice) !== "spoken";
  return isAway || !isSaidNow(worthOf(notice), budgetIn(chat, world));
}

/** Whether nothing that is said now would arrive; a handle of the platform's own opens the door once. */
export const isMute = ({ chat, world }: Bench, hasHandle: boolean): boolean =>
  !hasHandle &&
  chat.conversation.elsewhere?.by === "nobody" &&
  isElsewhere(chat.conversation, world.now);

/** Whether a reminder would take a place that something better may need. */
export const isReminderDropped = (chat: ChatRecord, world: World): boolean =>
  isElsewhere(chat.conversation, world.now) || !isSaidNow("can-wait", budgetIn(chat, world));

/** Keeps the notice with the chat; colleagues hear of what should not wait, and how else to reach this person. */
export function keepBack(bench: Bench, notice: Notice): ChatRecord {
  const { chat } = bench;
  const { kind, ticket, slots } = notice;
  const kept: Notice = {
    kind,
    ...(ticket === undefined ? {} : { ticket }),
    ...(slots === undefined ? {} : { slots }),
  };
  const others = (chat.conversation.held ?? []).filter(
    (one) => one.kind !== kind || one.ticket !== ticket,
  );
  const held = [...others, kept].slice(-heldMax);
  if (worthOf(notice) !== "can-wait" && kind !== "survey-wanted") tellKept(bench, notice);
  return { ...chat, conversation: { ...chat.conversation, held } };
}

function tellKept({ draft, world, chat }: Bench, { kind, ticket }: Notice): void {
  const { left } = budgetIn(chat, world);
  const { lastAt } = chat.conversation;
  for (const to of staffChats(world, ({ role }) => role === "supervisor")) {
    const key = derive("kept-back", chat.id, lastAt, kind, ticket ?? "", chatName(to));
    const notice: Notice = {
      kind: "undelivered",
      conversation: chat.id,
      text: isElsewhere(chat.conversation, world.now)
        ? "person-serves"
        : left > 0
          ? "kept"
          : "quota",
      detail: [
        ...(ticket === undefined ? [] : [line("reach.case", { number: ticket })]),
        line("reach.later"),
        ...waysTo(chat),
      ],
    };
    draft.notices.push({ key, to, notice, at: world.now });
  }
}

/** What this chat has been waiting to say and is still true, and the chat without it. */
export function released(
  chat: ChatRecord,
  draft: Draft,
  world: World,
): { readonly chat: ChatRecord; readonly notices: readonly Notice[] } {
  const { held, ...conversation } = chat.conversation;
  const isAway =
    isElsewhere(chat.conversation, world.now) && chat.conversation.elsewhere?.by === "person";
  if (held === undefined || isAway || budgetIn(chat, world).left <= roomy)
    return { chat, notices: [] };
  const notices = held.filter((notice) =>
    isStillTrue(notice, draft.seenTickets.get(notice.ticket ?? "")?.ticket.status),
  );
  return { chat: { ...chat, conversation }, notices };
}

/** Kinds of input that a person's app makes by itself: they pay for nothing. */
const silent: readonly PersonInput["kind"][] = [
  "opened",
  "left",
  "edited",
  "withdrew",
  "bounced",
  "served",
  "looked-into",
];

/** Whether the person said something, which pays for answers. */
export const isWritten = ({ kind }: PersonInput): boolean => !silent.includes(kind);
