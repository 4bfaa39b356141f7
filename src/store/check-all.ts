/** All invariants, and one look at the database through which they are asked. */
import type pg from "pg";
import { auditChain, ticketChains } from "./check-chains.ts";
import { outboxInvariants } from "./check-outbox.ts";
import { rowInvariants } from "./check-rows.ts";
import { ticketInvariants } from "./check-tickets.ts";
import { toldNumbers } from "./check-told.ts";
import type { CheckParts, Findings, Invariant } from "./invariant.ts";

/** In the order a reader would ask. */
export const invariants: readonly Invariant[] = [
  ...outboxInvariants,
  ...ticketInvariants,
  ticketChains,
  toldNumbers,
  auditChain,
  ...rowInvariants,
];

/** Asks every invariant in one snapshot, so that a running desk changes nothing meanwhile. */
export async function* checkAll(
  pool: pg.Pool,
  parts: Omit<CheckParts, "client">,
): AsyncGenerator<{ readonly invariant: Invariant; readonly findings: Findings }, void, undefined> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    for (const invariant of invariants) {
      yield { invariant, findings: await invariant.find({ ...parts, client }) };
    }
  } finally {
    await client.query("ROLLBACK").catch(() => undefined);
    client.release();
  }
}
