/** Seeded chance: the same seed and name give the same draws, and no stream disturbs another. */

export interface Chance {
  /** From 0 up to, not with, 1. */
  readonly next: () => number;
  /** A whole number from 0 up to, not with, `below`. */
  readonly int: (below: number) => number;
  /** From `from` up to `to`. */
  readonly between: (from: number, to: number) => number;
  readonly yes: (probability: number) => boolean;
  /** One of the list; nothing of an empty one. */
  readonly pick: <T>(list: readonly T[]) => T | undefined;
  /** A stream of its own, which only this name disturbs. */
  readonly fork: (name: string) => Chance;
}

/** A stream of draws. */
export function openChance(seed: number, name = ""): Chance {
  let state = hash(`${seed} ${name}`);
  const next = (): number => {
    // mulberry32: small, fast and good enough to choose faults.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    next,
    int,
    between: (from, to) => from + next() * (to - from),
    yes: (probability) => next() < probability,
    pick: (list) => list[int(list.length)],
    fork: (part) => openChance(seed, `${name}/${part}`),
  };
}

/** Thirty-two bits of a text (FNV-1a with a last stir). */
export function hash(text: string, from = 0x811c9dc5): number {
  let sum = from;
  for (let at = 0; at < text.length; at += 1)
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 16), 0x45d9f3b);
  return (sum ^ (sum >>> 13)) | 0;
}
