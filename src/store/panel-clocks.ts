/** A ticket's clocks as the panel shows them: each promise, how it stands, and why it is due when it is. */

import type { Instant } from "../kernel/clock.ts";
import type { PageLocale } from "../playground/panel.ts";
import { type ClockKind, clockKinds } from "../tickets/clock-kind.ts";
import { type ClockArithmetic, isRunning } from "../tickets/clock-orders.ts";
import type { TicketEvent } from "../tickets/ticket.ts";
import { explainClock, lengthIn, momentIn } from "./explain-clock.ts";

/** A row of `timer` whose subject is a ticket. */
export interface TimerColumns {
  readonly kind: string;
  readonly cycle: number;
  readonly dueAt: Date;
  readonly zone: string;
  readonly why: unknown;
  readonly status: string;
}

export type ClockStatus = "running" | "warned" | "overdue" | "met" | "cancelled";

export interface ShownClock {
  readonly kind: string;
  readonly startedAt: Instant;
  readonly warnAt?: Instant;
  readonly dueAt: Instant;
  /** When the promise was kept or fell away. */
  readonly endedAt?: Instant;
  readonly status: ClockStatus;
  readonly arithmetic: readonly string[];
}

/** The running ones first, then by due time. @param now for what is late but has not rung yet */
export function clocksOf(
  timers: readonly TimerColumns[],
  history: readonly TicketEvent[],
  now: Instant,
  locale: PageLocale,
): readonly ShownClock[] {
  const shown = timers.flatMap((row) => {
    const kind = clockKinds.find((known) => known === row.kind);
    if (kind === undefined) return [];
    const warning = timers.find(
      ({ kind: other, cycle }) => other === `${kind}.warning` && cycle === row.cycle,
    );
    return [clockOf(kind, row, warning, endOf(kind, row.cycle, history), now, locale)];
  });
  const rank = ({ endedAt }: ShownClock): number => (endedAt === undefined ? 0 : 1);
  return shown.toSorted((one, other) => rank(one) - rank(other) || one.dueAt - other.dueAt);
}

function clockOf(
  kind: ClockKind,
  row: TimerColumns,
  warning: TimerColumns | undefined,
  end: TicketEvent | undefined,
  now: Instant,
  locale: PageLocale,
): ShownClock {
  const dueAt = row.dueAt.getTime();
  const why = readWhy(row.why);
  const startedAt = why?.startAt ?? dueAt;
  const warnAt = warning?.dueAt.getTime();
  return {
    kind,
    startedAt,
    dueAt,
    ...(warnAt === undefined ? {} : { warnAt }),
    ...(end === undefined ? {} : { endedAt: end.at }),
    status: statusOf(kind, row, warning, end, now),
    arithmetic: [
      ...(why === undefined ? [] : explainClock(why, dueAt, row.zone, locale)),
      ...lateness(kind, end, dueAt, row.zone, locale),
    ],
  };
}

function statusOf(
  kind: ClockKind,
  row: TimerColumns,
  warning: TimerColumns | undefined,
  end: TicketEvent | undefined,
  now: Instant,
): ClockStatus {
  const dueAt = row.dueAt.getTime();
  if (end === undefined) {
    if (row.status === "cancelled") return "cancelled";
    if (row.status === "fired" || now >= dueAt) return "overdue";
    return warning?.status === "fired" ? "warned" : "running";
  }
  if (endsByItself(kind)) return end.action === "cancel" ? "cancelled" : "met";
  if (fellAway(kind, end)) return "cancelled";
  return row.status === "fired" || end.at > dueAt ? "overdue" : "met";
}

/** Waiting for a rating and putting a case away are plans, not promises: their ring is their end. */
const endsByItself = (kind: ClockKind): boolean => kind === "survey" || kind === "archive";

/** The promise was not kept and need not be any more: the case was called off or goes to somebody else. */
function fellAway(kind: ClockKind, { action }: TicketEvent): boolean {
  if (action === "cancel") return true;
  if (action === "dispatch") return kind === "answer" || kind === "contact";
  return (action === "decline" && kind === "contact") || (action === "propose" && kind === "visit");
}

/** The event that ended a clock: the first after its start with which the promise is no longer open, or starts anew. */
function endOf(
  kind: ClockKind,
  cycle: number,
  history: readonly TicketEvent[],
): TicketEvent | undefined {
  return history.find((event) => {
    if (event.seq <= cycle) return false;
    const slots = event.action === "propose" ? (event.evidence.slots ?? []) : [];
    const again = event.action === "dispatch" && (kind === "answer" || kind === "contact");
    return again || !isRunning(kind, { status: event.to, slots });
  });
}

function lateness(
  kind: ClockKind,
  end: TicketEvent | undefined,
  dueAt: Instant,
  zone: string,
  locale: PageLocale,
): readonly string[] {
  if (end === undefined || endsByItself(kind)) return [];
  const at = momentIn(locale, zone)(end.at);
  if (end.at <= dueAt) return [locale === "en" ? `Ended ${at}.` : `结束：${at}。`];
  const late = lengthIn(locale, end.at - dueAt);
  return [locale === "en" ? `Ended ${at}, ${late} late.` : `结束：${at}，超时 ${late}。`];
}

/** The arithmetic as the desk wrote it; rows are believed, only the desk writes them. */
export function readWhy(why: unknown): ClockArithmetic | undefined {
  if (typeof why !== "object" || why === null || !("steps" in why)) return undefined;
  const arithmetic: ClockArithmetic = JSON.parse(JSON.stringify(why));
  return arithmetic;
}
