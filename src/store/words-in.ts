/** The words a person wrote, found in a platform's stored bytes without knowing the platform: by the names they all use. */

/** Fields that hold words or places of a person in JSON of LINE, Telegram, WeCom customer service, and our own arrivals. */
const spoken: ReadonlySet<string> = new Set([
  "text",
  "content",
  "caption",
  "title",
  "address",
  "name",
]);
const measured: ReadonlySet<string> = new Set(["latitude", "longitude"]);
/** Deeper than any platform nests a message. */
const depthMax = 12;

export interface Words {
  readonly texts: readonly string[];
  /** Latitudes and longitudes. */
  readonly places: readonly number[];
}

/** Nothing for bytes that are no JSON. */
export function wordsIn(raw: string): Words {
  const texts: string[] = [];
  const places: number[] = [];
  const walk = (value: unknown, name: string, depth: number): void => {
    if (depth > depthMax) return;
    if (typeof value === "string" && spoken.has(name) && value.trim() !== "")
      texts.push(value.trim());
    if (typeof value === "number" && measured.has(name)) places.push(value);
    if (Array.isArray(value)) for (const one of value) walk(one, name, depth + 1);
    else if (typeof value === "object" && value !== null)
      for (const [key, one] of Object.entries(value)) walk(one, key, depth + 1);
  };
  try {
    walk(JSON.parse(raw), "", 0);
  } catch {
    return { texts, places };
  }
  return { texts: [...new Set(texts)], places: [...new Set(places)] };
}

/** Without blanks and hyphens, as phones are typed in many ways. */
const dense = (text: string): string => text.replaceAll(/[\s-]/g, "");

/** Whether these words hold a value that something was filled with: as it is, or as a phone without its country. */
export function holds({ texts, places }: Words, value: unknown): boolean {
  if (typeof value === "number") return places.includes(value);
  if (typeof value !== "string" || value.trim() === "") return false;
  const wanted = dense(value).replace(/^\+(86)?/, "");
  return wanted !== "" && texts.some((text) => dense(text).includes(wanted));
}

/** A copy without the values that `gone` names, however deep; empty objects go with them. */
export function without(value: unknown, gone: (leaf: unknown) => boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => without(one, gone) ?? {});
  if (typeof value !== "object" || value === null) return gone(value) ? undefined : value;
  // Words with what was understood from them: without the words nobody could say what the rest was.
  if ("text" in value && gone(value.text)) return undefined;
  const left = Object.entries(value).flatMap(([key, one]) => {
    const kept = without(one, gone);
    const isEmptied = typeof kept === "object" && kept !== null && Object.keys(kept).length === 0;
    return kept === undefined || (isEmptied && JSON.stringify(one) !== JSON.stringify(kept))
      ? []
      : [[key, kept] as const];
  });
  return Object.fromEntries(left);
}

/** Every text and number below. */
export function leavesOf(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [value];
  return Object.values(value).flatMap(leavesOf);
}
