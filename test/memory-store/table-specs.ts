/** How every table is keyed and grouped, as the migrations make it. */
import { keyed } from "./keyed.ts";
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
import type { Table, TableSpec } from "./table.ts";
import type { Change, Tables } from "./tables.ts";

type Open = <Row, Unique extends string, Group extends string>(
  spec: TableSpec<Row, Unique, Group>,
  swapped: (before: Row | undefined, after: Row | undefined) => Change,
) => Table<Row, Unique, Group>;

const byId = (row: { readonly id: string }): string => row.id;
const none = {};

/** Who speaks, what came and what goes out. */
export const peopleTables = (
  table: Open,
): Pick<Tables, "people" | "chats" | "events" | "sends"> => ({
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

/** Cases and what belongs to them. */
export const caseTables = (
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

/** The rest. */
export const smallTables = (
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
