import { createHash } from "node:crypto";
import { seats } from "./faces.ts";
import type { Panel } from "./panel.ts";
import type { PlaygroundParts } from "./parts.ts";
import type { Room } from "./room.ts";

/** Shortest gap between two ticks to a page, ms: ten a second at most. */
const gapMs = 100;
/** How often tickets are looked at while somebody watches, ms: they change without any phone noticing. */
const lookMs = 1500;

/** What a page should fetch again: `phone.<seat>`, `state`, `wire`. */
export type Topic = string;

/** Tells listening pages what changed. */
export interface Pulse extends Disposable {
  listen(tell: (topics: readonly Topic[]) => void): () => void;
  /** Something of the page's own changed. */
  readonly touch: () => void;
}

/** Watches phones, clock and tickets, and tells what changed in few words. */
export function startPulse(parts: PlaygroundParts, room: Room): Pulse {
  const listeners = new Set<(topics: readonly Topic[]) => void>();
  const seen = new Map<Topic, string>();
  const timers = new Set<NodeJS.Timeout>();
  const after = (ms: number, work: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms);
    timer.unref();
    timers.add(timer);
  };

  let pending = false;
  const tick = (): void => {
    pending = false;
    const topics = changedPhones(room, seen);
    for (const tell of listeners) tell([...topics, "state", "wire"]);
  };
  const touch = (): void => {
    if (pending || listeners.size === 0) return;
    pending = true;
    after(gapMs, tick);
  };
  const look = async (): Promise<void> => {
    const tickets = await fingerprintOf(parts.panel);
    if (seen.get("state") === tickets) return;
    seen.set("state", tickets);
    touch();
  };
  const lookAgain = (): void => {
    if (listeners.size > 0) look().catch(() => undefined);
    after(lookMs, lookAgain);
  };
  after(lookMs, lookAgain);

  const leave = [parts.clock.onMove(touch), ...room.emulators().map((one) => one.onChange(touch))];
  return {
    touch,
    listen(tell) {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    [Symbol.dispose]() {
      for (const one of leave) one();
      for (const timer of timers) clearTimeout(timer);
      listeners.clear();
    },
  };
}

function changedPhones(room: Room, seen: Map<Topic, string>): Topic[] {
  return seats.flatMap((seat) => {
    const topic = `phone.${seat}`;
    const print = digest([room.platform(seat), room.blocked(seat), room.entries(seat)]);
    if (seen.get(topic) === print) return [];
    seen.set(topic, print);
    return [topic];
  });
}

/** The database may be away while somebody plays with faults: then nothing is known, which is an answer too. */
async function fingerprintOf(panel: Panel): Promise<string> {
  const [tickets, status] = await Promise.all([panel.tickets("en"), panel.status()]);
  return digest([tickets, status]);
}

function digest(value: unknown): string {
  return createHash("sha1").update(JSON.stringify(value)).digest("base64");
}
