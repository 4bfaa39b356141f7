/** Whether all promises hold over the database as it stands. */
import { type AuditHead, auditHead, missingHeads, noteHead } from "../store/audit-heads.ts";
import { checkAll } from "../store/check-all.ts";
import { auditChain, checkHistories } from "../store/check-chains.ts";
import type { Findings } from "../store/invariant.ts";
import type { Command, Office } from "./office.ts";
import { utc } from "./table.ts";
import { UsageFault } from "./usage-fault.ts";

export const checkEverything: Command = {
  usage: "check",
  does: "asks every invariant over the database; exit code 1 if one is broken",
  options: {},
  words: [0, 0],
  async run(office) {
    const { pool, seal, clock, readPhoto, print } = office;
    let broken = 0;
    let asked = 0;
    for await (const { invariant, findings } of checkAll(pool, {
      seal,
      now: clock.now(),
      readPhoto,
    })) {
      asked += 1;
      if (findings.broken === 0) print(`ok      ${invariant.name}`);
      else {
        broken += 1;
        print(`BROKEN  ${invariant.name}: ${findings.broken}. ${invariant.promise}`);
        for (const what of findings.first) print(`        ${what}`);
      }
    }
    asked += 1;
    const cut = await missingHeads(pool, office.records);
    if (cut.length === 0) print("ok      audit-heads");
    else broken += 1;
    for (const head of cut) print(`BROKEN  audit-heads: ${cutAt(head)}`);
    print(broken === 0 ? `All ${asked} invariants hold.` : `${broken} of ${asked} are broken.`);
    return broken === 0 ? 0 : 1;
  },
};

export const verifyHistory: Command = {
  usage: "history verify [TICKET]",
  does: "whether the histories of all tickets, or of one, are whole",
  options: {},
  words: [0, 1],
  async run(office, { args: [number] }) {
    const { pool, seal } = office;
    const which = number === undefined ? "true" : await conditionFor(office, number.toUpperCase());
    const client = await pool.connect();
    try {
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      const { rows } = await client.query<{ n: string }>(
        `SELECT count(*) AS n FROM ticket t WHERE ${which}`,
      );
      return tell(
        office,
        await checkHistories({ client, seal }, which),
        `${rows[0]?.n ?? 0} tickets`,
      );
    } finally {
      await client.query("ROLLBACK");
      client.release();
    }
  },
};

export const verifyAudit: Command = {
  usage: "audit verify [--head SEQ:HASH]",
  does: "whether the record of who did what is whole; --head compares it with an end noted earlier",
  options: { head: "text" },
  words: [0, 0],
  async run(office, words) {
    const { pool, seal, clock, readPhoto, print } = office;
    const client = await pool.connect();
    try {
      const parts = { client, seal, now: clock.now(), readPhoto };
      const code = tell(office, await auditChain.find(parts), "the record");
      const noted = words.text("head");
      const missing = noted !== undefined && !(await holdsHead(office, noted));
      if (missing)
        print("BROKEN  the noted end is not in the record: rows were cut off or remade.");
      const cut = await missingHeads(pool, office.records);
      for (const head of cut) print(`BROKEN  ${cutAt(head)}`);
      const head = await auditHead(pool, clock.now());
      const end = head === undefined ? "(empty)" : `${head.seq}:${head.hash}`;
      print(`Its end, to be noted somewhere else: ${end}`);
      const whole = code === 0 && !missing && cut.length === 0;
      // Only the end of a record that is whole is worth keeping.
      if (whole) await noteHead(pool, office.records, clock.now());
      return whole ? 0 : 1;
    } finally {
      client.release();
    }
  },
};

async function conditionFor({ pool }: Office, number: string): Promise<`t.number = ${string}`> {
  const { rows } = await pool.query<{ quoted: string }>(
    "SELECT quote_literal(number) AS quoted FROM ticket WHERE number = $1",
    [number],
  );
  const quoted = rows[0]?.quoted;
  if (quoted === undefined) throw new UsageFault(`There is no ticket ${number}.`);
  return `t.number = ${quoted}`;
}

async function holdsHead({ pool }: Office, head: string): Promise<boolean> {
  const [, seq, hash] = /^(\d{1,18}):([0-9a-f]{64})$/.exec(head) ?? [];
  if (seq === undefined) throw new UsageFault("--head is what an earlier audit verify printed.");
  const { rows } = await pool.query(
    "SELECT FROM audit_log WHERE seq = $1 AND hash = decode($2, 'hex')",
    [seq, hash],
  );
  return rows.length === 1;
}

const cutAt = ({ seq, at }: AuditHead): string =>
  `the record does not hold row ${seq}, its end as noted outside on ${utc(new Date(at))}: rows were cut off or remade.`;

function tell({ print }: Office, { broken, first }: Findings, what: string): number {
  if (broken === 0) {
    print(`Whole: ${what}.`);
    return 0;
  }
  print(`BROKEN  ${broken} in ${what}.`);
  for (const one of first) print(`        ${one}`);
  return 1;
}
