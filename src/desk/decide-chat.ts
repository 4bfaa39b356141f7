/** One chat's turns on a tray: item after item, in memory, from the chat as it stands to the rows of a unit. */
import type { Input } from "../engine/input.ts";
import type { Notice } from "../engine/notice.ts";
import type { ChatRecord, TicketRecord } from "../ports/shelf.ts";
import { renewed } from "./budget.ts";
import { openCause } from "./cause.ts";
import { cutOff } from "./cut-off.ts";
import { type Draft, newDraft } from "./draft.ts";
import { isMute, isReminderDropped, isWritten, keepBack, mustWait, released } from "./hold-back.ts";
import { causeOf, type Item, storedKey } from "./item.ts";
import { keep } from "./keep.ts";
import { namedCode } from "./named.ts";
import { takeBack, tellUnreachable } from "./reach-out.ts";
import { say, sorry } from "./say.ts";
import { isTurnedAway, servingAfter, turnAway } from "./serving.ts";
import { onceEach, takeTurn } from "./take-turn.ts";
import type { Bench, NeedsNumbers } from "./workbench.ts";
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
    promise: undefined,
  };
  if (item.kind === "undelivered") return undelivered(bare, item);
  if (item.kind === "notice" && isApology(item.notice)) return apologised(bare, item.notice);
  if (item.kind === "notice" && isTurnedAway(chat, item.notice)) return turnAway(bare, item.notice);
  if (item.kind === "notice" && mustWait(bare, item.notice)) return keepBack(bare, item.notice);
  if (item.kind === "arrival") keep(draft, item.arrival, item.stored, chat, world);
  const input = inputOf(item);
  if (input === null) return chat;
  const bench: Bench = { ...bare, chat: greeted(chat, item, input, world) };
  if (hear(bench, item, input)) return "needs-numbers";
  if (input.kind === "bounced") bounced(bench, input.reason);
  if (item.kind === "notice") takeBack(bench, item.notice);
  const handle = item.kind === "arrival" ? item.arrival.reply : undefined;
  const isDropped = item.kind === "rang" && isReminderDropped(bench.chat, world);
  if (isDropped || isMute(bench, handle !== undefined || bench.session !== undefined))
    bench.sayings.splice(0);
  bench.sayings.splice(0, Infinity, ...onceEach(bench.sayings));
  say(bench, item.kind === "arrival" ? "answer" : "notice", handle);
  return bench.chat;
}

/** The input heard, and with it the news that waited for this moment. */
function hear(bench: Bench, item: Item, input: Input): NeedsNumbers {
  const code = namedCode(input);
  // What a person serves is answered by nobody else: their words may take news along, the customer's may not.
  const isPassedOn = item.kind === "arrival" && bench.chat.conversation.handling === "person";
  const { chat, notices } =
    speaksNow(item, input) && !isPassedOn
      ? released(bench.chat, bench.draft, bench.world)
      : { chat: bench.chat, notices: [] };
  bench.chat = chat;
  const late = notices.map((notice) => ({ kind: "noticed", notice, at: input.at }) as const);
  // A person's own words are answered first; news of ours come in the order they happened.
  const inputs = item.kind === "arrival" ? [input, ...late] : [...late, input];
  return inputs.some((one) => takeTurn(bench, one, one === input ? code : null));
}

/** Whether something may be said along with it: the person wrote, or news have found a place. */
const speaksNow = ({ kind }: Item, input: Input): boolean =>
  kind === "notice" ||
  (kind === "arrival" && input.kind !== "noticed" && input.kind !== "rang" && isWritten(input));

function bounced(bench: Bench, why: string): void {
  tellUnreachable(bench, why);
  bench.chat = cutOff(bench, why);
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
  bench.chat = cutOff(bench, why);
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
function greeted(chat: ChatRecord, item: Item, input: Input, world: World): ChatRecord {
  const serving = input.kind === "noticed" ? servingAfter(chat, input.notice) : chat.serving;
  const here = item.kind === "arrival" && !ofPlatform.includes(input.kind) ? null : chat.blocked;
  const profile = item.kind === "arrival" ? item.arrival.profile : undefined;
  const pays = item.kind === "arrival" && isWritten(item.arrival.input);
  const conversation = pays
    ? renewed(chat.conversation, world.house.allowance?.(chat.channel), input.at)
    : chat.conversation;
  return {
    ...chat,
    conversation,
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
