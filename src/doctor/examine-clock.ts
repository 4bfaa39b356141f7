/** Our clock beside those of the platforms. */
import type { ClockSeen } from "./ask.ts";
import { type Finding, notesOn } from "./finding.ts";

/** Their header counts whole seconds and answers take time on their way; less tells nothing. */
const warnMs = 10_000;
/** Promises ring by this clock: so much is a broken one. */
const failMs = 120_000;

const { ok, warn, fail } = notesOn("clock");
const todo = "let the machine keep time by itself: timedatectl set-ntp true";

/** One finding for the clock that differs most; none when nobody told the time. */
export function examineClock(clocks: readonly ClockSeen[]): readonly Finding[] {
  const [worst] = clocks.toSorted((one, other) => Math.abs(other.aheadMs) - Math.abs(one.aheadMs));
  if (worst === undefined) return [];
  const seconds = Math.round(Math.abs(worst.aheadMs) / 1000);
  const told = `This machine's clock is ${seconds} s ${worst.aheadMs > 0 ? "ahead of" : "behind"} ${worst.host}.`;
  if (Math.abs(worst.aheadMs) >= failMs) return [fail("skew", told, todo)];
  if (Math.abs(worst.aheadMs) >= warnMs) return [warn("skew", told, todo)];
  return [ok("skew", `The clock agrees with ${worst.host}.`)];
}
