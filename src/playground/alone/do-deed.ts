import type { z } from "zod";
import type { Phone } from "../phone.ts";
import { sampleNames, samplePicture } from "../samples.ts";
import { type DeedName, deeds } from "./control-shapes.ts";

/** Does on a phone what the path and body ask for. @throws {Error} when body or app do not allow it */
export async function doDeed(phone: Phone, deed: DeedName, body: unknown): Promise<void> {
  switch (deed) {
    case "open":
      return phone.open(deeds.open.parse(body).payload);
    case "say":
      return phone.say(deeds.say.parse(body).text);
    case "press":
      return phone.press(deeds.press.parse(body));
    case "menu":
      return menu(phone, deeds.menu.parse(body).item);
    case "photos":
      return photos(phone, deeds.photos.parse(body));
    case "location":
      return location(phone, deeds.location.parse(body));
    case "contact":
      return phone.shareContact(deeds.contact.parse(body));
    case "other":
      return phone.sendOther(deeds.other.parse(body).what);
    case "edit":
      return edit(phone, deeds.edit.parse(body));
    case "recall":
      return phone.recall(deeds.recall.parse(body).entry);
    case "block":
      return phone.block();
    case "unblock":
      return phone.unblock();
  }
}

function menu(phone: Phone, item: string): Promise<void> {
  if (phone.menu === undefined) throw new Error("This app has no menu.");
  return phone.menu(item);
}

async function photos(phone: Phone, asked: z.output<typeof deeds.photos>): Promise<void> {
  const names = Array.from(
    { length: asked.samples },
    (_none, nth) => sampleNames[nth % sampleNames.length],
  );
  const drawn = await Promise.all(names.filter((one) => one !== undefined).map(samplePicture));
  const given = asked.photos.map((one) => new Uint8Array(Buffer.from(one, "base64")));
  if (drawn.length + given.length === 0) throw new Error("There is no photo to send.");
  return phone.sendPhotos([...drawn, ...given], asked.caption);
}

const location = (phone: Phone, place: z.output<typeof deeds.location>): Promise<void> =>
  phone.sendLocation(place);

const edit = (phone: Phone, { entry, text }: z.output<typeof deeds.edit>): Promise<void> =>
  phone.edit(entry, text);
