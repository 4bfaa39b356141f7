/** What came of a message that was taken back is taken out of cases, people, drafts and what quotes it (R18). */
import type pg from "pg";
import type { Instant } from "../kernel/clock.ts";
import { eraseMentions, needlesOf } from "./erase-mentions.ts";
import { forgetIn, type Whose } from "./forget-words.ts";
import { places } from "./rows.ts";
import { type Seal, SealBroken } from "./seal.ts";
import { asking } from "./trouble.ts";
import { holds, type Words, wordsIn } from "./words-in.ts";

/** Rows taken at once. */
const batchRows = 50;
/** A tray under way may still write what it read before: after its time limit we look once more. */
const passesNeeded = 2;
/** Events of a chat in which the same words may have been said again, the newest. */
const othersMax = 500;
/** Shorter words are everybody's. */
const ownCharsMin = 8;

interface Withdrawn {
  readonly id: string;
  readonly conversation_key: string;
  readonly channel_id: string;
  readonly dedupe_key: string;
  readonly raw_enc: Buffer;
  readonly received_at: Date;
  readonly passes: number;
}

/** Gives how many were looked at. May be killed at any moment: the words wait until they are done with. */
export async function sweepWithdrawals(pool: pg.Pool, seal: Seal, now: Instant): Promise<number> {
  const { rows } = await asking(() =>
    pool.query<Withdrawn>(
      `SELECT id, conversation_key, channel_id, dedupe_key, raw_enc, received_at, passes FROM withdrawal
        ORDER BY id LIMIT ${batchRows}`,
    ),
  );
  for (const row of rows) {
    await forgetOne(pool, seal, row, now);
    const done = row.passes + 1 >= passesNeeded;
    const text = done
      ? "DELETE FROM withdrawal WHERE id = $1"
      : "UPDATE withdrawal SET passes = passes + 1 WHERE id = $1";
    await asking(() => pool.query(text, [row.id]));
  }
  return rows.length;
}

async function forgetOne(pool: pg.Pool, seal: Seal, row: Withdrawn, now: Instant): Promise<void> {
  const said = wordsOf(seal, row);
  const whose = await whoseIs(pool, row);
  if (whose === undefined || said.texts.length + said.places.length === 0) return;
  const others = await saidBesides(pool, seal, row);
  // What was said a second time, and not taken back, stays.
  const gone = (value: unknown): boolean =>
    holds(said, value) && !others.some((other) => holds(other, value));
  const values = await forgetIn(pool, seal, whose, gone, now);
  const words = needlesOf([...said.texts.filter((text) => gone(text)), ...values]);
  await eraseMentions(
    pool,
    seal,
    {
      own: words.filter(({ length }) => length >= ownCharsMin),
      shared: [],
      common: words,
      about: [...whose.numbers, ...whose.chats],
      chats: whose.chats,
    },
    row.received_at,
    "withdrawn",
  );
}

function wordsOf(
  seal: Seal,
  { channel_id, dedupe_key, raw_enc }: Pick<Withdrawn, "channel_id" | "dedupe_key" | "raw_enc">,
): Words {
  try {
    return wordsIn(seal.openText(raw_enc, places.raw(channel_id, dedupe_key)));
  } catch (error) {
    if (error instanceof SealBroken) return { texts: [], places: [] };
    throw error;
  }
}

async function whoseIs(
  pool: pg.Pool,
  { conversation_key: key }: Withdrawn,
): Promise<Whose | undefined> {
  const [channel, chat] = [key.slice(0, key.indexOf(":")), key.slice(key.indexOf(":") + 1)];
  const { rows } = await asking(() =>
    pool.query<Whose>(
      `SELECT p.id AS person, p.role,
              ARRAY(SELECT k.id::text FROM conversation k WHERE k.person_id = p.id) AS chats,
              ARRAY(SELECT t.number FROM ticket t WHERE t.customer_id = p.id) AS numbers
         FROM conversation c JOIN person p ON p.id = c.person_id WHERE c.channel = $1 AND c.chat = $2`,
      [channel, chat],
    ),
  );
  return rows[0];
}

async function saidBesides(
  pool: pg.Pool,
  seal: Seal,
  { conversation_key, channel_id }: Withdrawn,
): Promise<readonly Words[]> {
  const { rows } = await asking(() =>
    pool.query<Pick<Withdrawn, "channel_id" | "dedupe_key" | "raw_enc">>(
      `SELECT channel_id, dedupe_key, raw_enc FROM inbound_event
        WHERE conversation_key = $1 AND channel_id = $2 AND raw_enc IS NOT NULL ORDER BY id DESC LIMIT ${othersMax}`,
      [conversation_key, channel_id],
    ),
  );
  return rows.map((row) => wordsOf(seal, row));
}
