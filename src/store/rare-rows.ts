/** The rows only some turns have, as one JSON value; null when a tray has none. Sealed bytes travel as base64. */
import { derive } from "../kernel/ids.ts";
import { chatName } from "../ports/shelf.ts";
import type { Unit } from "../ports/unit.ts";
import { history, person, survey, ticket } from "./rare-columns.ts";
import { places } from "./rows.ts";
import type { Seal } from "./seal.ts";

/** JSON text for `desk_tray_rare`, or null. */
export function rareRows(units: readonly Unit[], seal: Seal): string | null {
  const tables: Record<string, object[]> = {};
  const add = (table: string, unit: number, rows: readonly object[]): void => {
    if (rows.length === 0) return;
    const list = (tables[table] ??= []);
    for (const row of rows) list.push({ unit, ...row });
  };
  for (const [nth, unit] of units.entries()) {
    add(
      "people",
      nth,
      unit.people.map((row) => person(row, seal)),
    );
    add(
      "tickets",
      nth,
      unit.tickets.map((row) => ticket(row, seal)),
    );
    add(
      "history",
      nth,
      unit.history.map((row) => history(row, seal)),
    );
    add(
      "surveys",
      nth,
      unit.surveys.map((row) => survey(row, seal)),
    );
    add(
      "fired",
      nth,
      unit.fired.map((id) => ({ id })),
    );
    add("settled", nth, unit.settled);
    add(
      "armed",
      nth,
      unit.armed.map(({ dueAt, ...row }) => ({
        id: derive("timer", row.subject, row.kind, row.cycle),
        due: dueAt,
        ...row,
      })),
    );
    add(
      "notices",
      nth,
      unit.notices.map((row) => ({
        key: row.key,
        chat: chatName(row.to),
        at: row.at,
        body: seal
          .seal(JSON.stringify({ to: row.to, notice: row.notice }), places.raw("desk", row.key))
          .toString("base64"),
      })),
    );
    add("audits", nth, unit.audits);
    add(
      "codes",
      nth,
      unit.codes.map((code) => ({ hash: seal.blind(code, "staff-code").toString("base64") })),
    );
    const { chat } = unit;
    if (chat === null) continue;
    add(
      "photos",
      nth,
      unit.photos.map(({ photo, messageId }) => ({
        id: photo.id,
        conversation: chat.id,
        channel: chat.channel,
        chat: chat.chat,
        message: messageId,
        ref: seal.seal(JSON.stringify(photo), places.photo(photo.id)).toString("base64"),
      })),
    );
    add(
      "joined",
      nth,
      unit.joined.map(({ photo, ticket: id }) => ({ id: photo, ticket: id })),
    );
    add("wrong", nth, unit.wrongCode ? [{ conversation: chat.id }] : []);
    add(
      "forgotten",
      nth,
      unit.forgotten.map(({ message }) => ({
        chat: chatName(chat),
        conversation: chat.id,
        message,
      })),
    );
  }
  return Object.keys(tables).length === 0 ? null : JSON.stringify(tables);
}
