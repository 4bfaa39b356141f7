/** A clock of a ticket rang: what it means now, as the rows of a unit. It may mean nothing. */
import { type ClockKind, clockKinds } from "../tickets/clock-kind.ts";
import { onRing } from "../tickets/on-ring.ts";
import { act, take } from "./act.ts";
import { announce } from "./announce.ts";
import { openCause } from "./cause.ts";
import type { Decision } from "./decide-chat.ts";
import { type Draft, newDraft } from "./draft.ts";
import { causeOf, type Item } from "./item.ts";
import type { World } from "./world.ts";

const system = { id: null, role: "system" } as const;

type Ring = Extract<Item, { readonly kind: "clock" }>;

/** Decides all rings of one ticket. */
export function decideClock(number: string, items: readonly Item[], world: World): Decision {
  const record = world.tickets.get(number);
  const draft = newDraft(null, record === undefined ? new Map() : new Map([[number, record]]));
  for (const item of items) {
    if (item.kind !== "clock") continue;
    try {
      decideRing(draft, number, item, world);
    } catch (error) {
      return { kind: "poisoned", item, error };
    }
  }
  return { kind: "unit", unit: { ...draft, chat: null } };
}

function decideRing(draft: Draft, number: string, item: Ring, world: World): void {
  draft.fired.push(item.id);
  const cause = openCause(causeOf(item));
  const record = draft.seenTickets.get(number);
  const { clock, phase } = readClock(item.clock);
  if (record === undefined || clock === undefined) return;
  const before = record.ticket;
  const ring = onRing(clock, phase, before, world.now, world.house.policy);
  switch (ring.kind) {
    case "nothing":
      return;
    case "tell": {
      const { ticket: after, event } = ring;
      take(draft, world, cause, system, { before, after, event, action: "note" });
      const dueAt = phase === "due" ? item.at : (record.nextClock?.dueAt ?? item.at);
      const said = ring.notices.map((notice) => ({ ...notice, clock: { kind: clock, dueAt } }));
      announce(draft, world, cause, before, after, said);
      return;
    }
    case "move":
      act(draft, world, cause, { number, action: ring.action, actor: system, evidence: {} });
  }
}

/** `review.warning` is the warning of the clock `review`. */
function readClock(kind: string): {
  readonly clock: ClockKind | undefined;
  readonly phase: "warning" | "due";
} {
  const [word, suffix] = kind.split(".");
  return {
    clock: clockKinds.find((known) => known === word),
    phase: suffix === "warning" ? "warning" : "due",
  };
}
