/** What the company serves, as data. Read and checked by the config room; here is only its shape. */
import type { Urgency } from "./ticket.ts";

export interface Catalogue {
  readonly products: readonly Product[];
  readonly faults: readonly FaultClass[];
  /** What a customer may try before anybody comes (S4-08); none where the company has not written any. */
  readonly selfHelp?: readonly SelfHelp[];
}

/** Steps for one fault, of one product or of any. */
export interface SelfHelp {
  readonly fault: string;
  readonly product?: string;
  /** Short steps in order, by language. */
  readonly steps: Readonly<Record<string, readonly string[]>>;
}

/** A kind of device (S0-12, S0-13). */
export interface Product {
  readonly id: string;
  readonly names: Names;
  readonly models: readonly string[];
  /** Ids of the faults it is known for. */
  readonly faults: readonly string[];
}

/** A class of faults (S2-44i) and how urgent it is (S0-23). */
export interface FaultClass {
  readonly id: string;
  /** Requirement row the urgency comes from. */
  readonly row: string;
  readonly names: Names;
  readonly urgency: Urgency;
  /** What customers call it, lower case, any language. */
  readonly words: readonly string[];
}

/** The name to show first, then other words for the same thing. A company need not name its things in every language. */
export interface Names {
  readonly "zh-CN": readonly string[];
  readonly en: readonly string[];
  readonly "zh-TW"?: readonly string[];
  readonly ja?: readonly string[];
  readonly th?: readonly string[];
}

/** What a thing is called to readers of each language: where it has no name in theirs, Taiwan reads Chinese and others English. */
export type Called = Readonly<Record<keyof Names, string>>;

/** The first name in each language. */
export function calledIn(names: Names, id: string): Called {
  const chinese = names["zh-CN"][0] ?? id;
  const english = names.en[0] ?? id;
  return {
    "zh-CN": chinese,
    "zh-TW": names["zh-TW"]?.[0] ?? chinese,
    en: english,
    ja: names.ja?.[0] ?? english,
    th: names.th?.[0] ?? english,
  };
}
