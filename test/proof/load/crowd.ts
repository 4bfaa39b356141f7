/** Customers who come at a given rate, whatever the desk does: whoever is not answered yet is replaced by a new one. */
import { setTimeout as pause } from "node:timers/promises";
import { type BenchPlatform, benchPlatforms, type Heard } from "../../../bench/platforms/stage.ts";
import type { Letter } from "../../../bench/wire/post.ts";
import { type Customers, type Ground, isOver, openCustomers, type Talk } from "./customers.ts";
import type { Ledger } from "./ledger.ts";
import { atRates, type Rates } from "./rates.ts";
import { newWindow, type Seen, type Window } from "./window.ts";

/** Whoever has been answered rests so long before the next message, in s: as people do. */
const restSeconds = 3;

export interface Crowd {
  readonly heard: Heard;
  readonly ledger: Ledger;
  /** Messages at these rates for so long; resolves when the last has left, answered or not. */
  wave(ground: Ground, perSecond: Rates, seconds: number): Promise<Window>;
  /** One customer writes again and again and waits for nothing. */
  flood(ground: Ground, order: FloodOrder): Promise<Seen>;
  /** Customers who say the first `steps` messages and then fall silent until `finish`. */
  begin(ground: Ground, platform: BenchPlatform, customers: number, steps: number): Promise<void>;
  /** One customer tells a whole registration; the webhooks of the steps in `twice` are delivered twice at once. Gives who it was. */
  tell(ground: Ground, platform: BenchPlatform, twice: ReadonlySet<number>): Promise<number>;
  /** Waits until nobody waits for a reply; gives how many still do, and how long it took in ms. */
  settle(withinMs: number): Promise<{ readonly waiting: number; readonly ms: number }>;
  /** Those who fell silent and some of the others tell the rest; gives how many have no reply in the end. */
  finish(ground: Ground, withinMs: number): Promise<number>;
  /** Ends all posting again. */
  stop(): void;
}

export interface FloodOrder {
  readonly platform: BenchPlatform;
  readonly perSecond: number;
  readonly seconds: number;
  /** Changes each letter. */
  readonly dress?: (letter: Letter) => Letter;
}

/** So many of each platform's customers tell their registration to the end. */
const finishersMax = 60;

/** Those who have been answered and will write again, by platform. */
type Ready = Readonly<Record<BenchPlatform, Talk[]>>;

export function openCrowd(): Crowd {
  const customers = openCustomers();
  const ready: Ready = { line: [], telegram: [], kf: [] };
  const silent: Talk[] = [];
  const go = (ground: Ground, talk: Talk, seen: Seen): void => {
    void customers.say(ground, talk, seen).then(() => {
      if (!isOver(talk)) ready[talk.platform].push(talk);
    });
  };
  const settle: Crowd["settle"] = async (withinMs) => {
    const startedAt = performance.now();
    while (customers.waiting() > 0 && performance.now() - startedAt < withinMs) await pause(20);
    return { waiting: customers.waiting(), ms: performance.now() - startedAt };
  };
  return {
    ledger: customers.ledger,
    heard: customers.heard,
    stop: () => customers.stop(),
    settle,
    async wave(ground, perSecond, seconds) {
      const window = newWindow();
      await atRates(perSecond, seconds, (platform) => {
        const rested = ready[platform].length > perSecond[platform] * restSeconds;
        const talk = rested ? ready[platform].shift() : undefined;
        go(ground, talk ?? customers.newTalk(platform), window[platform]);
      });
      return window;
    },
    flood: (ground, order) => flood(customers, ground, order),
    async begin(ground, platform, count, steps) {
      const seen = newWindow()[platform];
      const talks = Array.from({ length: count }, () => customers.newTalk(platform));
      await Promise.all(
        talks.map(async (talk) => {
          while (talk.step < steps) await customers.say(ground, talk, seen);
        }),
      );
      silent.push(...talks);
    },
    async tell(ground, platform, twice) {
      const talk = customers.newTalk(platform);
      const seen = newWindow()[platform];
      while (!isOver(talk)) await customers.say(ground, talk, seen, twice.has(talk.step) ? 2 : 1);
      return talk.customer;
    },
    async finish(ground, withinMs) {
      const rest = newWindow();
      const deadline = performance.now() + withinMs;
      await settle(withinMs);
      const some = benchPlatforms.flatMap((platform) => ready[platform].splice(0, finishersMax));
      const work = [...silent.splice(0), ...some].map(async (talk) => {
        while (!isOver(talk) && performance.now() < deadline)
          await customers.say(ground, talk, rest[talk.platform]);
      });
      await Promise.race([Promise.all(work), pause(withinMs, undefined, { ref: false })]);
      await settle(0);
      return customers.waiting();
    },
  };
}

async function flood(
  customers: Customers,
  { stages, post }: Ground,
  { platform, perSecond, seconds, dress }: FloodOrder,
): Promise<Seen> {
  const { customer } = customers.newTalk(platform);
  const seen = newWindow()[platform];
  const entry = customers.ledger.entry(customer, platform);
  const under: Promise<void>[] = [];
  const rates = { line: 0, telegram: 0, kf: 0, [platform]: perSecond };
  await atRates(rates, seconds, () => {
    const plain = stages[platform].letter(customer, "hello?");
    entry.letters += 1;
    seen.messages += 1;
    const posted = customers.deliver(post, dress?.(plain) ?? plain, seen);
    under.push(posted.then(() => void (entry.taken += 1)));
  });
  await Promise.all(under);
  return seen;
}
