/** All tables with their unique keys, as the migrations make them. */
import { type Journal, openJournal } from "./journal.ts";
import type {
  AuditLine,
  ChatLine,
  EventLine,
  HistoryLine,
  PersonLine,
  PhotoLine,
  SendLine,
  SurveyLine,
  TicketLine,
  TimerLine,
} from "./rows.ts";
import type { BookmarkLine, CodeLine, CounterLine, TokenLine } from "./small-rows.ts";
import { openTable, type Table, type TableSpec } from "./table.ts";
import { caseTables, peopleTables, smallTables } from "./table-specs.ts";

export interface Tables {
  readonly people: Table<PersonLine, "customerNumber", "staff">;
  readonly chats: Table<ChatLine, "chat", "person">;
  readonly events: Table<EventLine, never, "status" | "message">;
  readonly tickets: Table<TicketLine, "number" | "cause", "customer" | "engineer" | "status">;
  readonly history: Table<HistoryLine, "seq" | "cause", "ticket">;
  readonly surveys: Table<SurveyLine, "round">;
  readonly sends: Table<SendLine, "seq" | "cause", "open" | "status">;
  readonly timers: Table<TimerLine, "cycle", "armed" | "status">;
  readonly photos: Table<PhotoLine, never, "ticket" | "status" | "message">;
  readonly codes: Table<CodeLine>;
  readonly bookmarks: Table<BookmarkLine>;
  readonly tokens: Table<TokenLine>;
  readonly counters: Table<CounterLine>;
  readonly audits: Table<AuditLine>;
}

/** What became of one row: nothing before, it is new; nothing after, it is gone. */
export type Change =
  | ChangeOf<"people", PersonLine>
  | ChangeOf<"chats", ChatLine>
  | ChangeOf<"events", EventLine>
  | ChangeOf<"tickets", TicketLine>
  | ChangeOf<"history", HistoryLine>
  | ChangeOf<"surveys", SurveyLine>
  | ChangeOf<"sends", SendLine>
  | ChangeOf<"timers", TimerLine>
  | ChangeOf<"photos", PhotoLine>
  | ChangeOf<"codes", CodeLine>
  | ChangeOf<"bookmarks", BookmarkLine>
  | ChangeOf<"tokens", TokenLine>
  | ChangeOf<"counters", CounterLine>
  | ChangeOf<"audits", AuditLine>;

export interface ChangeOf<Name extends keyof Tables, Row> {
  readonly table: Name;
  readonly before: Row | undefined;
  readonly after: Row | undefined;
}

export interface Store extends Tables {
  readonly journal: Journal;
  /** The next number of a series that is never taken back (PostgreSQL's sequences). */
  readonly next: (series: "event" | "history" | "audit") => number;
}

/** @param committed told what every transaction has changed, in its order */
export function openTables(committed: (changes: readonly Change[]) => void): Store {
  const changes: Change[] = [];
  const journal = openJournal(
    () => committed(changes.splice(0)),
    () => changes.splice(0),
  );
  const series = { event: 0, history: 0, audit: 0 };
  const table = <Row, Unique extends string, Group extends string>(
    spec: TableSpec<Row, Unique, Group>,
    swapped: (before: Row | undefined, after: Row | undefined) => Change,
  ) =>
    openTable(spec, journal, (before, after) => {
      changes.push(swapped(before, after));
    });
  return {
    journal,
    next: (name) => {
      series[name] += 1;
      return series[name];
    },
    ...peopleTables(table),
    ...caseTables(table),
    ...smallTables(table),
  };
}
