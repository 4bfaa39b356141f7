import type { PersonInput } from "../../src/engine/input.ts";
import type { Instant } from "../../src/kernel/clock.ts";
import type { Arrival } from "../../src/ports/channel.ts";
import { tame } from "./tame.ts";
import { pickedMoment } from "./wire.ts";
import { readMark } from "./wire-besides.ts";

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

/** What being attentive to an event needs: messages and taps want an answer, a message may be marked as read. Pure. */
export function attentionOf(event: unknown, type: string): Pick<Arrival, "press"> {
  if (type !== "message" && type !== "postback") return {};
  const mark = readMark.safeParse(event).data?.message.markAsReadToken;
  return { press: mark === undefined ? {} : { read: mark } };
}
