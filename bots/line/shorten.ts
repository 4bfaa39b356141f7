import { splitText } from "../../src/kernel/split-text.ts";

/** Stands where something is missing, or where nothing was said. */
export const ellipsis = "…";

/** At most so many visible characters, at least one: a button without words could not be tapped. */
export function shorten(given: string, max: number): string {
  const text = given.trim();
  // As many units are never more signs: most labels need no counting.
  if (text !== "" && text.length <= max) return text.toWellFormed();
  const parts = clusters(text.toWellFormed());
  if (parts.length === 0) return ellipsis;
  return parts.length <= max ? parts.join("") : `${parts.slice(0, max - 1).join("")}${ellipsis}`;
}

/** At most so many UTF-16 units. */
export function shortenUnits(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${splitText(text, max - 1)[0] ?? ""}${ellipsis}`;
}

/** Whether a label has at most so many visible characters. */
export function fits(label: string, max: number): boolean {
  return label.length <= max || clusters(label).length <= max;
}

function clusters(text: string): readonly string[] {
  return [...segmenter.segment(text)].map((one) => one.segment);
}

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
