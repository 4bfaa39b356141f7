/** Looks after what is left to do: rings due clocks, hears waiting notices, sends what has not left. Losing it for a while loses nothing. */
import type { TalkTimer } from "../engine/input.ts";
import { faultFields } from "../ports/fault-fields.ts";
import type { Log, Meter } from "../ports/log.ts";
import type { Backlog, DueTimer, WaitingEvent } from "../ports/shelf.ts";
import type { Timers } from "../ports/timers.ts";
import type { Wakes } from "../ports/wakes.ts";
import { fateOf, firstTry } from "./fate-of.ts";
import { once } from "./once.ts";
import type { Speaker } from "./open-speaker.ts";
import type { Trays } from "./open-trays.ts";
import { within } from "./within.ts";

export interface KeepUpParts {
  readonly backlog: Backlog;
  readonly trays: Trays;
  readonly speaker: Speaker;
  readonly wakes: Wakes;
  readonly timers: Timers;
  readonly now: () => number;
  readonly log: Log;
  readonly meter: Meter;
}

export interface KeepUp {
  /** Everything that is due now; resolves when it is done. */
  ring(): Promise<void>;
  resend(): Promise<void>;
  /** Looks after all of it every few seconds, and at once. */
  start(): void;
  /** Resolves when the look that is under way has ended. */
  stop(): Promise<void>;
}

/** Rows looked at in one go. */
const batch = 200;
/** Between two looks, in ms (the reconciler of the promises R9 and R10). */
const lookMs = 5_000;
/** After a start the platforms send again what we did not answer: their events come before our guesses. */
const settleMs = 600;
/** A notice younger than this is on its way in some process's memory. */
const waitingMs = 3_000;
/** One look waits this long for what it has sent: a platform in trouble holds up no other (R15). */
const sentWithinMs = 1_000;

const talkTimers: readonly string[] = [
  "form-reminder",
  "form-sleep",
  "survey-reminder",
  "survey-close",
] satisfies readonly TalkTimer[];
const isTalkTimer = (kind: string): kind is TalkTimer => talkTimers.includes(kind);

export function openKeepUp(parts: KeepUpParts): KeepUp {
  const state = { stopped: false, cancel: () => {}, looking: Promise.resolve() };
  const ring = once(() => ringDue(parts));
  const resend = once(() => sendWaiting(parts, sendMore));
  const sendMore = (): void => {
    if (!state.stopped) resend().catch((error: unknown) => complain(parts, "send", error));
  };
  const look = async (): Promise<void> => {
    for (const [what, work] of [
      ["ring", ring],
      ["hear", () => hearWaiting(parts)],
      ["adopt", () => adoptOrphans(parts)],
      ["send", resend],
    ] as const) {
      if (state.stopped) return;
      await work().catch((error: unknown) => complain(parts, what, error));
    }
  };
  const again = (ms: number): void => {
    state.cancel = parts.timers.after(ms, () => {
      state.looking = look().finally(() => {
        if (!state.stopped) again(lookMs);
      });
    });
  };
  const unlessStopped = (work: () => Promise<void>) => () =>
    state.stopped ? Promise.resolve() : work();
  return {
    ring: unlessStopped(ring),
    resend: unlessStopped(resend),
    start: () => again(settleMs),
    stop() {
      state.stopped = true;
      state.cancel();
      return state.looking;
    },
  };
}

const complain = ({ log }: KeepUpParts, what: string, error: unknown): void =>
  log.warn({ kind: what, ...faultFields(error) }, "could not look after what is left to do");

async function ringDue({ backlog, trays, wakes, meter, now }: KeepUpParts): Promise<void> {
  const rung = new Set<string>();
  for (;;) {
    const due = await backlog.dueTimers(batch);
    const fresh = due.filter(({ id }) => !rung.has(id));
    for (const { id, dueAt } of fresh) {
      rung.add(id);
      meter.time("deskbell_timer_late_seconds", Math.max(0, now() - dueAt) / 1000);
    }
    await Promise.all(fresh.map((timer) => ringOne(trays, timer, now())));
    // Those that are still due were moved by somebody else meanwhile: the next look meets them as they are then.
    if (due.length < batch || fresh.length === 0) break;
  }
  const next = await backlog.nextTimerAt();
  if (next !== null) wakes.plan("clocks", "due", next);
}

function ringOne(
  trays: Trays,
  { id, kind, cycle, chat, ticket, dueAt }: DueTimer,
  at: number,
): Promise<void> {
  if (ticket === null && chat !== null && isTalkTimer(kind))
    return trays.put({ kind: "chat", chat }, { kind: "rang", id, timer: kind, cycle, at });
  // A clock of nothing we know finds no ticket, and is over.
  return trays.put(
    { kind: "ticket", number: ticket ?? id },
    { kind: "clock", id, clock: kind, at: dueAt },
  );
}

/** Batch after batch, for after a crash there may be thousands; whatever is not taken stays for the next look. */
async function hearWaiting({ backlog, trays, meter }: KeepUpParts): Promise<void> {
  const heard = new Set<string>();
  for (;;) {
    const waiting = await backlog.waiting(waitingMs, batch);
    const fresh = waiting.filter(({ key }) => !heard.has(key));
    if (fresh.length > 0)
      meter.count("deskbell_reconciler_finds_total", { kind: "waiting" }, fresh.length);
    for (const { key } of fresh) heard.add(key);
    await Promise.all(fresh.map((event) => hearOne(trays, event)));
    if (waiting.length < batch || fresh.length === 0) return;
  }
}

function hearOne(trays: Trays, event: WaitingEvent): Promise<void> {
  if (event.kind === "arrival") {
    const { platform, chat } = event.arrival;
    return trays.put(
      { kind: "chat", chat: { channel: platform, chat } },
      { kind: "arrival", arrival: event.arrival, stored: true },
    );
  }
  const { key, to, notice, at } = event;
  return trays.put({ kind: "chat", chat: to }, { kind: "notice", key, notice, at });
}

/** Messages somebody was sending when they vanished: sent again where that shows once, or where it must arrive and nothing newer was said. */
async function adoptOrphans(parts: KeepUpParts): Promise<void> {
  const { backlog, speaker, meter, now, timers } = parts;
  const from = timers.monotonicMs();
  const orphans = await backlog.orphans(batch);
  let left = orphans.length === batch;
  for (const orphan of orphans) {
    // Its lease ran out, but it is with us: the clock was moved, or the way to the platform is long.
    if (speaker.holds(orphan.id)) continue;
    // Written by us when nobody heard of it, never spoken, and nothing said since: its first try is still to come.
    const unspoken = orphan.own === true && orphan.newest && speaker.neverLeft(orphan.id);
    const fate = unspoken ? firstTry(now()) : fateOf(orphan, now());
    if (fate === null) left = true;
    else if (await backlog.adopt(orphan, fate.as, fate.nextAt, fate.maybeTwice, unspoken)) {
      meter.count("deskbell_lease_takeovers_total", { what: "outbound" });
    }
  }
  if (!left) speaker.looked(from);
}

/** @param more called when a message that took its time has left: the next of its chat may follow */
async function sendWaiting(
  { backlog, speaker, wakes, timers, now }: KeepUpParts,
  more: () => void,
): Promise<void> {
  for (;;) {
    const { count, kept: sent } = await speaker.sayClaimed(() => backlog.claim(batch));
    if (count === 0) break;
    if (!(await within(timers, sentWithinMs, () => sent))) void sent.then(more);
  }
  const next = await backlog.nextSendAt();
  if (next !== null && next > now()) wakes.plan("outbox", "due", next);
}
