import type { Button, Entry, Phone } from "../phone.ts";
import { issueResponseCode } from "./cards.ts";
import { keep } from "./media.ts";
import { lacks, named, sampleBytes, showOwn, withdraw } from "./phone-parts.ts";
import { findLive } from "./screen.ts";
import { type Member, type SentCard, secondsOf, type World } from "./world.ts";
import { type Node, xml } from "./xml.ts";

type Fields = readonly (readonly [name: string, node: Node])[];
type Sending = Pick<Phone, "say" | "sendPhotos" | "sendLocation" | "shareContact" | "sendOther">;
type Touching = Pick<Phone, "open" | "press" | "edit" | "recall" | "block" | "unblock"> &
  Required<Pick<Phone, "menu" | "menuItems">>;

/** A member's WeCom app, in the chat with our application. */
export function memberPhone(world: World, member: Member): Phone {
  return {
    platform: "wecom",
    person: member.userid,
    entries: () => member.screen.entries(),
    ...sending(world, member),
    ...touching(world, member),
  };
}

function sending(world: World, member: Member): Sending {
  const own = (type: string, shown: Entry["shown"], fields: Fields): Promise<void> =>
    message(world, member, type, shown, fields);
  return {
    say: (text) => own("text", { kind: "text", text }, [["Content", text]]),
    async sendPhotos(photos, caption) {
      if (caption !== undefined) lacks("A WeCom photo has no caption.");
      for (const bytes of photos) {
        const photo = keep(world, "image", Buffer.from(bytes), "photo.jpg");
        const picture = `https://wework.qpic.example/wwpic/${photo.slice(0, 16)}/0`;
        await own("image", { kind: "photo", photo }, [
          ["PicUrl", picture],
          ["MediaId", photo],
        ]);
      }
    },
    async sendLocation(place) {
      const { latitude, longitude, title, address } = place;
      const label = [address, title].filter((part) => part !== undefined).join(" ");
      await own("location", { kind: "location", latitude, longitude, ...named(place) }, [
        ["Location_X", latitude],
        ["Location_Y", longitude],
        ["Scale", 15],
        ["Label", label],
        ["AppType", "wxwork"],
      ]);
    },
    shareContact: async () => lacks("WeCom has no button that shares the phone number."),
    async sendOther(kind, file) {
      if (kind === "sticker") return lacks("WeCom does not pass stickers to an app.");
      const media = keep(
        world,
        kind,
        Buffer.from(file?.bytes ?? sampleBytes(kind)),
        file?.name ?? `${kind}.bin`,
      );
      const format: Fields = kind === "voice" ? [["Format", "amr"]] : [];
      return own(kind, { kind: "other", what: kind }, [["MediaId", media], ...format]);
    },
  };
}

function touching(world: World, member: Member): Touching {
  const opened = { before: false };
  return {
    async open(payload) {
      if (payload !== undefined) lacks("The WeCom app is opened without a payload.");
      if (!opened.before) await event(world, member, "subscribe");
      opened.before = true;
      await event(world, member, "enter_agent");
    },
    press: async (wanted) => press(world, member, findLive(member.screen.entries(), wanted)),
    async menu(item) {
      const found = world.menu.items.find((one) => one.name === item || one.key === item);
      const { key } = found ?? lacks(`The app's menu has no item ${item}.`);
      await event(world, member, "click", key);
    },
    menuItems: () => world.menu.items.map(({ name, key }) => ({ label: name, key })),
    edit: async () => lacks("WeCom messages cannot be edited."),
    async recall(entry) {
      // The app is not told about recalled messages: only the person's own screen changes.
      withdraw(world, member.screen, entry);
    },
    async block() {
      await event(world, member, "unsubscribe");
      member.visible = false;
      world.changed();
    },
    async unblock() {
      member.visible = true;
      world.changed();
      await event(world, member, "subscribe");
    },
  };
}

async function press(
  world: World,
  member: Member,
  { entry, button }: { readonly entry: Entry; readonly button: Button },
): Promise<void> {
  if (button.url !== undefined) return;
  const held = world.cards.get(entry.id) ?? lacks(`${member.userid} holds no card ${entry.id}.`);
  const card: SentCard = { ...held, receivers: [member.userid] };
  await event(world, member, "template_card_event", button.data, [
    ["TaskId", card.taskId],
    ["CardType", card.cardType],
    ["ResponseCode", issueResponseCode(world, card)],
  ]);
}

async function message(
  world: World,
  member: Member,
  type: string,
  shown: Entry["shown"],
  fields: Fields,
): Promise<void> {
  const id = world.ids.msgId();
  showOwn(world, member.screen, id, shown);
  await tell(world, member, [["MsgType", type], ...fields, ["MsgId", BigInt(id)]]);
}

function event(
  world: World,
  member: Member,
  name: string,
  key = "",
  fields: Fields = [],
): Promise<void> {
  return tell(world, member, [["MsgType", "event"], ["Event", name], ["EventKey", key], ...fields]);
}

async function tell(world: World, member: Member, fields: Fields): Promise<void> {
  // Outside the visible range the app hears nothing of a member.
  if (!member.visible) return;
  const { corpId, agentId } = world.settings.credentials;
  const head: Fields = [
    ["ToUserName", corpId],
    ["FromUserName", member.userid],
    ["CreateTime", secondsOf(world)],
  ];
  await world.callback("wecom", xml([...head, ...fields, ["AgentID", agentId]]));
}
