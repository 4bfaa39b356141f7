/** What must be true when a round is over: asked of the rows, of the phones and of what was promised. */
import pg from "pg";
import { openPhotoShelf } from "../../../src/media/photo-shelf.ts";
import type { Emulators } from "../../../src/playground/open-emulators.ts";
import { checkAll } from "../../../src/store/check-all.ts";
import { openSeal } from "../../../src/store/seal.ts";
import type { Check } from "../report.ts";
import type { Crowd } from "./crowd.ts";
import { type Ledger, readLedger } from "./ledger.ts";
import { keysOf } from "./promised.ts";
import type { Town } from "./town.ts";

export interface Verdict {
  readonly checks: readonly Check[];
  readonly ledger: Ledger;
  readonly promised: number;
  readonly tickets: number;
  readonly rung: number;
  /** How late the clocks of this round rang, ms, ascending. */
  readonly late: readonly number[];
}

/** A clock may be this late after a fault, in ms (R9, R10). */
const lateMs = 60_000;

/** Looks at everything once no desk runs any more. */
export async function judge(town: Town, crowd: Crowd): Promise<Verdict> {
  const { databaseUrl, key, dataDir, platforms, front, ground } = town;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  pool.on("error", () => undefined);
  try {
    const seal = openSeal(key);
    const shelf = await openPhotoShelf(dataDir);
    const ledger = await readLedger(pool, seal, platforms.emulators);
    const keys = front.promised.flatMap((one) => keysOf(one, platforms.emulators));
    const late = await lateness(pool);
    const look = { seal, now: Date.now(), readPhoto: (hash: string) => shelf.read(hash) };
    const checks: Check[] = [
      none("every event answered 2xx is stored (I1, R1)", await notStored(pool, keys)),
      none(
        "every message a 微信客服 customer wrote is stored (I1)",
        await kfNotStored(pool, crowd),
      ),
      none(
        "every confirmed request is one ticket, and its number exists (R5)",
        await wrongTickets(pool, crowd),
      ),
      none("what is accepted stands on a phone (R6)", ledger.missing),
      none("every message is shown once, or is marked (R7)", ledger.tooMany),
      none("a chat's messages are shown in their order (R8)", ledger.outOfOrder),
      none("no platform swallows a message without a word (R6)", swallowed(platforms.emulators)),
      none("no event had to be kept aside", await names(pool, quarantined)),
      none("no clock rang a minute late (R9)", late.filter((ms) => ms > lateMs).map(String)),
      none("no desk complains", ground.tally.complaints.splice(0)),
    ];
    for await (const { invariant, findings } of checkAll(pool, look))
      checks.push(none(invariant.promise, findings.broken > 0 ? findings.first : []));
    const tickets = (await names(pool, "SELECT number AS name FROM ticket")).length;
    const idle = { promised: keys.length, shown: ledger.shown, tickets };
    checks.push({
      name: "people used the desk meanwhile",
      ok: Object.values(idle).every((count) => count > 0),
      saw: JSON.stringify(idle),
    });
    return { checks, ledger, promised: keys.length, tickets, rung: late.length, late };
  } finally {
    await pool.end();
  }
}

const quarantined = `SELECT channel_id || ' ' || coalesce(error_code, '') AS name FROM inbound_event WHERE status = 'quarantined'`;

/** Messages that a platform took and never showed: beyond its limits it says nothing. */
const swallowed = ({ byPlatform }: Emulators): readonly string[] =>
  Object.values(byPlatform)
    .flatMap((emulator) => emulator.refusals())
    .map(({ reason }) => reason)
    .filter((reason) => /without an error|cut to/.test(reason));

/** A check that holds when nothing was found. */
function none(name: string, found: readonly string[]): Check {
  const saw = found.slice(0, 5).join("; ");
  return found.length === 0
    ? { name, ok: true }
    : { name, ok: false, saw: `${found.length}: ${saw}` };
}

async function names(
  pool: pg.Pool,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string }>(text, [...values]);
  return rows.map(({ name }) => name);
}

/** How late clocks rang, ms. */
async function lateness(pool: pg.Pool): Promise<readonly number[]> {
  const text = `SELECT (extract(epoch FROM fired_at - due_at) * 1000)::text AS name FROM timer WHERE status = 'fired' ORDER BY fired_at - due_at`;
  return (await names(pool, text)).map(Number);
}

const notStored = (
  pool: pg.Pool,
  keys: readonly { readonly channel: string; readonly like: string }[],
): Promise<readonly string[]> =>
  names(
    pool,
    `SELECT k.channel || ' ' || k.key AS name FROM unnest($1::text[], $2::text[]) AS k (channel, key)
      WHERE NOT EXISTS (SELECT FROM inbound_event e WHERE e.channel_id = k.channel AND e.dedupe_key LIKE k.key)`,
    [keys.map(({ channel }) => channel), keys.map(({ like }) => like)],
  );

function kfNotStored(pool: pg.Pool, { customers }: Crowd): Promise<readonly string[]> {
  const written = customers
    .filter(({ person }) => person.phone.platform === "kf")
    .flatMap(({ person }) => person.phone.entries())
    .filter(({ by, failed }) => by === "person" && failed === undefined)
    .map(({ id }) => ({ channel: "kf", like: `%:${id}` }));
  return notStored(pool, written);
}

/** Customers without exactly one ticket, or whose ticket has another number than they read. */
async function wrongTickets(pool: pg.Pool, { customers }: Crowd): Promise<readonly string[]> {
  const { rows } = await pool.query<{ channel: string; chat: string; numbers: string[] }>(
    `SELECT c.channel, c.chat, array_agg(t.number) AS numbers FROM ticket t JOIN conversation c ON c.id = t.conversation_id GROUP BY 1, 2`,
  );
  const byChat = new Map(
    rows.map(({ channel, chat, numbers }) => [`${channel} ${chat.split(":").at(-1)}`, numbers]),
  );
  const wrong = customers.flatMap(({ person: { phone }, number }) => {
    const who = `${phone.platform} ${phone.person}`;
    const has = byChat.get(who) ?? [];
    byChat.delete(who);
    return has.length === 1 && has[0] === number()
      ? []
      : [`${who} read ${number()}, has ${has.join(" ")}`];
  });
  return [...wrong, ...[...byChat].map(([who, has]) => `nobody knows ${who} of ${has.join(" ")}`)];
}
