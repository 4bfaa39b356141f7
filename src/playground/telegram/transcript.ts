import type { Button, Entry, Shown } from "../phone.ts";
import type { Files } from "./files.ts";
import type { Line, Room } from "./rooms.ts";
import type { Message, ReplyButton } from "./shapes.ts";

/** What the person's app shows, oldest first; photos as data addresses. */
export function entriesOf(room: Room, files: Files): readonly Entry[] {
  return room.lines.map(
    (line): Entry => ({
      id: line.key,
      at: line.at,
      by: line.by,
      shown: line.message
        ? shownOf(line.message, files)
        : { kind: "notice", text: line.notice ?? "" },
      buttons: buttonsOf(room, line),
      ...(line.editedAt === undefined ? {} : { editedAt: line.editedAt }),
      ...(line.withdrawnAt === undefined ? {} : { withdrawnAt: line.withdrawnAt }),
    }),
  );
}

function shownOf(message: Message, files: Files): Shown {
  if (message.text !== undefined) return { kind: "text", text: message.text };
  const caption = message.caption === undefined ? {} : { caption: message.caption };
  if (message.photo !== undefined) {
    const photo = files.find(message.photo.at(-1)?.file_id ?? "")?.shownAs ?? "";
    return { kind: "photo", photo, ...caption };
  }
  if (message.contact !== undefined) {
    return {
      kind: "contact",
      phone: message.contact.phone_number,
      name: message.contact.first_name,
    };
  }
  if (message.location !== undefined) {
    const { title, address } = message.venue ?? {};
    return {
      kind: "location",
      ...message.location,
      ...(title === undefined ? {} : { title }),
      ...(address === undefined ? {} : { address }),
    };
  }
  const what = (["voice", "video", "sticker", "document"] as const).find((kind) => message[kind]);
  return { kind: "other", what: what ?? "message", ...caption };
}

function buttonsOf(room: Room, line: Line): readonly (readonly Button[])[] {
  const isThere = line.withdrawnAt === undefined && !room.blocked;
  if (line.keyboard !== undefined) {
    const isUp = room.keyboard?.key === line.key && !room.keyboard.folded;
    return line.keyboard.rows.map((row) =>
      row.map((button) => replyButton(button, isThere && isUp)),
    );
  }
  const rows = line.message?.reply_markup?.inline_keyboard ?? [];
  return rows.map((row) =>
    row.map(
      ({ text, callback_data, url }): Button => ({
        label: text,
        data: callback_data ?? "",
        look: "inline",
        live: isThere,
        ...(url === undefined ? {} : { url }),
      }),
    ),
  );
}

function replyButton(button: ReplyButton, live: boolean): Button {
  const asks = button.request_contact
    ? "contact"
    : button.request_location
      ? "location"
      : undefined;
  return {
    label: button.text,
    data: button.text,
    look: "keyboard",
    live,
    ...(asks === undefined ? {} : { asks }),
  };
}
