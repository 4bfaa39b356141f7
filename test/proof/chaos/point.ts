import type { Edit } from "../plant.ts";

/** When a point is passed. */
export type Phase =
  /** Again and again while the desk works. */
  | "working"
  /** Once, while a desk opens. */
  | "opening"
  /** Once, while the first desk of a new database opens. */
  | "migrating"
  /** When an access token of WeCom has to be fetched anew. */
  | "token"
  /** While a desk closes. */
  | "closing";

/** A place in the desk's own sources where its process can be made to die or to stand still. */
export interface Point extends Edit {
  /** e.g. `tray.committed`: between the commit and the answer. */
  readonly name: string;
  readonly phase: Phase;
}

/** The call that is planted. */
const here = (name: string): string => `globalThis.chaosPoint(${JSON.stringify(name)});`;

/** A point just before this text. */
export const before = (phase: Phase, name: string, file: string, find: string): Point => ({
  name,
  phase,
  file,
  find,
  replace: `${here(name)}\n${find}`,
});

/** A point just after this text. */
export const after = (phase: Phase, name: string, file: string, find: string): Point => ({
  name,
  phase,
  file,
  find,
  replace: `${find}\n${here(name)}`,
});
