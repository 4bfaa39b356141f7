import type { Platform } from "../kernel/platform.ts";
import { type Face, faces, type Seat, seats } from "./faces.ts";
import type { Gallery } from "./gallery.ts";
import { hangGallery } from "./gallery.ts";
import type { PlaygroundParts } from "./parts.ts";
import type { Emulator, Entry, Phone } from "./phone.ts";

/** The table with the phones: who holds which app now, what they blocked, which pictures they sent. */
export interface Room {
  readonly gallery: Gallery;
  face(seat: Seat): Face;
  platform(seat: Seat): Platform;
  phone(seat: Seat): Phone;
  entries(seat: Seat): readonly Entry[];
  /** Hands the person another app. @throws {Error} when this person has no such app. */
  sit(seat: Seat, platform: Platform): void;
  blocked(seat: Seat): boolean;
  setBlocked(seat: Seat, blocked: boolean): void;
  /** Each running emulator once. */
  emulators(): readonly Emulator[];
}

/** A table where everybody sits at their first app. */
export function openRoom(parts: PlaygroundParts): Room {
  const gallery = hangGallery();
  const held = new Map<Seat, Platform>();
  const blocked = new Set<string>();
  const phones = handOut(parts, gallery);
  const platform = (seat: Seat): Platform => held.get(seat) ?? faces[seat].platforms[0];
  const key = (seat: Seat): string => `${seat}.${platform(seat)}`;

  const phone = (seat: Seat): Phone => {
    const held = phones.get(key(seat));
    if (held === undefined) throw new Error(`Nobody gave the ${seat} a phone.`);
    return held;
  };

  return {
    gallery,
    face: (seat) => faces[seat],
    platform,
    phone,
    entries: (seat) => phone(seat).entries().map(withoutBytes),
    sit(seat, wanted) {
      if (!faces[seat].platforms.includes(wanted))
        throw new Error(`The ${seat} has no ${wanted} app.`);
      held.set(seat, wanted);
    },
    blocked: (seat) => blocked.has(key(seat)),
    setBlocked(seat, now) {
      if (now) blocked.add(key(seat));
      else blocked.delete(key(seat));
    },
    emulators: () => [...new Set(Object.values(parts.emulators))],
  };
}

/** Some stand-ins name a photo by its bytes; the page asks the gallery for those. */
function withoutBytes(entry: Entry): Entry {
  const { shown } = entry;
  return shown.kind === "photo" ? { ...entry, shown: { ...shown, photo: "" } } : entry;
}

/** Everybody's phones, always in the same order: who is who on a platform is the same after every start. */
function handOut({ emulators }: PlaygroundParts, gallery: Gallery): ReadonlyMap<string, Phone> {
  const phones = new Map<string, Phone>();
  for (const seat of seats) {
    const { platforms, person, badge } = faces[seat];
    for (const platform of platforms) {
      const phone = gallery.watch(emulators[platform].phone(person, badge));
      phones.set(`${seat}.${platform}`, phone);
    }
  }
  return phones;
}
