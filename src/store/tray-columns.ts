/** Rows of a tray as columns: one array of typed values for each parameter of `desk_tray`. */
import { chatName } from "../ports/shelf.ts";
import type { Mark, Unit } from "../ports/unit.ts";
import { layConversation, places } from "./rows.ts";
import type { Seal } from "./seal.ts";

/** Columns of `c_`, see the migration. @param stored profiles that are in the database as they are */
export function chats(
  units: readonly Unit[],
  seal: Seal,
  stored: Pick<WeakSet<object>, "has">,
): unknown[][] {
  const columns: unknown[][] = Array.from({ length: 15 }, () => []);
  for (const [nth, { chat, expected }] of units.entries()) {
    if (chat === null) continue;
    const { state, draft } = layConversation(chat.conversation, chat.id, seal);
    const profile =
      chat.profile === undefined || stored.has(chat.profile)
        ? null
        : seal.seal(JSON.stringify(chat.profile), places.profile(chat.id));
    put(columns, [
      nth,
      chat.id,
      expected,
      chat.fresh,
      chat.channel,
      chat.chat,
      chat.person.id,
      state,
      draft,
      profile,
      chat.conversation.handling,
      chat.blocked,
      chat.serving,
      chat.outSeq,
      chat.conversation.lastAt,
    ]);
  }
  return columns;
}

/** Columns of `e_`, see the migration. */
export function events(units: readonly Unit[], seal: Seal): unknown[][] {
  const columns: unknown[][] = Array.from({ length: 8 }, () => []);
  for (const [nth, unit] of units.entries()) {
    if (unit.chat === null) continue;
    const chat = chatName(unit.chat);
    for (const row of unit.events) {
      const raw = seal.seal(row.raw, places.raw(row.channel, row.key));
      put(columns, [nth, row.channel, row.key, chat, row.at, row.messageId, raw, row.status]);
    }
  }
  return columns;
}

/** Columns of `d_`, see the migration. */
export function heard(units: readonly Unit[]): unknown[][] {
  const columns: unknown[][] = [[], [], []];
  for (const [nth, unit] of units.entries()) {
    for (const row of unit.heard) put(columns, [nth, row.channel, row.key]);
  }
  return columns;
}

/** Columns of `o_`, see the migration. */
export function sends(units: readonly Unit[], seal: Seal): unknown[][] {
  const columns: unknown[][] = Array.from({ length: 11 }, () => []);
  for (const [nth, unit] of units.entries()) {
    if (unit.chat === null) continue;
    for (const row of unit.sends) {
      const body = seal.seal(JSON.stringify(row.body), places.body(row.id));
      put(columns, [
        nth,
        row.id,
        unit.chat.id,
        unit.expected + 1,
        row.seq,
        row.part,
        row.kind,
        body,
        row.mustArrive,
        row.cause,
        row.causeIndex,
      ]);
    }
  }
  return columns;
}

/** Columns of `m_`, see the migration. */
export function marked(marks: readonly Mark[]): unknown[][] {
  const columns: unknown[][] = Array.from({ length: 8 }, () => []);
  for (const mark of marks) {
    put(columns, [
      mark.id,
      mark.fence,
      mark.status,
      mark.nextAt,
      mark.messageId,
      mark.maybeTwice,
      mark.error,
      mark.at,
    ]);
  }
  return columns;
}

function put(columns: unknown[][], row: readonly unknown[]): void {
  for (const [nth, value] of row.entries()) columns[nth]?.push(value);
}
