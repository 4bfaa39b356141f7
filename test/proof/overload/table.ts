/** The overload table as it is printed. */
import { p50, p99, takenShare } from "../load/window.ts";
import type { Row } from "./scene.ts";

const columns = [
  ["situation", 38],
  ["messages", 9],
  ["2xx %", 8],
  ["ack p50/p99 ms", 16],
  ["others' reply p99 ms", 21],
  ["peak MiB", 9],
  ["lost", 5],
  ["twice", 6],
  ["recovery s", 11],
  ["verdict", 22],
] as const;

export function printHead(): void {
  print(columns.map(([title]) => title));
}

export function printRow(row: Row): void {
  const { what, rows, seen, undisturbed, peakMib, lost, doubled, recoverySeconds, checks } = row;
  const broken = checks.filter(({ ok }) => !ok).length;
  print([
    what,
    String(seen.messages),
    shown(takenShare(seen), 2),
    `${shown(p50(seen.taken), 0)} / ${shown(p99(seen.taken), 0)}`,
    shown(p99(undisturbed), 0),
    shown(peakMib, 0),
    String(lost),
    String(doubled),
    shown(recoverySeconds, 1),
    broken === 0 ? `holds ${rows}` : `BROKEN ${rows}`,
  ]);
  if (row.note !== "") process.stdout.write(`    ${row.note}\n`);
}

export const shown = (value: number, digits: number): string =>
  Number.isNaN(value) ? "–" : value.toFixed(digits);

function print(cells: readonly string[]): void {
  const line = cells.map((cell, nth) => {
    const width = columns[nth]?.[1] ?? 0;
    return nth === 0 ? cell.padEnd(width) : cell.padStart(width);
  });
  process.stdout.write(`${line.join("").trimEnd()}\n`);
}
