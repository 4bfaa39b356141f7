/** One tray, one call (`desk_tray`, see the migration): rows become arrays of typed parameters. */
import type pg from "pg";
import type { OutboundId } from "../kernel/ids.ts";
import type { Mark, TrayVerdict, Unit } from "../ports/unit.ts";
import type { StoreParts } from "./open-shelf.ts";
import { rareRows } from "./rare-rows.ts";
import { chats, events, heard, marked, sends } from "./tray-columns.ts";
import { patiently } from "./trouble.ts";

/** A lease on messages this process is about to send, in ms (reliability rule R6). */
export const leaseMs = 60_000;

const casts = [
  "bigint",
  "int",
  "int",
  "int[]",
  "uuid[]",
  "int[]",
  "boolean[]",
  "text[]",
  "text[]",
  "uuid[]",
  "text[]",
  "bytea[]",
  "bytea[]",
  "text[]",
  "text[]",
  "uuid[]",
  "int[]",
  "bigint[]",
  "int[]",
  "text[]",
  "text[]",
  "text[]",
  "bigint[]",
  "text[]",
  "bytea[]",
  "text[]",
  "int[]",
  "text[]",
  "text[]",
  "int[]",
  "uuid[]",
  "uuid[]",
  "int[]",
  "int[]",
  "int[]",
  "text[]",
  "bytea[]",
  "boolean[]",
  "uuid[]",
  "int[]",
  "uuid[]",
  "int[]",
  "text[]",
  "bigint[]",
  "text[]",
  "boolean[]",
  "text[]",
  "bigint[]",
  "jsonb",
];
const text = `SELECT what, nth FROM desk_tray(${casts.map((cast, nth) => `$${nth + 1}::${cast}`).join(", ")})`;

export interface TrayWriter {
  readonly write: (units: readonly Unit[], marks: readonly Mark[]) => Promise<TrayVerdict>;
}

/** @param shiftMs how far the desk's clock runs ahead of the database's */
export function openTrayWriter(
  pool: pg.Pool,
  { seal, owner, rest }: Pick<StoreParts, "seal" | "owner" | "rest">,
  shiftMs: () => number,
): TrayWriter {
  const stored = new WeakSet<object>();
  return {
    async write(units, marks) {
      const values = [
        shiftMs(),
        owner,
        leaseMs,
        ...chats(units, seal, stored),
        ...events(units, seal),
        ...heard(units),
        ...sends(units, seal),
        ...marked(marks),
        rareRows(units, seal),
      ];
      const answer = await patiently(
        () => pool.query<{ what: string; nth: number }>({ name: "desk_tray", text, values }),
        rest,
      );
      const said = verdict(answer.rows, units);
      for (const [nth, { chat }] of units.entries())
        if (chat?.profile !== undefined && !said.stale.has(nth)) stored.add(chat.profile);
      return said;
    },
  };
}

function verdict(
  rows: readonly { what: string; nth: number }[],
  units: readonly Unit[],
): TrayVerdict {
  const stale = new Set<number>();
  const seen = new Set<string>();
  const queued = new Set<OutboundId>();
  if (rows.length === 0) return { stale, seen, queued };
  const eventRows = units.flatMap((unit) => (unit.chat === null ? [] : unit.events));
  const storedRows = units.flatMap((unit) => unit.heard);
  const sendRows = units.flatMap((unit) => (unit.chat === null ? [] : unit.sends));
  for (const { what, nth } of rows) {
    if (what === "stale") stale.add(nth);
    const known =
      what === "seen" ? eventRows[nth - 1] : what === "heard" ? storedRows[nth - 1] : undefined;
    if (known !== undefined) seen.add(`${known.channel}\u0000${known.key}`);
    const send = what === "queued" ? sendRows[nth - 1] : undefined;
    if (send !== undefined) queued.add(send.id);
  }
  return { stale, seen, queued };
}
