/** Rounds of kills, and what came of them. */
import type { Check, ProofReport } from "../report.ts";
import { openChance } from "./chance.ts";
import type { Verdict } from "./judge.ts";
import type { ChaosOptions } from "./options.ts";
import { quickenedBy } from "./pace.ts";
import { points } from "./points.ts";
import { playRound } from "./round.ts";
import type { Tally } from "./slot.ts";
import { openQuiver } from "./torment.ts";
import type { Ground } from "./town.ts";

/** Every check of every round under one name: it holds when it held each time. */
export function together(rounds: readonly (readonly Check[])[]): readonly Check[] {
  const found = new Map<string, Check>();
  for (const [nth, checks] of rounds.entries())
    for (const check of checks) {
      const before = found.get(check.name);
      if (before === undefined || (before.ok && !check.ok))
        found.set(
          check.name,
          check.ok ? check : { ...check, saw: `round ${nth + 1}: ${check.saw}` },
        );
    }
  return [...found.values()];
}

/** A share of a sorted list, e.g. 0.99 of it lies below; 0 of none. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Plays as many rounds as asked for. */
export async function runKills(
  ground: Ground,
  { kills, rounds, seed }: ChaosOptions,
): Promise<Pick<ProofReport, "checks" | "figures">> {
  const chance = openChance(seed);
  const quiver = openQuiver(chance);
  const verdicts: Verdict[] = [];
  const startedAt = performance.now();
  for (let nth = 1; nth <= rounds; nth += 1) {
    const left = kills - ground.tally.kills;
    if (left <= 0) break;
    const share = Math.ceil(left / (rounds - nth + 1));
    const plan = { name: `round_${nth}`, seed: chance.below(2 ** 31), kills: share, quiver };
    const verdict = await playRound(ground, plan);
    verdicts.push(verdict);
    sayRound(nth, verdict, ground.tally, startedAt);
  }
  const minutes = (performance.now() - startedAt) / 60_000;
  const checks = together(verdicts.map(({ checks }) => checks));
  return { checks, figures: figuresOf(verdicts, ground.tally, minutes, seed) };
}

function sayRound(
  nth: number,
  { checks, tickets }: Verdict,
  tally: Tally,
  startedAt: number,
): void {
  const failed = checks.filter(({ ok }) => !ok);
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  process.stdout.write(
    `round ${nth}: ${tally.kills} kills so far, ${tickets} tickets, ${failed.length} checks failed, ${seconds} s\n`,
  );
  for (const { name, saw } of failed) process.stdout.write(`  ${name}: ${saw}\n`);
}

function figuresOf(
  verdicts: readonly Verdict[],
  tally: Tally,
  minutes: number,
  seed: number,
): ProofReport["figures"] {
  const sum = (of: (verdict: Verdict) => number): number =>
    verdicts.reduce((all, verdict) => all + of(verdict), 0);
  const atPoints = [...tally.atPoints.values()].reduce((all, times) => all + times, 0);
  const late = verdicts.flatMap((verdict) => verdict.late).toSorted((a, b) => a - b);
  const openings = tally.openings.toSorted((a, b) => a - b);
  return {
    seed,
    "kills (SIGKILL)": tally.kills,
    "kills at named points": atPoints,
    "named points hit": `${tally.atPoints.size} of ${points.length}`,
    "points never hit":
      points
        .filter(({ name }) => !tally.atPoints.has(name))
        .map(({ name }) => name)
        .join(" ") || "none",
    "aimed at, but not passed in time": tally.missed,
    "stood still past the lease": tally.frozen,
    "closed under load, slowest ms": Math.round(Math.max(0, ...tally.closings)),
    "starts given up in one sentence": tally.refused,
    "servers and lines": [...tally.faults].map(([name, times]) => `${name} ${times}`).join(", "),
    "kills a minute": (tally.kills / minutes).toFixed(1),
    "word to open door, median ms": Math.round(quantile(openings, 0.5)),
    "waits shortened by": quickenedBy,
    tickets: sum(({ tickets }) => tickets),
    "events answered 2xx": sum(({ promised }) => promised),
    "bubbles on phones": sum(({ ledger }) => ledger.shown),
    "marked maybe twice": sum(({ ledger }) => ledger.maybeTwice),
    "not sure to have arrived": sum(({ ledger }) => ledger.unsure),
    "clocks rung": late.length,
    "clocks late, p99 and most, ms": `${Math.round(quantile(late, 0.99))} ${Math.round(late.at(-1) ?? 0)}`,
  };
}
