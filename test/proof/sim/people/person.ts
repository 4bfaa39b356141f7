/** One person at a phone: reads what is really on the screen, and answers; sometimes not the way one would hope. */
import type { Chance } from "../core/chance.ts";
import type { Gesture } from "../platforms/double.ts";
import type { Button, Entry, Seat } from "../platforms/ledger.ts";
import { asides, liked, reports, typed, unread } from "./script.ts";

export interface Person {
  readonly seat: Seat;
  /** What the person does now; nothing when there is nothing to do. */
  readonly acts: () => Gesture | undefined;
}

export interface PersonParts {
  readonly seat: Seat;
  readonly chance: Chance;
  /** How often the person does something odd, 0 … 1. */
  readonly oddity: number;
}

/** A word nobody else says: where it shows after it was withdrawn, somebody remembered it. */
export const secretWord = (nth: number): string => `秘密词${nth}号`;
/** A word at which the desk's own code fails in simulations. */
export const poison = "☠";

/** A customer: opens, reports, answers, presses again what was pressed, takes back, leaves, comes back. */
export function openCustomer(parts: PersonParts, secrets: Map<string, string>): Person {
  const { seat, chance, oddity } = parts;
  return {
    seat,
    acts() {
      if (seat.blocked) return chance.yes(0.5) ? { kind: "open" } : undefined;
      if (seat.entries.length === 0) return chance.yes(0.5) ? { kind: "open" } : say(first(chance));
      if (chance.yes(oddity)) return odd(parts, secrets);
      const fresh = unread(seat);
      if (fresh !== undefined && fresh.buttons.length > 0 && chance.yes(0.85))
        return press(liked(fresh.buttons, chance));
      if (fresh !== undefined)
        return /照片|photo/i.test(fresh.words) && chance.yes(0.4)
          ? { kind: "photo" }
          : say(typed(fresh.words, chance));
      return chance.yes(0.15) ? say(first(chance)) : undefined;
    },
  };
}

/** A colleague: types the code until it is good, then presses what the cards offer. */
export function openColleague(parts: PersonParts, code: string, isBound: () => boolean): Person {
  const { seat, chance, oddity } = parts;
  return {
    seat,
    acts() {
      if (!isBound()) return chance.yes(0.8) ? say(code) : { kind: "open" };
      if (chance.yes(oddity / 2)) return again(seat, chance) ?? say(chance.pick(asides) ?? "?");
      const fresh = unread(seat);
      if (fresh === undefined)
        return chance.yes(0.08) ? say(chance.pick(["任务", "jobs"]) ?? "jobs") : undefined;
      if (fresh.buttons.length > 0) return press(liked(fresh.buttons, chance));
      return chance.yes(0.6) ? say(typed(fresh.words, chance)) : undefined;
    },
  };
}

const say = (text: string): Gesture => ({ kind: "say", text });
const first = (chance: Chance): string => chance.pick(reports) ?? "?";
const press = (button: Button | undefined): Gesture | undefined =>
  button === undefined ? undefined : { kind: "press", button };

function odd({ seat, chance }: PersonParts, secrets: Map<string, string>): Gesture | undefined {
  const mine = seat.entries.filter(({ by }) => by === "person");
  switch (chance.int(10)) {
    case 0:
    case 1:
      return again(seat, chance);
    case 2:
      return say(chance.pick(asides) ?? "?");
    case 3:
      return takeBack(chance.pick(mine), secrets);
    case 4: {
      const entry = mine.at(-1);
      return entry === undefined
        ? undefined
        : { kind: "edit", message: entry.id, text: first(chance) };
    }
    case 5:
      return { kind: chance.yes(0.5) ? "photo" : "place" };
    case 6:
      return { kind: chance.yes(0.4) ? "leave" : "sticker" };
    case 7: {
      const word = secretWord(secrets.size);
      secrets.set(word, "");
      return say(`冰箱不制冷 ${word}`);
    }
    case 8:
      return chance.yes(0.3) ? say(`${poison} ${first(chance)}`) : say(numberOn(seat) ?? "?");
    default:
      return say(first(chance));
  }
}

function takeBack(entry: Entry | undefined, _secrets: Map<string, string>): Gesture | undefined {
  return entry === undefined ? undefined : { kind: "unsend", message: entry.id };
}

/** A button that was there before, pressed once more. */
function again(seat: Seat, chance: Chance): Gesture | undefined {
  return press(chance.pick(seat.entries.flatMap(({ buttons }) => buttons)));
}

const numberOn = (seat: Seat): string | undefined =>
  seat.entries
    .map(({ text }) => /S\d{11}/.exec(text)?.[0])
    .findLast((found) => found !== undefined);
