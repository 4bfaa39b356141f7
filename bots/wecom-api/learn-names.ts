import type { Clock, Instant } from "../../src/kernel/clock.ts";

/** People remembered; the one heard of longest ago goes first. */
const peopleMax = 10_000;

/** How long a name is believed, ms: a day. */
const nameMs = 24 * 3_600_000;

/** People asked about in one call (developer.work.weixin.qq.com/document/path/95159). */
const askedMax = 100;

/** Names by platform id: known ones at once, others are asked for beside the desk's work. */
export interface Names {
  of(id: string): string | undefined;
  /** Asks for those not known. Nothing is thrown; who has no name is asked about again after a day. */
  learn(ids: readonly string[]): void;
}

/** An empty memory over a way to ask for several names at once. */
export function learnNames(
  ask: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>,
  clock: Clock,
): Names {
  const known = new Map<string, { readonly name: string | undefined; readonly at: Instant }>();
  const asking = new Set<string>();
  const isFresh = (id: string): boolean => {
    const found = known.get(id);
    return found !== undefined && clock.now() - found.at < nameMs;
  };
  const keep = (ids: readonly string[], names: ReadonlyMap<string, string>): void => {
    for (const id of ids) {
      asking.delete(id);
      rememberIn(known, id, { name: names.get(id), at: clock.now() }, peopleMax);
    }
  };
  return {
    of: (id) => known.get(id)?.name,
    learn(ids) {
      const wanted = [...new Set(ids)].filter((id) => !isFresh(id) && !asking.has(id));
      const some = wanted.slice(0, askedMax);
      if (some.length === 0) return;
      for (const id of some) asking.add(id);
      ask(some).then(
        (names) => keep(some, names),
        () => keep(some, new Map()),
      );
    },
  };
}

/** Puts an entry last and drops the oldest beyond `max`. */
export function rememberIn<K, V>(map: Map<K, V>, key: K, value: V, max: number): void {
  map.delete(key);
  map.set(key, value);
  if (map.size <= max) return;
  for (const oldest of map.keys()) {
    map.delete(oldest);
    return;
  }
}
