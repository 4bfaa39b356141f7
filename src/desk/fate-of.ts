/** What becomes of a message whose sender vanished while sending it. */
import type { OrphanSend } from "../ports/shelf.ts";
import { showsOnceForMs, unsureRepeatMs } from "./mark-for.ts";

export interface Fate {
  readonly as: "queued" | "unsure" | "cancelled";
  readonly nextAt: number | null;
  readonly maybeTwice: boolean;
}

/** What has surely not been sent is sent, once and without a doubt. */
export const firstTry = (now: number): Fate => ({ as: "queued", nextAt: now, maybeTwice: false });

/** Nothing when it is too early to tell (R7, design of the tray, "Recovery of unsent rows"). */
export function fateOf(orphan: OrphanSend, now: number): Fate | null {
  const age = now - orphan.createdAt;
  if (age < showsOnceForMs[orphan.channel]) return { as: "queued", nextAt: now, maybeTwice: false };
  // Something newer was said since: an old question would be answered again.
  if (!orphan.newest) return { as: "cancelled", nextAt: null, maybeTwice: false };
  if (!orphan.mustArrive || orphan.maybeTwice)
    return { as: "unsure", nextAt: null, maybeTwice: false };
  // Whoever has read it answers meanwhile, and then it is not the newest any more.
  return age < unsureRepeatMs ? null : { as: "queued", nextAt: now, maybeTwice: true };
}
