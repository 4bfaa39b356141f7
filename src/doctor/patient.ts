/** What every look needs. */
import type { Config } from "../config/read-config.ts";
import type { Ask } from "./ask.ts";

export interface Patient {
  readonly config: Config;
  readonly ask: Ask;
  /** Epoch milliseconds by our own clock. */
  readonly now: () => number;
}
