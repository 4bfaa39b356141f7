import type { Arrival, Spoiled } from "../../../../src/ports/channel.ts";
import { must } from "../subject.ts";

/** Longest text that may come in, UTF-16 units (S6). */
const textMax = 10_000;

/** What every adapter promises of what it has read: text a database can hold, names from a closed set, known ids. */
export function soundArrivals(
  arrivals: readonly Arrival[],
  spoiled: readonly Spoiled[],
  dropped: readonly string[],
): void {
  for (const { eventId, chat, at, input, reply, press, profile } of arrivals) {
    must(/^[\x21-\x7e]{1,300}$/.test(eventId), "an event id the database cannot hold");
    must(/^[\x21-\x7e]{1,200}$/.test(chat), "a chat id the database cannot hold");
    must(Number.isInteger(at) && at >= 0 && at <= 8.64e15, "a time that is none");
    soundText({ input, reply, press, profile });
  }
  for (const { eventId, reason } of spoiled) {
    must(/^[\x21-\x7e]{1,300}$/.test(eventId), "a spoiled event's id the database cannot hold");
    must(/^[\w ',.微信客服-]{1,120}$/.test(reason), "a reason with foreign words in it");
  }
  for (const name of dropped) must(/^[\w.-]{1,80}$/.test(name), "a name with foreign words in it");
}

/** Every text of an input, at any depth: whole characters, no NUL, not endless (S6). */
export function soundText(value: unknown): void {
  if (typeof value === "string") {
    must(value.isWellFormed(), "half a character came in (S6)");
    must(!value.includes("\0"), "a NUL came in (S6)");
    must(value.length <= textMax, "a text without end came in (S6)");
  } else if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) soundText(inner);
  }
}
