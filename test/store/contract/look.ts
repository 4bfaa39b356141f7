/** All rows in one shape, whichever store they come from, so that two stores can be compared. */
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
} from "../../memory-store/rows.ts";
import type {
  BookmarkLine,
  CodeLine,
  CounterLine,
  TokenLine,
} from "../../memory-store/small-rows.ts";

export interface Look {
  readonly people: readonly PersonLine[];
  readonly chats: readonly ChatLine[];
  readonly events: readonly EventLine[];
  readonly tickets: readonly TicketLine[];
  readonly history: readonly HistoryLine[];
  readonly surveys: readonly SurveyLine[];
  readonly sends: readonly SendLine[];
  readonly timers: readonly TimerLine[];
  readonly photos: readonly PhotoLine[];
  readonly codes: readonly CodeLine[];
  readonly bookmarks: readonly BookmarkLine[];
  readonly tokens: readonly TokenLine[];
  readonly counters: readonly CounterLine[];
  readonly audits: readonly AuditLine[];
}

/** What stores may name as they like, named by order: running numbers, owners; what has no order, ordered. */
export function even(look: Look, owners: readonly number[]): Look {
  const by = <Row>(rows: readonly Row[], key: (row: Row) => string): readonly Row[] =>
    rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  const counted = <Row extends { readonly id: number }>(rows: readonly Row[]): readonly Row[] =>
    rows.toSorted((a, b) => a.id - b.id).map((row, nth) => ({ ...row, id: nth + 1 }));
  return {
    people: by(look.people, ({ id }) => id),
    chats: by(look.chats, ({ id }) => id).map((row) => ({ ...row, state: sorted(row.state) })),
    events: counted(look.events).map((row) => ({
      ...row,
      raw: row.raw === null ? null : new Uint8Array(row.raw),
    })),
    tickets: by(look.tickets, ({ id }) => id),
    history: counted(look.history),
    surveys: by(look.surveys, ({ number }) => number),
    sends: by(look.sends, ({ id }) => id).map((row) => ({
      ...row,
      owner: owners.indexOf(row.owner) + 1,
    })),
    timers: by(look.timers, ({ id }) => id).map((row) => ({
      ...row,
      why: row.why === null ? null : sorted(row.why),
    })),
    photos: by(look.photos, ({ id }) => id),
    codes: by(look.codes, ({ code }) => code),
    bookmarks: by(look.bookmarks, ({ channel, account }) => `${channel}:${account}`),
    tokens: by(look.tokens, ({ key }) => key),
    counters: by(look.counters, ({ name }) => name),
    audits: look.audits
      .toSorted((a, b) => a.seq - b.seq)
      .map((row, nth) => ({ ...row, seq: nth + 1 })),
  };
}

/** JSON with its keys in order: `jsonb` keeps none. */
function sorted(json: string): string {
  return JSON.stringify(JSON.parse(json), (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
