/** What each thing may do while the same load goes on and on, and why so much. */
import type { Check } from "../report.ts";
import type { Sample } from "./sample.ts";
import { isFlat, type Tolerance, trendOf } from "./trend.ts";

/** Samples with the seconds at which they were taken. */
export type Series = readonly (Sample & { readonly at: number })[];

interface Limit {
  readonly what: keyof Sample;
  readonly name: string;
  readonly unit: string;
  readonly may: Tolerance;
}

/** A line through the samples after the warm-up may rise by no more than this from its beginning to its end. */
const limits: readonly Limit[] = [
  // Counters, pools and compiled code settle within a few MiB; every message leaking 1 KiB is found in three minutes, 100 bytes in half an hour.
  { what: "heap", name: "heap in use", unit: "MiB", may: { by: 5, share: 0 } },
  { what: "outside", name: "buffers outside the heap", unit: "MiB", may: { by: 8, share: 0 } },
  // What the process holds follows the collector's mood: the young generation alone may take 192 MiB and is given back late.
  { what: "memory", name: "memory of the process", unit: "MiB", may: { by: 64, share: 0 } },
  // A connection to a platform is opened and closed with the load.
  { what: "resources", name: "timers and sockets", unit: "", may: { by: 20, share: 0 } },
  { what: "files", name: "open files", unit: "", may: { by: 16, share: 0 } },
  { what: "connections", name: "database connections", unit: "", may: { by: 2, share: 0 } },
  // Indexes grow by whole pages and chats are updated with room on the page.
  { what: "bytesPerRow", name: "bytes on disk per row", unit: "B", may: { by: 0, share: 0.25 } },
];

/** Nothing waits longer than this at a load that is far below what a desk can do, s. */
const oldestMax = 30;
/** What PostgreSQL lets lie before it cleans: a fifth of the rows and fifty, and what dies while its cleaner is on its round (two minutes at most). */
const deadShare = 0.2;
const deadMin = 50;
const roundSeconds = 120;
/** Versions of rows that one message leaves behind: its chat, its answer twice, a clock, a person. */
const deadPerMessage = 5;

export interface Judged {
  readonly lines: readonly string[];
  readonly checks: readonly Check[];
}

/** @param perSecond messages of the load */
export function judge(series: Series, perSecond: number): Judged {
  const lines: string[] = [];
  const checks: Check[] = [];
  for (const { what, name, unit, may } of limits) {
    const trend = trendOf(series.map((sample) => ({ at: sample.at, value: sample[what] })));
    const allowed = Math.max(may.by, may.share * trend.start);
    const saw = `${number(trend.start)} ${unit} at first, ${trend.growth >= 0 ? "+" : ""}${number(trend.growth)} in the end, may be +${number(allowed)}`;
    lines.push(`${name.padEnd(26)} ${saw}`);
    checks.push({ name: `${name} stays level`, ok: isFlat(trend, may), saw });
  }
  const oldest = most(series, "oldest");
  lines.push(`${"oldest that waits".padEnd(26)} ${number(oldest)} s at most, may be ${oldestMax}`);
  checks.push({
    name: "nothing waits for long (R1, R6)",
    ok: oldest <= oldestMax,
    saw: `${number(oldest)} s`,
  });
  const worst = series.map(({ dead, live }) => dead - deadAllowed(live, perSecond));
  const over = worst.reduce((max, one) => Math.max(max, one), Number.NEGATIVE_INFINITY);
  lines.push(
    `${"dead rows".padEnd(26)} ${number(most(series, "dead"))} at most, ${number(-over)} below what may lie`,
  );
  checks.push({
    name: "dead rows are cleaned away",
    ok: over <= 0,
    saw: `${number(over)} too many`,
  });
  const half = Math.floor(series.length / 2);
  lines.push(
    `${"event loop, mean delay".padEnd(26)} ${number(most(series.slice(0, half), "loop"))} ms at most in the first half, ${number(most(series.slice(half), "loop"))} ms in the second`,
  );
  return { lines, checks };
}

const deadAllowed = (live: number, perSecond: number): number =>
  deadMin + deadShare * live + roundSeconds * deadPerMessage * perSecond;

const most = (series: Series, what: keyof Sample): number =>
  series.reduce((max, sample) => Math.max(max, sample[what]), 0);

const number = (value: number): string => value.toFixed(Math.abs(value) < 10 ? 1 : 0);
