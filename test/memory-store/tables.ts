/** All tables with their unique keys, as the migrations make them. */
import { type Journal, openJournal } from "./journal.ts";
import type {
  AuditLine,
  BookmarkLine,
  ChatLine,
  CodeLine,
  CounterLine,
  EventLine,
  HistoryLine,
  PersonLine,
  PhotoLine,
  SendLine,
  SurveyLine,
  TicketLine,
  TimerLine,
  TokenLine,
} from "./rows.ts";
import { openTable, type Table, type TableSpec } from "./table.ts";

/** The name under which several values are one key. */
export const keyed = (...parts: readonly (string | number)[]): string => parts.join("\u0000");

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

type Open = <Row, Unique extends string, Group extends string>(
  spec: TableSpec<Row, Unique, Group>,
  swapped: (before: Row | undefined, after: Row | undefined) => Change,
) => Table<Row, Unique, Group>;

const byId = (row: { readonly id: string }): string => row.id;
const none = {};

const peopleTables = (table: Open): Pick<Tables, "people" | "chats" | "events" | "sends"> => ({
  people: table(
    {
      key: byId,
      uniques: { customerNumber: (row: PersonLine) => row.customerNumber },
      groups: { staff: ({ role }) => (role === "customer" ? null : "staff") },
    },
    (before, after) => ({ table: "people", before, after }),
  ),
  chats: table(
    {
      key: byId,
      uniques: { chat: (row: ChatLine) => keyed(row.channel, row.chat) },
      groups: { person: ({ person }) => person },
    },
    (before, after) => ({ table: "chats", before, after }),
  ),
  events: table(
    {
      key: (row: EventLine) => keyed(row.channel, row.key),
      uniques: none,
      groups: {
        status: ({ status }) => status,
        message: ({ chat, messageId }) => (messageId === null ? null : keyed(chat, messageId)),
      },
    },
    (before, after) => ({ table: "events", before, after }),
  ),
  sends: table(
    {
      key: byId,
      uniques: {
        seq: (row: SendLine) => keyed(row.conversation, row.seq, row.part),
        cause: (row) => keyed(row.cause, row.causeIndex, row.part),
      },
      groups: {
        status: ({ status }) => status,
        open: ({ status, conversation }) =>
          status === "queued" || status === "sending" ? conversation : null,
      },
    },
    (before, after) => ({ table: "sends", before, after }),
  ),
});

const caseTables = (
  table: Open,
): Pick<Tables, "tickets" | "history" | "surveys" | "timers" | "photos"> => ({
  tickets: table(
    {
      key: byId,
      uniques: {
        number: (row: TicketLine) => row.number,
        cause: (row) => keyed(row.cause, row.causeIndex),
      },
      groups: {
        customer: ({ customer }) => customer,
        engineer: ({ engineer }) => engineer,
        status: ({ status }) => status,
      },
    },
    (before, after) => ({ table: "tickets", before, after }),
  ),
  history: table(
    {
      key: (row: HistoryLine) => String(row.id),
      uniques: {
        seq: (row) => keyed(row.ticket, row.seq),
        cause: (row) => keyed(row.cause, row.causeIndex),
      },
      groups: { ticket: ({ ticket }) => ticket },
    },
    (before, after) => ({ table: "history", before, after }),
  ),
  surveys: table(
    {
      key: (row: SurveyLine) => row.number,
      uniques: { round: (row) => keyed(row.ticket, row.round) },
      groups: none,
    },
    (before, after) => ({ table: "surveys", before, after }),
  ),
  timers: table(
    {
      key: byId,
      uniques: { cycle: (row: TimerLine) => keyed(row.subject, row.kind, row.cycle) },
      groups: {
        status: ({ status }) => status,
        armed: ({ status, subject }) => (status === "armed" ? subject : null),
      },
    },
    (before, after) => ({ table: "timers", before, after }),
  ),
  photos: table(
    {
      key: byId,
      uniques: none,
      groups: {
        ticket: (row: PhotoLine) => row.ticket,
        status: ({ status }) => status,
        message: ({ conversation, messageId }) =>
          messageId === null ? null : keyed(conversation, messageId),
      },
    },
    (before, after) => ({ table: "photos", before, after }),
  ),
});

const smallTables = (
  table: Open,
): Pick<Tables, "codes" | "bookmarks" | "tokens" | "counters" | "audits"> => ({
  codes: table(
    { key: (row: CodeLine) => row.code, uniques: none, groups: none },
    (before, after) => ({ table: "codes", before, after }),
  ),
  bookmarks: table(
    {
      key: (row: BookmarkLine) => keyed(row.channel, row.account),
      uniques: none,
      groups: none,
    },
    (before, after) => ({ table: "bookmarks", before, after }),
  ),
  tokens: table(
    { key: (row: TokenLine) => row.key, uniques: none, groups: none },
    (before, after) => ({ table: "tokens", before, after }),
  ),
  counters: table(
    { key: (row: CounterLine) => row.name, uniques: none, groups: none },
    (before, after) => ({ table: "counters", before, after }),
  ),
  audits: table(
    { key: (row: AuditLine) => String(row.seq), uniques: none, groups: none },
    (before, after) => ({ table: "audits", before, after }),
  ),
});
