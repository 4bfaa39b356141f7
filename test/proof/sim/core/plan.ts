/** How large a seed's world is and who lives in it. */
import type { Platform } from "../../../../src/kernel/platform.ts";
import type { Chance } from "./chance.ts";

export interface Plan {
  readonly instances: number;
  /** It follows one case: colleagues go on when customers have nothing left to do. */
  readonly isCase: boolean;
  /** One for each customer. */
  readonly customers: readonly Platform[];
  readonly staff: readonly {
    readonly role: "supervisor" | "engineer" | "agent";
    readonly platform: Platform;
  }[];
  /** Things that customers do, all together. */
  readonly gestures: number;
  /** Things that one colleague does at most. */
  readonly staffGestures: number;
  /** Faults are as rare as this, 0 … 1: a hail of them ends no case. */
  readonly mildness: number;
  /** How often somebody does something odd, 0 … 1. */
  readonly oddity: number;
  /** Longest pause of a person, ms. */
  readonly pauseMs: number;
}

const forCustomers = ["line", "telegram", "kf"] as const;

/** Draws one. */
export function drawPlan(chance: Chance): Plan {
  const open = forCustomers.filter(() => chance.yes(0.6));
  const some = open.length > 0 ? open : [chance.pick(forCustomers) ?? "line"];
  const home = (): Platform => (chance.yes(0.7) ? "wecom" : (chance.pick(some) ?? "line"));
  // Some worlds are about one case and its whole life, most about a crowd.
  const isCase = chance.yes(0.08);
  return {
    isCase,
    instances: 1 + chance.int(3),
    customers: Array.from(
      { length: isCase ? 1 + chance.int(2) : 2 + chance.int(5) },
      () => chance.pick(some) ?? "line",
    ),
    staff: [
      { role: "supervisor", platform: home() },
      { role: "engineer", platform: home() },
      ...(chance.yes(0.3) ? [{ role: "engineer", platform: home() } as const] : []),
      ...(chance.yes(0.2) ? [{ role: "agent", platform: home() } as const] : []),
    ],
    gestures: isCase ? 45 + chance.int(31) : 8 + chance.int(16),
    staffGestures: isCase ? 45 : 3 + chance.int(5),
    mildness: isCase ? 0.3 : 1,
    oddity: isCase ? chance.between(0, 0.12) : chance.between(0.02, 0.5),
    pauseMs: chance.between(1_500, 12_000),
  };
}
