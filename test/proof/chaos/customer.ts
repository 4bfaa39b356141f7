/** Customers who report a broken appliance, answer what they are asked and keep an eye on their phone afterwards. */
import { setTimeout as pause } from "node:timers/promises";
import type { Phone } from "../../../src/playground/phone.ts";
import { moves, reportCues, surveyCues } from "../../../src/playground/tour-cues.ts";
import { saying } from "../../../src/playground/tour-sayings.ts";
import { wordsOf } from "../../../src/playground/words-of.ts";
import type { Chance } from "./chance.ts";
import { lookMs, type Person, personAt } from "./person.ts";

/** A ticket's number as customers read it (S2-33). */
export const ticketNumber: RegExp = /\bS20\d{4}(?:\d{5}|-\d+-\d+)/;

export interface Customer {
  readonly person: Person;
  /** What they read when all was done. */
  readonly number: () => string | null;
  /** Resolves with whether they read a number. */
  register(patienceMs: () => number): Promise<boolean>;
  /** One look at home: a visit is agreed, work accepted, a survey answered, or else the case asked about. */
  atHome(asks: boolean): Promise<void>;
}

/** Nothing new for so long: somebody asks what is going on, ms. */
const nudgeMs = 6_000;
/** A press that changed nothing is tried once more after this, ms. */
const againMs = 6_000;

/** @param photos what is sent when photos are asked for; none is skipped */
export function customerAt(phone: Phone, photos: readonly Uint8Array[], chance: Chance): Customer {
  const person = personAt(phone);
  const pressed = new Map<string, number>();
  const read = (): string | null =>
    phone
      .entries()
      .filter(({ by }) => by === "desk")
      .map((entry) => ticketNumber.exec(wordsOf(entry))?.[0])
      .find((number) => number !== undefined) ?? null;
  return {
    person,
    number: read,
    async register(patienceMs) {
      const startedAt = performance.now();
      await phone.open();
      await pause(100 + 400 * chance.next());
      await person.say(saying("report", "en"));
      while (read() === null) {
        if (performance.now() - startedAt > patienceMs()) return false;
        await pause(lookMs + 200 * chance.next());
        const acted = await person.answer(reportCues, photos);
        if (!acted && person.idleMs() > nudgeMs && read() === null) await person.say("?");
      }
      return true;
    },
    async atHome(asks) {
      for (const data of [moves.appoint, moves.agree]) {
        const [button] = person.live(data);
        const last = pressed.get(button?.data ?? "") ?? Number.NEGATIVE_INFINITY;
        if (button === undefined || performance.now() - last < againMs) continue;
        pressed.set(button.data, performance.now());
        await person.press(button);
        return;
      }
      if (!(await person.answer(surveyCues, [])) && asks) await person.say("progress");
    },
  };
}
