/** Counts what is written, at the one place where everything passes: the desk itself need not know. */
import { StoreUnavailable } from "../kernel/errors.ts";
import type { Meter } from "../ports/log.ts";
import type { Shelf } from "../ports/shelf.ts";
import type { TrayVerdict, Unit } from "../ports/unit.ts";

/** The same shelf, with every tray timed and what it brought counted. @param monotonicMs never goes back */
export function countShelf(shelf: Shelf, meter: Meter, monotonicMs: () => number): Shelf {
  return {
    ...shelf,
    async write(units, marks) {
      const started = monotonicMs();
      try {
        const verdict = await shelf.write(units, marks);
        meter.time("deskbell_tray_seconds", (monotonicMs() - started) / 1000);
        meter.count("deskbell_trays_total", { outcome: "written" });
        countVerdict(meter, units, verdict);
        return verdict;
      } catch (error) {
        const outcome = error instanceof StoreUnavailable ? "unavailable" : "refused";
        meter.count("deskbell_trays_total", { outcome });
        throw error;
      }
    },
  };
}

function countVerdict(meter: Meter, units: readonly Unit[], { stale, seen }: TrayVerdict): void {
  if (stale.size > 0) meter.count("deskbell_stale_turns_total", {}, stale.size);
  for (const name of seen) {
    const [platform = ""] = name.split("\u0000");
    meter.count("deskbell_duplicates_dropped_total", { platform });
  }
  for (const [nth, unit] of units.entries()) if (!stale.has(nth)) countUnit(meter, unit);
}

function countUnit(meter: Meter, { events, fired, history }: Unit): void {
  for (const { channel, status } of events)
    meter.count("deskbell_arrivals_total", { platform: channel, status });
  if (events.length > 0) meter.count("deskbell_tray_arrivals_total", {}, events.length);
  if (fired.length > 0) meter.count("deskbell_timers_rung_total", {}, fired.length);
  for (const { event } of history) meter.count("deskbell_tickets_total", { action: event.action });
}
