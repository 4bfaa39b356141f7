import type { Platform } from "../../../src/kernel/platform.ts";
import type {
  Button,
  ButtonMatch,
  Emulator,
  Entry,
  Fault,
  Phone,
  Shown,
  WireRecord,
} from "../../../src/playground/phone.ts";
import { nameOfFault } from "../../../src/playground/troubles.ts";

/** What a person did, told to the scripted desk. */
export type Doing =
  | { readonly kind: "opened" }
  | { readonly kind: "said"; readonly text: string }
  | { readonly kind: "pressed"; readonly data: string }
  | { readonly kind: "sent"; readonly what: string };

export interface FakePhone extends Phone {
  /** The desk, or the platform, puts something on this screen; buttons on older entries go dead. */
  show(shown: Shown, buttons?: readonly (readonly Button[])[], by?: Entry["by"]): void;
  change(id: string, change: Partial<Entry>): void;
}

export interface FakeEmulator extends Emulator {
  readonly faults: Fault[];
  readonly calls: string[];
  phone(person: string, name?: string): FakePhone;
  phones(): Iterable<FakePhone>;
}

export type Desk = (phone: FakePhone, doing: Doing) => void;

/** A platform without a network: what a person does goes straight to the scripted desk. */
export function fakeEmulator(platform: Platform, now: () => number, desk: Desk): FakeEmulator {
  const phones = new Map<string, FakePhone>();
  const listeners = new Set<() => void>();
  const faults: Fault[] = [];
  const calls: string[] = [];
  const records: WireRecord[] = [];
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const note = (path: string, request: unknown): void => {
    calls.push(path);
    const id = records.length + 1;
    const inward = path.startsWith("/webhooks");
    records.push({
      id,
      at: now(),
      method: "POST",
      path,
      request,
      status: 200,
      response: { ok: true },
      ms: 7,
      direction: inward ? "platform-to-desk" : "desk-to-platform",
    });
  };
  return {
    platform,
    root: "http://127.0.0.1:9",
    faults,
    calls,
    phone(person, name) {
      const known = phones.get(person);
      if (known !== undefined) return known;
      const fresh = fakePhone({ platform, person: name ?? person, now, desk, changed, note });
      phones.set(person, fresh);
      return fresh;
    },
    phones: () => phones.values(),
    wire: () => records,
    refusals: () => [],
    breaches: () => [],
    fault: (fault) => void faults.push(fault),
    ...(platform === "line" ? { refusalNames: ["token-gone"], stirs: ["group"] } : {}),
    ...(platform === "line" ? { stir: (what: string) => void calls.push(`stir ${what}`) } : {}),
    clearFaults: () => void faults.splice(0),
    pendingFaults: () =>
      faults.map(({ call, times, kind }) => ({ call, left: times, trouble: nameOfFault(kind) })),
    callNames: ["push", "reply"],
    levers: [
      {
        name: "content-not-ready",
        onCall: false,
        pull: (times) => void calls.push(`content-not-ready ${times}`),
      },
    ],
    deliverTimes: (times) => void calls.push(`deliver ${times}`),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: async () => undefined,
    redeliver: async () => void calls.push("redeliver"),
    [Symbol.asyncDispose]: async () => listeners.clear(),
  };
}

interface Making {
  readonly platform: Platform;
  readonly person: string;
  readonly now: () => number;
  readonly desk: Desk;
  readonly changed: () => void;
  readonly note: (path: string, request: unknown) => void;
}

function fakePhone({ platform, person, now, desk, changed, note }: Making): FakePhone {
  let entries: Entry[] = [];
  const add = (by: Entry["by"], shown: Shown, buttons: Entry["buttons"] = []): void => {
    if (by === "desk") {
      note("/send", shown);
      entries = entries.map((one) => (one.by === "desk" ? { ...one, buttons: dead(one) } : one));
    }
    entries.push({ id: `m${entries.length + 1}`, at: now(), by, shown, buttons });
    changed();
  };
  const act = async (shown: Shown, doing: Doing): Promise<void> => {
    add(shown.kind === "notice" ? "platform" : "person", shown);
    note(`/webhooks/${platform}`, doing);
    desk(phone, doing);
  };
  const change = (id: string, news: Partial<Entry>): void => {
    entries = entries.map((one) => (one.id === id ? { ...one, ...news } : one));
    changed();
  };
  const sent = (what: string, shown: Shown) => act(shown, { kind: "sent", what });
  const phone: FakePhone = {
    platform,
    person,
    entries: () => entries,
    show: (shown, buttons, by = "desk") => add(by, shown, buttons),
    change,
    open: () => act({ kind: "notice", text: `${person} opened the chat` }, { kind: "opened" }),
    say: (text) => act({ kind: "text", text }, { kind: "said", text }),
    async press(wanted) {
      const button = entries
        .toReversed()
        .flatMap((entry) => entry.buttons.flat())
        .find((one) => one.live && fits(one, wanted));
      if (button === undefined)
        throw new Error(`No live button matches ${JSON.stringify(wanted)}.`);
      await act({ kind: "text", text: button.label }, { kind: "pressed", data: button.data });
    },
    menu: (item) => sent(`menu ${item}`, { kind: "text", text: item }),
    menuItems: () => [
      { label: "Report a fault", key: "report" },
      { label: "My tickets", key: "progress" },
    ],
    async sendPhotos(photos, caption) {
      for (const photo of photos) {
        const shown: Shown = {
          kind: "photo",
          photo: `${photo.length}`,
          ...(caption ? { caption } : {}),
        };
        await sent(`photo ${photo.length}`, shown);
      }
    },
    sendLocation: (place) => sent("location", { kind: "location", ...place }),
    shareContact: (contact) => sent("contact", { kind: "contact", ...contact }),
    sendOther: (what) => sent(what, { kind: "other", what }),
    edit: async (id, text) => change(id, { shown: { kind: "text", text }, editedAt: now() }),
    recall: async (id) => change(id, { withdrawnAt: now() }),
    block: async () => add("platform", { kind: "notice", text: "blocked" }),
    unblock: async () => add("platform", { kind: "notice", text: "unblocked" }),
  };
  return phone;
}

function dead(entry: Entry): Entry["buttons"] {
  return entry.buttons.map((row) =>
    row.map((button) => ({ ...button, live: button.look === "inline" })),
  );
}

function fits(button: Button, wanted: string | ButtonMatch): boolean {
  if (typeof wanted === "string") return button.label === wanted || button.data === wanted;
  const same = (text: string, pattern: string | RegExp | undefined): boolean =>
    pattern === undefined || (typeof pattern === "string" ? text === pattern : pattern.test(text));
  return same(button.label, wanted.label) && same(button.data, wanted.data);
}
