import type { LocaleCode } from "../../src/engine/conversation.ts";
import type { PersonInput } from "../../src/engine/input.ts";
import { derive, personId } from "../../src/kernel/ids.ts";
import type { Platform } from "../../src/kernel/platform.ts";
import type { Channel, SendOrder } from "../../src/ports/channel.ts";
import { hour } from "../support/ticket.ts";
import { openMemoryDesk } from "./open-memory-desk.ts";
import type { Deed, Heard, Part, Theatre } from "./theatre.ts";

export interface Stage extends Theatre {
  readonly heard: readonly Heard[];
  /** Every call of the channels, in the order they were made. */
  readonly sent: (platform: Platform) => readonly SendOrder[];
  /** The step that is being asked, if anything is. */
  readonly asked: (part: Part) => Promise<string | undefined>;
  /** Number of the newest case. */
  readonly number: () => string;
}

export type Names = Readonly<Record<Exclude<Part, "second">, string>> & {
  readonly second?: string;
};
/** What each person's app is set to; nothing where the platform does not tell. */
export type Locales = Readonly<
  Record<Exclude<Part, "second">, LocaleCode | undefined> & { second?: LocaleCode | undefined }
>;

export interface StageParts {
  readonly customer?: Platform;
  readonly staff?: Platform;
  /** What the company speaks. */
  readonly company?: LocaleCode;
  /** How a platform takes bubbles together; one by one without it. */
  readonly pack?: (platform: Platform) => Channel["pack"];
}

type Without<T> = T extends unknown ? Omit<T, "at"> : never;

/** Between two things that happen, ms: long enough for notices, too short for clocks. */
const gapMs = 5_000;
const roles = { supervisor: "supervisor", engineer: "engineer", second: "engineer" } as const;

/** The whole desk over a store in memory with its real words; people at their chats, time standing where it is put. */
export async function openStage(
  names: Names,
  locales: Locales,
  parts: StageParts = {},
): Promise<Stage> {
  const { customer = "line", staff = "wecom", company = "en", pack } = parts;
  const { desk, shelf, database, timers, now, channels } = openMemoryDesk(company, pack);
  const heard: Heard[] = [];
  const read = new Map<Platform, number>();
  const done = { count: 0 };
  const placeOf = (part: Part): Platform => (part === "customer" ? customer : staff);
  const listen = (): void => {
    for (const [platform, { sent }] of channels) {
      const fresh = sent.slice(read.get(platform) ?? 0);
      read.set(platform, sent.length);
      for (const { chat, bubbles } of fresh)
        for (const said of bubbles)
          heard.push({ in: partOf(chat), by: "desk", said, after: done.count });
    }
  };
  const does = (part: Part, said: string, pressed?: true): void => {
    done.count += 1;
    const how = pressed === undefined ? {} : { pressed };
    heard.push({ in: part, by: "person", said, after: done.count, ...how });
  };
  const give = async (part: Part, input: Without<PersonInput>): Promise<void> => {
    const at = now();
    const [name = "", language] = [names[part], locales[part]];
    const profile = { name, ...(language === undefined ? {} : { language }) };
    const event = { platform: placeOf(part), chat: part, at, profile, raw: new Uint8Array() };
    const eventId = `${part}-${done.count}`;
    await desk.hear([{ ...event, eventId, input: { ...input, at } }], []);
    await timers.pass(gapMs);
    listen();
  };
  for (const part of ["supervisor", "engineer", "second"] as const) {
    const name = names[part];
    if (name === undefined) continue;
    const id = personId(derive("staff", part));
    database.hire({ id, role: roles[part], name });
    database.giveCode(codes[part], id, now() + hour);
    done.count += 1;
    await give(part, { kind: "said", text: codes[part] });
  }
  heard.length = 0;
  return {
    heard,
    sent: (platform) => channels.get(platform)?.sent ?? [],
    async say(part, text) {
      does(part, text);
      await give(part, { kind: "said", text });
    },
    async press(part, data, name = "") {
      const button = newest(heard, part, data, name);
      does(part, button.label, true);
      await give(part, { kind: "chose", choice: button.id });
    },
    open(part) {
      done.count += 1;
      return give(part, { kind: "opened" });
    },
    send(part, deed) {
      does(part, deeds[deed].shown);
      return give(part, deeds[deed].input(done.count));
    },
    async pass(ms) {
      done.count += 1;
      for (let left = ms; left > 0; left -= hour) {
        await timers.pass(Math.min(left, hour));
        const rung = desk.catchUp();
        await timers.pass(gapMs);
        await rung;
      }
      listen();
    },
    async asked(part) {
      const [chat] = await shelf.chats([{ channel: placeOf(part), chat: part }]);
      return chat?.conversation.talk?.step;
    },
    number: () => database.rows.tickets.all().at(-1)?.number ?? "",
    async newest() {
      const number = database.rows.tickets.all().at(-1)?.number;
      if (number === undefined) return undefined;
      const wanted = {
        numbers: [number],
        ofCustomers: [],
        ofEngineers: [],
        awaitingSupervisor: false,
      };
      return (await shelf.tickets(wanted))[0]?.ticket;
    },
  };
}

const codes = { supervisor: "AAAA-2222", engineer: "BBBB-3333", second: "CCCC-4444" } as const;

const deeds: Readonly<
  Record<Deed, { readonly shown: string; readonly input: (nth: number) => Without<PersonInput> }>
> = {
  photo: {
    shown: "📷",
    input: (nth) => ({
      kind: "sent-photos",
      photos: [{ id: derive("photo", nth), ref: `ref-${nth}` }],
    }),
  },
  place: {
    shown: "📍",
    input: () => ({ kind: "shared-location", latitude: 31.23, longitude: 121.47 }),
  },
  sticker: { shown: "🙂", input: () => ({ kind: "unspoken", what: "sticker" }) },
};

const partOf = (chat: string): Part =>
  chat === "supervisor" || chat === "engineer" || chat === "second" ? chat : "customer";

function newest(heard: readonly Heard[], part: Part, data: RegExp, name: string) {
  const button = heard
    .filter((one) => one.in === part)
    .toReversed()
    .flatMap(({ said }) => (typeof said === "string" ? [] : (said.choices ?? [])))
    .find(({ id, label }) => data.test(id) && label.includes(name));
  if (button === undefined) throw new RangeError(`the ${part} sees no button ${data.source}`);
  return button;
}
