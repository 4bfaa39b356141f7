import { type DestinationStream, pino } from "pino";
import type { Log, LogFields } from "../ports/log.ts";
import { logKeys } from "./log-keys.ts";
import { maskField, maskSentence } from "./mask.ts";

export type LogLevel = "silent" | "fatal" | "error" | "warn" | "info" | "debug" | "trace";

/** Where a log begins and where it goes; without a destination: standard output. */
export interface LogParts {
  readonly level: LogLevel;
  readonly destination?: DestinationStream;
}

/**
 * One JSON line per call. Only fields named in `logKeys` pass, and only as words, numbers and yes or no;
 * what looks like a phone, a token or somebody's text is masked (S32, R23).
 */
export function openLog({ level, destination }: LogParts): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const line = destination === undefined ? pino(options) : pino(options, destination);
  return {
    info: (fields, message) => line.info(allowed(fields), maskSentence(message)),
    warn: (fields, message) => line.warn(allowed(fields), maskSentence(message)),
    error: (fields, message) => line.error(allowed(fields), maskSentence(message)),
  };
}

/** The fields that may be logged; of the others only how many they were, so that a missing key is noticed. */
function allowed(fields: LogFields): Readonly<Record<string, string | number | boolean>> {
  const kept: Record<string, string | number | boolean> = {};
  let withheld = 0;
  for (const [key, value] of Object.entries(fields)) {
    const known = logKeys.has(key);
    if (known && value !== null && isPlain(value)) kept[key] = maskField(key, value);
    else if (!known) withheld += 1;
  }
  if (withheld > 0) kept["withheld"] = withheld;
  return kept;
}

/** The type already says so; a caller with a value from outside may still be wrong. */
function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
