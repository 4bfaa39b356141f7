/** The one way to write an event down, so that its hash means something (S2-40). */
import type { TicketEvent } from "./ticket.ts";

/** An event as JSON with sorted keys and nothing undefined, evidence included. Equal events give equal text. */
export function canonical(event: TicketEvent): string {
  return JSON.stringify(event, (_key, value: unknown) => (isRecord(value) ? sorted(value) : value));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sorted(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
}
