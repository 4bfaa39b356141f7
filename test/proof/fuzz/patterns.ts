/** Patterns that could be made to run for ever: none may stand where a stranger's words are read (S29). */
import { checkSync } from "recheck";
import { boundOf } from "./bounds.ts";
import type { Literal } from "./literals.ts";

/** One pattern that is not safe by itself, and how long it really takes. */
export interface Weighed {
  readonly literal: Literal;
  /** What the checker says; `unknown` where it cannot decide in time. */
  readonly status: string;
  /** Characters it may get: 50,000, or fewer where the text is cut before. */
  readonly characters: number;
  /** Milliseconds for as many characters, made to hurt it. */
  readonly ms: number;
}

export interface PatternRun {
  readonly patterns: number;
  readonly safe: number;
  /** Every pattern that is not safe by itself. */
  readonly doubtful: readonly Weighed[];
}

/** Characters a pattern is tried with, and the time it has for them, ms (S29). */
export const charactersMax = 50_000;
export const patternMs = 50;
/** Patience with one pattern, ms; what is not decided by then is measured. */
const decideMs = 400;

/** Looks at every pattern, each once. */
export function weighPatterns(all: readonly Literal[]): PatternRun {
  const each = [...new Map(all.map((one) => [`/${one.source}/${one.flags}`, one])).values()];
  const doubtful = each.flatMap((literal): readonly Weighed[] => {
    const found = checkSync(literal.source, literal.flags, { timeout: decideMs, randomSeed: 7 });
    if (found.status === "safe") return [];
    const characters = boundOf(literal.file)?.characters ?? charactersMax;
    const attacks = found.status === "vulnerable" ? [found.attack.string] : [];
    const ms = worstOf(literal, attacks, characters);
    return [{ literal, status: found.status, characters, ms }];
  });
  return { patterns: each.length, safe: each.length - doubtful.length, doubtful };
}

/** The longest of many tries; the first that is too slow ends the search. */
function worstOf(
  { source, flags }: Literal,
  attacks: readonly string[],
  characters: number,
): number {
  const pattern = new RegExp(source, flags.replace(/[gy]/g, ""));
  let worst = 0;
  for (const make of [...attacks.map(stretcher), ...pumps(source)]) {
    for (const size of [characters / 8, characters / 2, characters]) {
      worst = Math.max(worst, calmly(pattern, make(Math.floor(size))));
      if (worst > patternMs) return worst;
    }
  }
  return worst;
}

/** The shortest of three, where one is slow: the first compiles. */
function calmly(pattern: RegExp, text: string): number {
  const first = timed(pattern, text);
  return first > patternMs ? Math.min(first, timed(pattern, text), timed(pattern, text)) : first;
}

/** Milliseconds that this thread worked: others on the machine cost nothing. */
function timed(pattern: RegExp, text: string): number {
  const from = process.threadCpuUsage().user;
  pattern.test(text);
  return (process.threadCpuUsage().user - from) / 1_000;
}

type Make = (size: number) => string;

/** The beginning of an attack with its end, as long as asked. */
function stretcher(attack: string): Make {
  const tail = attack.slice(-8);
  return (size) => attack.slice(0, Math.max(0, size - tail.length)) + tail;
}

/** Long runs of what the pattern itself names, each ended by something it does not expect. */
function pumps(source: string): readonly Make[] {
  const named = source.match(/[\p{L}\p{N}]+|[,，。;；:：#.\-/ ]/gu) ?? [];
  const others = [" ", "a", "A", "1", "é", "中", "\n", "a ", "Ab ", ", ", "1-"];
  return [...new Set([...named.slice(0, 12), ...others])].flatMap((piece): readonly Make[] => {
    const run = (size: number): string =>
      piece.repeat(Math.ceil(size / piece.length)).slice(1, size);
    return [(size) => `${run(size)}\u0000`, (size) => `\u0000${run(size)}`];
  });
}
