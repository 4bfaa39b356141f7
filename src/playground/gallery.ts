import type { Phone } from "./phone.ts";

/** Albums kept for the page at most; the pictures of older ones are shown as an empty frame. */
const albumsMax = 60;

/** Remembers which picture each photo bubble shows: phones tell ids, a page needs bytes. */
export interface Gallery {
  /** The same phone, with what is sent from it remembered. */
  watch(phone: Phone): Phone;
  picture(phone: Phone, entry: string): Uint8Array | undefined;
}

/** Photos sent in one go become the next photo bubbles of that phone, in their order. */
interface Album {
  readonly key: string;
  readonly photos: readonly Uint8Array[];
  /** Bubbles that were there before, or belong to an earlier album. */
  readonly before: ReadonlySet<string>;
}

/** An empty gallery. */
export function hangGallery(): Gallery {
  const albums: Album[] = [];
  const note = (phone: Phone, photos: readonly Uint8Array[]): void => {
    albums.push({ key: keyOf(phone), photos, before: new Set(photoIds(phone)) });
    if (albums.length > albumsMax) albums.shift();
  };
  return {
    watch: (phone) => withMemory(phone, note),
    picture(phone, entry) {
      const sent = fromDesk(phone, entry);
      if (sent !== undefined) return sent;
      const own = albums.filter((album) => album.key === keyOf(phone));
      const album = own.findLast(({ before }) => !before.has(entry));
      if (album === undefined) return undefined;
      const fresh = photoIds(phone).filter((id) => !album.before.has(id));
      return album.photos[fresh.indexOf(entry)];
    },
  };
}

/** A picture that the desk sent, which its app shows from an address that holds it whole. */
function fromDesk(phone: Phone, entry: string): Uint8Array | undefined {
  const shown = phone.entries().find(({ id, by }) => id === entry && by === "desk")?.shown;
  const [, data] =
    /^data:[\w/]+;base64,(.+)$/.exec(shown?.kind === "photo" ? shown.photo : "") ?? [];
  return data === undefined ? undefined : Buffer.from(data, "base64");
}

/** A view of the phone that tells of photos before they are sent, so that no bubble is ever without its picture. */
function withMemory(
  phone: Phone,
  note: (phone: Phone, photos: readonly Uint8Array[]) => void,
): Phone {
  const sendPhotos: Phone["sendPhotos"] = (photos, caption) => {
    note(phone, photos);
    return phone.sendPhotos(photos, caption);
  };
  return new Proxy(phone, {
    get: (target, name) => {
      if (name === "sendPhotos") return sendPhotos;
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

function photoIds(phone: Phone): string[] {
  return phone
    .entries()
    .filter((entry) => entry.by === "person" && entry.shown.kind === "photo")
    .map((entry) => entry.id);
}

function keyOf(phone: Phone): string {
  return `${phone.platform} ${phone.person}`;
}
