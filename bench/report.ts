/** How a run is told. */
import { peakMemory } from "./machine.ts";
import type { Measured } from "./slice.ts";
import type { Running } from "./subject.ts";
import { quantile } from "./tally.ts";

export function print(text = ""): void {
  process.stdout.write(`${text}\n`);
}

const columns = [
  ["", 24],
  ["dialogs/s", 11],
  ["messages/s", 12],
  ["2xx p50/p95/p99 ms", 26],
  ["reply p50/p95/p99 ms", 26],
  ["CPU-s/1,000", 13],
  ["PostgreSQL", 12],
  ["peak MiB", 10],
] as const;

export function printHead(): void {
  print(columns.map(([title, width], nth) => padded(title, width, nth)).join(""));
}

/** One line of the table. */
export function printRow(
  name: string,
  { rate, whole, cpu, serverCpu }: Measured,
  subject: Running,
): void {
  const cells = [
    name,
    (rate * (whole.dialogs / whole.messages)).toFixed(0),
    rate.toFixed(0),
    spread(whole.taken),
    spread(whole.replied),
    shown(cpu, 3),
    subject.kind === "echo" ? "–" : shown(serverCpu, 3),
    shown(peakMemory(subject.pid), 0),
  ];
  print(cells.map((cell, nth) => padded(cell, columns[nth]?.[1] ?? 0, nth)).join(""));
}

/** `p50 / p95 / p99` of durations in ms. */
export function spread(values: readonly number[]): string {
  return [0.5, 0.95, 0.99].map((share) => shown(quantile(values, share), 1)).join(" / ");
}

/** A goal of the whole product. */
export interface Goal {
  readonly what: string;
  readonly wanted: string;
  readonly value: number;
  readonly digits: number;
  readonly isMet: boolean;
}

export function printGoals(goals: readonly Goal[]): void {
  for (const { what, wanted, value, digits, isMet } of goals) {
    print(`goal ${what} ${wanted}: measured ${shown(value, digits)}: ${isMet ? "met" : "missed"}`);
  }
}

export const shown = (value: number, digits: number): string =>
  Number.isNaN(value) ? "–" : value.toFixed(digits);

const padded = (text: string, width: number, nth: number): string =>
  nth === 0 ? text.padEnd(width) : text.padStart(width);
