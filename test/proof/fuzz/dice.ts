/** Chance that can be thrown again: the same seed gives the same throws, on every machine. */
export interface Dice {
  /** A whole number from 0 up to, without, `sides`. */
  below(sides: number): number;
  /** True in this share of throws. */
  chance(share: number): boolean;
  /** One of the list. @throws {Error} for an empty list */
  pick<T>(list: readonly T[]): T;
}

/** Dice of a seed (mulberry32: enough for fuzzing, and fast). */
export function openDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (sides: number): number => Math.floor(next() * sides);
  return {
    below,
    chance: (share) => next() < share,
    pick(list) {
      const one = list[below(list.length)];
      if (one === undefined) throw new Error("There is nothing to pick from.");
      return one;
    },
  };
}
