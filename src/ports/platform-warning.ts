import type { Platform } from "../kernel/platform.ts";

/** Something about a platform that colleagues should know before it hurts. */
export interface PlatformWarning {
  readonly platform: Platform;
  /** The same for every process that notices the same. */
  readonly key: string;
  readonly what: "messages-run-out";
  /** Messages of this month: sent so far, and paid for. */
  readonly used: number;
  readonly limit: number;
}
