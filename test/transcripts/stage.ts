import { frontDesk } from "../../src/dialogs/front-desk.ts";
import type { LocaleCode } from "../../src/engine/conversation.ts";
import type { PersonInput } from "../../src/engine/input.ts";
import { personId } from "../../src/kernel/ids.ts";
import type { Platform } from "../../src/kernel/platform.ts";
import type { Bubble } from "../../src/ports/outgoing.ts";
import { type ChatRecord, chatName, type TicketRecord } from "../../src/ports/shelf.ts";
import { freshChat } from "../../src/store/fresh-chat.ts";
import type { TicketEvent } from "../../src/tickets/ticket.ts";
import { openTestChannel } from "../desk/support/open-test-channel.ts";
import { openTestDesk, type TestDesk } from "../desk/support/open-test-desk.ts";
import { openTestShelf, type TestShelf } from "../desk/support/open-test-shelf.ts";

export type Part = "customer" | "supervisor" | "engineer";

/** One bubble, or what a person did: typed words, or a button's label. */
export interface Heard {
  readonly in: Part;
  readonly by: "person" | "desk";
  readonly said: string | Bubble;
  readonly pressed?: true;
}

export interface Stage {
  readonly heard: readonly Heard[];
  /** Types, and waits for what comes of it. */
  readonly say: (part: Part, text: string) => Promise<void>;
  /** Presses the newest button that carries this. @throws {RangeError} when there is none */
  readonly press: (part: Part, data: RegExp) => Promise<void>;
  readonly open: (part: Part) => Promise<void>;
  /** The step that is being asked, if anything is. */
  readonly asked: (part: Part) => string | undefined;
  /** Number of the newest case. */
  readonly number: () => string;
}

const places: Readonly<Record<Part, Platform>> = {
  customer: "line",
  supervisor: "wecom",
  engineer: "wecom",
};

/** The whole desk over a shelf in memory with its real words; three people at their chats, time standing where it is put. */
export function openStage(names: Readonly<Record<Part, string>>, locales: Locales): Stage {
  const channels = { line: openTestChannel("line"), wecom: openTestChannel("wecom") };
  const test = openTestDesk({
    channels: [channels.line, channels.wecom],
    house: { frontDesk, defaultLocale: "en" },
    shelf: (now) => openJoiningShelf(now, names.engineer),
  });
  hire(test, "supervisor", names.supervisor);
  hire(test, "engineer", names.engineer);
  const heard: Heard[] = [];
  const read = { line: 0, wecom: 0 };
  const listen = (): void => {
    for (const platform of ["line", "wecom"] as const) {
      const fresh = channels[platform].sent.slice(read[platform]);
      read[platform] += fresh.length;
      for (const { chat, bubbles } of fresh)
        for (const said of bubbles) heard.push({ in: partOf(chat), by: "desk", said });
    }
  };
  const give = async (part: Part, input: Without<PersonInput>): Promise<void> => {
    const at = test.now();
    const profile = { name: names[part], language: locales[part] };
    const event = { platform: places[part], chat: part, at, profile, raw: new Uint8Array() };
    await test.desk.hear([{ ...event, eventId: `e-${heard.length}`, input: { ...input, at } }], []);
    await test.timers.pass(gapMs);
    listen();
  };
  return {
    heard,
    async say(part, text) {
      heard.push({ in: part, by: "person", said: text });
      await give(part, { kind: "said", text });
    },
    async press(part, data) {
      const button = newest(heard, part, data);
      heard.push({ in: part, by: "person", said: button.label, pressed: true });
      await give(part, { kind: "chose", choice: button.id });
    },
    open: (part) => give(part, { kind: "opened" }),
    asked: (part) => chatOf(test, part)?.conversation.talk?.step,
    number: () => [...test.shelf.rows.tickets.keys()].at(-1) ?? "",
  };
}

/** What each person's app is set to. */
export type Locales = Readonly<Record<Part, LocaleCode>>;

type Without<T> = T extends unknown ? Omit<T, "at"> : never;

/** Between two things that happen, ms: long enough for notices, too short for clocks. */
const gapMs = 5_000;

const partOf = (chat: string): Part =>
  chat === "supervisor" || chat === "engineer" ? chat : "customer";

function chatOf({ shelf }: TestDesk, part: Part): ChatRecord | undefined {
  return shelf.rows.chats.get(chatName({ channel: places[part], chat: part }));
}

function hire({ shelf }: TestDesk, role: "supervisor" | "engineer", name: string): void {
  const key = { channel: places[role], chat: role };
  const chat = freshChat(key);
  const id = personId(role);
  shelf.rows.chats.set(chatName(key), {
    ...chat,
    fresh: false,
    version: 1,
    person: { ...chat.person, id, role, name },
  });
  shelf.rows.staff.push({
    id,
    role,
    name,
    skills: [],
    regions: [],
    onDuty: true,
    load: 0,
    chat: key,
    conversation: chat.id,
  });
}

/** The real shelf joins an engineer's name and the last reason to a case; the one in memory is helped with it. */
function openJoiningShelf(now: () => number, engineerName: string): TestShelf {
  const shelf = openTestShelf(now);
  const joined = (record: TicketRecord): TicketRecord => {
    const reason = shelf.writes
      .flat()
      .flatMap(({ history }) => history)
      .findLast(({ ticket, event }) => ticket === record.ticket.id && reasoned(event))?.event
      .evidence.reason;
    return {
      ...record,
      ...(record.ticket.engineer === null ? {} : { engineerName }),
      ...(reason === undefined ? {} : { reason }),
    };
  };
  return {
    ...shelf,
    tickets: async (wanted) => (await shelf.tickets(wanted)).map(joined),
  };
}

const reasoned = ({ evidence, action }: TicketEvent): boolean =>
  evidence.reason !== undefined && !action.startsWith("clock-");

function newest(heard: readonly Heard[], part: Part, data: RegExp) {
  const button = heard
    .filter((one) => one.in === part)
    .toReversed()
    .flatMap(({ said }) => (typeof said === "string" ? [] : (said.choices ?? [])))
    .find(({ id }) => data.test(id));
  if (button === undefined) throw new RangeError(`the ${part} sees no button ${data.source}`);
  return button;
}
