/** Looks for secrets in texts and takes away what is known to open nothing. */
import { createHash } from "node:crypto";
import type { Check } from "../report.ts";
import { samples } from "./allowed-samples.ts";
import type { SourceText } from "./git-texts.ts";
import { secretsIn } from "./secrets.ts";

/** A finding nobody has explained. */
export interface Unexplained {
  readonly place: string;
  readonly kind: string;
  /** Of the text: enough to look it up, too little to use it. */
  readonly hash: string;
}

export interface Search {
  readonly texts: number;
  readonly found: number;
  readonly unexplained: readonly Unexplained[];
  readonly explained: ReadonlySet<string>;
}

/** By what a sample is known: the beginning of its SHA-256. */
export const hashOf = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 16);

/** @param allowed hashes of what may stand there */
export function search(
  texts: readonly SourceText[],
  allowed: ReadonlySet<string> = new Set(samples.map(({ hash }) => hash)),
): Search {
  const unexplained = new Map<string, Unexplained>();
  const explained = new Set<string>();
  let found = 0;
  for (const { place, text } of texts) {
    for (const { kind, text: secret } of secretsIn(text)) {
      const hash = hashOf(secret);
      found += 1;
      if (allowed.has(hash)) explained.add(hash);
      else unexplained.set(`${place} ${hash}`, { place, kind, hash });
    }
  }
  return { texts: texts.length, found, unexplained: [...unexplained.values()], explained };
}

/** The search as a line of the report. */
export function secretCheck(name: string, { unexplained }: Search): Check {
  const [first] = unexplained;
  if (first === undefined) return { name, ok: true };
  const more = unexplained.length > 1 ? ` and ${unexplained.length - 1} more` : "";
  return { name, ok: false, saw: `${first.kind} in ${first.place} (${first.hash})${more}` };
}

/** An allowance nobody needs would hide a secret to come. */
export function idleCheck(searches: readonly Search[]): Check {
  const used = new Set(searches.flatMap(({ explained }) => [...explained]));
  const idle = samples
    .filter(({ hash }) => !used.has(hash))
    .map(({ hash, why }) => `${hash} ${why}`);
  return {
    name: "every sample that is allowed is there",
    ok: idle.length === 0,
    saw: idle.slice(0, 3).join("; "),
  };
}
