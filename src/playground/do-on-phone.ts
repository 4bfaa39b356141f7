import type { PhoneAct } from "./act.ts";
import type { Seat, StaffRole } from "./faces.ts";
import type { Panel } from "./panel.ts";
import type { Room } from "./room.ts";
import { samplePicture } from "./samples.ts";

/** Does on a phone what the visitor asked for. @throws {Error} when the app would not let a person do it. */
export async function doOnPhone(act: PhoneAct, room: Room, panel: Panel): Promise<void> {
  switch (act.kind) {
    case "open":
      return room.phone(act.seat).open(act.payload);
    case "badge":
      return badge(act, room, panel);
    case "renew":
      return room.renew(act.seat);
    case "sit":
      return room.sit(act.seat, act.platform);
    case "say":
      return room.phone(act.seat).say(act.text);
    case "press":
      return press(act, room);
    case "menu":
      return openMenu(act.seat, act.item, room);
    case "photos":
      return sendPhotos(act, room);
    case "location":
      return room.phone(act.seat).sendLocation(placeOf(act));
    case "contact":
      return room.phone(act.seat).shareContact({ phone: act.phone, name: act.name, own: act.own });
    case "other":
      return room.phone(act.seat).sendOther(act.what);
    case "edit":
      return room.phone(act.seat).edit(act.entry, act.text);
    case "recall":
      return room.phone(act.seat).recall(act.entry);
    case "block":
      await room.phone(act.seat).block();
      return room.setBlocked(act.seat, true);
    case "unblock":
      await room.phone(act.seat).unblock();
      return room.setBlocked(act.seat, false);
  }
}

async function badge(act: PhoneAct & { kind: "badge" }, room: Room, panel: Panel): Promise<void> {
  const current = room.role(act.seat);
  if (current === "customer") throw new Error("Customers need no code.");
  await signIn(act.seat, act.role ?? current, room, panel);
}

/** Somebody on the staff opens the chat and types the code that was handed out for this role. @throws {Error} for a customer */
export async function signIn(seat: Seat, role: StaffRole, room: Room, panel: Panel): Promise<void> {
  const code = await panel.staffCode(role, room.face(seat).badge);
  room.setRole(seat, role);
  const phone = room.phone(seat);
  if (phone.entries().length === 0) await phone.open();
  await phone.say(code);
}

async function press(
  { seat, label, data, moment }: PhoneAct & { kind: "press" },
  room: Room,
): Promise<void> {
  const phone = room.phone(seat);
  if (moment === undefined) return phone.press({ label, data });
  if (phone.pick === undefined) throw new Error("This app has no wheel for times.");
  return phone.pick({ label, data }, moment);
}

async function openMenu(seat: PhoneAct["seat"], item: string, room: Room): Promise<void> {
  const phone = room.phone(seat);
  if (phone.menu === undefined) throw new Error("This app has no menu.");
  await phone.menu(item);
}

async function sendPhotos(act: PhoneAct & { kind: "photos" }, room: Room): Promise<void> {
  const drawn = await Promise.all(act.samples.map(samplePicture));
  const picked = act.photos.map((one) => new Uint8Array(Buffer.from(one, "base64")));
  if (drawn.length + picked.length === 0) throw new Error("There is no photo to send.");
  await room.phone(act.seat).sendPhotos([...drawn, ...picked], act.caption);
}

function placeOf(act: PhoneAct & { kind: "location" }) {
  const { latitude, longitude, title, address } = act;
  return {
    latitude,
    longitude,
    ...(title === undefined ? {} : { title }),
    ...(address === undefined ? {} : { address }),
  };
}
