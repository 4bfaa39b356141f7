/** The processes of a world: started, killed, stopped in order, started again. */

import { rules } from "./core/house.ts";
import { type Instance, openInstance } from "./core/instance.ts";
import { openListening } from "./core/listening.ts";
import { openProcess } from "./core/process.ts";
import { openSkew } from "./core/sim-clock.ts";
import { waysOf } from "./core/wire.ts";
import { poison } from "./people/person.ts";
import type { Weather } from "./store/shaky-store.ts";
import type { StoreEnds } from "./store/sim-store.ts";
import type { World } from "./world.ts";

export interface Crew {
  /** Starts as many as the plan says. */
  readonly start: () => void;
  /** One of them gets SIGTERM. */
  readonly stopOne: () => void;
  /** Whoever is down comes up at once. */
  readonly raise: () => void;
  readonly up: () => number;
}

export function openCrew(world: World): Crew {
  const { scheduler, swarm, chance, plan, receivers, reach } = world;
  const slots: (Instance | null)[] = Array.from({ length: plan.instances }, () => null);
  const weather: Weather = { awayUntil: 0, readOnlyUntil: 0 };
  const blows = { count: 0 };
  const writers = new Map<string, string>();
  const state = { named: 0 };
  const leave = (slot: number): void => {
    const gone = slots[slot] ?? undefined;
    slots[slot] = null;
    if (gone !== undefined) receivers.splice(receivers.indexOf(gone), 1);
    const wait = chance.fork(`rest ${state.named}`).between(100, 25_000);
    scheduler.after(swarm.isCalm() ? 0 : wait, "a process comes back", () => start(slot));
  };
  const start = (slot: number): void => {
    if ((slots[slot] ?? null) !== null) return;
    state.named += 1;
    const instance = startOne(world, {
      weather,
      blows,
      writers,
      name: `p${state.named}`,
      died: () => leave(slot),
    });
    slots[slot] = instance;
    receivers.push(instance);
  };
  return {
    start: () => slots.forEach((_, slot) => start(slot)),
    up: () => slots.filter((one) => one !== null).length,
    raise: () => slots.forEach((_, slot) => start(slot)),
    stopOne() {
      const instance = chance.pick(slots.filter((one) => one !== null));
      if (instance === undefined) return;
      reach("a process was stopped in order");
      const end = (): void => instance.process.kill();
      instance.stop().then(end, end);
    },
  };
}

interface OneParts {
  readonly weather: Weather;
  readonly blows: { count: number };
  /** Who wrote last to each chat. */
  readonly writers: Map<string, string>;
  readonly name: string;
  readonly died: () => void;
}

function startOne(world: World, { weather, blows, writers, name, died }: OneParts): Instance {
  const { scheduler, swarm, chance, clock, database, reach, violate } = world;
  const skew = openSkew(scheduler, swarm);
  const now = (): number => Math.round(clock.now() + skew());
  const held: { ends: StoreEnds | null; since: number } = { ends: null, since: 0 };
  const process = openProcess(
    name,
    scheduler,
    swarm,
    blows,
    (where) => {
      world.trace.step(scheduler.now(), `${name} dies at ${where}`);
      reach("a process was killed");
      held.ends?.die();
      died();
    },
    () => reach("a process was paused"),
  );
  const { rows } = database;
  const message = (id: string) => rows.sends.get(id);
  const blockedOf = (id: string) => rows.chats.get(id)?.blocked ?? null;
  const own = chance.fork(name);
  const loseNumber = (ms: number): void => {
    if (held.since === Number.POSITIVE_INFINITY || !process.isAlive()) return;
    reach("a process that lives lost its number");
    held.since = Number.POSITIVE_INFINITY;
    held.ends?.owner.lose();
    scheduler.after(ms, `${name} takes its number again`, () => {
      if (!process.isAlive()) return;
      held.ends?.owner.retake();
      held.since = clock.monotonicMs();
    });
  };
  const store = database.open({
    process,
    now,
    shaky: {
      scheduler,
      swarm,
      chance: own.fork("store"),
      weather,
      reached: reach,
      loseNumber,
    },
    watch: { violate, reached: reach, message, blockedOf, writer: name, writers },
  });
  held.ends = store;
  const listening = openListening({
    violate,
    reached: reach,
    mayFail: () => swarm.exists("process.throws"),
  });
  const { flights } = world;
  const wire = { scheduler, swarm, chance: own.fork("wire"), reached: reach, flights };
  return openInstance({
    process,
    store,
    ways: waysOf(wire, process, world.doubles),
    queue: world.queue,
    house: houseOf(world),
    clock: { now, shiftMs: () => 0 },
    monotonicMs: clock.monotonicMs,
    aliveSince: () => held.since,
    chance: own.fork("desk"),
    swarm,
    ...listening,
  });
}

/** The company's rules; in seeds of that kind a word makes a turn fail, and the company lives where clocks change. */
function houseOf({ swarm, clock }: World): typeof rules {
  const { policy, frontDesk } = rules;
  const zone = clock.zone ?? policy.company.zone;
  return {
    ...rules,
    policy: { ...policy, company: { ...policy.company, zone } },
    frontDesk(conversation, input, facts) {
      if (swarm.exists("process.throws") && input.kind === "said" && input.text.includes(poison))
        throw new TypeError("planted by the simulation");
      return frontDesk(conversation, input, facts);
    },
  };
}
