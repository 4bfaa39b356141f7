import type { PersonInput } from "../../src/engine/input.ts";
import type { Instant } from "../../src/kernel/clock.ts";
import { heardTextMax, pickedMoment } from "./wire.ts";

/**
 * What a tap on a button of ours means; of a date wheel the moment as somebody would write it, which the desk
 * reads on the clock of the place that is visited, because LINE names no zone. Pure.
 */
export function pressOf(
  { data, params }: { readonly data: string; readonly params?: unknown },
  at: Instant,
): PersonInput {
  const picked = pickedMoment.safeParse(params).data?.datetime;
  if (picked === undefined) return { kind: "chose", choice: tame(data), at };
  const [day = "", clock = ""] = picked.split(/[Tt]/);
  // A bare 3:30 is an afternoon to a reader of words; on a wheel it is the night.
  const half = clock < "12:00" ? " am" : "";
  return { kind: "said", text: `${day} ${clock}${half}`, at };
}

/** Text the database can hold: no lone surrogates, no NUL, not endless (S6). */
export function tame(text: string): string {
  return text.slice(0, heardTextMax).toWellFormed().replaceAll("\0", "\u2400");
}
