/** Who hears of a step, each in their own chat. */
import type { Notice } from "../engine/notice.ts";
import { type ChatKey, chatName, type StaffRecord } from "../ports/shelf.ts";
import type { Announcement, Audience } from "../tickets/announcements.ts";
import type { Ticket } from "../tickets/ticket.ts";
import type { Cause } from "./cause.ts";
import type { Draft } from "./draft.ts";
import type { World } from "./world.ts";

/** Tells each audience in its own chats. */
export function announce(
  draft: Draft,
  world: World,
  cause: Cause,
  before: Ticket | null,
  after: Ticket,
  said: readonly (Announcement & { readonly clock?: Notice["clock"] })[],
): void {
  const told = new Set<string>();
  for (const { to, notice, clock } of said) {
    for (const chat of chatsOf(to, draft, world, before, after)) {
      // Agents' news reaches supervisors where there are no agents: nobody reads the same thing twice.
      const once = `${chatName(chat)} ${notice}`;
      if (told.has(once)) continue;
      told.add(once);
      post(draft, world, cause, chat, {
        kind: notice,
        ticket: after.number,
        ...(after.slots.length > 0 ? { slots: after.slots } : {}),
        ...(clock === undefined ? {} : { clock }),
      });
    }
  }
}

/** One notice for one chat; it is heard there in that chat's own turn. */
export function post(draft: Draft, world: World, cause: Cause, to: ChatKey, notice: Notice): void {
  draft.notices.push({ key: `${cause.id}.${cause.next("notice")}`, to, notice, at: world.now });
}

function chatsOf(
  to: Audience,
  draft: Draft,
  world: World,
  before: Ticket | null,
  after: Ticket,
): readonly ChatKey[] {
  switch (to) {
    case "customer": {
      const chat = draft.seenTickets.get(after.number)?.chat;
      return chat === undefined ? [] : [chat];
    }
    case "engineer":
      return staffChats(world, ({ id }) => id === after.engineer);
    case "previous-engineer":
      return staffChats(world, ({ id }) => id === before?.engineer);
    case "supervisors":
      return staffChats(world, ({ role }) => role === "supervisor");
    case "agents": {
      const agents = staffChats(world, ({ role }) => role === "agent");
      return agents.length > 0 ? agents : staffChats(world, ({ role }) => role === "supervisor");
    }
  }
}

/** Chats of the staff that fit, off-duty colleagues left in peace. */
export function staffChats(
  world: World,
  fits: (person: StaffRecord) => boolean,
): readonly ChatKey[] {
  return world.staff.flatMap((person) =>
    person.onDuty && person.chat !== null && fits(person) ? [person.chat] : [],
  );
}
