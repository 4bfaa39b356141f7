import type { Food, Meal } from "./mutate.ts";

/** One thing that reads what strangers write. */
export interface Subject {
  readonly name: string;
  /** Exports of the desk that it tries, as `file name`. */
  readonly tries: readonly string[];
  /** How many of a thousand inputs it gets, about. */
  readonly share: number;
  readonly food: Food;
  /** What its inputs begin with. */
  readonly samples: () => readonly string[];
  /** Hands one input over and says in a word or two what came of it: another word means another way through the code. */
  readonly eat: (meal: Meal) => string;
  /** Codes of the desk's own errors that are a proper answer here. */
  readonly expects?: readonly string[];
}

/** An input that was answered in a way that no input may be. */
export class Indigestible extends Error {
  constructor(what: string) {
    super(what);
    this.name = new.target.name;
  }
}

/** @throws {Indigestible} unless it holds */
export function must(holds: boolean, what: string): void {
  if (!holds) throw new Indigestible(what);
}

/** Distinct words, in order, as one. */
export function sign(words: Iterable<string>): string {
  return [...new Set(words)].toSorted().join(" ");
}
