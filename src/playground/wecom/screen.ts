import type { Button, ButtonMatch, Entry } from "../phone.ts";

/** What one person sees in one chat. */
export interface Screen {
  entries(): readonly Entry[];
  add(entry: Entry): void;
  change(id: string, change: (entry: Entry) => Entry): void;
}

/** An empty chat. `changed` is told after every change. */
export function makeScreen(changed: () => void): Screen {
  const shown: Entry[] = [];
  return {
    entries: () => shown.slice(),
    add(entry) {
      shown.push(entry);
      changed();
    },
    change(id, change) {
      const place = shown.findLastIndex((one) => one.id === id);
      const before = shown[place];
      if (before === undefined) return;
      shown[place] = change(before);
      changed();
    },
  };
}

/** The newest live button that matches. @throws {Error} when the app shows none. */
export function findLive(
  entries: readonly Entry[],
  wanted: string | ButtonMatch,
): { readonly entry: Entry; readonly button: Button } {
  for (const entry of entries.toReversed()) {
    if (entry.withdrawnAt !== undefined) continue;
    const button = entry.buttons.flat().find((one) => one.live && matches(one, wanted));
    if (button !== undefined) return { entry, button };
  }
  const shown = entries.flatMap((entry) => entry.buttons.flat()).filter((one) => one.live);
  const labels = shown.map((one) => one.label).join(", ") || "none";
  throw new Error(`No live button matches ${JSON.stringify(wanted)}; live buttons: ${labels}`);
}

function matches(button: Button, wanted: string | ButtonMatch): boolean {
  if (typeof wanted === "string") return button.label === wanted || button.data === wanted;
  const { label, data } = wanted;
  return (
    (label === undefined || fits(button.label, label)) &&
    (data === undefined || fits(button.data, data))
  );
}

function fits(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === "string" ? text === wanted : wanted.test(text);
}
