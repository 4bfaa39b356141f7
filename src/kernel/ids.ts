/**
 * Every id has a brand of its own, so a ticket's id cannot stand where a person's is asked for.
 * This is the one file where `as` makes them.
 */
import { createHash } from "node:crypto";

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type PersonId = Branded<"person">;
export type ConversationId = Branded<"conversation">;
export type TicketId = Branded<"ticket">;
export type TimerId = Branded<"timer">;
export type OutboundId = Branded<"outbound">;
/** What made something happen: one platform event, one notice, one ring. */
export type CauseId = Branded<"cause">;

/** The number a customer is told, e.g. `S20240500101` (S2-33). */
export type TicketNumber = Branded<"ticket-number">;

export const personId = (id: string): PersonId => id as PersonId;
export const conversationId = (id: string): ConversationId => id as ConversationId;
export const ticketId = (id: string): TicketId => id as TicketId;
export const timerId = (id: string): TimerId => id as TimerId;
export const outboundId = (id: string): OutboundId => id as OutboundId;
export const causeId = (id: string): CauseId => id as CauseId;
export const ticketNumber = (text: string): TicketNumber => text as TicketNumber;

/** Namespace of the ids below: a fixed random uuid of ours. */
const namespace = Buffer.from("5b1dd1d5c2a84c0f9a54d0b7c0de11fe", "hex");

/**
 * The same name always gives the same uuid (version 5, RFC 9562 §5.5): deciding a turn twice makes
 * the same rows, and their unique keys absorb the second.
 */
export function derive(...name: readonly (string | number)[]): string {
  const hash = createHash("sha1").update(namespace).update(name.join("\u0000")).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex", 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
