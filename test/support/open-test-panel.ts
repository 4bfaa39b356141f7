import type { MovableClock } from "../../src/kernel/clock.ts";
import { openPhotoShelf } from "../../src/media/photo-shelf.ts";
import type { Panel } from "../../src/playground/panel.ts";
import { openPanel } from "../../src/store/open-panel.ts";
import { openPrisma } from "../../src/store/open-prisma.ts";
import type { Store } from "../../src/store/open-store.ts";

/** A look at the desk's rows from outside its process. */
export async function openTestPanel(
  url: string,
  store: Store,
  clock: MovableClock,
  dataDir: string,
): Promise<Panel & AsyncDisposable> {
  const prisma = openPrisma(url);
  const wakes = {
    plan: () => undefined,
    start: () => Promise.resolve(),
    lastRoundTripAt: () => undefined,
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
  const panel = openPanel({
    prisma,
    parts: store.parts,
    photos: await openPhotoShelf(dataDir),
    clock,
    wakes,
  });
  return { ...panel, [Symbol.asyncDispose]: () => prisma.$disconnect() };
}
