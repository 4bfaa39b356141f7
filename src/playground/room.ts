import type { Platform } from "../kernel/platform.ts";
import { type Face, faces, phoneAt, type Seat, seats } from "./faces.ts";
import type { Gallery } from "./gallery.ts";
import { hangGallery } from "./gallery.ts";
import type { PageLocale } from "./panel.ts";
import type { PlaygroundParts } from "./parts.ts";
import type { Emulator, Entry, Phone } from "./phone.ts";

/** The table with the phones: who holds which app now, what they blocked, which pictures they sent. */
export interface Room {
  readonly gallery: Gallery;
  face(seat: Seat): Face;
  platform(seat: Seat): Platform;
  /** The phone at a seat. The language matters only on first use: it decides the name in the profile. */
  phone(seat: Seat, locale?: PageLocale): Phone;
  /** Entries of a seat, without making a phone that nobody has touched. */
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
  const touched = new Map<string, Phone>();
  const platform = (seat: Seat): Platform => held.get(seat) ?? faces[seat].platforms[0];
  const key = (seat: Seat): string => `${seat}.${platform(seat)}`;

  const phone = (seat: Seat, locale: PageLocale = "en"): Phone => {
    const known = touched.get(key(seat));
    if (known !== undefined) return known;
    const fresh = gallery.watch(phoneAt(parts.emulators, faces[seat], platform(seat), locale));
    touched.set(key(seat), fresh);
    return fresh;
  };

  return {
    gallery,
    face: (seat) => faces[seat],
    platform,
    phone,
    entries: (seat) => touched.get(key(seat))?.entries() ?? [],
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

/** True for the name of a seat. */
export function isSeat(name: string): name is Seat {
  return seats.some((seat) => seat === name);
}
