import { heardTextMax } from "./wire.ts";

/** Text a database can hold: whole characters, no NUL, not endless (S6). */
export function tame(text: string): string {
  return text.slice(0, heardTextMax).toWellFormed().replaceAll("\0", "\u2400");
}
