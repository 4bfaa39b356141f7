/** Feeds every reader of strangers' words with inputs drawn by a seed. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type Dice, openDice } from "./dice.ts";
import type { Subject } from "./subject.ts";
import { layTable, type Table } from "./table.ts";
import { type Find, openWatch, prototypes } from "./watch.ts";

export interface ParserRun {
  readonly inputs: number;
  readonly ways: number;
  readonly finds: readonly Find[];
  readonly worst: { readonly ms: number; readonly subject: string };
  readonly isPolluted: boolean;
  /** Megabytes in use after the warm-up and at the end. */
  readonly heap: readonly [number, number];
  readonly tables: readonly Table[];
  readonly seconds: number;
}

/** The first part of a run warms caches and compilers up; what is in use after it must not grow. */
const warmUp = 0.3;

/** The run. The same seed and folder feed the same inputs in the same order. */
export function feedParsers(
  subjects: readonly Subject[],
  asked: { readonly inputs: number; readonly seed: number; readonly folder: string },
): ParserRun {
  const startedAt = performance.now();
  const dice = openDice(asked.seed);
  const tables = subjects.map((one, nth) => layTable(one, asked.folder, asked.seed + nth));
  const draw = lotteryOf(tables);
  const watch = openWatch();
  const before = prototypes();
  let warm = Number.NaN;
  for (let nth = 0; nth < asked.inputs; nth += 1) {
    if (nth === Math.floor(asked.inputs * warmUp)) warm = heapInUse();
    const table = draw(dice);
    const meal = table.next(dice);
    table.told(meal, watch.feed(table.subject, meal));
  }
  return {
    inputs: asked.inputs,
    ways: tables.reduce((sum, table) => sum + table.ways(), 0),
    finds: watch.finds,
    worst: watch.worst(),
    isPolluted: prototypes() !== before,
    heap: [warm, heapInUse()],
    tables,
    seconds: (performance.now() - startedAt) / 1_000,
  };
}

/** Each table as often as its subject's share. */
function lotteryOf(tables: readonly Table[]): (dice: Dice) => Table {
  const tickets = tables.flatMap((table) =>
    Array.from({ length: table.subject.share }, () => table),
  );
  return (dice) => dice.pick(tickets);
}

/** Megabytes that are left after everything nobody needs was thrown away. */
export function heapInUse(): number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") for (let times = 0; times < 3; times += 1) collect();
  return process.memoryUsage().heapUsed / 1_048_576;
}
