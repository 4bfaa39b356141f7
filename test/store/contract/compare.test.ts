/** The strongest check that the memory store tells the truth: any history of calls looks the same on both stores. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DeskError } from "../../../src/kernel/errors.ts";
import type { ChatRecord } from "../../../src/ports/shelf.ts";
import { calls, drawCall } from "./drawn-call.ts";
import { chats, furnish } from "./drawn-world.ts";
import { openMemoryWorld } from "./on-memory.ts";
import { openPostgresWorld } from "./on-postgres.ts";
import { openReached, type Reached } from "./reached.ts";
import { openTape } from "./tape.ts";
import type { Desk, World } from "./world.ts";

let worlds: readonly [World, World];

beforeAll(async () => {
  worlds = [await openMemoryWorld(), await openPostgresWorld()];
});
afterAll(async () => {
  for (const world of worlds) await world[Symbol.asyncDispose]();
});

/** How many histories are compared; `COMPARE_RUNS` asks for more. */
const runs = Number(process.env["COMPARE_RUNS"] ?? 50);
const { COMPARE_SEED: seed, COMPARE_PATH: path } = process.env;
/** A history that failed, again. */
const asked = {
  ...(seed === undefined ? {} : { seed: Number(seed) }),
  ...(path === undefined ? {} : { path }),
};
const steps = ["call", "call", "call", "call", "call", "call", "forward", "die"] as const;
/** Rare things a run may miss by chance. */
const unmetMax = 3;
/** Calls that change nothing: looking at all rows after them would only cost time. */
const readsOnly: readonly string[] = ["read", "backlog"];
const leaps = [1, 700, 3_000, 20_000, 61_000, 3_600_001];

interface Drawn {
  readonly step: (typeof steps)[number];
  readonly call: (typeof calls)[number];
  readonly numbers: readonly number[];
}

const history = fc.array(
  fc.record({
    step: fc.constantFrom(...steps),
    call: fc.constantFrom(...calls),
    numbers: fc.array(fc.nat(10_000), { minLength: 60, maxLength: 60 }),
  }),
  { minLength: 10, maxLength: 45, size: "max" },
);

test("any history of calls gives the same answers and leaves the same rows in memory and in PostgreSQL (R2, R5, R6, R8, R9, R12)", {
  timeout: 600_000,
}, async () => {
  const reached = openReached();
  const { failed, seed, counterexamplePath, errorInstance } = await fc.check(
    fc.asyncProperty(history, (drawn) => play(drawn, reached)),
    { numRuns: runs, endOnFailure: true, ...asked },
  );
  process.stdout.write(`seed ${seed}: `);
  if (failed)
    throw new Error(`with COMPARE_SEED=${seed} COMPARE_PATH=${counterexamplePath}`, {
      cause: errorInstance,
    });
  const met = reached.counts();
  process.stdout.write(`${runs} histories compared; met: ${JSON.stringify(met)}\n`);
  // Fifty histories may miss something rare; a run that misses more has compared too little.
  const unmet = Object.keys(met).filter((name) => met[name] === 0);
  expect(unmet.length, unmet.join()).toBeLessThanOrEqual(unmetMax);
});

async function play(drawn: readonly Drawn[], reached: Reached): Promise<void> {
  for (const world of worlds) {
    await world.reset();
    await furnish(world);
  }
  const both = async <T>(what: (world: World) => Promise<T>) =>
    [await what(worlds[0]), await what(worlds[1])] as const;
  // Two processes; the second one's clock runs ahead.
  const desks: (readonly [Desk, Desk])[] = [
    await both((world) => world.open()),
    await both((world) => world.open(40)),
  ];
  const read: ChatRecord[] = [];
  const counter = { at: 0 };
  for (const { step, call, numbers } of drawn) {
    const tape = openTape(numbers);
    const nth = tape.below(desks.length);
    const [mine, theirs] = desks[nth] ?? [];
    if (mine === undefined || theirs === undefined) continue;
    if (step === "forward") {
      const ms = tape.pick(leaps) ?? 1;
      await both((world) => world.forward(ms));
    } else if (step === "die") {
      await Promise.all([mine.die(), theirs.die()]);
      desks[nth] = await both((world) => world.open(nth * 40));
    } else {
      read.push(...(await mine.shelf.chats(chats)));
      const look = await worlds[0].look();
      const count = (): number => (counter.at += 1);
      const make = drawCall(call, { tape, look, now: worlds[0].now(), count }, read);
      const [here, there] = [await answerOf(make(mine)), await answerOf(make(theirs))];
      same(here, there, call);
      reached.answer(call, here);
    }
    if (step === "call" && readsOnly.includes(call)) continue;
    const [here, there] = await both((world) => world.look());
    same(here, there, `the rows after ${step} ${call}`);
    reached.rows(here);
  }
}

const same = (here: unknown, there: unknown, what: string): void =>
  expect(here, `memory, compared with PostgreSQL: ${what}`).toEqual(there);

/** What came back, or the error and what it names as its cause. */
const answerOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.catch((error: unknown) => {
    if (error instanceof DeskError) return { error: error.code, cause: error.cause };
    throw error;
  });
