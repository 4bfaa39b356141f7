/** Under which terms the packages come: a closed list, and a reason for everything that is not plainly permissive. */
import { type Lock, nameOf, packagesOf } from "./lock.ts";

/** Use, change, pass on; keep the notice. */
const permissive: ReadonlySet<string> = new Set([
  "MIT",
  "Apache-2.0",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "BlueOak-1.0.0",
  "Unlicense",
  "MIT OR Apache-2.0",
  "MIT and ISC",
]);

/** Named by package, since the terms allow what we do with it and not everything. */
const reasoned: readonly {
  readonly name: RegExp;
  readonly licence: RegExp;
  readonly why: string;
}[] = [
  {
    name: /^@img\/sharp-/,
    licence: /LGPL-3\.0-or-later/,
    why: "libvips as a library of its own beside sharp, loaded at run time and replaceable",
  },
  {
    name: /^(?:lightningcss(?:-.*)?)$/,
    licence: /^MPL-2\.0$/,
    why: "comes with vitest, unchanged; changes to its files would have to be published",
  },
  {
    name: /^type-fest$/,
    licence: /^\(MIT OR CC0-1\.0\)$/,
    why: "types alone, which come with zxing-wasm; we take them under MIT",
  },
  {
    name: /^axe-core$/,
    licence: /^MPL-2\.0$/,
    why: "read by the browser's tests, unchanged; no part of what runs",
  },
  {
    name: /^seq-queue$/,
    licence: /^none$/,
    why: "its package.json names no terms; the LICENSE file beside it is MIT's",
  },
  {
    name: /^elkjs$/,
    licence: /^EPL-2\.0$/,
    why: "comes with Prisma's command line, which is not part of what runs",
  },
];

/** Packages whose terms nobody has agreed to. */
export function strangeLicences(lock: Lock): readonly string[] {
  return packagesOf(lock).flatMap(([path, { license }]) => {
    const name = nameOf(path);
    const terms = typeof license === "string" ? license : "none";
    const known =
      permissive.has(terms) ||
      reasoned.some((one) => one.name.test(name) && one.licence.test(terms));
    return known ? [] : [`${name}: ${terms}`];
  });
}

/** How many packages come under which terms. */
export function licenceCounts(lock: Lock): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const [, { license }] of packagesOf(lock)) {
    const name = typeof license === "string" ? license : "none";
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].toSorted(([, a], [, b]) => b - a));
}
