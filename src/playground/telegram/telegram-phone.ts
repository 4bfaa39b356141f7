import type { Button, ButtonMatch, Entry, Phone } from "../phone.ts";
import { albumItemsMax } from "./limits.ts";
import type { Room } from "./rooms.ts";
import type { Contact, Message } from "./shapes.ts";
import { entriesOf } from "./transcript.ts";
import { pressInline, rewrite, setBlocked, textContent, withdraw, write } from "./user-updates.ts";
import { type Command, commandKey, type World } from "./world.ts";

/** Where a person stands when a keyboard button asks for their place, degrees. */
const herePlace = { latitude: 52.52, longitude: 13.405 } as const;

const others = {
  voice: { field: "voice", fields: { duration: 4, mime_type: "audio/ogg" } },
  sticker: {
    field: "sticker",
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
  },
  file: { field: "document", fields: { file_name: "manual.pdf", mime_type: "application/pdf" } },
} as const;

/** One person's Telegram app. */
export function createPhone(world: World, room: Room): Phone {
  const say = (text: string) => {
    write(world, room, textContent(text));
  };
  const shareOwn = () => ({
    phone_number: room.phoneNumber,
    first_name: room.user.first_name,
    user_id: room.user.id,
  });

  return {
    platform: "telegram",
    person: room.person,
    entries: () => entriesOf(room, world.files),
    async open(payload) {
      setBlocked(world, room, false);
      room.started = true;
      say(payload === undefined ? "/start" : `/start ${payload}`);
    },
    say: async (text) => say(text),
    async press(match) {
      const { entry, button } = liveButton(entriesOf(room, world.files), match);
      if (button.look === "inline") return pressUnder(world, room, entry, button);
      const line = room.lines.find(({ key }) => key === entry.id);
      if (room.keyboard !== undefined && line?.keyboard?.once === true) room.keyboard.folded = true;
      if (button.asks === "contact") write(world, room, { contact: shareOwn() });
      else if (button.asks === "location") write(world, room, { location: herePlace });
      else say(button.label);
    },
    async menu(item) {
      const found = commandsFor(world, room).find(
        ({ command, description }) => command === item.replace("/", "") || description === item,
      );
      if (found === undefined) throw new Error(`the menu has no ${item}`);
      say(`/${found.command}`);
    },
    menuItems: () =>
      commandsFor(world, room).map(({ command, description }) => ({
        label: description,
        key: `/${command}`,
      })),
    async sendPhotos(photos, caption) {
      if (photos.length > albumItemsMax) throw new Error(`an album holds ${albumItemsMax} photos`);
      world.counters.album += 1;
      const group =
        photos.length > 1 ? { media_group_id: String(13_000_000_000 + world.counters.album) } : {};
      for (const [index, bytes] of photos.entries()) {
        const photo = world.files.addPhoto(Buffer.from(bytes));
        const words = index === 0 && caption !== undefined ? { caption } : {};
        write(world, room, { photo, ...group, ...words });
      }
    },
    async sendLocation({ latitude, longitude, title, address = "" }) {
      const location = { latitude, longitude };
      write(
        world,
        room,
        title === undefined ? { location } : { location, venue: { location, title, address } },
      );
    },
    async shareContact({ phone, name, own = false }) {
      const contact: Contact = { phone_number: phone, first_name: name };
      write(world, room, { contact: own ? { ...contact, user_id: room.user.id } : contact });
    },
    async sendOther(kind) {
      const { field, fields } = others[kind];
      write(world, room, { [field]: world.files.addOther(Buffer.from(`a ${kind}`), fields) });
    },
    edit: async (entry, text) => rewrite(world, room, entry, text),
    recall: async (entry) => withdraw(world, room, entry),
    block: async () => setBlocked(world, room, true),
    unblock: async () => setBlocked(world, room, false),
  };
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

function pressUnder(world: World, room: Room, entry: Entry, button: Button): void {
  const message: Message | undefined = room.lines.find(({ key }) => key === entry.id)?.message;
  // A link opens in the browser and the bot hears nothing of it.
  if (message !== undefined && button.url === undefined)
    pressInline(world, room, message, button.data);
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
