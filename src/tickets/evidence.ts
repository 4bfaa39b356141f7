/** What must be shown before a move; a refused move names what is missing. */
import type { Instant } from "../kernel/clock.ts";
import type { Evidence, Role, Ticket, TicketAction } from "./ticket.ts";

/** A piece of evidence by its path in `Evidence`. */
export type EvidenceName =
  | "reason"
  | "engineer"
  | "slots"
  | "slot"
  | "wish"
  | "work.done"
  | "rating.result"
  | "form";

/** How late a time may still be agreed on, in ms: people agree while the engineer is at the door. */
export const slotGraceMs = 30 * 60_000;

/** How many times may be offered at once: a chat shows no more buttons than that with ease. */
export const slotsMax = 10;

/** What an action needs in the given capacity. */
export function evidenceFor(action: TicketAction, role: Role): readonly EvidenceName[] {
  switch (action) {
    case "return":
    case "reject":
    case "decline":
    case "refuse":
      return ["reason"];
    case "cancel":
      return role === "customer" ? [] : ["reason"];
    case "dispatch":
      return ["engineer"];
    case "propose":
      return ["slots"];
    case "counter":
      return ["wish"];
    case "appoint":
      return ["slot"];
    case "finish":
      return ["work.done"];
    case "rate":
    case "rate-badly":
      return ["rating.result"];
    case "resubmit":
      return ["form"];
    case "review":
    case "approve":
    case "accept":
    case "expire":
    case "depart":
    case "arrive":
    case "begin":
    case "agree":
    case "tell":
    case "close-unrated":
    case "replan":
    case "ask-again":
    case "archive":
      return [];
  }
}

/** A move somebody asks for, in the capacity that allows it. */
export interface Asked {
  readonly ticket: Ticket;
  readonly action: TicketAction;
  readonly role: Role;
  readonly evidence: Evidence;
  readonly at: Instant;
}

/** What is needed and not shown, or shown and not good. */
export function missingEvidence(asked: Asked): readonly EvidenceName[] {
  return evidenceFor(asked.action, asked.role).filter((name) => !isShown(name, asked));
}

function isShown(name: EvidenceName, { ticket, action, role, evidence, at }: Asked): boolean {
  switch (name) {
    case "reason":
      return hasWords(evidence.reason);
    case "engineer":
      return evidence.engineer !== undefined;
    case "slots": {
      const slots = evidence.slots ?? [];
      return slots.length > 0 && slots.length <= slotsMax && slots.every((slot) => slot > at);
    }
    case "slot": {
      const { slot } = evidence;
      if (slot === undefined || slot < at - slotGraceMs) return false;
      return role === "engineer" || ticket.slots.includes(slot);
    }
    case "wish":
      return hasWords(evidence.wish?.text);
    case "work.done":
      return hasWords(evidence.work?.done);
    case "rating.result": {
      const result = evidence.rating?.result;
      return result !== undefined && (result === "dissatisfied") === (action === "rate-badly");
    }
    case "form":
      return Object.keys(evidence.form ?? {}).length > 0;
  }
}

function hasWords(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== "";
}
