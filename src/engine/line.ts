/** A sentence to be said: a key of the catalogue and what goes into its holes. Never the sentence itself. */
import type { Holes, Key } from "../../locales/key.ts";
import type { Instant } from "../kernel/clock.ts";

export interface Line {
  readonly key: Key;
  readonly params: Readonly<Record<string, Value>>;
}

/** What may stand in a hole. Instants and money are written by the words room in the reader's language and zone. */
export type Value =
  | string
  | number
  | Line
  | {
      readonly kind: "instant";
      readonly at: Instant;
      readonly as: "date" | "time" | "date-time" | "weekday-time";
    }
  | { readonly kind: "duration"; readonly ms: number }
  /** Joined with the language's own separators; `fields` parts them more strongly, for pairs of name and value. */
  | { readonly kind: "list"; readonly items: readonly Value[]; readonly as?: "fields" }
  /** The number of the ticket opened in this very turn; the desk fills it in. */
  | { readonly kind: "opened-ticket" }
  /** When its answer is promised; the desk fills it in from the clock it has just started. */
  | { readonly kind: "opened-promise" };

type Params<K extends Key> =
  Holes<K> extends never ? readonly [] : readonly [Readonly<Record<Holes<K>, Value>>];

/** A line of the catalogue. A misspelt key or hole does not compile. */
export function line<K extends Key>(key: K, ...[params]: Params<K>): Line {
  return { key, params: params ?? {} };
}
