/** Looks after what is left to do: rings due clocks, hears waiting notices, sends what has not left. Losing it for a while loses nothing. */
import type { TalkTimer } from "../engine/input.ts";
import { faultFields } from "../ports/fault-fields.ts";
import type { Log, Meter } from "../ports/log.ts";
import type { Backlog, OrphanSend } from "../ports/shelf.ts";
import type { Timers } from "../ports/timers.ts";
import type { Wakes } from "../ports/wakes.ts";
import { showsOnce, unsureRepeatMs } from "./mark-for.ts";
import type { Order, Speaker } from "./open-speaker.ts";
import type { Trays } from "./open-trays.ts";

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
  stop(): void;
}

/** Rows looked at in one go. */
const batch = 200;
/** Between two looks, in ms (the reconciler of the promises R9 and R10). */
const lookMs = 5_000;
/** After a start the platforms send again what we did not answer: their events come before our guesses. */
const settleMs = 600;
/** A notice younger than this is on its way in some process's memory. */
const waitingMs = 3_000;

const talkTimers: readonly string[] = [
  "form-reminder",
  "form-sleep",
  "survey-reminder",
  "survey-close",
] satisfies readonly TalkTimer[];
const isTalkTimer = (kind: string): kind is TalkTimer => talkTimers.includes(kind);

export function openKeepUp(parts: KeepUpParts): KeepUp {
  const state = { stopped: false, cancel: () => {} };
  const ring = once(() => ringDue(parts));
  const resend = once(() => sendWaiting(parts));
  const look = async (): Promise<void> => {
    for (const [what, work] of [
      ["ring", ring],
      ["hear", () => hearWaiting(parts)],
      ["adopt", () => adoptOrphans(parts)],
      ["send", resend],
    ] as const) {
      if (state.stopped) return;
      await work().catch((error: unknown) =>
        parts.log.warn(
          { kind: what, ...faultFields(error) },
          "could not look after what is left to do",
        ),
      );
    }
  };
  const again = (ms: number): void => {
    state.cancel = parts.timers.after(ms, () => {
      void look().finally(() => {
        if (!state.stopped) again(lookMs);
      });
    });
  };
  return {
    ring,
    resend,
    start: () => again(settleMs),
    stop() {
      state.stopped = true;
      state.cancel();
    },
  };
}

/** Runs one at a time; a call during a run asks for one more run, not for two. */
function once(work: () => Promise<void>): () => Promise<void> {
  const state: { running: Promise<void> | null; next: Promise<void> | null } = {
    running: null,
    next: null,
  };
  const run = (): Promise<void> => {
    const running = work().finally(() => (state.running = null));
    state.running = running;
    return running;
  };
  return () => {
    if (state.running === null) return run();
    state.next ??= state.running
      .catch(() => undefined)
      .then(() => {
        state.next = null;
        return run();
      });
    return state.next;
  };
}

async function ringDue({ backlog, trays, wakes, meter, now }: KeepUpParts): Promise<void> {
  for (;;) {
    const due = await backlog.dueTimers(batch);
    for (const { dueAt } of due)
      meter.time("deskbell_timer_late_seconds", Math.max(0, now() - dueAt) / 1000);
    await Promise.all(
      due.map(({ id, kind, cycle, chat, ticket, dueAt }) => {
        if (ticket !== null)
          return trays.put(
            { kind: "ticket", number: ticket },
            { kind: "clock", id, clock: kind, at: dueAt },
          );
        if (chat !== null && isTalkTimer(kind))
          return trays.put(
            { kind: "chat", chat },
            { kind: "rang", id, timer: kind, cycle, at: now() },
          );
        return Promise.resolve();
      }),
    );
    if (due.length < batch) break;
  }
  const next = await backlog.nextTimerAt();
  if (next !== null) wakes.plan("clocks", "due", next);
}

async function hearWaiting({ backlog, trays, meter }: KeepUpParts): Promise<void> {
  const waiting = await backlog.waiting(waitingMs, batch);
  if (waiting.length > 0)
    meter.count("deskbell_reconciler_finds_total", { kind: "waiting" }, waiting.length);
  await Promise.all(
    waiting.map((event) =>
      event.kind === "notice"
        ? trays.put(
            { kind: "chat", chat: event.to },
            { kind: "notice", key: event.key, notice: event.notice, at: event.at },
          )
        : trays.put(
            { kind: "chat", chat: { channel: event.arrival.platform, chat: event.arrival.chat } },
            { kind: "arrival", arrival: event.arrival, stored: true },
          ),
    ),
  );
}

/** Messages somebody was sending when they vanished: sent again where that shows once, or where it must arrive and nothing newer was said. */
async function adoptOrphans({ backlog, meter, now }: KeepUpParts): Promise<void> {
  for (const orphan of await backlog.orphans(batch)) {
    const fate = fateOf(orphan, now());
    if (fate !== null && (await backlog.adopt(orphan, fate.as, fate.nextAt, fate.maybeTwice))) {
      meter.count("deskbell_lease_takeovers_total", { what: "outbound" });
    }
  }
}

function fateOf(
  orphan: OrphanSend,
  now: number,
): {
  readonly as: "queued" | "unsure" | "cancelled";
  readonly nextAt: number | null;
  readonly maybeTwice: boolean;
} | null {
  if (showsOnce[orphan.channel]) return { as: "queued", nextAt: now, maybeTwice: false };
  // Something newer was said since: an old question would be answered again.
  if (!orphan.newest) return { as: "cancelled", nextAt: null, maybeTwice: false };
  if (!orphan.mustArrive || orphan.maybeTwice)
    return { as: "unsure", nextAt: null, maybeTwice: false };
  // Whoever has read it answers meanwhile, and then it is not the newest any more.
  return now - orphan.createdAt < unsureRepeatMs
    ? null
    : { as: "queued", nextAt: now, maybeTwice: true };
}

async function sendWaiting({ backlog, speaker, trays, wakes, now }: KeepUpParts): Promise<void> {
  for (;;) {
    const claimed = await backlog.claim(batch);
    if (claimed.length === 0) break;
    for (const send of claimed) speaker.say(send satisfies Order);
    await trays.drained();
  }
  const next = await backlog.nextSendAt();
  if (next !== null && next > now()) wakes.plan("outbox", "due", next);
}
