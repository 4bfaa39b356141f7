/** Rows of the smaller tables. */
import type { Instant } from "../../src/kernel/clock.ts";

export interface CodeLine {
  /** In PostgreSQL only its keyed hash. */
  readonly code: string;
  readonly person: string;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
}

export interface BookmarkLine {
  readonly channel: string;
  readonly account: string;
  readonly value: string;
  readonly changedAt: Instant;
}

export interface TokenLine {
  readonly key: string;
  readonly token: string;
  readonly expiresAt: Instant;
  readonly generation: number;
}

export interface CounterLine {
  readonly name: string;
  readonly value: number;
}
