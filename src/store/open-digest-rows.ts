/** What the day's list for a group is made of; one row a day says whose it is to say. */
import type { DigestRows, OpenCase } from "../ports/open-case.ts";
import { clockKinds } from "../tickets/clock-kind.ts";
import type { StoreParts } from "./open-shelf.ts";
import { instantOf } from "./rows.ts";
import { asking } from "./trouble.ts";

/** A case is late while it has not moved since one of its promises passed. `$1` clocks, `$2` now. */
const casesText = `
  SELECT t.number, t.status, min(k.due_at) AS late_since
    FROM ticket t
    LEFT JOIN timer k ON k.subject = 'ticket:' || t.number AND k.kind = ANY($1::text[])
     AND k.status <> 'cancelled' AND k.due_at <= to_timestamp($2::double precision / 1000) AND k.due_at >= t.changed_at
   WHERE t.status NOT IN ('archived', 'cancelled')
   GROUP BY t.number, t.status`;

interface CaseColumns {
  readonly number: string;
  readonly status: OpenCase["status"];
  readonly late_since: Date | null;
}

const actor = "digest";

/** Every method throws {StoreUnavailable} while the database is away. */
export function openDigestRows({ pools, clock }: Pick<StoreParts, "pools" | "clock">): DigestRows {
  const ask = <Row extends object>(text: string, values: readonly unknown[]) =>
    asking(() => pools.rest.query<Row>(text, [...values]));
  return {
    async cases() {
      const { rows } = await ask<CaseColumns>(casesText, [[...clockKinds], clock.now()]);
      return rows.map(({ number, status, late_since }) => ({
        number,
        status,
        lateSince: late_since === null ? null : instantOf(late_since),
      }));
    },
    async claim(day) {
      const { rowCount } = await ask(
        "INSERT INTO idempotency_key (actor, key, request_sha256, status, response) VALUES ($1, $2, '', 200, '{}') ON CONFLICT DO NOTHING",
        [actor, day],
      );
      return rowCount === 1;
    },
    async giveBack(day) {
      await ask("DELETE FROM idempotency_key WHERE actor = $1 AND key = $2", [actor, day]);
    },
  };
}
