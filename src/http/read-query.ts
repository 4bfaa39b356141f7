/**
 * A query string as a flat record without a prototype. A name that comes twice is dropped, so that nobody
 * signs one value and has another one read.
 */
export function readQuery(text: string): Readonly<Record<string, string>> {
  if (text === "") return empty;
  const query: Record<string, string> = Object.create(null);
  const seen = new Set<string>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (seen.has(name)) delete query[name];
    else query[name] = value;
    seen.add(name);
  }
  return query;
}

const empty: Readonly<Record<string, string>> = Object.freeze(Object.create(null));
