/** A clock of a ticket rang: what it means now, as the rows of a unit. It may mean nothing. */
import { type ClockKind, clockKinds } from "../tickets/clock-kind.ts";
import { onRing } from "../tickets/on-ring.ts";
import { act, take } from "./act.ts";
import { announce } from "./announce.ts";
import { openCause } from "./cause.ts";
import type { Decision } from "./decide-chat.ts";
import { newDraft } from "./draft.ts";
import { causeOf, type Item } from "./item.ts";
import type { World } from "./world.ts";

const system = { id: null, role: "system" } as const;

/** Decides all rings of one ticket. */
export function decideClock(number: string, items: readonly Item[], world: World): Decision {
  const record = world.tickets.get(number);
  const draft = newDraft(null, record === undefined ? new Map() : new Map([[number, record]]));
  for (const item of items) {
    if (item.kind !== "clock") continue;
    draft.fired.push(item.id);
    const cause = openCause(causeOf(item));
    const before = draft.seenTickets.get(number)?.ticket;
    const { clock, phase } = readClock(item.clock);
    if (before === undefined || clock === undefined) continue;
    const ring = onRing(clock, phase, before, world.now, world.house.policy);
    switch (ring.kind) {
      case "nothing":
        break;
      case "tell": {
        take(draft, world, cause, system, {
          before,
          after: ring.ticket,
          event: ring.event,
          action: "note",
        });
        const dueAt = phase === "due" ? item.at : (record?.nextClock?.dueAt ?? item.at);
        announce(
          draft,
          world,
          cause,
          before,
          ring.ticket,
          ring.notices.map((notice) => ({ ...notice, clock: { kind: clock, dueAt } })),
        );
        break;
      }
      case "move":
        act(draft, world, cause, { number, action: ring.action, actor: system, evidence: {} });
        break;
    }
  }
  return { kind: "unit", unit: { ...draft, chat: null } };
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
