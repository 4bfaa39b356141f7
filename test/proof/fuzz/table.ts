/** What one subject is fed from: its samples, the kept inputs, made-up ones, and whatever took a new way in this run. */
import * as fc from "fast-check";
import { type Kept, readKept, unitsMax } from "./corpus.ts";
import type { Dice } from "./dice.ts";
import { type Meal, mutate } from "./mutate.ts";
import type { Subject } from "./subject.ts";

export interface Table {
  readonly subject: Subject;
  /** The next input. */
  next(dice: Dice): Meal;
  /** Tells what came of it; a new way makes it a beginning of others. */
  told(meal: Meal, way: string): void;
  /** Ways through the subject seen so far. */
  ways(): number;
  /** What was kept before this run. */
  old(): readonly Kept[];
  /** Everything worth keeping, old and new. */
  kept(): readonly Kept[];
}

/** Inputs made up by fast-check for each subject: structure without a sample behind it. */
const madeUp = 150;
/** New beginnings taken up in one run. */
const beginningsMax = 400;
/** Ways told apart; beyond, a new word means nothing new. */
const waysMax = 4_000;

/** A table laid for a subject. @param seed of what is made up */
export function layTable(subject: Subject, folder: string, seed: number): Table {
  const old = readKept(folder, subject);
  const fresh: Kept[] = [];
  let beginnings = 0;
  const ways = new Set(old.map(({ why }) => why));
  const seeds: Meal[] = [
    ...subject.samples().map((text) => ({ text, raw: false })),
    ...old,
    ...fc
      .sample(arbitraryOf(subject), { seed, numRuns: madeUp })
      .map((text) => ({ text, raw: false })),
  ];
  return {
    subject,
    next(dice) {
      const meal = dice.pick(seeds);
      return dice.chance(0.02) ? meal : mutate(subject.food, meal, dice.pick(seeds), dice);
    },
    told(meal, way) {
      if (ways.has(way) || ways.size >= waysMax) return;
      ways.add(way);
      // What is too long to be kept is not held either: the memory watched is the desk's, not ours.
      if (meal.text.length <= unitsMax || way.startsWith("found"))
        fresh.push({ ...meal, why: way });
      beginnings += 1;
      if (beginnings <= beginningsMax) seeds.push(meal);
    },
    ways: () => ways.size,
    old: () => old,
    kept: () => [...old, ...fresh],
  };
}

function arbitraryOf({ food }: Subject): fc.Arbitrary<string> {
  switch (food) {
    case "json":
      return fc.json({ depthSize: "medium", maxDepth: 6 });
    case "xml":
      return fc
        .array(
          fc.tuple(
            fc.constantFrom("MsgType", "Event", "Content", "FromUserName", "a"),
            fc.string(),
          ),
        )
        .map(
          (all) => `<xml>${all.map(([name, text]) => `<${name}>${text}</${name}>`).join("")}</xml>`,
        );
    case "text":
      return fc.string({ unit: "binary", maxLength: 60 });
  }
}
