/** What is done to servers and lines meanwhile. */
import { setTimeout as pause } from "node:timers/promises";
import type { Chance } from "./chance.ts";
import type { Proxy } from "./proxy.ts";
import { countIn } from "./slot.ts";
import type { Town } from "./town.ts";

/** Between two disturbances, about, ms. */
const everyMs = 2_500;
/** A server is away, a line is bad for so long at most, ms. */
const badMs = 3_000;
/** The slow line of the promises, ms. */
const slowMs = 500;

type Disturbance = (town: Town, chance: Chance) => Promise<void>;

const lineOf = ({ lines, platforms }: Town, chance: Chance): Proxy =>
  chance.pick([lines.postgres, lines.redis, ...Object.values(platforms.proxies)]);

const aWhile = (chance: Chance): Promise<void> => pause(badMs * (0.3 + 0.7 * chance.next()));

const disturbances: Readonly<Record<string, Disturbance>> = {
  "redis flushed": ({ ground }) => ground.redis.flush(),
  async "redis killed, its file cut"({ ground: { redis } }, chance) {
    await redis.kill();
    await redis.cutFile(chance.next());
    await aWhile(chance);
    await redis.start();
  },
  async "redis away"({ ground: { redis } }, chance) {
    await redis.kill();
    await aWhile(chance);
    await redis.start();
  },
  async "postgres stopped at once"({ ground: { postgres } }, chance) {
    await postgres.crash();
    await pause(500 * chance.next());
    await postgres.start();
  },
  async "slow line"(town, chance) {
    const line = lineOf(town, chance);
    line.weather({ kind: "slow", ms: slowMs });
    await aWhile(chance);
    line.weather({ kind: "fine" });
  },
  async "dripping line"(town, chance) {
    const line = lineOf(town, chance);
    line.weather({ kind: "drip", bytes: 64, everyMs: 5 });
    await aWhile(chance);
    line.weather({ kind: "fine" });
  },
  "line cut": async (town, chance) => void lineOf(town, chance).cut(0.5),
  "line half closed": async (town, chance) => void lineOf(town, chance).halfClose(0.3),
  async "line away"(town, chance) {
    const line = lineOf(town, chance);
    line.refuse(true);
    await aWhile(chance);
    line.refuse(false);
  },
};
const names = Object.keys(disturbances);

/** One disturbance after the other while `more` says so; all is well again in the end. */
export async function disturb(town: Town, chance: Chance, more: () => boolean): Promise<void> {
  while (more()) {
    const name = chance.pick(names);
    await disturbances[name]?.(town, chance);
    countIn(town.ground.tally.faults, name);
    await pause(everyMs * (0.5 + chance.next()));
  }
}
