import { type ScriptStep, stepsMax, withoutNumbers } from "./case-script.ts";
import { faces, type Seat } from "./faces.ts";
import { nthOf } from "./find-button.ts";
import type { Entry, Phone } from "./phone.ts";
import { nameOfSample, type SampleName } from "./samples.ts";
import { typedCode } from "./tour-cues.ts";

/** What an own picture becomes in a script: a file that is passed on must hold nobody's photos. */
const standIn: SampleName = "leak";

/** Writes down what is done on the page's phones. */
export interface Recorder {
  /** The same phone; what is done on it is written down once it has worked. */
  watch(seat: Seat, phone: Phone): Phone;
  note(step: ScriptStep): void;
  /** What was done so far, oldest first, at most {@link stepsMax} steps. */
  steps(): readonly ScriptStep[];
  /** Forgets what was done. */
  clear(): void;
}

/** An empty notebook. `roleOf` says as what a member of staff signs in now. */
export function openRecorder(roleOf: (seat: Seat) => ScriptStep & { do: "badge" }): Recorder {
  let written: ScriptStep[] = [];
  const note = (step: ScriptStep): void => {
    if (written.length < stepsMax) written.push(step);
  };
  const badged = (seat: Seat, said: string): ScriptStep =>
    faces[seat].role !== "customer" && typedCode.test(said)
      ? roleOf(seat)
      : { do: "say", seat, text: said };
  return {
    note,
    steps: () => withoutNumbers(written),
    clear: () => void (written = []),
    watch: (seat, phone) => withNotes(seat, phone, note, badged),
  };
}

function withNotes(
  seat: Seat,
  phone: Phone,
  note: (step: ScriptStep) => void,
  badged: (seat: Seat, said: string) => ScriptStep,
): Phone {
  const noting = <Given extends readonly unknown[]>(
    work: (...given: Given) => Promise<void>,
    stepOf: (...given: Given) => ScriptStep | undefined,
  ) => {
    return async (...given: Given): Promise<void> => {
      const step = stepOf(...given);
      await work(...given);
      if (step !== undefined) note(step);
    };
  };
  const acts: Partial<Phone> = {
    open: noting(phone.open.bind(phone), (payload) => ({
      do: "open",
      seat,
      ...(payload === undefined ? {} : { payload }),
    })),
    say: noting(phone.say.bind(phone), (said) => badged(seat, said)),
    press: noting(phone.press.bind(phone), (match) => pressed(seat, match, phone.entries())),
    sendPhotos: noting(phone.sendPhotos.bind(phone), (photos, caption) => ({
      do: "photos",
      seat,
      samples: photos.slice(0, 10).map((photo) => nameOfSample(photo) ?? standIn),
      ...(caption === undefined ? {} : { caption }),
    })),
    sendLocation: noting(phone.sendLocation.bind(phone), (place) => ({
      do: "location",
      seat,
      ...place,
    })),
    shareContact: noting(phone.shareContact.bind(phone), ({ own = false, ...contact }) => ({
      do: "contact",
      seat,
      ...contact,
      own,
    })),
    sendOther: noting(phone.sendOther.bind(phone), (what) => ({ do: "other", seat, what })),
    edit: noting(phone.edit.bind(phone), (entry, text) => ({
      do: "edit",
      seat,
      back: placeFromEnd(phone.entries(), entry),
      text,
    })),
    recall: noting(phone.recall.bind(phone), (entry) => ({
      do: "recall",
      seat,
      back: placeFromEnd(phone.entries(), entry),
    })),
    block: noting(phone.block.bind(phone), () => ({ do: "block", seat })),
    unblock: noting(phone.unblock.bind(phone), () => ({ do: "unblock", seat })),
    ...(phone.menu === undefined
      ? {}
      : { menu: noting(phone.menu.bind(phone), (item) => ({ do: "menu", seat, item })) }),
  };
  return new Proxy(phone, {
    get: (target, name) => {
      const own: unknown = Reflect.get(acts, name);
      if (own !== undefined) return own;
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

/** A press by a pattern says nothing that could be repeated; nobody on the page presses like that. */
function pressed(
  seat: Seat,
  match: Parameters<Phone["press"]>[0],
  entries: readonly Entry[],
): ScriptStep | undefined {
  if (typeof match === "string") return undefined;
  const { label = "", data = "" } = match;
  if (typeof label !== "string" || typeof data !== "string") return undefined;
  return { do: "press", seat, label, data, nth: nthOf(entries, label, data) };
}

/** The person's own messages that could be meant, the newest first. */
export function ownMessages(entries: readonly Entry[]): readonly Entry[] {
  return entries
    .filter(({ by, withdrawnAt }) => by === "person" && withdrawnAt === undefined)
    .toReversed();
}

function placeFromEnd(entries: readonly Entry[], id: string): number {
  return Math.max(
    0,
    ownMessages(entries).findIndex((entry) => entry.id === id),
  );
}
