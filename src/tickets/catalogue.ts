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

/** The name to show first, then other words for the same thing. */
export interface Names {
  readonly "zh-CN": readonly string[];
  readonly en: readonly string[];
}
