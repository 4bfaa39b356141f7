/** One chat's turns on a tray: item after item, in memory, from the chat as it stands to the rows of a unit. */
import type { Input } from "../engine/input.ts";
import type { Notice } from "../engine/notice.ts";
import { keptOf } from "../engine/sent.ts";
import { mayListen } from "../engine/voice.ts";
import type { Arrival } from "../ports/channel.ts";
import type { ChatRecord, TicketRecord } from "../ports/shelf.ts";
import { carryOut } from "./carry-out.ts";
import { openCause } from "./cause.ts";
import { type Draft, newDraft } from "./draft.ts";
import { factsFor } from "./facts.ts";
import { causeOf, type Item, storedKey } from "./item.ts";
import { namedCode, namedTickets } from "./named.ts";
import { tellUnreachable } from "./reach-out.ts";
import { say, sorry } from "./say.ts";
import { isTurnedAway, servingAfter, turnAway } from "./serving.ts";
import type { Bench } from "./workbench.ts";
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
  const bare: Bench = {
    draft,
    world,
    cause: openCause(causeOf(item)),
    chat,
    sayings: [],
    opened: undefined,
  };
  if (item.kind === "undelivered") return undelivered(bare, item);
  if (item.kind === "notice" && isApology(item.notice)) return apologised(bare, item.notice);
  if (item.kind === "notice" && isTurnedAway(chat, item.notice)) return turnAway(bare, item.notice);
  if (item.kind === "arrival") keep(draft, item.arrival, item.stored, chat, world);
  const input = inputOf(item);
  if (input === null) return chat;
  const code = namedCode(input);
  const known = greeted(chat, item, input);
  const facts = factsFor(known, draft, world, namedTickets(known.conversation, input), code);
  if (code !== null && facts.code === undefined) draft.wrongCode = true;
  const turn = world.house.frontDesk(known.conversation, input, facts);
  const bench: Bench = { ...bare, chat: { ...known, conversation: turn.conversation } };
  if (input.kind === "bounced") tellUnreachable(bench, input.reason);
  for (const effect of turn.effects) if (carryOut(bench, effect)) return "needs-numbers";
  say(
    bench,
    item.kind === "arrival" ? "answer" : "notice",
    item.kind === "arrival" ? item.arrival.reply : undefined,
  );
  return bench.chat;
}

/** Keeps the platform's own bytes, and the photos and files to be fetched. */
function keep(
  draft: Draft,
  arrival: Arrival,
  stored: boolean,
  { conversation }: ChatRecord,
  { house }: World,
): void {
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
  const stale = arrival.stale === true ? { stale: true as const } : {};
  const listen =
    arrival.stale !== true && mayListen(conversation, house.rules)
      ? { listen: conversation.locale ?? house.defaultLocale }
      : {};
  for (const one of keptOf(input)) {
    const marks = "kind" in one && one.kind === "voice" ? { ...stale, ...listen } : stale;
    draft.photos.push({ photo: "kind" in one ? { ...one, ...marks } : one, messageId });
  }
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
    case "undelivered":
      return null;
  }
}

/** A message of ours will not arrive here: colleagues are told, if it mattered and if they do not know yet. */
function undelivered(
  bench: Bench,
  { why, matters }: Extract<Item, { readonly kind: "undelivered" }>,
): ChatRecord {
  if (why === "blocked") bench.chat = { ...bench.chat, blocked: why };
  if (matters) tellUnreachable(bench, why);
  return bench.chat;
}

/** A failed turn of this chat's own names neither a ticket nor another chat. */
const isApology = ({ kind, ticket, conversation }: Notice): boolean =>
  kind === "turn-failed" && ticket === undefined && conversation === undefined;

function apologised(bench: Bench, { text }: Notice): ChatRecord {
  bench.sayings.push(sorry(text ?? ""));
  say(bench, "notice", undefined);
  return bench.chat;
}

/** What comes without the person doing anything: it does not show that they can be reached. */
const ofPlatform: readonly Input["kind"][] = ["left", "bounced", "looked-into"];

/** The chat with what the platform says about the person, reachable again if the person did something. */
function greeted(chat: ChatRecord, item: Item, input: Input): ChatRecord {
  const serving = input.kind === "noticed" ? servingAfter(chat, input.notice) : chat.serving;
  const here = item.kind === "arrival" && !ofPlatform.includes(input.kind) ? null : chat.blocked;
  const profile = item.kind === "arrival" ? item.arrival.profile : undefined;
  return {
    ...chat,
    serving,
    blocked: here,
    ...(profile === undefined ? {} : { profile: merged(chat.profile, profile) }),
  };
}

type Profile = NonNullable<ChatRecord["profile"]>;

/** The same object while the platform says the same: so the store knows that there is nothing to write. */
function merged(before: Profile | undefined, now: Profile): Profile {
  const next = { ...before, ...now };
  const isSame = before?.name === next.name && before?.language === next.language;
  return before !== undefined && isSame ? before : next;
}
