/** Lines in columns for a terminal; wide characters take two places. */
export function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [nth, cell] of row.entries()) widths[nth] = Math.max(widths[nth] ?? 0, width(cell));
  }
  return rows.map((row) =>
    row
      .map((cell, nth) => cell + " ".repeat((widths[nth] ?? 0) - width(cell)))
      .join("  ")
      .trimEnd(),
  );
}

/** Chinese, Japanese and Korean letters and full-width forms. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g;

const width = (text: string): number => text.length + (text.match(wide)?.length ?? 0);

/** `2026-11-22 10:00:05`, UTC. */
export const utc = (at: Date): string => at.toISOString().slice(0, 19).replace("T", " ");
