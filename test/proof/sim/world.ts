/** One seed's world: processes of the desk, one store, the platforms, people, and everything that may go wrong between them. */
import type { Platform } from "../../../src/kernel/platform.ts";
import { openRowChecks } from "./checks/on-rows.ts";
import { openScreenChecks } from "./checks/on-screens.ts";
import { tellOfMessages } from "./checks/tell-of-messages.ts";
import type { Violate, Violation } from "./checks/violation.ts";
import { type Chance, openChance } from "./core/chance.ts";
import { drawPlan, type Plan } from "./core/plan.ts";
import type { Receiver } from "./core/post.ts";
import { openPost, type Post } from "./core/post.ts";
import { openQueue, type SimQueue } from "./core/queue.ts";
import { openScheduler, type Scheduler } from "./core/scheduler.ts";
import { openSimClock, type SimClock } from "./core/sim-clock.ts";
import { openSwarm, type Swarm } from "./core/swarm.ts";
import { openTrace, type Trace } from "./core/trace.ts";
import type { Flights } from "./core/wire.ts";
import type { Double } from "./platforms/double.ts";
import { openKf } from "./platforms/kf.ts";
import { type Ledger, openLedger } from "./platforms/ledger.ts";
import { openLine } from "./platforms/line.ts";
import { openTelegram } from "./platforms/telegram.ts";
import { openWecom } from "./platforms/wecom.ts";
import { inMemory } from "./store/in-memory.ts";
import type { SimDatabase, StoreKind } from "./store/sim-store.ts";

export interface WorldOptions {
  /** Faults, strokes and gestures that shall not happen. */
  readonly spared?: ReadonlySet<string>;
  /** Told of every step. */
  readonly heard?: (line: string) => void;
  /** Tell of messages' rows as well. */
  readonly rows?: boolean;
  /** Another store than the one in memory. */
  readonly store?: StoreKind;
}

export interface World {
  readonly seed: number;
  readonly plan: Plan;
  readonly chance: Chance;
  readonly trace: Trace;
  readonly scheduler: Scheduler;
  readonly swarm: Swarm;
  readonly clock: SimClock;
  readonly database: SimDatabase;
  readonly ledger: Ledger;
  readonly doubles: ReadonlyMap<Platform, Double>;
  readonly queue: SimQueue;
  readonly post: Post;
  /** Who answers webhooks now. */
  readonly receivers: Receiver[];
  readonly spared: ReadonlySet<string>;
  readonly flights: Flights;
  /** What was reached, by name. */
  readonly reached: Set<string>;
  readonly reach: (what: string) => void;
  readonly violate: Violate;
  readonly violation: () => Violation | undefined;
  /** Words that were taken back, and when that was stored. */
  readonly forgotten: Map<string, number>;
}

const doubleOf = { line: openLine, telegram: openTelegram, kf: openKf, wecom: openWecom } as const;

/** Builds it; nothing moves yet. */
export function openWorld(seed: number, options: WorldOptions = {}): World {
  const { spared = new Set<string>(), store = inMemory } = options;
  const chance = openChance(seed);
  const trace = openTrace(options.heard);
  const scheduler = openScheduler(chance.fork("scheduler"), trace, store.drain);
  const plan = drawPlan(chance.fork("plan"));
  const swarm = openSwarm(chance.fork("swarm"), spared, plan.mildness);
  const clock = openSimClock(scheduler, swarm, chance.fork("clock"));
  const ledger = openLedger();
  const reached = new Set<string>();
  const reach = (what: string): void => void reached.add(what);
  if (clock.zone !== undefined) reach("clocks changed to or from summer time");
  const broken: { first: Violation | undefined } = { first: undefined };
  const violate: Violate = (invariant, what) => {
    trace.step(scheduler.now(), `VIOLATION ${invariant}: ${what}`);
    broken.first ??= { invariant, what };
  };
  const database = store.openDatabase(() => Math.round(clock.now()), scheduler);
  const receivers: Receiver[] = [];
  const post = openPost({
    scheduler,
    swarm,
    chance: chance.fork("post"),
    now: () => Math.round(clock.now()),
    receivers: () => receivers,
    acknowledged: ({ platform, keys, unsends }) => {
      const about = unsends === undefined ? [] : database.rows.events.among("message", unsends);
      // What takes it back names it, too.
      if (unsends !== undefined && about.every(({ key }) => keys.includes(key)))
        reach("unsent before it was heard");
      for (const key of keys)
        if (database.rows.events.get(`${platform}\u0000${key}`) === undefined)
          violate("I1", `${platform} ${key} was answered 200 and is not stored`);
    },
    reached: reach,
  });
  const doubles = openDoubles({ plan, chance, swarm, scheduler, clock, ledger, post, reach });
  const queue = openQueue(scheduler, swarm, chance.fork("queue"));
  const world: World = {
    seed,
    plan,
    chance,
    trace,
    scheduler,
    swarm,
    clock,
    database,
    ledger,
    doubles,
    queue,
    post,
    receivers,
    spared,
    flights: { until: 0 },
    reached,
    reach,
    violate,
    violation: () => broken.first,
    forgotten: new Map(),
  };
  watch(world);
  if (options.rows === true) tellOfMessages(world, options.heard ?? (() => undefined));
  return world;
}

function openDoubles({
  plan,
  chance,
  swarm,
  scheduler,
  clock,
  ledger,
  post,
  reach,
}: Pick<
  World,
  "plan" | "chance" | "swarm" | "scheduler" | "clock" | "ledger" | "post" | "reach"
>): World["doubles"] {
  const wanted = new Set([...plan.customers, ...plan.staff.map(({ platform }) => platform)]);
  return new Map(
    [...wanted].map((platform) => [
      platform,
      doubleOf[platform]({
        now: () => Math.round(clock.now()),
        chance: chance.fork(platform),
        swarm,
        ledger,
        send: post.send,
        after: (ms, label, run) => void scheduler.after(ms, label, run),
        reached: reach,
      }),
    ]),
  );
}

/** The invariants take their places. */
function watch(world: World): void {
  const { database, ledger, queue, clock, violate, reach, forgotten, trace, scheduler } = world;
  const { rows } = database;
  database.onCommit(
    openRowChecks({
      violate,
      reached: reach,
      databaseNow: clock.now,
      isQueueSilent: queue.isSilent,
      forgot(word) {
        reach("words known to one message alone were forgotten");
        // What stands in a case by then is for the caretaker to take out, who does not work in simulations.
        const isOnFile = rows.tickets.all().some(({ form }) => form.includes(word));
        if (!isOnFile) forgotten.set(word, clock.now());
      },
    }),
  );
  ledger.heard.push(({ outbound, chat, attempt }) => {
    const { seq = 0, part = 0, status = "unwritten" } = rows.sends.get(outbound) ?? {};
    trace.step(scheduler.now(), `shown on ${chat}: ${seq}.${part}, try ${attempt}, ${status}`);
  });
  ledger.heard.push(
    openScreenChecks({
      violate,
      reached: reach,
      message: (id) => rows.sends.get(id),
      isTicket: (number) => rows.tickets.by("number", number) !== undefined,
      forgotten,
    }),
  );
  queue.heard.push(({ kind, id }) => {
    if (!/^(due|[0-9a-f]{8}-[0-9a-f-]{27})$/.test(id))
      violate("I13", `${kind} ${id} is in the queue`);
  });
}
