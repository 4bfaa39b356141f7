import type { LogFields } from "./log.ts";

/** Frames kept: enough to find the place, short enough for one log line. */
const framesMax = 8;

/**
 * What a log may know of a fault: its class, its code and where it happened. Never its message, which may
 * hold what a customer typed, an address with a token in it, or a row of the database (S23, S32).
 */
export function faultFields(fault: unknown): LogFields {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const cause = fault.cause instanceof Error ? fault.cause : undefined;
  return {
    fault: fault.name,
    code: codeOf(fault),
    stack: framesOf(fault.stack),
    cause: cause?.name,
    causeCode: cause === undefined ? undefined : codeOf(cause),
  };
}

function codeOf(fault: Error): string | number | undefined {
  const code: unknown = "code" in fault ? fault.code : undefined;
  return typeof code === "string" || typeof code === "number" ? code : undefined;
}

/** The head of a stack repeats the message, over as many lines as the message has: only frames are kept. */
function framesOf(stack: string | undefined): string | undefined {
  return stack
    ?.split("\n")
    .filter((line) => /^ {4}at [^\n]*(?::\d+:\d+\)?|<anonymous>\)?|native\)?)$/.test(line))
    .slice(0, framesMax)
    .map((line) => line.trim())
    .join(" | ");
}
