/** A planted bug: which promise it breaks, what it changes, and who has to notice. */
import type { Edit } from "../plant.ts";
import type { InvariantName } from "../sim/checks/violation.ts";

/** A row of our promises: reliability R, security S, personal data P. */
export type Row = `R${number}` | `S${number}` | `P${number}`;

/** Something that passes on the desk as it is and has to fail once the bug is in. */
export type Catcher =
  /** A test, by its file below `test/` and a part of its name that no other test there has. */
  | { readonly kind: "test"; readonly file: string; readonly name: string }
  /** The simulation, which has to break one of these invariants within so many seeds. */
  | {
      readonly kind: "sim";
      readonly seeds: number;
      /** Those that this bug may break; another one that falls is another bug. */
      readonly breaks: readonly InvariantName[];
    };

export interface Mutant {
  /** What somebody would call the bug: in small letters, with hyphens. */
  readonly name: string;
  /** The promises it breaks, the most important first. */
  readonly promise: readonly [Row, ...Row[]];
  /** What goes wrong, in one sentence. */
  readonly says: string;
  readonly edits: readonly [Edit, ...Edit[]];
  /** Tried in this order until one fails: the desk as a whole first, a test of one part last. */
  readonly catchers: readonly [Catcher, ...Catcher[]];
}

/** A test as a catcher. */
export const test = (file: string, name: string): Catcher => ({ kind: "test", file, name });

/** So many seeds of the simulation as a catcher, and what they have to find broken. */
export const sim = (seeds: number, ...breaks: readonly InvariantName[]): Catcher => ({
  kind: "sim",
  seeds,
  breaks,
});
