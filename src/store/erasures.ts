/** The list of those who asked to be forgotten: enough to forget them again after a restore, too little to say who they were. */
import { randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import type pg from "pg";
import type { Instant } from "../kernel/clock.ts";
import { derive } from "../kernel/ids.ts";
import type { Seal } from "./seal.ts";
import { asking } from "./trouble.ts";

export interface Erasure {
  readonly id: string;
  readonly at: Instant;
  readonly salt: string;
  /** Keyed hash of the salt and the id the person had, in hex. */
  readonly who: string;
  readonly customerNumber: string | null;
}

const saltBytes = 16;
const purpose = "erasure";

/** A new entry for a person. */
export function newErasure(
  seal: Seal,
  { person, customerNumber }: { readonly person: string; readonly customerNumber: string | null },
  at: Instant,
): Erasure {
  const salt = randomBytes(saltBytes).toString("hex");
  const who = seal.blind(`${salt}:${person}`, purpose).toString("hex");
  return { id: randomUUID(), at, salt, who, customerNumber };
}

/** The invented person on whom hangs what stays: the same whenever the entry is applied. */
export const nobodyOf = ({ id }: Erasure): string => derive("erased person", id);

/** The invented chat in place of the nth of theirs. */
export const nowhereOf = ({ id }: Erasure, nth: number): string => derive("erased chat", id, nth);

/** Whether the entry is of this person, under any key of the ring. */
export function isOf({ salt, who }: Erasure, person: string, seal: Seal): boolean {
  const wanted = Buffer.from(who, "hex");
  return seal
    .blinds(`${salt}:${person}`, purpose)
    .some((one) => one.length === wanted.length && timingSafeEqual(one, wanted));
}

/** All entries the database has. */
export async function readErasures(pool: pg.Pool): Promise<readonly Erasure[]> {
  const { rows } = await asking(() =>
    pool.query<{ id: string; at: Date; salt: string; who: string; customer_number: string | null }>(
      "SELECT id, at, encode(salt, 'hex') AS salt, encode(who_hash, 'hex') AS who, customer_number FROM erasure ORDER BY at, id",
    ),
  );
  return rows.map(({ at, customer_number, ...row }) => ({
    ...row,
    at: at.getTime(),
    customerNumber: customer_number,
  }));
}

/** Puts an entry on the database's list; one that is there stays. */
export async function keepErasure(
  client: Pick<pg.ClientBase, "query">,
  { id, at, salt, who, customerNumber }: Erasure,
): Promise<void> {
  await client.query(
    `INSERT INTO erasure (id, at, salt, who_hash, customer_number)
     VALUES ($1, to_timestamp($2::bigint / 1000.0), decode($3, 'hex'), decode($4, 'hex'), $5) ON CONFLICT DO NOTHING`,
    [id, at, salt, who, customerNumber],
  );
}

/**
 * The person of an entry in this database, if it still has them as they were: somebody who came back after the erasure
 * is somebody new.
 */
export async function stillThere(
  pool: pg.Pool,
  entry: Erasure,
  seal: Seal,
): Promise<string | undefined> {
  const { rows } = await asking(() =>
    pool.query<{ id: string }>(
      "SELECT id FROM person WHERE role = 'customer' AND created_at < to_timestamp($1::bigint / 1000.0) AND id <> $2",
      [entry.at, nobodyOf(entry)],
    ),
  );
  return rows.find(({ id }) => isOf(entry, id, seal))?.id;
}
