/** Forgets those who asked for it in their own chat, once their last words have had time to leave (P10). */
import type pg from "pg";
import type { Instant } from "../kernel/clock.ts";
import { faultFields } from "../ports/fault-fields.ts";
import type { Log } from "../ports/log.ts";
import { erasureKind } from "../ports/shelf.ts";
import { findPerson } from "./find-customer.ts";
import { type ForgetParts, forgetCustomer, openCasesOf } from "./forget-customer.ts";
import { asking } from "./trouble.ts";

/** How many were forgotten. One look takes a few: each empties many rows. */
export async function sweepErasures(parts: ForgetParts & { readonly log: Log }): Promise<number> {
  const { pool, clock, log } = parts;
  let count = 0;
  for (const due of await dueIn(pool, clock.now())) {
    try {
      if (await forgotten(parts, due)) count += 1;
    } catch (fault) {
      // It stays armed and is tried again; whoever waits behind it is not held up.
      log.error(faultFields(fault), "a customer who asked for it could not be forgotten yet");
    }
  }
  return count;
}

async function forgotten(parts: ForgetParts, { timer, person }: Due): Promise<boolean> {
  const found = await findPerson(parts.pool, person);
  const isCustomer = found !== undefined && found.role === "customer";
  // Whoever has registered something since is still needed, and may ask again afterwards.
  if (!isCustomer || (await openCasesOf(parts.pool, person)).length > 0) {
    await settle(parts.pool, timer);
    return false;
  }
  const deed = { actor: "customer", reason: "asked for and confirmed in the chat" };
  await forgetCustomer(parts, found, deed);
  return true;
}

interface Due {
  readonly timer: string;
  readonly person: string;
}

/** At most so many in one look. */
const batch = 5;

async function dueIn(pool: pg.Pool, now: Instant): Promise<readonly Due[]> {
  const { rows } = await asking(() =>
    pool.query<Due>(
      `SELECT t.id AS timer, c.person_id AS person
         FROM timer t JOIN conversation c ON t.subject = 'conversation:' || c.id::text
        WHERE t.status = 'armed' AND t.kind = $1 AND t.due_at <= to_timestamp($2::bigint / 1000.0)
        ORDER BY t.due_at, t.id LIMIT $3`,
      [erasureKind, now, batch],
    ),
  );
  return rows;
}

const settle = (pool: pg.Pool, timer: string): Promise<unknown> =>
  asking(() =>
    pool.query("UPDATE timer SET status = 'cancelled', fence = fence + 1 WHERE id = $1", [timer]),
  );
