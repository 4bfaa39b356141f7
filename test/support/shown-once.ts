import type pg from "pg";
import { places } from "../../src/store/rows.ts";
import type { Seal } from "../../src/store/seal.ts";
import type { Part } from "./cast.ts";

interface Sent {
  readonly id: string;
  readonly role: Part;
  readonly channel: string;
  readonly body_enc: Buffer;
}

/** How many bubbles each person can have read if every message that ever left was shown once. */
export async function bubblesSent(
  pool: pg.Pool,
  seal: Seal,
): Promise<Readonly<Record<Part, number>>> {
  const { rows } = await pool.query<Sent>(
    `SELECT o.id, p.role, c.channel, o.body_enc FROM outbound_message o
       JOIN conversation c ON c.id = o.conversation_id JOIN person p ON p.id = c.person_id
      WHERE o.attempt > 0`,
  );
  const sent = { customer: 0, supervisor: 0, engineer: 0 };
  for (const { id, role, channel, body_enc } of rows) {
    // LINE takes several bubbles in one call and shows each; the others show one message for one call.
    const bubbles = JSON.parse(seal.openText(body_enc, places.body(id))).bubbles.length;
    sent[role] += channel === "line" ? bubbles : 1;
  }
  return sent;
}
