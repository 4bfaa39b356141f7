import type { Phone, Shown } from "../phone.ts";
import type { Json } from "./fields.ts";
import { customerWrote, issueEventCode, sessionOf } from "./kf-session.ts";
import { addKfEvent, addKfMessage } from "./kf-stream.ts";
import { keep } from "./media.ts";
import { lacks, named, sampleBytes, showOwn, withdraw } from "./phone-parts.ts";
import { findLive } from "./screen.ts";
import { type Customer, nowOf, type World } from "./world.ts";

/** A welcome is offered again after this silence (page 95122). */
const welcomeAgainMs = 48 * 3_600_000;

/** Files above this size reach the desk as a text notice (page 94670), bytes. */
const imageMax = 2 * 1_048_576;

type Write = (shown: Shown, part: Json) => Promise<void>;
type Sending = Pick<Phone, "say" | "sendPhotos" | "sendLocation" | "shareContact" | "sendOther">;

/** A customer's WeChat, in the chat with one 微信客服 account. */
export function customerPhone(world: World, customer: Customer, openKfId: string): Phone {
  const { externalUserid, screen } = customer;
  const write: Write = (shown, part) => writeTo(world, customer, openKfId, shown, part);
  return {
    platform: "kf",
    person: externalUserid,
    entries: () => screen.entries(),
    open: (payload) => enter(world, customer, openKfId, payload),
    async press(wanted) {
      const { button } = findLive(screen.entries(), wanted);
      if (button.url !== undefined) return;
      const text = { content: button.label, menu_id: button.data };
      await write({ kind: "text", text: button.label }, { msgtype: "text", text });
    },
    ...sending(world, write),
    edit: async () => lacks("WeChat messages cannot be edited."),
    async recall(entry) {
      withdraw(world, screen, entry);
      const names = { open_kfid: openKfId, external_userid: externalUserid };
      const event = { event_type: "user_recall_msg", ...names, recall_msgid: entry };
      await addKfEvent(world, openKfId, event);
    },
    async block() {
      customer.blocking = true;
      world.changed();
    },
    async unblock() {
      customer.blocking = false;
      world.changed();
    },
  };
}

function sending(world: World, write: Write): Sending {
  return {
    say: (text) => write({ kind: "text", text }, { msgtype: "text", text: { content: text } }),
    async sendPhotos(photos, caption) {
      if (caption !== undefined) lacks("A WeChat photo has no caption.");
      // Chosen together, they leave together; the account's stream keeps their order.
      await Promise.all(photos.map((photo) => sendPhoto(world, write, Buffer.from(photo))));
    },
    async sendLocation(place) {
      const { latitude, longitude, title, address } = place;
      const shown = { kind: "location", latitude, longitude, ...named(place) } as const;
      const location = { latitude, longitude, name: title ?? "", address: address ?? "" };
      await write(shown, { msgtype: "location", location });
    },
    shareContact: async () => lacks("WeChat has no button that shares the phone number."),
    async sendOther(kind, own) {
      if (kind === "sticker") return lacks("微信客服 does not pass stickers on.");
      const media_id = keep(
        world,
        kind,
        Buffer.from(own?.bytes ?? sampleBytes(kind)),
        own?.name ?? `${kind}.bin`,
      );
      return write({ kind: "other", what: kind }, { msgtype: kind, [kind]: { media_id } });
    },
  };
}

async function writeTo(
  world: World,
  { externalUserid, screen }: Customer,
  openKfId: string,
  shown: Shown,
  part: Json,
): Promise<void> {
  customerWrote(sessionOf(world, openKfId, externalUserid), nowOf(world));
  const { msgid, rung } = addKfMessage(world, openKfId, externalUserid, part);
  showOwn(world, screen, msgid, shown);
  await rung;
}

async function enter(
  world: World,
  { externalUserid }: Customer,
  openKfId: string,
  payload: string | undefined,
): Promise<void> {
  const sceneParam = encodeURIComponent(payload ?? "");
  if (sceneParam.length > 128) lacks("A link's scene_param has at most 128 bytes.");
  const session = sessionOf(world, openKfId, externalUserid);
  const now = nowOf(world);
  const scene = "deskbell";
  session.entered = { at: now, scene, sceneParam };
  const welcomed = session.welcomedAt !== undefined && now - session.welcomedAt < welcomeAgainMs;
  const wrote = session.wroteAt !== undefined;
  const welcome =
    welcomed || wrote ? {} : { welcome_code: issueEventCode(world, session, "welcome") };
  await addKfEvent(world, openKfId, {
    event_type: "enter_session",
    open_kfid: openKfId,
    external_userid: externalUserid,
    scene,
    scene_param: sceneParam,
    ...welcome,
  });
}

async function sendPhoto(world: World, write: Write, bytes: Buffer): Promise<void> {
  if (bytes.length > imageMax) {
    const content = "【收到一张图片，因大小超过限制，请在客户端查看】";
    return write({ kind: "other", what: "image" }, { msgtype: "text", text: { content } });
  }
  const media_id = keep(world, "image", bytes, "photo.jpg");
  await write({ kind: "photo", photo: media_id }, { msgtype: "image", image: { media_id } });
}
