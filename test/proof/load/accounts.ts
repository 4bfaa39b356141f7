/** The desk's rows against what people wrote and saw, chat by chat: what is lost, and what is there twice. */
import type { BenchPlatform, Stage } from "../../../bench/platforms/stage.ts";
import { chatName } from "../../../src/ports/shelf.ts";
import type { Entry } from "./ledger.ts";
import type { OwnPostgres } from "./servers.ts";

export interface Accounts {
  /** Messages people wrote, calls they saw, and tickets. */
  readonly letters: number;
  readonly shown: number;
  readonly tickets: number;
  /** Answered 2xx and not stored, accepted and never shown, told and not there. */
  readonly lost: number;
  /** Stored twice, shown more often than it may be, two tickets of one talk. */
  readonly doubled: number;
  /** Copies that the rows own up to, after a lost answer (R7). */
  readonly maybeTwice: number;
  /** Rows whose arrival nobody knows, and rows called off. */
  readonly unsure: number;
  readonly calledOff: number;
  /** Rows still to leave. */
  readonly open: number;
  /** The first differences, by chat. */
  readonly first: readonly string[];
}

interface ChatRow {
  readonly name: string;
  readonly events: number;
  readonly accepted: number;
  readonly unsure: number;
  readonly twice: number;
  readonly called_off: number;
  readonly open: number;
  readonly tickets: readonly string[];
}

/** Events are counted in one go: the chat of an event has no index of its own. */
const text = `
  WITH heard AS MATERIALIZED (
    SELECT conversation_key AS name, count(*) AS events FROM inbound_event WHERE channel_id <> 'desk' GROUP BY 1),
  said AS MATERIALIZED (
    SELECT conversation_id, count(*) FILTER (WHERE status = 'accepted') AS accepted, count(*) FILTER (WHERE status = 'unsure') AS unsure,
           count(*) FILTER (WHERE maybe_twice) AS twice, count(*) FILTER (WHERE status IN ('cancelled', 'refused', 'dead')) AS called_off,
           count(*) FILTER (WHERE status IN ('queued', 'sending')) AS open
      FROM outbound_message GROUP BY 1)
  SELECT c.channel || ':' || c.chat AS name, coalesce(events, 0)::int AS events, coalesce(accepted, 0)::int AS accepted, coalesce(unsure, 0)::int AS unsure,
         coalesce(twice, 0)::int AS twice, coalesce(called_off, 0)::int AS called_off, coalesce(open, 0)::int AS open,
         ARRAY(SELECT number FROM ticket WHERE conversation_id = c.id) AS tickets
    FROM conversation c LEFT JOIN heard ON heard.name = c.channel || ':' || c.chat LEFT JOIN said ON said.conversation_id = c.id`;

/** Compares all of it. @param firstMax differences named */
export async function compareAccounts(
  postgres: OwnPostgres,
  stages: Readonly<Record<BenchPlatform, Stage>>,
  entries: readonly Entry[],
  firstMax = 5,
): Promise<Accounts> {
  const rows = new Map((await postgres.ask<ChatRow>(text)).map((row) => [row.name, row]));
  const sum = {
    letters: 0,
    shown: 0,
    tickets: 0,
    lost: 0,
    doubled: 0,
    maybeTwice: 0,
    unsure: 0,
    calledOff: 0,
    open: 0,
  };
  const first: string[] = [];
  for (const entry of entries) {
    const chat = stages[entry.platform].chatOf(entry.customer);
    const name = chatName({ channel: entry.platform, chat });
    const row = rows.get(name) ?? noRow;
    const { lost, doubled } = differences(entry, row);
    sum.letters += entry.letters;
    sum.shown += entry.shown;
    sum.tickets += row.tickets.length;
    sum.lost += lost;
    sum.doubled += doubled;
    sum.maybeTwice += row.twice;
    sum.unsure += row.unsure;
    sum.calledOff += row.called_off;
    sum.open += row.open;
    if (lost + doubled > 0 && first.length < firstMax) first.push(shortly(entry, row));
  }
  return { ...sum, first };
}

const noRow: ChatRow = {
  name: "",
  events: 0,
  accepted: 0,
  unsure: 0,
  twice: 0,
  called_off: 0,
  open: 0,
  tickets: [],
};

/** One chat's. A person may have seen what is accepted, what nobody knows of, and a copy the row owns up to. */
export function differences(
  { letters, taken, shown, told }: Omit<Entry, "customer" | "platform">,
  row: Omit<ChatRow, "name">,
): { readonly lost: number; readonly doubled: number } {
  const over = (one: number, other: number): number => Math.max(0, one - other);
  const notThere = [...told].filter((number) => !row.tickets.includes(number)).length;
  return {
    lost: over(taken, row.events) + over(row.accepted, shown) + notThere,
    doubled:
      over(row.events, letters) +
      over(shown, row.accepted + row.unsure + row.twice + row.open) +
      over(row.tickets.length, 1),
  };
}

function shortly(entry: Entry, row: ChatRow): string {
  const { customer, platform, letters, taken, shown, told } = entry;
  const { events, accepted, unsure, twice, called_off, open, tickets } = row;
  return `${platform} ${customer}: wrote ${letters}, taken ${taken}, stored ${events}; accepted ${accepted}, unsure ${unsure}, twice ${twice}, off ${called_off}, open ${open}, shown ${shown}; told ${[...told].join("+")}, tickets ${tickets.join("+")}`;
}
