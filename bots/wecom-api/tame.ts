import { createHash } from "node:crypto";

/** UTF-16 units of one text we keep (S6); the platform itself stops earlier. */
const unitsMax = 10_000;

/** Text the database can hold: no lone surrogates, no NUL, not endless (S6). */
export function tame(text: string): string {
  return text.slice(0, unitsMax).toWellFormed().replaceAll("\0", "\u2400");
}

/** An id of an event that has none of its own: the same for the same bytes. */
export function hashId(bytes: Uint8Array): string {
  return `sha256.${createHash("sha256").update(bytes).digest("hex")}`;
}

/** A link as a person would have typed it. */
export function linkText(title: string, url: string): string {
  return tame([title, url].filter((part) => part !== "").join("\n"));
}
