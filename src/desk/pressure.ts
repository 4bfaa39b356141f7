/** What a desk leaves for later when more comes than it can do: photos first, then answers; to be told something comes last (R14). */

/** How a desk stands at this moment. */
export interface Strain {
  /** Things that wait for a tray or are on one. */
  readonly waiting: number;
  /** How long the first of them has waited for a tray, in ms. */
  readonly oldestMs: number;
  /** How late the event loop turns, in ms, over the last second. */
  readonly loopMs: number;
  /** Who waits for a database connection. */
  readonly poolWaiting: number;
}

/** Each leaves for later what it names, and whatever those before it name. */
export const pressures = ["none", "photos", "answers", "intake"] as const;
export type Pressure = (typeof pressures)[number];

/**
 * Where each begins. A webhook wants its answer within 0.3 s (R1), so photos wait from there; it is given up after
 * 1.2 s, so whoever would have to wait longer is turned away at once and costs nothing. A late loop and a crowded
 * pool alone are no reason to turn anybody away.
 */
export const beginsAt: Readonly<Record<Exclude<Pressure, "none">, Strain>> = {
  photos: { waiting: 500, oldestMs: 300, loopMs: 100, poolWaiting: 8 },
  answers: { waiting: 1_500, oldestMs: 800, loopMs: 300, poolWaiting: 32 },
  intake: { waiting: 10_000, oldestMs: 1_200, loopMs: Infinity, poolWaiting: Infinity },
};

/** A pressure is over when everything has fallen below this share of where it began, so that it does not flicker. */
const overBelow = 0.5;

/** The pressure now. @param before what it was at the last look */
export function pressureOf(strain: Strain, before: Pressure): Pressure {
  // Asked for every message and every answer: with little to do nothing more is reckoned.
  if (before === "none" && !reaches(strain, beginsAt.photos, 1)) return "none";
  const worst = pressures.findLast(
    (one) =>
      one === "none" ||
      reaches(strain, beginsAt[one], 1) ||
      (isAtLeast(before, one) && reaches(strain, beginsAt[one], overBelow)),
  );
  return worst ?? "none";
}

/** Whether what `one` names is left for later under this pressure. */
export const isAtLeast = (pressure: Pressure, one: Pressure): boolean =>
  pressures.indexOf(pressure) >= pressures.indexOf(one);

const reaches = (strain: Strain, limit: Strain, share: number): boolean =>
  strain.waiting >= limit.waiting * share ||
  strain.oldestMs >= limit.oldestMs * share ||
  strain.loopMs >= limit.loopMs * share ||
  strain.poolWaiting >= limit.poolWaiting * share;
