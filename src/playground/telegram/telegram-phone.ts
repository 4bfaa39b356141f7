import type { Button, ButtonMatch, Entry, Phone } from "../phone.ts";
import { sampleFiles } from "../sample-files.ts";
import { type Awkward, albumOf, awkwardOf } from "./awkward.ts";
import { albumItemsMax } from "./limits.ts";
import type { Room } from "./rooms.ts";
import type { Contact } from "./shapes.ts";
import { entriesOf } from "./transcript.ts";
import { pressInline, rewrite, setBlocked, textContent, withdraw, write } from "./user-updates.ts";
import { type Command, commandKey, type World } from "./world.ts";

/** Where a person stands when a keyboard button asks for their place, degrees. */
const herePlace = { latitude: 52.52, longitude: 13.405 } as const;

const others = {
  voice: {
    field: "voice",
    fields: { duration: 4, mime_type: "audio/ogg" },
    bytes: sampleFiles.ogg,
  },
  sticker: {
    field: "sticker",
    bytes: Buffer.from("a sticker"),
    fields: {
      type: "regular",
      width: 512,
      height: 512,
      emoji: "👍",
      is_animated: false,
      is_video: false,
    },
  },
  video: {
    field: "video",
    fields: { duration: 6, width: 640, height: 480, mime_type: "video/mp4" },
    bytes: sampleFiles.mp4,
  },
  file: {
    field: "document",
    fields: { file_name: "manual.pdf", mime_type: "application/pdf" },
    bytes: sampleFiles.pdf,
  },
} as const;

/** A Telegram app: besides what every phone does, it can do what comes at an awkward moment. */
export type TelegramPhone = Phone & Awkward;

/** One person's Telegram app. */
export function createPhone(world: World, room: Room): TelegramPhone {
  return {
    platform: "telegram",
    person: room.person,
    entries: () => entriesOf(room, world.files),
    async open(payload) {
      setBlocked(world, room, false);
      room.started = true;
      say(world, room, payload === undefined ? "/start" : `/start ${payload}`);
    },
    say: async (text) => say(world, room, text),
    press: async (match) => press(world, room, match),
    menu: async (item) => say(world, room, commandNamed(world, room, item)),
    menuItems: () =>
      commandsFor(world, room).map(({ command, description }) => ({
        label: description,
        key: `/${command}`,
      })),
    sendPhotos: async (photos, caption) => sendPhotos(world, room, photos, caption),
    async sendLocation({ latitude, longitude, title, address = "" }) {
      const location = { latitude, longitude };
      const venue = title === undefined ? {} : { venue: { location, title, address } };
      write(world, room, { location, ...venue });
    },
    async shareContact({ phone, name, own = false }) {
      const contact: Contact = { phone_number: phone, first_name: name };
      write(world, room, { contact: own ? { ...contact, user_id: room.user.id } : contact });
    },
    async sendOther(kind, own) {
      const { field, fields, bytes } = others[kind];
      const named = own?.name === undefined ? fields : { ...fields, file_name: own.name };
      const file = world.files.addOther(Buffer.from(own?.bytes ?? bytes), named);
      write(world, room, { [field]: file });
    },
    ...awkwardOf(world, room),
    edit: async (entry, text) => rewrite(world, room, entry, text),
    recall: async (entry) => withdraw(world, room, entry),
    block: async () => setBlocked(world, room, true),
    unblock: async () => setBlocked(world, room, false),
  };
}

function say(world: World, room: Room, text: string): void {
  write(world, room, textContent(text));
}

function sendPhotos(
  world: World,
  room: Room,
  photos: readonly Uint8Array[],
  caption: string | undefined,
): void {
  if (photos.length > albumItemsMax) throw new Error(`an album holds ${albumItemsMax} photos`);
  const send = albumOf(world, room, photos.length > 1);
  for (const [index, bytes] of photos.entries()) send(bytes, index === 0 ? caption : undefined);
}

function press(world: World, room: Room, match: string | ButtonMatch): void {
  const { entry, button } = liveButton(entriesOf(room, world.files), match);
  const line = room.lines.find(({ key }) => key === entry.id);
  if (button.look === "inline") {
    // A link opens in the browser and the bot hears nothing of it.
    if (line?.message === undefined || button.url !== undefined) return;
    pressInline(world, room, line.message, button.data);
    return;
  }
  if (room.keyboard !== undefined && line?.keyboard?.once === true) room.keyboard.folded = true;
  const { id: user_id, first_name } = room.user;
  const contact = { phone_number: room.phoneNumber, first_name, user_id };
  if (button.asks === "contact") write(world, room, { contact });
  else if (button.asks === "location") write(world, room, { location: herePlace });
  else say(world, room, button.label);
}

function commandNamed(world: World, room: Room, item: string): string {
  const found = commandsFor(world, room).find(
    ({ command, description }) => command === item.replace("/", "") || description === item,
  );
  if (found === undefined) throw new Error(`the menu has no ${item}`);
  return `/${found.command}`;
}

/** The commands of the narrowest scope and language, in the order the clients look them up. */
function commandsFor(world: World, room: Room): readonly Command[] {
  const language = room.user.language_code ?? "";
  const scopes = [
    { type: "chat", chat_id: room.chat.id },
    { type: "all_private_chats" },
    { type: "default" },
  ];
  const keys = scopes.flatMap((scope) => [
    commandKey(scope, language),
    commandKey(scope, language.slice(0, 2)),
    commandKey(scope, ""),
  ]);
  const key = keys.find((candidate) => world.commands.has(candidate));
  return key === undefined ? [] : (world.commands.get(key) ?? []);
}

function liveButton(
  entries: readonly Entry[],
  match: string | ButtonMatch,
): { readonly entry: Entry; readonly button: Button } {
  const wanted: ButtonMatch = typeof match === "string" ? { label: match } : match;
  for (const entry of entries.toReversed()) {
    const button = entry.buttons
      .flat()
      .find((candidate) => candidate.live && fits(candidate, wanted));
    if (button !== undefined) return { entry, button };
  }
  const shown = entries.flatMap(({ buttons }) => buttons.flat().filter(({ live }) => live));
  throw new Error(
    `no live button ${String(wanted.label ?? wanted.data)}; shown: ${shown.map(({ label }) => label).join(", ")}`,
  );
}

function fits({ label, data }: Button, wanted: ButtonMatch): boolean {
  return matches(label, wanted.label) && matches(data, wanted.data);
}

function matches(value: string, wanted: string | RegExp | undefined): boolean {
  if (wanted === undefined) return true;
  return typeof wanted === "string" ? value === wanted : wanted.test(value);
}
