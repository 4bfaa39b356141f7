/** Somebody at a phone, who reads what stands there and does one thing after the other. */
import { setTimeout as pause } from "node:timers/promises";
import type { Button, Entry, Phone } from "../../../src/playground/phone.ts";
import { type Cue, cueFor } from "../../../src/playground/tour-cues.ts";
import { saying } from "../../../src/playground/tour-sayings.ts";
import { wordsOf } from "../../../src/playground/words-of.ts";

export interface Person {
  readonly phone: Phone;
  say(text: string): Promise<void>;
  /** Presses it unless the app has hidden it meanwhile. */
  press(button: Button): Promise<void>;
  /** What the desk wrote since this person last did something. */
  fresh(): readonly Entry[];
  /** Does what the first fitting cue says; false when nothing new asks for anything. */
  answer(cues: readonly Cue[], photos: readonly Uint8Array[]): Promise<boolean>;
  /** Live buttons that carry this, newest first. */
  live(data: RegExp): readonly Button[];
  /** Messages with such a button, live or not. */
  count(data: RegExp): number;
  /** Since something new stood on the phone, as far as it was looked at, ms. */
  quietMs(): number;
  /** Since this person last did something, ms. */
  idleMs(): number;
}

/** How often a phone is looked at, ms. */
export const lookMs = 150;
/** Nobody answers before having read to the end, ms. */
const readingMs = 250;
/** The same question within this time is a copy, ms. */
const sameMs = 8_000;

export function personAt(phone: Phone): Person {
  const state = { read: 0, actedAt: performance.now(), seen: 0, seenAt: 0 };
  const answered = new Map<string, number>();
  /** Photos and the like are sent once, however often the question is seen. */
  const used = new Set<Cue>();
  const act = async (work: () => Promise<void>): Promise<void> => {
    state.read = phone.entries().length;
    state.actedAt = performance.now();
    await work();
  };
  const fresh = (): readonly Entry[] =>
    phone
      .entries()
      .slice(state.read)
      .filter(({ by }) => by === "desk");
  const person: Person = {
    phone,
    fresh,
    say: (text) => act(() => phone.say(text)),
    press: ({ data, label }) =>
      // An answer that arrives between look and press may hide the button: people see that, too.
      act(() => phone.press({ data, label }).catch(() => undefined)),
    live: (data) =>
      phone
        .entries()
        .toReversed()
        .filter(({ withdrawnAt }) => withdrawnAt === undefined)
        .flatMap(({ buttons }) => buttons.flat())
        .filter((button) => button.live && data.test(button.data)),
    count: (data) =>
      phone.entries().filter(({ buttons }) => buttons.flat().some((one) => data.test(one.data)))
        .length,
    async answer(cues, photos) {
      const cue = cueFor(fresh(), cues, ({ caption, photos: shown }) =>
        [...used].some((one) => one.caption === caption && one.photos === shown),
      );
      if (cue === undefined || person.quietMs() < readingMs) return false;
      const newest = fresh().at(-1);
      const question = newest === undefined ? "" : wordsOf(newest);
      // A question that came twice is answered once; asked again after a while it is another one.
      const last = answered.get(question);
      if (last !== undefined && performance.now() - last < sameMs) return false;
      const [button] = cue.press === undefined ? [] : person.live(cue.press);
      if (cue.press !== undefined && button === undefined) return false;
      answered.set(question, performance.now());
      if (cue.once) used.add(cue);
      if (button !== undefined) await person.press(button);
      else if (cue.say !== undefined) await person.say(saying(cue.say, "en"));
      else if (photos.length > 0) await act(() => phone.sendPhotos(photos));
      else await person.say("skip");
      return true;
    },
    quietMs() {
      const count = phone.entries().length;
      if (count !== state.seen) Object.assign(state, { seen: count, seenAt: performance.now() });
      return performance.now() - state.seenAt;
    },
    idleMs: () => performance.now() - state.actedAt,
  };
  return person;
}

/** Looks at something again and again until it is so, or the time is up. */
export async function until(look: () => boolean, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (!look()) {
    if (performance.now() > end) return false;
    await pause(lookMs);
  }
  return true;
}
