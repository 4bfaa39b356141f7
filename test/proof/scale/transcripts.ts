/** What each customer read, word for word, with everything taken out that is different each time for good reason. */
import type { BenchPlatform, Heard } from "../../../bench/platforms/stage.ts";

export interface Transcripts {
  readonly heard: Heard;
  /** What this customer read, in order. */
  of(customer: number): readonly string[];
}

export function openTranscripts(): Transcripts {
  const all = new Map<number, string[]>();
  return {
    heard(customer, words) {
      const read = all.get(customer) ?? [];
      all.set(customer, read);
      read.push(normalized(words()));
    },
    of: (customer) => all.get(customer) ?? [],
  };
}

/** Ids and running numbers of cases and customers, and the addresses on a 微信客服 call. */
export const normalized = (words: string): string =>
  words
    .replaceAll(/"(?:touser|open_kfid|msgid)":"[^"]*",?/g, "")
    .replaceAll(/[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}/g, "ID")
    .replaceAll(/\b[SMC]20?\d{5}[\d-]+/g, "NUMBER");

/** One customer of the script: who, on which platform, and which of their messages arrive twice. */
export interface Part {
  readonly platform: BenchPlatform;
  /** Steps whose webhook is delivered twice, to two processes at once. */
  readonly twice: ReadonlySet<number>;
}

/** The same parts for the same seed. */
export function partsOf(seed: number, customers: number, steps: number): readonly Part[] {
  const next = drawing(seed);
  const platforms = ["line", "telegram", "kf"] as const;
  return Array.from({ length: customers }, (_, nth) => ({
    platform: platforms[nth % platforms.length] ?? "line",
    twice: new Set(Array.from({ length: steps }, (_none, step) => step).filter(() => next() < 0.2)),
  }));
}

/** Numbers from 0 to 1, the same for the same seed; en.wikipedia.org/wiki/Linear_congruential_generator with the constants of Numerical Recipes. */
function drawing(seed: number): () => number {
  const state = { value: seed >>> 0 };
  return () => {
    state.value = (Math.imul(state.value, 1_664_525) + 1_013_904_223) >>> 0;
    return state.value / 2 ** 32;
  };
}
