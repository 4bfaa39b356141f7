/** Forgets one customer wherever they are known: colleagues' chats, rows, photos, and the list outside (P10). */
import type pg from "pg";
import type { Clock } from "../kernel/clock.ts";
import { eraseMentions, type Needles, needlesOf } from "./erase-mentions.ts";
import { type Erased, erasePerson } from "./erase-person.ts";
import { type Erasure, newErasure } from "./erasures.ts";
import type { FoundCustomer } from "./find-customer.ts";
import type { Records } from "./records.ts";
import { places } from "./rows.ts";
import type { Seal } from "./seal.ts";
import { type PhotoBin, sweepPhotos } from "./sweep-photos.ts";
import { asking } from "./trouble.ts";

/** What forgetting needs: an operator's office has it, and so has whoever looks after the store. */
export interface ForgetParts {
  readonly pool: pg.Pool;
  readonly seal: Seal;
  readonly clock: Clock;
  readonly photos: PhotoBin;
  readonly records: Records;
}

/** Who asked for it, and why. */
export interface ForgetDeed {
  readonly actor: string;
  readonly reason: string;
}

export interface Forgotten extends Erased {
  readonly entry: Erasure;
  /** Places in colleagues' chats. */
  readonly mentions: number;
  readonly files: number;
}

/** Cases that are not over: whoever waits for an engineer is still needed. */
export async function openCasesOf(pool: pg.Pool, person: string): Promise<readonly string[]> {
  const { rows } = await asking(() =>
    pool.query<{ number: string }>(
      "SELECT number FROM ticket WHERE customer_id = $1 AND status NOT IN ('archived', 'cancelled') ORDER BY number",
      [person],
    ),
  );
  return rows.map(({ number }) => number);
}

/** Puts them on the list and forgets them. @throws {SealBroken} when something stored does not open */
export async function forgetCustomer(
  parts: ForgetParts,
  found: FoundCustomer,
  deed: ForgetDeed,
): Promise<Forgotten> {
  const entry = newErasure(parts.seal, found, parts.clock.now());
  // First outside: a list that names somebody who was not erased is harmless, the other way round is not.
  await parts.records.append("erasures", entry);
  return forgetAs(parts, found, entry, deed);
}

/** The same under an entry of the list that is there. */
export async function forgetAs(
  parts: ForgetParts,
  found: FoundCustomer,
  entry: Erasure,
  { actor, reason }: ForgetDeed,
): Promise<Forgotten> {
  const { pool, seal, clock } = parts;
  // Their words are known only as long as they are there: so colleagues' chats come first.
  const needles = await wordsOf(parts, found);
  const mentions = await eraseMentions(pool, seal, needles, found.createdAt, "erased");
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const deed = { actor, detail: reason };
    const erased = await erasePerson(client, found.person, entry, { seal, now: clock.now(), deed });
    await client.query("COMMIT");
    return { ...erased, entry, mentions, files: await sweepPhotos(pool, parts.photos) };
  } catch (fault) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw fault;
  } finally {
    client.release();
  }
}

/** By what they are known in other people's chats. */
async function wordsOf(
  { pool, seal }: ForgetParts,
  { person, chats }: FoundCustomer,
): Promise<Needles> {
  const opened = (bytes: Buffer | null, place: string): string | null =>
    bytes === null ? null : seal.openText(bytes, place);
  const people = await pool.query<Record<"name_enc" | "phone_enc" | "address_enc", Buffer | null>>(
    "SELECT name_enc, phone_enc, address_enc FROM person WHERE id = $1",
    [person],
  );
  const tickets = await pool.query<{ id: string; number: string; form_enc: Buffer }>(
    "SELECT id, number, form_enc FROM ticket WHERE customer_id = $1",
    [person],
  );
  const forms = tickets.rows.map(({ id, form_enc }) =>
    JSON.parse(seal.openText(form_enc, places.form(id))),
  );
  const own = [
    ...chats.flatMap(({ id, chat }) => [id, chat]),
    ...tickets.rows.map(({ number }) => number),
    ...people.rows.flatMap((row) => [
      opened(row.phone_enc, places.person(person, "phone")),
      opened(row.address_enc, places.person(person, "address")),
    ]),
    ...forms.flatMap(({ phone, address, reporter }) => [phone, address, reporter?.phone]),
  ];
  const shared = [
    ...people.rows.map(({ name_enc }) => opened(name_enc, places.person(person, "name"))),
    ...forms.flatMap(({ name, reporter }) => [name, reporter?.name]),
  ];
  return { own: needlesOf(own), shared: needlesOf(shared) };
}
