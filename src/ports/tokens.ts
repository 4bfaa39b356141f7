import type { Instant } from "../kernel/clock.ts";

/** Access tokens shared between processes (WeCom). */
export interface TokenShelf {
  read(key: string): Promise<SharedToken | undefined>;
  /** Compare and swap by generation (0 when there was none). Returns the token that is valid now. */
  replace(key: string, generation: number, token: string, expiresAt: Instant): Promise<SharedToken>;
  /** Runs `work` for one caller at a time over all processes, at most `ttlMs` long; others wait. */
  alone<T>(key: string, ttlMs: number, work: () => Promise<T>): Promise<T>;
}

export interface SharedToken {
  readonly token: string;
  readonly expiresAt: Instant;
  readonly generation: number;
}
