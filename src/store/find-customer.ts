/** Finds a customer by what an operator has: the customer number, or platform and chat. */
import type pg from "pg";
import { asking } from "./trouble.ts";

export interface FoundCustomer {
  readonly person: string;
  readonly role: string;
  readonly customerNumber: string | null;
  readonly createdAt: Date;
  readonly chats: readonly {
    readonly id: string;
    readonly channel: string;
    readonly chat: string;
  }[];
}

/** `C202611001` or `telegram:700001`; nothing when there is none. */
export async function findCustomer(
  pool: pg.Pool,
  name: string,
): Promise<FoundCustomer | undefined> {
  const [, channel = null, chat = null] = /^([a-z]+):(.+)$/s.exec(name) ?? [];
  const { rows } = await asking(() =>
    pool.query<{ id: string; role: string; customer_number: string | null; created_at: Date }>(
      `SELECT p.id, p.role, p.customer_number, p.created_at FROM person p
        WHERE p.customer_number = upper($1)
           OR p.id = (SELECT c.person_id FROM conversation c WHERE c.channel = $2 AND c.chat = $3)`,
      [name, channel, chat],
    ),
  );
  const row = rows[0];
  return row === undefined ? undefined : await withChats(pool, row);
}

/** The same by the person's id. */
export async function findPerson(pool: pg.Pool, id: string): Promise<FoundCustomer | undefined> {
  const { rows } = await asking(() =>
    pool.query<{ id: string; role: string; customer_number: string | null; created_at: Date }>(
      "SELECT id, role, customer_number, created_at FROM person WHERE id = $1",
      [id],
    ),
  );
  const row = rows[0];
  return row === undefined ? undefined : await withChats(pool, row);
}

async function withChats(
  pool: pg.Pool,
  row: { id: string; role: string; customer_number: string | null; created_at: Date },
): Promise<FoundCustomer> {
  const chats = await asking(() =>
    pool.query<{ id: string; channel: string; chat: string }>(
      "SELECT id, channel, chat FROM conversation WHERE person_id = $1 ORDER BY created_at, id",
      [row.id],
    ),
  );
  return {
    person: row.id,
    role: row.role,
    customerNumber: row.customer_number,
    createdAt: row.created_at,
    chats: chats.rows,
  };
}
