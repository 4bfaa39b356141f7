/** One chat's turns on a tray: item after item, in memory, from the chat as it stands to the rows of a unit. */
import type { Input } from "../engine/input.ts";
import { conversationId } from "../kernel/ids.ts";
import type { Arrival } from "../ports/channel.ts";
import type { ChatRecord, TicketRecord } from "../ports/shelf.ts";
import { post, staffChats } from "./announce.ts";
import { type Bench, carryOut } from "./carry-out.ts";
import { openCause } from "./cause.ts";
import { type Draft, newDraft } from "./draft.ts";
import { factsFor } from "./facts.ts";
import { causeOf, type Item, storedKey } from "./item.ts";
import { namedCode, namedTickets } from "./named.ts";
import { say, sorry } from "./say.ts";
import type { World } from "./world.ts";

export type Decision =
  | { readonly kind: "unit"; readonly unit: Draft & { readonly chat: ChatRecord | null } }
  /** Running numbers have to be reserved; then decide again. */
  | { readonly kind: "needs-numbers" }
  /** This item cannot be decided: a defect of ours. The others can. */
  | { readonly kind: "poisoned"; readonly item: Item; readonly error: unknown };

/** Decides all items of one chat. Deciding twice from the same world gives the same rows. */
export function decideChat(chat: ChatRecord, items: readonly Item[], world: World): Decision {
  const draft = newDraft(chat, concerned(chat, world));
  let now = chat;
  for (const item of items) {
    try {
      const next = decideItem(draft, now, item, world);
      if (next === "needs-numbers") return { kind: "needs-numbers" };
      now = next;
    } catch (error) {
      return { kind: "poisoned", item, error };
    }
  }
  return { kind: "unit", unit: { ...draft, chat: now } };
}

/** The tickets of the tray that this chat may have to do with; the heart asks again who may see what. */
const concerned = (chat: ChatRecord, world: World): ReadonlyMap<string, TicketRecord> => {
  if (world.tickets.size === 0) return world.tickets;
  const { id, role } = chat.person;
  return role === "customer"
    ? new Map([...world.tickets].filter(([, { ticket }]) => ticket.customer === id))
    : world.tickets;
};

function decideItem(
  draft: Draft,
  chat: ChatRecord,
  item: Item,
  world: World,
): ChatRecord | "needs-numbers" {
  const stored = storedKey(item);
  if (stored !== null) draft.heard.push(stored);
  if (item.kind === "rang") draft.fired.push(item.id);
  if (item.kind === "failed" || item.kind === "undelivered")
    return mishap(draft, chat, item, world);
  if (item.kind === "arrival") keep(draft, item.arrival, item.stored);
  const input = inputOf(item);
  if (input === null) return chat;
  const code = namedCode(input);
  const known = greeted(chat, item, input);
  const facts = factsFor(known, draft, world, namedTickets(known.conversation, input), code);
  if (code !== null && facts.code === undefined) draft.wrongCode = true;
  const turn = world.house.frontDesk(known.conversation, input, facts);
  const bench: Bench = {
    draft,
    world,
    cause: openCause(causeOf(item)),
    chat: { ...known, conversation: turn.conversation },
    sayings: [],
    opened: undefined,
  };
  for (const effect of turn.effects) if (carryOut(bench, effect)) return "needs-numbers";
  say(
    bench,
    item.kind === "arrival" ? "answer" : "notice",
    item.kind === "arrival" ? item.arrival.reply : undefined,
  );
  return bench.chat;
}

/** Keeps the platform's own bytes, and the photos to be fetched. */
function keep(draft: Draft, arrival: Arrival, stored: boolean): void {
  const { input } = arrival;
  const messageId = "messageId" in input ? (input.messageId ?? null) : null;
  if (!stored) {
    const status = arrival.stale === true ? "ignored" : "done";
    draft.events.push({
      channel: arrival.platform,
      key: arrival.eventId,
      at: arrival.at,
      messageId,
      raw: arrival.raw,
      status,
    });
  }
  if (input.kind === "sent-photos")
    for (const photo of input.photos) draft.photos.push({ photo, messageId });
}

/** What the heart hears; nothing for what is only history. */
function inputOf(item: Item): Input | null {
  switch (item.kind) {
    case "arrival":
      return item.arrival.stale === true ? null : item.arrival.input;
    case "notice":
      return { kind: "noticed", notice: item.notice, at: item.at };
    case "rang":
      return { kind: "rang", timer: item.timer, cycle: item.cycle, at: item.at };
    case "clock":
    case "failed":
    case "undelivered":
      return null;
  }
}

/** What went wrong on our side or on the way: the person hears it if there is something to hear, colleagues always. */
function mishap(
  draft: Draft,
  chat: ChatRecord,
  item: Extract<Item, { readonly kind: "failed" | "undelivered" }>,
  world: World,
): ChatRecord {
  const failed = item.kind === "failed";
  if (failed && item.fired !== null) draft.fired.push(item.fired);
  const blocked = item.kind === "undelivered" && item.why === "blocked" ? "blocked" : chat.blocked;
  const bench: Bench = {
    draft,
    world,
    cause: openCause(causeOf(item)),
    chat: { ...chat, blocked },
    sayings: failed ? [sorry(item.reference)] : [],
    opened: undefined,
  };
  if (failed || (item.matters && chat.person.role === "customer")) {
    const text = failed ? item.reference : item.why;
    for (const to of staffChats(world, ({ role }) => role === "supervisor")) {
      if (to.chat !== chat.chat)
        post(draft, world, bench.cause, to, {
          kind: failed ? "turn-failed" : "undelivered",
          conversation: chat.id,
          text,
        });
    }
  }
  say(bench, "notice", undefined);
  return bench.chat;
}

/** The chat with what the platform says about the person, reachable again if the person did something. */
function greeted(chat: ChatRecord, item: Item, input: Input): ChatRecord {
  const serving =
    input.kind === "noticed"
      ? servingAfter(chat, input.notice.kind, input.notice.conversation)
      : chat.serving;
  const here =
    item.kind === "arrival" && input.kind !== "left" && input.kind !== "bounced"
      ? null
      : chat.blocked;
  const profile = item.kind === "arrival" ? item.arrival.profile : undefined;
  return {
    ...chat,
    serving,
    blocked: here,
    ...(profile === undefined ? {} : { profile: { ...chat.profile, ...profile } }),
  };
}

/** One speaker: the first colleague who takes a chat over has it until it is given back. */
function servingAfter(
  chat: ChatRecord,
  notice: string,
  by: string | undefined,
): ChatRecord["serving"] {
  if (notice === "person-left") return null;
  if (notice === "person-joined" && chat.serving === null && by !== undefined)
    return conversationId(by);
  return chat.serving;
}
