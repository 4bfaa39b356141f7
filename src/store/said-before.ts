/** What the rows say of a chat's earlier messages: limits that hold for all processes together are counted here. */
import { StoreUnavailable } from "../kernel/errors.ts";
import type { SaidBefore } from "../ports/said-before.ts";
import { databaseNow } from "./database-now.ts";
import type { StoreParts } from "./open-shelf.ts";
import { instantOf } from "./rows.ts";
import { asking } from "./trouble.ts";

/** `$1` the message, `$2` how many places before it, `$3` the clock's shift. What is being sent counts as sent now. */
const beforeText = `
  SELECT CASE WHEN b.status = 'sending' THEN ${databaseNow("$3")} ELSE b.settled_at END AS at
    FROM outbound_message o
   CROSS JOIN LATERAL (
     SELECT e.status, e.settled_at FROM outbound_message e
      WHERE e.conversation_id = o.conversation_id AND (e.seq, e.part) < (o.seq, o.part) AND e.status IN ('sending', 'accepted', 'unsure')
      ORDER BY e.seq DESC, e.part DESC OFFSET $2::int - 1 LIMIT 1) b
   WHERE o.id = $1`;

export function openSaidBefore({ pools, clock }: StoreParts): SaidBefore {
  return {
    async at(id, places) {
      try {
        const { rows } = await asking(() =>
          pools.rest.query<{ at: Date | null }>(beforeText, [id, places, clock.shiftMs()]),
        );
        const at = rows[0]?.at ?? null;
        return at === null ? undefined : instantOf(at);
      } catch (error) {
        // A limit is no promise to the customer: what this process knows by itself has to do.
        if (error instanceof StoreUnavailable) return undefined;
        throw error;
      }
    },
  };
}
