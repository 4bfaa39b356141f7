import type { WorldAct } from "./act.ts";
import type { PlaygroundParts } from "./parts.ts";
import type { Emulator, Fault } from "./phone.ts";
import type { Room } from "./room.ts";

/** How slow a slow platform is, ms: longer than any webhook may wait, shorter than our patience. */
const delayMs = 3000;
/** What a throttled call is told to wait, seconds. */
const throttleSeconds = 5;
/** A jump lands this much after the clock that rings, ms, so that it is surely due. */
const afterDueMs = 1000;

/** Troubles ordered on this page, and how often webhooks are delivered. */
export interface Weather {
  ordered: readonly OrderedFault[];
  deliverTimes: number;
}

export interface OrderedFault {
  readonly platform: string;
  readonly call: string;
  readonly times: number;
  readonly trouble: string;
}

/** Moves time, and spoils or repeats what goes over the wire. @throws {Error} when no clock is going to ring. */
export async function doOnWorld(
  act: WorldAct,
  parts: PlaygroundParts,
  room: Room,
  weather: Weather,
): Promise<void> {
  switch (act.kind) {
    case "forward":
      return parts.clock.forward(act.ms);
    case "forward-to-next":
      return forwardToNext(parts);
    case "fault":
      parts.emulators[act.platform].fault({
        call: act.call,
        times: act.times,
        kind: kindOf(act.trouble, act.named),
      });
      weather.ordered = [...weather.ordered, orderOf(act)];
      return;
    case "stir":
      return stir(parts.emulators[act.platform], act.what);
    case "clear-faults":
      for (const emulator of room.emulators()) emulator.clearFaults();
      weather.ordered = [];
      return;
    case "deliver-times":
      for (const emulator of room.emulators()) emulator.deliverTimes(act.times);
      weather.deliverTimes = act.times;
      return;
    case "redeliver":
      await Promise.all(room.emulators().map((emulator) => emulator.redeliver()));
      return;
  }
}

async function forwardToNext(parts: PlaygroundParts): Promise<void> {
  const due = await parts.panel.nextDueAt();
  if (due === undefined) throw new Error("No clock is running now.");
  parts.clock.forward(Math.max(0, due - parts.clock.now()) + afterDueMs);
}

function stir(emulator: Emulator, what: string): void {
  if (emulator.stir === undefined) throw new Error("Nothing of the kind happens on this platform.");
  emulator.stir(what);
}

type FaultAct = WorldAct & { kind: "fault" };

function orderOf({ platform, call, times, trouble, named }: FaultAct): OrderedFault {
  return { platform, call, times, trouble: trouble === "refusal" ? (named ?? trouble) : trouble };
}

/** @throws {Error} for a refusal without a name */
function kindOf(trouble: FaultAct["trouble"], named: string | undefined): Fault["kind"] {
  switch (trouble) {
    case "refusal":
      if (named === undefined) throw new Error("Which answer shall it be?");
      return { is: "refusal", named };
    case "delay":
      return { is: "delay", ms: delayMs };
    case "throttle":
      return { is: "throttle", retryAfterSeconds: throttleSeconds };
    case "error":
      return { is: "error", status: 500 };
    case "html":
      return { is: "error", status: 502, html: true };
    case "reset-before":
    case "reset-after":
    case "token-expired":
      return { is: trouble };
  }
}
