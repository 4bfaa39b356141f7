/** Every process is closed and replaced, one after the other, while people go on writing (R17, R12). */
import { setTimeout as pause } from "node:timers/promises";
import type { Letter } from "../../../bench/wire/post.ts";
import { type DeskOrder, type DeskProcess, liftedPace, startDesk } from "../load/desk-process.ts";
import type { Site } from "../load/site.ts";
import { most, ofPlatforms, p99 } from "../load/window.ts";
import type { Check } from "../report.ts";
import { openFront } from "./front.ts";
import { overwritten, takeTurns, watchTurns } from "./turns.ts";

export interface Rolled {
  readonly lines: readonly string[];
  readonly checks: readonly Check[];
}

export interface RollOrder {
  readonly name: string;
  /** Who runs at first, and who takes their places. */
  readonly before: readonly DeskOrder[];
  readonly after: readonly DeskOrder[];
  /** Whether those who are closed say so two seconds before; the build before this one did not. */
  readonly saysSo: boolean;
  /** Messages a second meanwhile, all platforms together. */
  readonly perSecond: number;
}

/** R17, ms. */
const closeWithinMs = 25_000;
/** Between two changes, ms: people are served by old and new side by side. */
const betweenMs = 4_000;
const answeredWithinMs = 90_000;

export const thisBuild = (site: Site): DeskOrder => ({ ...site.order, before: [liftedPace] });

export async function roll(site: Site, order: RollOrder): Promise<Rolled> {
  const { name, before, after, perSecond } = order;
  await using stack = new AsyncDisposableStack();
  const start = async (what: DeskOrder): Promise<DeskProcess> => stack.use(await startDesk(what));
  const desks: DeskProcess[] = [];
  for (const one of before) desks.push(await start(one));
  const front = stack.use(openFront(desks));
  await watchTurns(site.postgres);
  await takeTurns(site.postgres);
  const known = await site.accounts();
  const third = perSecond / 3;
  const ground = { stages: site.standIns.stages, post: (letter: Letter) => front.post(letter) };
  const state = { over: false };
  const writing = (async () => {
    const windows = [];
    while (!state.over)
      windows.push(await site.crowd.wave(ground, { line: third, telegram: third, kf: third }, 1));
    return windows;
  })();
  const closed: { readonly code: number | null; readonly ms: number }[] = [];
  for (const [nth, desk] of desks.entries()) {
    await pause(betweenMs);
    const next = after[nth];
    if (next !== undefined) front.add(await start(next));
    closed.push(await desk.close());
  }
  await pause(betweenMs);
  state.over = true;
  const windows = await writing;
  const { waiting } = await site.crowd.settle(answeredWithinMs);
  const { left } = await site.drained(answeredWithinMs);
  const accounts = await site.accounts();
  const broken = overwritten(await takeTurns(site.postgres));
  const all = windows.map((window) => ofPlatforms(window));
  const posts = all.flatMap(({ taken }) => taken);
  const refused = all.flatMap((one) => one.refused);
  const lines = all.reduce((sum, { broken: cut }) => sum + cut, 0);
  const messages = all.reduce((sum, one) => sum + one.messages, 0);
  const [lost, doubled] = [accounts.lost - known.lost, accounts.doubled - known.doubled];
  const slowest = most(closed.map(({ ms }) => ms));
  return {
    lines: [
      `${name}: ${messages} messages at ${perSecond}/s; ${((100 * posts.length) / (posts.length + refused.length)).toFixed(2)} % of posts 2xx at once, ${lines} on broken lines, ` +
        `ack p99 ${p99(posts).toFixed(0)} ms, reply p99 ${p99(all.flatMap(({ replied }) => replied)).toFixed(0)} ms; ` +
        `closed with ${closed.map(({ code, ms }) => `${code} after ${(ms / 1000).toFixed(1)} s`).join(", ")}; ${lost} lost, ${doubled} doubled, ${accounts.maybeTwice - known.maybeTwice} perhaps twice`,
    ],
    checks: [
      {
        name: `${name}: each process closes with 0 within ${closeWithinMs / 1000} s (R17)`,
        ok: closed.length > 0 && closed.every(({ code }) => code === 0) && slowest <= closeWithinMs,
        saw: closed.map(({ code, ms }) => `${code} after ${ms.toFixed(0)} ms`).join(", "),
      },
      {
        name: `${name}: no webhook meets a closed door while one process is ready (R17)`,
        ok: lines === 0 || !order.saysSo,
        saw: `${lines} of ${posts.length + refused.length} posts`,
      },
      {
        name: `${name}: nothing lost, nothing twice, everybody answered (R1, R2, R12, R17)`,
        ok: lost + doubled + waiting + left === 0 && messages > 0,
        saw: `${lost} lost, ${doubled} doubled, ${waiting} wait, ${left} rows left ${accounts.first.join(" | ")}`,
      },
      {
        name: `${name}: no chat is in two hands at once (R4, R12)`,
        ok: broken.length === 0,
        saw: `${broken.length} chats overwritten ${broken.slice(0, 3).join(" ")}`,
      },
    ],
  };
}
