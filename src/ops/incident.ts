/** After a leak or a misuse: whose data was there to be seen in that time, and who of us looked at what (P16). */
import { type Command, note, type Office } from "./office.ts";
import type { Words } from "./read-words.ts";
import { inColumns, utc } from "./table.ts";
import { UsageFault } from "./usage-fault.ts";

/** From the moment it is known; Article 33 of the GDPR. China's rules ask for notice at once. */
const noticeHours = 72;

export const incident: Command = {
  usage: "incident --from INSTANT --to INSTANT [--show]",
  does: "who of us did or saw what in that time, and which customers are affected; --show names their chats",
  options: { from: "text", to: "text", show: "flag" },
  words: [0, 0],
  accept: (words) => void period(words),
  async run(office, words) {
    const { from, to } = period(words);
    const { print, clock } = office;
    const show = words.flag("show");
    await note(office, "incident-listed", `${from.toISOString()}/${to.toISOString()}`);
    const known = new Date(clock.now());
    const until = new Date(known.getTime() + noticeHours * 3_600_000);
    print(`Known: ${utc(known)} UTC. The authority has to be told until ${utc(until)} UTC.`);
    print("");
    for (const line of inColumns([
      ["WHO", "DID", "TIMES", "WITH"],
      ...(await deeds(office, from, to)),
    ]))
      print(line);
    print("");
    const affected = await customers(office, to);
    const rows = affected.map(({ number, chats, cases, chat }) => [
      number ?? "-",
      String(cases),
      show ? chats.join(" ") : `${chats.length} chats`,
      utc(chat),
    ]);
    for (const line of inColumns([["CUSTOMER", "CASES", "CHATS", "LAST HEARD (UTC)"], ...rows]))
      print(line);
    print(`${affected.length} customers had data here in that time. Letters: docs/incident.md.`);
    return 0;
  },
};

interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** @throws {UsageFault} when it is no period */
function period(words: Words): Period {
  const [from, to] = ["from", "to"].map((name) => new Date(words.text(name) ?? ""));
  if (from === undefined || to === undefined || !(from.getTime() <= to.getTime()))
    throw new UsageFault(
      `Usage: npm run ops -- ${incident.usage}, e.g. --from 2026-11-22T08:00Z --to 2026-11-22T20:00Z`,
    );
  return { from, to };
}

/** What the record says of that time, each kind of deed once for each person. */
async function deeds(
  { pool }: Office,
  from: Date,
  to: Date,
): Promise<readonly (readonly string[])[]> {
  const { rows } = await pool.query<{
    actor: string;
    action: string;
    n: string;
    subjects: string[];
  }>(
    `SELECT actor, action, count(*) AS n, (array_agg(DISTINCT subject))[1:20] AS subjects FROM audit_log
      WHERE at >= $1 AND at <= $2 GROUP BY actor, action ORDER BY actor, action`,
    [from, to],
  );
  return rows.map(({ actor, action, n, subjects }) => [actor, action, n, subjects.join(" ")]);
}

interface Affected {
  readonly number: string | null;
  readonly chats: readonly string[];
  readonly cases: number;
  readonly chat: Date;
}

/** Customers who were known before the end of that time: their data could be seen. */
async function customers({ pool }: Office, to: Date): Promise<readonly Affected[]> {
  const { rows } = await pool.query<Affected>(
    `SELECT p.customer_number AS number, array_agg(c.channel || ':' || c.chat ORDER BY c.created_at) AS chats,
            (SELECT count(*)::int FROM ticket t WHERE t.customer_id = p.id) AS cases,
            max(coalesce(c.last_heard_at, c.created_at)) AS chat
       FROM person p JOIN conversation c ON c.person_id = p.id
      WHERE p.role = 'customer' AND p.created_at <= $1 AND NOT c.chat LIKE 'erased:%'
      GROUP BY p.id ORDER BY p.customer_number NULLS LAST, p.id`,
    [to],
  );
  return rows;
}
