/** Histories chained by hash: a changed, missing, added or swapped row is found and named. */
import { chainStart, digest } from "../kernel/digest.ts";
import { personId } from "../kernel/ids.ts";
import { canonical } from "../tickets/canonical.ts";
import type { TicketAction, TicketEvent, TicketStatus } from "../tickets/ticket.ts";
import { destination } from "../tickets/transition.ts";
import { readEvidence } from "./history.ts";
import {
  allRows,
  type CheckParts,
  type Findings,
  type Invariant,
  openFindings,
} from "./invariant.ts";
import { places } from "./rows.ts";
import { SealBroken } from "./seal.ts";

export const ticketChains: Invariant = {
  name: "ticket-chains",
  promise:
    "Every ticket's history is whole, moved only as the table allows, and ends where the ticket stands (I9).",
  find: (parts) => checkHistories(parts, "true"),
};

export const auditChain: Invariant = {
  name: "audit-chain",
  promise:
    "The record of who did what is whole: no row was changed, removed or put in between (R24).",
  async find({ client }) {
    const found = openFindings();
    const { rows } = await client.query<{ seq: string; why: string }>(`
      SELECT seq, CASE WHEN NOT linked THEN 'a row before it was removed or changed' ELSE 'it was changed' END AS why
        FROM (SELECT seq, hash = desk_audit_hash(prev_hash, at, actor, action, subject, coalesce(detail_hash, detail_enc)) AS own,
                     CASE WHEN lag(seq) OVER (ORDER BY seq) IS NOT NULL THEN prev_hash = lag(hash) OVER (ORDER BY seq)
                          ELSE prev_hash = decode(repeat('00', 32), 'hex')
                            -- The beginning became old: what stays says where it was cut.
                            OR EXISTS (SELECT FROM audit_log x WHERE x.action = 'audit-expired' AND x.seq >= a.seq
                                         AND split_part(x.subject, ':', 2) = encode(a.prev_hash, 'hex')) END AS linked
                FROM audit_log a) a
       WHERE NOT own OR NOT linked ORDER BY seq`);
    for (const { seq, why } of rows) found.add(`${seq}: ${why}`);
    return found.result();
  },
};

interface EventColumns {
  readonly ticket_id: string;
  readonly number: string;
  readonly head_seq: number;
  readonly head_hash: Buffer;
  readonly ticket_status: string;
  readonly seq: number;
  readonly at: Date;
  readonly action: TicketEvent["action"];
  readonly by_id: string | null;
  readonly role: TicketEvent["role"];
  readonly from_status: TicketStatus | null;
  readonly to_status: TicketStatus;
  /** Nothing where the event was emptied. */
  readonly evidence_enc: Buffer | null;
  /** Emptied, and the record of who did what says so, or is no longer kept that far back. */
  readonly recorded: boolean | null;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
}

/** @param which a condition over `t`, a constant of ours */
export async function checkHistories(
  { client, seal }: Pick<CheckParts, "client" | "seal">,
  which: "true" | `t.number = ${string}`,
): Promise<Findings> {
  const found = openFindings();
  const rows = allRows<EventColumns>(
    client,
    `SELECT e.*, t.number, t.head_seq, t.head_hash, t.status AS ticket_status,
            CASE WHEN e.evidence_enc IS NULL THEN e.emptied_at < (SELECT min(at) FROM audit_log)
              OR EXISTS (SELECT FROM audit_log a WHERE a.action = 'history-emptied' AND a.subject = t.number) END AS recorded
       FROM ticket t JOIN ticket_event e ON e.ticket_id = t.id WHERE ${which} ORDER BY e.ticket_id, e.seq`,
  );
  let before: EventColumns | undefined;
  const bad = new Set<string>();
  const say = (row: EventColumns, why: string): void => {
    // The first break of a history tells where; what follows from it would only repeat it.
    if (bad.has(row.ticket_id)) return;
    bad.add(row.ticket_id);
    found.add(`${row.number}: ${why}`);
  };
  for await (const row of rows) {
    const follows = before?.ticket_id === row.ticket_id ? before : undefined;
    if (before !== undefined && follows === undefined) ends(before, say);
    const why = brokenAt(row, follows, seal);
    if (why !== undefined) say(row, `event ${row.seq} ${why}`);
    before = row;
  }
  if (before !== undefined) ends(before, say);
  return found.result();
}

function brokenAt(
  row: EventColumns,
  before: EventColumns | undefined,
  seal: CheckParts["seal"],
): string | undefined {
  if (row.seq !== (before?.seq ?? 0) + 1) return "follows a gap";
  const prev = before?.hash.toString("hex") ?? chainStart;
  if (row.prev_hash.toString("hex") !== prev) return "does not follow the one before";
  if (!isLegal(row, before)) return `cannot be: ${row.action} from ${row.from_status ?? "nothing"}`;
  const { evidence_enc: evidence } = row;
  // What it said is gone; its place in the chain is all that can still be told.
  if (evidence === null)
    return row.recorded === true ? undefined : "was emptied, and nobody wrote down who did it";
  try {
    const hash = digest(prev, canonical(eventOf(row, evidence, seal)));
    return hash === row.hash.toString("hex") ? undefined : "was changed";
  } catch (error) {
    if (error instanceof SealBroken) return "does not open";
    throw error;
  }
}

function ends(last: EventColumns, say: (row: EventColumns, why: string) => void): void {
  if (last.seq !== last.head_seq) say(last, `ends at ${last.seq} instead of ${last.head_seq}`);
  else if (!last.hash.equals(last.head_hash)) say(last, "the ticket knows another last event");
  else if (last.to_status !== last.ticket_status) say(last, "the ticket stands elsewhere");
}

/** Steps that leave a ticket where it is. */
const notes: readonly string[] = ["clock-warning", "clock-overdue", "note-added", "staff-refused"];

function isLegal(
  { action, from_status: from, to_status: to }: EventColumns,
  before: EventColumns | undefined,
): boolean {
  if (before === undefined) return action === "register" && from === null && to === "registered";
  if (from === null || from !== before.to_status) return false;
  return notes.includes(action) ? to === from : isMove(action) && destination(from, action) === to;
}

const isMove = (action: TicketEvent["action"]): action is TicketAction =>
  action !== "register" && !notes.includes(action);

function eventOf(row: EventColumns, evidence: Buffer, seal: CheckParts["seal"]): TicketEvent {
  return {
    seq: row.seq,
    at: row.at.getTime(),
    action: row.action,
    by: row.by_id === null ? null : personId(row.by_id),
    role: row.role,
    from: row.from_status,
    to: row.to_status,
    evidence: readEvidence(seal.openText(evidence, places.evidence(row.ticket_id, row.seq))),
  };
}
