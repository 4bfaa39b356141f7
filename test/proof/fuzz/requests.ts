/** Fires made-up requests at every door of a desk that is run as it is run. */
import { setTimeout as pause } from "node:timers/promises";
import type { Check } from "../report.ts";
import { type Dice, openDice } from "./dice.ts";
import { talk } from "./nasty.ts";
import { type FuzzHouse, openFuzzHouse } from "./requests/house.ts";
import type { Letter } from "./requests/letter.ts";
import { send } from "./requests/lines.ts";
import { requestChecks } from "./requests/request-checks.ts";
import { type Forger, openForger, peopleMax } from "./requests/signed.ts";
import { watchStalls } from "./requests/stalls.ts";
import { look, misshapen, unsigned } from "./requests/strange.ts";
import { openTally, type Tally } from "./requests/tally.ts";
import { visit } from "./requests/visitor.ts";

export interface RequestRun {
  readonly checks: readonly Check[];
  readonly figures: Readonly<Record<string, number | string>>;
}

/** Lines open at once, and requests behind one another on each. */
const linesMax = 12;
const behindMax = 16;

/** The run: strangers alone first, who may change nothing; then everybody. */
export async function fuzzRequests(asked: {
  readonly requests: number;
  readonly seed: number;
}): Promise<RequestRun> {
  if (asked.requests === 0) return { checks: [], figures: {} };
  await using house = await openFuzzHouse();
  const startedAt = performance.now();
  const dice = openDice(asked.seed);
  const tally = openTally();
  await meet(house);
  await using stalls = watchStalls(house);
  const before = await rows(house);
  const strangers = Math.floor(asked.requests * 0.25);
  await fire(house, tally, strangers, () => stranger(dice));
  const after = await rows(house);
  const forger = openForger(house.emulators, house.now);
  const half = Math.floor((asked.requests - strangers) / 2);
  await fire(house, tally, half, () => anybody(dice, forger));
  // By now caches are filled and code is compiled: what grows from here on would grow for ever.
  const memory = await house.platforms.memory();
  await fire(house, tally, asked.requests - strangers - half, () => anybody(dice, forger));
  const seconds = (performance.now() - startedAt) / 1_000;
  await settled(house);
  const stallMs = stalls.worstMs();
  const grown = (await house.platforms.memory()) - memory;
  return await requestChecks(house, tally, {
    before,
    after,
    seconds,
    grown,
    stallMs,
    requests: asked.requests,
  });
}

/** People whom the desk can reach: what is said to them goes all the way out again. */
async function meet({ emulators }: FuzzHouse): Promise<void> {
  for (let nth = 0; nth < peopleMax; nth += 1) {
    for (const platform of ["line", "telegram"] as const) {
      const phone = emulators.byPlatform[platform].phone(`fuzz ${nth}`);
      await phone.open();
      if (nth < talk.length) await phone.say(talk[nth] ?? "x");
    }
  }
  await settled({ emulators });
}

/** Deliveries that wait for a retry are not waited for without end. */
async function settled({ emulators }: Pick<FuzzHouse, "emulators">): Promise<void> {
  const over = new AbortController();
  const late = pause(10_000, undefined, { signal: over.signal }).catch(() => undefined);
  const all = Object.values(emulators.byPlatform).map((emulator) => emulator.settled());
  await Promise.race([Promise.all(all), late]);
  over.abort();
}

function rows(house: FuzzHouse): Promise<number> {
  return house.count(
    "SELECT (SELECT count(*) FROM inbound_event) + (SELECT count(*) FROM conversation) + (SELECT count(*) FROM person) + (SELECT count(*) FROM ticket) AS n",
  );
}

interface Shot {
  readonly port: number;
  readonly letters: readonly Letter[];
}

type Draw = (house: FuzzHouse) => { readonly port: number; readonly make: () => Letter };

/** Several lines at once, until so many requests are through. */
async function fire(
  house: FuzzHouse,
  tally: Tally,
  count: number,
  draw: () => ReturnType<Draw> | Draw,
): Promise<void> {
  let left = count;
  const next = (): Shot | undefined => {
    if (left <= 0) return undefined;
    const drawn = draw();
    const { port, make } = typeof drawn === "function" ? drawn(house) : drawn;
    const first = make();
    const behind = first.last === true ? 0 : Math.min(left - 1, behindMax - 1);
    const letters = [
      first,
      ...Array.from({ length: behind }, make).filter(({ last }) => last !== true),
    ];
    left -= letters.length;
    return { port, letters };
  };
  const work = async (): Promise<void> => {
    for (let shot = next(); shot !== undefined; shot = next()) await deliver(shot, tally);
  };
  await Promise.all(Array.from({ length: linesMax }, work));
}

/** What is told to come again comes again, a little later and by itself, as platforms do. */
async function deliver({ port, letters }: Shot, tally: Tally): Promise<void> {
  let waiting = (await send(port, letters)).flatMap((answer) => tally.take(answer) ?? []);
  for (let waitMs = 100; waiting.length > 0; waitMs *= 2) {
    const again: Letter[] = [];
    for (const letter of waiting) {
      for (const answer of await send(port, [letter]))
        again.push(...[tally.take(answer)].filter((one) => one !== undefined));
    }
    waiting = again;
    if (waiting.length > 0) await pause(waitMs);
  }
}

function stranger(dice: Dice): Draw {
  const kind = dice.below(20);
  const make = (): Letter =>
    kind < 15 ? unsigned(dice) : kind < 18 ? look(dice) : misshapen(dice);
  return ({ platforms }) => ({ port: platforms.port, make });
}

function anybody(dice: Dice, forger: Forger): Draw {
  const kind = dice.below(20);
  if (kind < 10) {
    const post = dice.pick([
      forger.line,
      forger.telegram,
      forger.line,
      forger.telegram,
      forger.wecom,
      forger.kf,
    ]);
    return ({ platforms }) => ({ port: platforms.port, make: () => post(dice) });
  }
  if (kind < 13) return ({ playground }) => ({ port: playground.port, make: () => visit(dice) });
  if (kind < 14)
    return ({ platforms }) => ({ port: platforms.metricsPort, make: () => look(dice) });
  return stranger(dice);
}
