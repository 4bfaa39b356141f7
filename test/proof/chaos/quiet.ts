/** Whether anything is left to do, asked of the rows. */
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { redeliver } from "./crowd.ts";
import type { Town } from "./town.ts";

/** What waits, by its name; a round is over when all of it is nothing. */
const waiting: Readonly<Record<string, string>> = {
  "events nobody heard": "SELECT count(*) FROM inbound_event WHERE status = 'new'",
  "messages to send": "SELECT count(*) FROM outbound_message WHERE status IN ('queued', 'sending')",
  "photos to fetch": "SELECT count(*) FROM attachment WHERE status = 'wanted'",
  "clocks overdue":
    "SELECT count(*) FROM timer WHERE status = 'armed' AND due_at < now() - interval '5 seconds'",
};
const lookMs = 400;

/** What the messages that are left wait for, by platform. */
const whyTheyWait = `
  SELECT channel || ' ' || m.status || ' ' || coalesce(error_code, 'untried') AS what, count(*) AS n,
    count(DISTINCT m.conversation_id) AS chats, round(extract(epoch FROM min(next_at) - now())) AS due,
    round(extract(epoch FROM max(lease_until) - now())) AS lease
  FROM outbound_message m JOIN conversation c ON c.id = m.conversation_id
  WHERE m.status IN ('queued', 'sending') GROUP BY 1 ORDER BY 1`;

/** Waits until nothing is left to do, at two looks in a row; gives what is left when the time is up, in words. */
export async function waitForQuiet(
  { databaseUrl, platforms }: Town,
  withinMs: number,
): Promise<string> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  pool.on("error", () => undefined);
  const look = async (): Promise<string> => {
    const left: string[] = [];
    for (const [name, text] of Object.entries(waiting)) {
      const { rows } = await pool.query<{ count: string }>(text);
      if (rows[0]?.count !== "0") left.push(`${rows[0]?.count} ${name}`);
    }
    return left.join(", ");
  };
  try {
    const end = performance.now() + withinMs;
    for (let calm = 0, left = ""; ; ) {
      left = await look();
      calm = left === "" ? calm + 1 : 0;
      if (calm === 2) return left;
      if (performance.now() > end) return `${left} (${await whyLeft(pool)})`;
      await redeliver(platforms.emulators.byPlatform);
      await pause(lookMs);
    }
  } finally {
    await pool.end();
  }
}

async function whyLeft(pool: pg.Pool): Promise<string> {
  const { rows } =
    await pool.query<Record<"what" | "n" | "chats" | "due" | "lease", string | null>>(whyTheyWait);
  return rows
    .map(
      ({ what, n, chats, due, lease }) =>
        `${what}: ${n} in ${chats} chats, due in ${due} s, leased for ${lease} s`,
    )
    .join("; ");
}
