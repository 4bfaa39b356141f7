import { type Platform, platforms } from "../kernel/platform.ts";
import type { WorldAct } from "./act.ts";
import type { PlaygroundParts } from "./parts.ts";
import type { PendingFault } from "./phone.ts";
import type { Room } from "./room.ts";
import { leversOf, troubles } from "./troubles.ts";

/** A jump lands this much after the clock that rings, ms, so that it is surely due. */
const afterDueMs = 1000;

/** How often each platform delivers every webhook. */
export interface Weather {
  deliverTimes: Readonly<Record<Platform, number>>;
}

/** A fault of one platform that will still spoil calls. */
export interface OrderedFault extends PendingFault {
  readonly platform: Platform;
}

/** Every webhook once. */
export const calm: Weather["deliverTimes"] = { telegram: 1, line: 1, wecom: 1, kf: 1 };

/** Moves time, and spoils or repeats what goes over the wire. @throws {Error} when no clock is going to ring. */
export async function doOnWorld(
  act: WorldAct,
  parts: PlaygroundParts,
  room: Room,
  weather: Weather,
): Promise<void> {
  switch (act.kind) {
    case "forward":
      parts.clock.forward(act.ms);
      return room.recorder.note({ do: "forward", ms: act.ms });
    case "forward-to-next":
      await forwardToNext(parts);
      return room.recorder.note({ do: "forward-to-next" });
    case "fault":
      return parts.emulators[act.platform].fault({
        call: act.call,
        times: act.times,
        kind: troubles[act.trouble],
      });
    case "lever":
      return pullLever(act, parts);
    case "forget-steps":
      return room.recorder.clear();
    case "clear-faults":
      for (const emulator of room.emulators()) {
        emulator.clearFaults();
        emulator.deliverTimes(1);
      }
      weather.deliverTimes = calm;
      return;
    case "deliver-times":
      for (const one of chosen(act.platform)) parts.emulators[one].deliverTimes(act.times);
      weather.deliverTimes = {
        ...weather.deliverTimes,
        ...Object.fromEntries(chosen(act.platform).map((one) => [one, act.times])),
      };
      return;
    case "redeliver":
      await Promise.all(chosen(act.platform).map((one) => parts.emulators[one].redeliver()));
      return;
  }
}

/** What is still to go wrong on any platform. */
export function pendingOn(parts: PlaygroundParts): readonly OrderedFault[] {
  return platforms.flatMap((platform) =>
    parts.emulators[platform].pendingFaults().map((fault) => ({ platform, ...fault })),
  );
}

function chosen(platform: Platform | undefined): readonly Platform[] {
  return platform === undefined ? platforms : [platform];
}

function pullLever(act: WorldAct & { kind: "lever" }, { emulators }: PlaygroundParts): void {
  const lever = leversOf(emulators[act.platform]).find(({ name }) => name === act.lever);
  if (lever === undefined) throw new Error(`${act.platform} has no switch called ${act.lever}.`);
  lever.pull(act.times, act.call);
}

async function forwardToNext(parts: PlaygroundParts): Promise<void> {
  const due = await parts.panel.nextDueAt();
  if (due === undefined) throw new Error("No clock is running now.");
  parts.clock.forward(Math.max(0, due - parts.clock.now()) + afterDueMs);
}
