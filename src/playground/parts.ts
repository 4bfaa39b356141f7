import type { MovableClock } from "../kernel/clock.ts";
import type { Platform } from "../kernel/platform.ts";
import type { Panel } from "./panel.ts";
import type { Emulator } from "./phone.ts";

/** Files of the company that decide how the desk works. */
export const companyFiles = ["policy", "catalogue"] as const;

export type CompanyFile = (typeof companyFiles)[number];

/** Something wrong in a file: where, as `clocks.review[0].limit`, and what. */
export interface FileFault {
  readonly path: string;
  readonly message: string;
}

/** The company's files while the desk runs. */
export interface Rulebook {
  /** Judges a file, and goes by it from now on if that is asked and nothing is wrong with it. */
  judge(
    file: CompanyFile,
    json: unknown,
    how: { readonly apply: boolean; readonly locale: string },
  ): readonly FileFault[];
}

/** Everything the page stands on. */
export interface PlaygroundParts {
  /** One server may stand in for two platforms (WeCom and 微信客服): then both names hold its two halves. */
  readonly emulators: Readonly<Record<Platform, Emulator>>;
  readonly clock: MovableClock;
  readonly panel: Panel;
  /** The service company whose desk this is, as customers read it, and the IANA zone in which the page writes times. */
  readonly company: () => { readonly name: string; readonly zone: string };
  /** The company's files, where they can be changed while the desk runs. */
  readonly rulebook?: Rulebook;
  /** Under which other name the page may be opened; only this machine's own where absent. */
  readonly publicUrl?: string;
}
