import type { Instant } from "../kernel/clock.ts";
import { type OrderedFault, pendingOn, type Weather } from "./do-on-world.ts";
import { type Abilities, abilities, type Face, type Seat, seats, staffRoles } from "./faces.ts";
import type { DeskStatus, PageLocale, TicketRow } from "./panel.ts";
import type { PlaygroundParts } from "./parts.ts";
import type { Entry, Refusal } from "./phone.ts";
import type { Room } from "./room.ts";
import type { TourView } from "./tour-runner.ts";

/** Everything on the page but the phones' screens and the wire. */
export interface Snapshot {
  readonly company: string;
  readonly zone: string;
  readonly now: Instant;
  readonly nextDueAt: Instant | null;
  readonly status: DeskStatus | null;
  readonly seats: readonly SeatView[];
  readonly tickets: readonly TicketRow[];
  readonly deliverTimes: Weather["deliverTimes"];
  readonly faults: readonly OrderedFault[];
  readonly refusals: readonly Refusal[];
  readonly tour: TourView | null;
  /** Steps written down so far. */
  readonly recorded: number;
}

export interface SeatView extends Pick<Face, "seat" | "role" | "platforms"> {
  /** As what this person may sign in. */
  readonly roles: readonly string[];
  readonly name: string;
  readonly platform: string;
  readonly abilities: Abilities;
}

/** What one phone shows now. */
export interface PhoneView {
  readonly seat: Seat;
  readonly platform: string;
  readonly blocked: boolean;
  readonly entries: readonly Entry[];
  readonly menu: readonly { readonly label: string; readonly key: string }[];
}

/** The page's state. What the panel cannot say now, because its database is away, is left empty. */
export async function takeSnapshot(
  parts: PlaygroundParts,
  room: Room,
  weather: Weather,
  tour: TourView | null,
  locale: PageLocale,
): Promise<Snapshot> {
  const [tickets, status, due] = await Promise.allSettled([
    parts.panel.tickets(locale),
    parts.panel.status(),
    parts.panel.nextDueAt(),
  ]);
  const company = parts.company();
  return {
    company: company.name,
    zone: company.zone,
    now: parts.clock.now(),
    nextDueAt: due.status === "fulfilled" ? (due.value ?? null) : null,
    status: status.status === "fulfilled" ? status.value : null,
    seats: seats.map((seat) => seatView(seat, room, locale)),
    tickets: tickets.status === "fulfilled" ? tickets.value : [],
    deliverTimes: weather.deliverTimes,
    faults: pendingOn(parts),
    refusals: room.emulators().flatMap((emulator) => emulator.refusals()),
    tour,
    recorded: room.recorder.steps().length,
  };
}

/** One phone's screen. */
export function viewPhone(room: Room, seat: Seat): PhoneView {
  const entries = room.entries(seat);
  const items = entries.length === 0 ? undefined : room.phone(seat).menuItems?.();
  return {
    seat,
    platform: room.platform(seat),
    blocked: room.blocked(seat),
    entries: entries.map(withoutBytes),
    menu: items ?? [],
  };
}

/** The page fetches a picture by its entry; here its length is enough to see that it came. */
function withoutBytes(entry: Entry): Entry {
  const { shown } = entry;
  if (shown.kind !== "photo" || !shown.photo.startsWith("data:")) return entry;
  return { ...entry, shown: { ...shown, photo: `data:${shown.photo.length}` } };
}

function seatView(seat: Seat, room: Room, locale: PageLocale): SeatView {
  const { platforms, name, role: first } = room.face(seat);
  const platform = room.platform(seat);
  return {
    seat,
    role: room.role(seat),
    roles: first === "customer" ? [] : staffRoles,
    platforms,
    name: name[locale],
    platform,
    abilities: abilities[platform],
  };
}
