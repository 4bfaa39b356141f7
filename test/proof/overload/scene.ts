/** One desk under load, and what every situation of the overload run needs of it. */
import type { BenchPlatform } from "../../../bench/platforms/stage.ts";
import { benchPlatforms } from "../../../bench/platforms/stage.ts";
import type { Accounts } from "../load/accounts.ts";
import type { Ground } from "../load/customers.ts";
import type { DeskProcess } from "../load/desk-process.ts";
import type { Rates } from "../load/rates.ts";
import type { Site } from "../load/site.ts";
import type { Watch } from "../load/watch.ts";
import { ofPlatforms, type Seen, type Window } from "../load/window.ts";
import type { Check } from "../report.ts";

export interface Scene {
  readonly site: Site;
  readonly desk: DeskProcess;
  readonly ground: Ground;
  readonly watch: Watch;
  /** Messages a second that count as normal, all platforms together. */
  readonly normal: number;
  /** How long the tenfold load lasts, and how long each trouble, in s. */
  readonly seconds: number;
  readonly troubleSeconds: number;
  /** What a normal load looked like in this run, before anything went wrong. */
  readonly calm: Window;
  /** What a bare commit took meanwhile, ms. */
  readonly calmCommits: readonly number[];
  /** The accounts as they stood after the last situation. */
  before: Accounts;
}

/** One line of the table. */
export interface Row {
  readonly what: string;
  /** The rows of the promises it stands for, e.g. `R13`. */
  readonly rows: string;
  readonly seen: Seen;
  /** Replies of the platforms that were not in trouble, ms. */
  readonly undisturbed: readonly number[];
  readonly peakMib: number;
  readonly lost: number;
  readonly doubled: number;
  /** From the end of the trouble until nothing waited; NaN when something still did. */
  readonly recoverySeconds: number;
  readonly checks: readonly Check[];
  /** What else there is to say. */
  readonly note: string;
}

export interface Happened {
  readonly what: string;
  readonly rows: string;
  readonly window: Window;
  /** Platforms that were not in trouble. */
  readonly undisturbed?: readonly BenchPlatform[];
  readonly checks?: readonly Check[];
  readonly note?: string;
  /** Waits no longer than this until everything is answered, ms. */
  readonly recoverWithinMs?: number;
}

/** A situation that recovers within its time recovers by itself. */
const recoverWithinMs = 90_000;

export const evenly = (perSecond: number): Rates => ({
  line: perSecond / 3,
  telegram: perSecond / 3,
  kf: perSecond / 3,
});

/** Waits until everything is answered and asks what became of it. */
export async function account(scene: Scene, happened: Happened): Promise<Row> {
  const { site, desk, watch } = scene;
  const { window, undisturbed = benchPlatforms, checks = [], note = "" } = happened;
  const limit = happened.recoverWithinMs ?? recoverWithinMs;
  const { waiting, ms } = await site.crowd.settle(limit);
  const rows = await site.drained(Math.max(0, limit - ms));
  const accounts = await site.accounts();
  const lost = accounts.lost - scene.before.lost;
  const doubled = accounts.doubled - scene.before.doubled;
  scene.before = accounts;
  const isWhole = waiting === 0 && rows.left === 0;
  const exited = desk.exited();
  return {
    ...happened,
    note,
    seen: ofPlatforms(window),
    undisturbed: ofPlatforms(window, undisturbed).replied,
    peakMib: watch.peak(),
    lost,
    doubled,
    recoverySeconds: isWhole ? (ms + rows.ms) / 1000 : Number.NaN,
    checks: [
      ...checks,
      {
        name: `${happened.what}: nothing lost, nothing twice (R1, R2, R5)`,
        ok: lost === 0 && doubled === 0,
        saw: `${lost} lost, ${doubled} doubled ${accounts.first.join(" | ")}`,
      },
      {
        name: `${happened.what}: all is answered in the end, without a restart (${happened.rows})`,
        ok: isWhole && exited === undefined,
        saw: `${waiting} customers wait, ${rows.left} rows wait${exited === undefined ? "" : `, the desk ended: ${exited} ${desk.said()}`}`,
      },
    ],
  };
}
