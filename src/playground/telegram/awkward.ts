import type { Room } from "./rooms.ts";
import { pressInline, textContent, write } from "./user-updates.ts";
import { firstAlbum, type World } from "./world.ts";

/** What a person or an app does at an awkward moment. */
export interface Awkward {
  /** Sends an album whose words stand under that photo, and gives a way to send one more photo of it, late. */
  sendAlbum(
    photos: readonly Uint8Array[],
    caption: { readonly under: number; readonly words: string } | undefined,
  ): Promise<(photo: Uint8Array, words?: string) => Promise<void>>;
  /** Presses the last button once more, though it is gone; `old` says that Telegram has forgotten the message. */
  pressAgain(old?: boolean): Promise<void>;
  /** A picture sent as a file that says to be so large, bytes. */
  sendPictureFile(size: number): Promise<void>;
  /** Writes in a topic of the private chat. */
  sayInTopic(text: string): Promise<void>;
}

/** The awkward things one person can do. */
export function awkwardOf(world: World, room: Room): Awkward {
  return {
    async sendAlbum(photos, caption) {
      const send = albumOf(world, room);
      for (const [at, photo] of photos.entries())
        send(photo, caption?.under === at ? caption.words : undefined);
      return async (photo, words) => send(photo, words);
    },
    pressAgain: async (old = false) => pressAgain(world, room, old),
    async sendPictureFile(size) {
      const fields = { file_name: "picture.jpg", mime_type: "image/jpeg" };
      const document = world.files.addOther(Buffer.from("a picture"), fields, size);
      write(world, room, { document });
    },
    sayInTopic: async (text) =>
      void write(world, room, {
        ...textContent(text),
        message_thread_id: 7,
        is_topic_message: true,
      }),
  };
}

/** Sends photos of one album, one after the other. */
export function albumOf(
  world: World,
  room: Room,
  several = true,
): (bytes: Uint8Array, caption: string | undefined) => void {
  world.counters.album += 1;
  const album = { media_group_id: String(firstAlbum + world.counters.album) };
  return (bytes, caption) => {
    const photo = world.files.addPhoto(Buffer.from(bytes));
    const words = caption === undefined ? {} : { caption };
    write(world, room, { photo, ...(several ? album : {}), ...words });
  };
}

/** As an app does that has not yet heard that the button is gone. */
function pressAgain(world: World, room: Room, old: boolean): void {
  if (room.pressed === undefined) throw new Error("no button was pressed");
  const { message, data } = room.pressed;
  const { message_id, chat, from } = message;
  pressInline(world, room, old ? { message_id, chat, from, date: 0 } : message, data);
}
