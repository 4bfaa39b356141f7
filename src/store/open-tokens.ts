/** Access tokens shared between processes: compare and swap, one renewer at a time. */
import type pg from "pg";
import type { TokenShelf } from "../ports/tokens.ts";
import { lockSpace } from "./open-owner.ts";
import type { StoreParts } from "./open-shelf.ts";
import { instantOf, places } from "./rows.ts";
import { asking } from "./trouble.ts";

interface TokenColumns {
  readonly token_enc: Buffer;
  readonly expires_at: Date;
  readonly generation: number;
}

export function openTokens({ pools, seal }: StoreParts): TokenShelf {
  const read: TokenShelf["read"] = async (key) => {
    const { rows } = await asking(() =>
      pools.rest.query<TokenColumns>(
        "SELECT token_enc, expires_at, generation FROM shared_token WHERE key = $1",
        [key],
      ),
    );
    const row = rows[0];
    if (row === undefined) return undefined;
    return {
      token: seal.openText(row.token_enc, places.token(key)),
      expiresAt: instantOf(row.expires_at),
      generation: row.generation,
    };
  };
  const turns = new Map<string, Promise<unknown>>();
  return {
    read,
    async replace(key, generation, token, expiresAt) {
      await asking(() =>
        pools.rest.query(
          `INSERT INTO shared_token AS t (key, token_enc, expires_at, generation) VALUES ($1, $2, to_timestamp($3::bigint / 1000.0), $4::int + 1)
           ON CONFLICT (key) DO UPDATE SET token_enc = excluded.token_enc, expires_at = excluded.expires_at, generation = excluded.generation
             WHERE t.generation = $4`,
          [key, seal.seal(token, places.token(key)), Math.round(expiresAt), generation],
        ),
      );
      const now = await read(key);
      return now ?? { token, expiresAt, generation: generation + 1 };
    },
    alone: (key, ttlMs, work) =>
      // One of us waits at the database for all of us: whoever works needs connections, too.
      inTurn(turns, key, () => behindLock(pools.rest, key, ttlMs, work)),
  };
}

/** Runs one after another for each key. */
async function inTurn<T>(
  turns: Map<string, Promise<unknown>>,
  key: string,
  work: () => Promise<T>,
): Promise<T> {
  const mine = (turns.get(key) ?? Promise.resolve()).then(work, work);
  const settled = mine.catch(() => undefined);
  turns.set(key, settled);
  try {
    return await mine;
  } finally {
    if (turns.get(key) === settled) turns.delete(key);
  }
}

async function behindLock<T>(
  pool: pg.Pool,
  key: string,
  ttlMs: number,
  work: () => Promise<T>,
): Promise<T> {
  const client = await asking(() => pool.connect());
  try {
    await asking(() => client.query("BEGIN"));
    const limits = ["idle_in_transaction_session_timeout", "lock_timeout", "statement_timeout"];
    const sets = limits.map((name) => `SET LOCAL ${name} = ${Math.ceil(ttlMs)}`);
    await asking(() => client.query(sets.join("; ")));
    await asking(() =>
      client.query("SELECT pg_advisory_xact_lock($1, hashtext($2))", [lockSpace ^ 1, key]),
    );
    return await work();
  } finally {
    await client.query("COMMIT").catch(() => undefined);
    client.release();
  }
}
