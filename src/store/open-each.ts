import { DeskError } from "../kernel/errors.ts";

/** Opens row by row: one that does not open is set aside by itself, and its neighbours go on (R3). */
export async function openEach<Row, Out>(
  rows: readonly Row[],
  open: (row: Row) => readonly Out[],
  aside: (row: Row, code: string) => Promise<unknown>,
): Promise<readonly Out[]> {
  const opened: Out[] = [];
  for (const row of rows) {
    try {
      opened.push(...open(row));
    } catch (error) {
      await aside(row, error instanceof DeskError ? error.code : "DESK_ROW_BROKEN");
    }
  }
  return opened;
}
