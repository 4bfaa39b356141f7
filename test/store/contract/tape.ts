/** Numbers somebody else drew, read as choices: the same numbers make the same choices. */

export interface Tape {
  /** One of them; nothing of an empty list. */
  readonly pick: <T>(list: readonly T[]) => T | undefined;
  /** Once in `of` times. */
  readonly once: (of: number) => boolean;
  readonly below: (bound: number) => number;
}

/** @param numbers when they are used up, they begin again */
export function openTape(numbers: readonly number[]): Tape {
  const place = { at: 0 };
  const below = (bound: number): number => {
    place.at += 1;
    return (numbers[(place.at - 1) % numbers.length] ?? 0) % bound;
  };
  return {
    below,
    pick: (list) => (list.length === 0 ? undefined : list[below(list.length)]),
    once: (of) => below(of) === 0,
  };
}

/** @param most how many at most */
export const some = <T>(tape: Tape, most: number, make: (nth: number) => T): readonly T[] =>
  Array.from({ length: tape.below(most) }, (_, nth) => make(nth));
