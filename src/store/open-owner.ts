/** This process's number in the outbox. While it lives it holds a lock of that number; a free lock means its owner is gone. */
import { randomInt } from "node:crypto";
import pg from "pg";
import { StoreUnavailable } from "../kernel/errors.ts";

/** First half of our advisory locks, so that they meet nobody else's: "desk" in ASCII, shortened to 31 bits. */
export const lockSpace = 0x64_65_73_6b & 0x7f_ff_ff_ff;

/** Pause before a lost number is taken again, in ms. */
const againMs = 500;

export interface Owner extends AsyncDisposable {
  readonly number: number;
  /** Since when everybody sees that we live, in monotonic ms; `Infinity` while they may not. */
  readonly heldSince: () => number;
}

/** @param url `postgres://…` @throws {StoreUnavailable} */
export async function openOwner(url: string, onLoss: () => void): Promise<Owner> {
  const number = randomInt(1, 2 ** 31 - 1);
  const state: { client: pg.Client | null; closed: boolean; since: number } = {
    client: null,
    closed: false,
    since: Number.POSITIVE_INFINITY,
  };
  const lost = (): void => {
    state.since = Number.POSITIVE_INFINITY;
  };
  const hold = async (): Promise<void> => {
    if (state.closed) return;
    const client = new pg.Client({
      connectionString: url,
      application_name: "deskbell owner",
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    // A lost connection loses the lock: what we have in hand is somebody else's from now on, and we take it again.
    client.on("error", lost);
    client.once("end", () => {
      lost();
      if (state.closed) return;
      onLoss();
      // A try that fails ends its client, too: that asks for the next one.
      setTimeout(() => void hold().catch(() => undefined), againMs).unref();
    });
    await client.connect();
    const text = "SELECT pg_try_advisory_lock($1, $2) AS got";
    const { rows } = await client.query<{ got: boolean }>(text, [lockSpace, number]);
    // Held by our own old connection, which the server still believes in: we are next in line.
    if (rows[0]?.got !== true)
      client.query("SELECT pg_advisory_lock($1, $2)", [lockSpace, number]).catch(() => undefined);
    state.client = client;
    state.since = performance.now();
    if (state.closed) await client.end();
  };
  try {
    await hold();
  } catch (cause) {
    state.closed = true;
    throw new StoreUnavailable("the database did not give us our number", { cause });
  }
  return {
    number,
    heldSince: () => state.since,
    async [Symbol.asyncDispose]() {
      state.closed = true;
      await state.client?.end();
    },
  };
}
