import type { Button, Entry } from "./phone.ts";

/** A button as a script remembers it. */
export interface Remembered {
  readonly label: string;
  readonly data: string;
  readonly nth: number;
}

/** What a button is about, without the numbers and names that change from one case to the next. */
export function shapeOf(data: string): string {
  return data
    .split(":")
    .map((part) => (/\d/.test(part) ? "*" : part))
    .join(":");
}

/** Live buttons of a screen, the newest bubble's first. */
export function liveButtons(entries: readonly Entry[]): readonly Button[] {
  return entries
    .toReversed()
    .filter((entry) => entry.withdrawnAt === undefined)
    .flatMap((entry) => entry.buttons.flat())
    .filter(({ live }) => live);
}

/** Which one of the live buttons of its shape this is. */
export function nthOf(entries: readonly Entry[], label: string, data: string): number {
  const alike = liveButtons(entries).filter((one) => shapeOf(one.data) === shapeOf(data));
  return Math.max(
    0,
    alike.findIndex((one) => one.data === data && one.label === label),
  );
}

/** The live button that is meant: the very same, else one that says and means the same, else the same place among its like. */
export function findButton(entries: readonly Entry[], wanted: Remembered): Button | undefined {
  const live = liveButtons(entries);
  const alike = live.filter((one) => shapeOf(one.data) === shapeOf(wanted.data));
  return (
    live.find((one) => one.data === wanted.data && one.label === wanted.label) ??
    live.find((one) => one.data === wanted.data && wanted.data !== "") ??
    alike.find((one) => one.label === wanted.label) ??
    alike[wanted.nth] ??
    live.find((one) => one.label === wanted.label && wanted.label !== "")
  );
}
