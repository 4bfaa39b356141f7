/** Where an operator's command works: the database, the key, and the record of what was done. */
import type pg from "pg";
import type { Clock, Instant } from "../kernel/clock.ts";
import type { Platform } from "../kernel/platform.ts";
import type { Arrival, Spoiled } from "../ports/channel.ts";
import type { PrismaClient } from "../store/open-prisma.ts";
import type { Records } from "../store/records.ts";
import type { Seal } from "../store/seal.ts";
import type { PhotoBin } from "../store/sweep-photos.ts";
import { writeAudit } from "../store/write-audit.ts";
import type { KeepTimes } from "../tickets/policy.ts";
import type { Words } from "./read-words.ts";

export interface Office {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
  readonly seal: Seal;
  readonly clock: Clock;
  /** Who types, as the record names them: `operator:<account>`. */
  readonly operator: string;
  readonly print: (line: string) => void;
  readonly reparse: Reparse;
  /** Bytes of a photo on the shelf, if they are there. */
  readonly readPhoto: (sha256: string) => Promise<Uint8Array | undefined>;
  /** The shelf, for what has to leave it. */
  readonly photos: PhotoBin;
  /** How long personal data is kept. */
  readonly keep: KeepTimes;
  /** What is kept outside the database. */
  readonly records: Records;
  /** The menus below LINE's chats, where LINE is configured. */
  readonly lineMenus?: MenuBoard;
}

/** Menus in every language, on a platform that has them. */
export interface MenuBoard {
  /** Gives languages made and kept, people shown a menu of their own, and old menus removed. */
  readonly install: (peopleOf: (language: string) => readonly string[]) => Promise<{
    readonly made: readonly string[];
    readonly kept: readonly string[];
    readonly linked: number;
    readonly removed: number;
  }>;
  /** Gives how many were there. */
  readonly remove: () => Promise<number>;
}

/** Reads a platform's stored bytes again, by the parser as it is now. */
export type Reparse = (platform: Platform, raw: Uint8Array, at: Instant) => Reparsed;

export interface Reparsed {
  readonly arrivals: readonly Arrival[];
  readonly spoiled: readonly Spoiled[];
}

/** One command: how it is asked for, and what it does. Resolves with the exit code. */
export interface Command {
  readonly usage: string;
  readonly does: string;
  readonly options: Readonly<Record<string, "text" | "flag">>;
  /** Fewest and most words after the command's name. */
  readonly words: readonly [number, number];
  /** Refuses wrong words before anything is opened. @throws {UsageFault} */
  readonly accept?: (words: Words) => void;
  readonly run: (office: Office, words: Words) => Promise<number>;
}

/** Writes down what an operator did or looked at (R24); `detail` is sealed: a reason may name somebody. */
export async function note(
  { pool, seal, clock, operator }: Office,
  action: string,
  subject: string,
  detail?: string,
): Promise<void> {
  const said = detail === undefined ? {} : { detail };
  await writeAudit(pool, seal, { at: clock.now(), actor: operator, action, subject, ...said });
}
