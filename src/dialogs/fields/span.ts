/** A find in a sentence: its value and where it stood. */
export interface Span<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** The text with a place blanked, every other unit where it was. */
export function blanked(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return text.slice(0, start) + " ".repeat(Math.max(0, end - start)) + text.slice(end);
}

/** Finds in order, the longer one where two overlap. */
export function apart<T extends { readonly start: number; readonly end: number }>(
  found: readonly T[],
): readonly T[] {
  let reached = 0;
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      const free = start >= reached;
      reached = Math.max(reached, end);
      return free;
    });
}
