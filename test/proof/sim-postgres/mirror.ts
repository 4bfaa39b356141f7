/** The rows of PostgreSQL once more in memory, kept in step by what its triggers tell: invariants look at them there. */
import type { Seal } from "../../../src/store/seal.ts";
import { keyed } from "../../memory-store/keyed.ts";
import type { Table } from "../../memory-store/table.ts";
import { type Change, openTables, type Store, type Tables } from "../../memory-store/tables.ts";
import { historyLine, photoLine, surveyLine, ticketLine, timerLine } from "./case-lines.ts";
import { type Columns, columnsOf, type Told } from "./line-of.ts";
import { noticeHead, type TableName } from "./open-server.ts";
import { chatLine, eventLine, personLine, sendLine } from "./people-lines.ts";
import { auditLine, bookmarkLine, codeLine, counterLine, tokenLine } from "./small-lines.ts";

export interface Mirror {
  readonly rows: Tables;
  /** Takes the notices of one statement that was committed. */
  readonly take: (notices: readonly string[]) => void;
}

interface Notice {
  readonly table: TableName;
  readonly before: Told | null;
  readonly after: Told | null;
}

/** @param committed told what every statement has changed */
export function openMirror(seal: Seal, committed: (changes: readonly Change[]) => void): Mirror {
  const store = openTables(committed);
  const takers = takersOf(store);
  const columns = (row: Told | null): Columns | null =>
    row === null ? null : columnsOf(row, seal);
  return {
    rows: store,
    take(notices) {
      store.journal.inOne(() => {
        for (const text of notices) {
          const { table, before, after }: Notice = JSON.parse(text.slice(noticeHead.length));
          takers[table](columns(before), columns(after));
        }
      });
    },
  };
}

type Taker = (before: Columns | null, after: Columns | null) => void;

function takersOf(store: Store): Readonly<Record<TableName, Taker>> {
  const byId = (row: { readonly id: string | number }): string => String(row.id);
  return {
    person: taker(store.people, personLine, byId),
    conversation: taker(store.chats, chatLine, byId),
    inbound_event: taker(store.events, eventLine, ({ channel, key }) => keyed(channel, key)),
    ticket: taker(store.tickets, ticketLine, byId),
    ticket_event: taker(store.history, historyLine, byId),
    survey: taker(store.surveys, surveyLine, ({ number }) => number),
    outbound_message: taker(store.sends, sendLine, byId),
    timer: taker(store.timers, timerLine, byId),
    attachment: taker(store.photos, photoLine, byId),
    staff_code: taker(store.codes, codeLine, ({ code }) => code),
    bookmark: taker(store.bookmarks, bookmarkLine, ({ channel, account }) =>
      keyed(channel, account),
    ),
    shared_token: taker(store.tokens, tokenLine, ({ key }) => key),
    counter: taker(store.counters, counterLine, ({ name }) => name),
    audit_log: taker(store.audits, auditLine, ({ seq }) => String(seq)),
  };
}

/** A row is taken out under its old key and put in under its new one. */
const taker =
  <Row>(
    table: Pick<Table<Row>, "get" | "insert" | "replace" | "remove">,
    lineOf: (columns: Columns) => Row,
    keyOf: (row: Row) => string,
  ): Taker =>
  (before, after) => {
    const [was, is] = [before, after].map((row) => (row === null ? undefined : lineOf(row)));
    const isSame = was !== undefined && is !== undefined && keyOf(was) === keyOf(is);
    if (is !== undefined && isSame) return table.replace(is);
    if (was !== undefined) table.remove(keyOf(was));
    if (is !== undefined) table.insert(is);
  };
