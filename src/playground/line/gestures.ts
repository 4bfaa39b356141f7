import type { OwnFile } from "../own-file.ts";
import type { Phone } from "../phone.ts";
import type { Json } from "./check.ts";
import type { Deliveries } from "./deliveries.ts";
import { eventOf, imageMessage, messageEvent, otherMessage } from "./events.ts";
import { mintToken } from "./ids.ts";
import { sampleBytes, sniff } from "./sample-bytes.ts";
import { type Account, show, type World } from "./world.ts";

/** UTF-16 units of one message a person can write. */
export const textMax = 5000;

/** A person's app with the platform around it. */
export interface Hand {
  readonly world: World;
  readonly account: Account;
  readonly deliveries: Deliveries;
}

/** What the app does not let its owner do. @throws {Error} always. */
export function refuse(why: string): never {
  throw new Error(why);
}

function emit({ account, deliveries }: Hand, events: readonly Json[]): void {
  for (const event of events) deliveries.send([account.userId], [event]);
}

/** First contact: befriends the account. A payload is the prefilled text of the QR code, sent by the person. */
export function open(phone: Hand, payload: string | undefined): void {
  const { world, account } = phone;
  if (account.relation === "blocked") unblock(phone);
  if (account.relation === "stranger") {
    account.relation = "friend";
    show(world, account, "platform", { kind: "notice", text: "Added as a friend" });
    emit(phone, [eventOf(world, account, "follow", { follow: { isUnblocked: false } })]);
  }
  if (payload !== undefined) say(phone, payload);
}

/** Writes a message. */
export function say(phone: Hand, text: string): void {
  const { world, account } = phone;
  mayWrite(account);
  if (text === "" || text.length > textMax) refuse(`LINE takes 1 to ${textMax} characters`);
  const { id } = show(world, account, "person", { kind: "text", text });
  emit(phone, [messageEvent(world, account, { id, type: "text", text })]);
}

/** Sends what a button carries; the app shows `text` as the person's own words. */
export function postback(
  phone: Hand,
  data: string,
  text: string | undefined,
  params: Json | undefined,
): void {
  const { world, account } = phone;
  if (text !== undefined) show(world, account, "person", { kind: "text", text });
  const postback = { data, ...(params === undefined ? {} : { params }) };
  emit(phone, [eventOf(world, account, "postback", { postback })]);
  world.changed();
}

/** Sends photos as one set, one event each; LINE has no captions, so the words follow as a message. */
export function sendPhotos(
  phone: Hand,
  photos: readonly Uint8Array[],
  caption: string | undefined,
): void {
  const { world, account } = phone;
  mayWrite(account);
  const setId = mintToken(16);
  const events = photos.map((bytes, at) => {
    const mime = sniff(bytes);
    const photo = `data:${mime};base64,${Buffer.from(bytes).toString("base64")}`;
    const { id } = show(world, account, "person", { kind: "photo", photo });
    world.contents.set(id, { bytes, mime, gone: false });
    const set = photos.length > 1 ? { id: setId, index: at + 1, total: photos.length } : undefined;
    return messageEvent(world, account, imageMessage(id, set));
  });
  emit(phone, events);
  if (caption !== undefined) say(phone, caption);
}

/** Sends a place. */
export function sendLocation(phone: Hand, place: Parameters<Phone["sendLocation"]>[0]): void {
  const { world, account } = phone;
  mayWrite(account);
  const { id } = show(world, account, "person", { kind: "location", ...place });
  emit(phone, [messageEvent(world, account, { id, type: "location", ...place })]);
}

/** Sends a voice, sticker, video or file. */
export function sendOther(
  phone: Hand,
  kind: "voice" | "sticker" | "video" | "file",
  own?: OwnFile,
): void {
  const { world, account } = phone;
  mayWrite(account);
  const { id } = show(world, account, "person", { kind: "other", what: kind });
  const sample = sampleBytes[kind];
  const content = sample === undefined ? undefined : { ...sample, ...own };
  if (content !== undefined) world.contents.set(id, { ...content, gone: false });
  const size = content?.bytes.byteLength ?? 0;
  emit(phone, [messageEvent(world, account, otherMessage(id, kind, size, own?.name))]);
}

/** Unsends a message of one's own. */
export function recall(phone: Hand, entry: string): void {
  const { world, account } = phone;
  const item = account.items.find((one) => one.id === entry && one.by === "person");
  if (item === undefined) return refuse(`no message of this person is called ${entry}`);
  item.withdrawnAt = world.now();
  const content = world.contents.get(entry);
  if (content !== undefined) content.gone = true;
  emit(phone, [eventOf(world, account, "unsend", { unsend: { messageId: entry } })]);
  world.changed();
}

/** Blocks the account: an unfollow event. */
export function block(phone: Hand): void {
  const { world, account } = phone;
  if (account.relation === "blocked") return;
  account.relation = "blocked";
  show(world, account, "platform", { kind: "notice", text: "Blocked" });
  emit(phone, [eventOf(world, account, "unfollow")]);
}

/** Takes the block back: a follow event that says so. */
export function unblock(phone: Hand): void {
  const { world, account } = phone;
  if (account.relation !== "blocked") return;
  account.relation = "friend";
  show(world, account, "platform", { kind: "notice", text: "Unblocked" });
  emit(phone, [eventOf(world, account, "follow", { follow: { isUnblocked: true } })]);
}

/** @throws {Error} while the account is blocked on this phone. */
export function mayWrite(account: Account): void {
  if (account.relation === "blocked") refuse("the account is blocked on this phone");
}
