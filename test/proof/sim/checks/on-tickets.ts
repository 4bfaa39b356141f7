/** What must hold of cases: one for each cause, steps as the handbook draws them, an unbroken history. */
import { digest } from "../../../../src/kernel/digest.ts";
import { canonical } from "../../../../src/tickets/canonical.ts";
import type { TicketEvent } from "../../../../src/tickets/ticket.ts";
import type { HistoryLine, TicketLine } from "../../../memory-store/rows.ts";
import type { Change } from "../../../memory-store/tables.ts";
import type { RowParts } from "./on-rows.ts";

/** An independent copy of the drawing in ARCHITECTURE.md: from, then what may be done there and where it leads. */
const steps: Readonly<Record<string, string>> = {
  new: "register>registered",
  registered: "review>reviewing cancel>cancelled",
  reviewing: "approve>approved return>returned reject>rejected tell>told cancel>cancelled",
  returned: "resubmit>reviewing cancel>cancelled",
  rejected: "archive>archived",
  approved: "dispatch>dispatched tell>told cancel>cancelled",
  dispatched:
    "accept>accepted decline>approved expire>approved dispatch>dispatched cancel>cancelled",
  accepted:
    "propose>accepted counter>accepted appoint>appointed dispatch>dispatched cancel>cancelled",
  appointed:
    "depart>on-the-way propose>accepted counter>accepted dispatch>dispatched cancel>cancelled",
  "on-the-way": "arrive>on-site propose>accepted",
  "on-site": "begin>in-service propose>accepted",
  "in-service": "finish>handed-over",
  "handed-over": "agree>told tell>told refuse>in-service",
  told: "rate>surveyed rate-badly>dissatisfied close-unrated>archived",
  surveyed: "archive>archived",
  dissatisfied: "replan>approved ask-again>told",
};

/** What is written into a history without a step. */
const notes = new Set(["clock-warning", "clock-overdue", "note-added", "staff-refused"]);

const start = "0".repeat(64);

/** Gives the look at one change of a ticket or its history; other tables pass. */
export function openTicketChecks(parts: RowParts): (change: Change) => void {
  const { violate, reached } = parts;
  const causes = new Map<string, string>();
  const numbers = new Map<string, string>();
  const heads = new Map<string, { readonly seq: number; readonly hash: string }>();
  const ticket = (before: TicketLine | undefined, after: TicketLine | undefined): void => {
    if (after === undefined) return violate("I2", `ticket ${before?.number} is gone`);
    if (before === undefined) {
      const twin = causes.get(after.cause);
      if (twin !== undefined) violate("I2", `${twin} and ${after.number} have one cause`);
      if (numbers.has(after.number)) violate("I2", `${after.number} is given twice`);
      causes.set(after.cause, after.number);
      numbers.set(after.number, after.id);
      reached("a ticket was opened");
      return;
    }
    if (after.status !== before.status) reached(`a ticket became ${after.status}`);
    if (after.version < before.version)
      violate("I9", `${after.number} went back to version ${after.version}`);
  };
  const history = (before: HistoryLine | undefined, after: HistoryLine | undefined): void => {
    if (before !== undefined || after === undefined)
      return violate("I12", "a step of a history was changed");
    const head = heads.get(after.ticket) ?? { seq: 0, hash: start };
    if (after.prevHash !== head.hash || after.seq !== head.seq + 1)
      violate("I12", `step ${after.seq} of ticket ${after.ticket} does not follow`);
    if (after.hash !== digest(after.prevHash, canonical(eventOf(after))))
      violate("I12", `step ${after.seq} of ticket ${after.ticket} has another hash`);
    if (after.action === "note-added") reached("words were added to an open case");
    heads.set(after.ticket, { seq: after.seq, hash: after.hash });
    const allowed = notes.has(after.action)
      ? [`${after.action}>${after.from}`]
      : (steps[after.from ?? "new"]?.split(" ") ?? []);
    if (!allowed.includes(`${after.action}>${after.to}`))
      violate("I9", `a ticket went from ${after.from} by ${after.action} to ${after.to}`);
  };
  return (change) => {
    if (change.table === "tickets") ticket(change.before, change.after);
    if (change.table === "history") history(change.before, change.after);
  };
}

/** The event as it was hashed. */
export function eventOf(row: HistoryLine): TicketEvent {
  const event: unknown = {
    seq: row.seq,
    at: row.at,
    action: row.action,
    by: row.by,
    role: row.role,
    from: row.from,
    to: row.to,
    evidence: JSON.parse(row.evidence),
  };
  if (!isEvent(event)) throw new Error("A step is no step.");
  return event;
}

const isEvent = (value: unknown): value is TicketEvent =>
  typeof value === "object" && value !== null;
