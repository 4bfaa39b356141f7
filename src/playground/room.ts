import type { Platform } from "../kernel/platform.ts";
import { type Face, faces, type Seat, type StaffRole, seats } from "./faces.ts";
import { type Gallery, hangGallery } from "./gallery.ts";
import type { PlaygroundParts } from "./parts.ts";
import type { Emulator, Entry, Phone } from "./phone.ts";
import { openRecorder, type Recorder } from "./record-script.ts";

/** The table with the phones: who holds which app now, what they blocked, which pictures they sent. */
export interface Room {
  readonly gallery: Gallery;
  /** What was done at this table. */
  readonly recorder: Recorder;
  face(seat: Seat): Face;
  /** As what the person signed in last with the app in hand, or as what they come. */
  role(seat: Seat): Face["role"];
  /** @throws {Error} for a customer's seat */
  setRole(seat: Seat, role: StaffRole): void;
  platform(seat: Seat): Platform;
  phone(seat: Seat): Phone;
  entries(seat: Seat): readonly Entry[];
  /** Hands the person another app. @throws {Error} when this person has no such app. */
  sit(seat: Seat, platform: Platform): void;
  /** Hands the app to a new customer of the same name whom the desk has never seen. @throws {Error} for staff. */
  renew(seat: Seat): void;
  blocked(seat: Seat): boolean;
  setBlocked(seat: Seat, blocked: boolean): void;
  /** Each running emulator once. */
  emulators(): readonly Emulator[];
}

/** New customers are numbered by the seconds since then: no later start takes the same number again. */
const countedFrom = Date.UTC(2026, 0, 1);

/** A table where everybody sits at their first app. */
export function openRoom(parts: PlaygroundParts): Room {
  const gallery = hangGallery();
  const held = new Map<Seat, Platform>();
  const roles = new Map<string, StaffRole>();
  const blocked = new Set<string>();
  const platform = (seat: Seat): Platform => held.get(seat) ?? faces[seat].platforms[0];
  const key = (seat: Seat): string => `${seat}.${platform(seat)}`;
  const role = (seat: Seat): Face["role"] => roles.get(key(seat)) ?? faces[seat].role;
  const recorder = openRecorder((seat) => {
    const current = role(seat);
    return { do: "badge", seat, role: current === "customer" ? "agent" : current };
  });
  const take = (seat: Seat, on: Platform, person: string): Phone =>
    recorder.watch(seat, gallery.watch(parts.emulators[on].phone(person, faces[seat].badge)));
  const phones = handOut(take);
  let newest = 0;

  const phone = (seat: Seat): Phone => {
    const mine = phones.get(key(seat));
    if (mine === undefined) throw new Error(`Nobody gave the ${seat} a phone.`);
    return mine;
  };

  return {
    gallery,
    recorder,
    face: (seat) => faces[seat],
    role,
    setRole(seat, as) {
      if (faces[seat].role === "customer") throw new Error("Customers need no code.");
      roles.set(key(seat), as);
    },
    platform,
    phone,
    entries: (seat) => phone(seat).entries().map(withoutBytes),
    sit(seat, wanted) {
      if (!faces[seat].platforms.includes(wanted))
        throw new Error(`The ${seat} has no ${wanted} app.`);
      if (platform(seat) !== wanted) recorder.note({ do: "sit", seat, app: wanted });
      held.set(seat, wanted);
    },
    renew(seat) {
      if (faces[seat].role !== "customer") throw new Error("Only a customer can be somebody new.");
      newest = Math.max(newest + 1, Math.floor((parts.clock.now() - countedFrom) / 1000));
      blocked.delete(key(seat));
      phones.set(key(seat), take(seat, platform(seat), `${faces[seat].person}.${newest}`));
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
function handOut(
  take: (seat: Seat, platform: Platform, person: string) => Phone,
): Map<string, Phone> {
  const phones = new Map<string, Phone>();
  for (const seat of seats) {
    const { platforms, person } = faces[seat];
    for (const platform of platforms)
      phones.set(`${seat}.${platform}`, take(seat, platform, person));
  }
  return phones;
}
