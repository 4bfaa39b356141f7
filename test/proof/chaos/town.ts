/** Everything a round needs, all of it our own and on loopback: servers, lines, stand-ins, a front, two places for desks. */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { openClock } from "../../../src/kernel/clock.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { deskEnv } from "../../support/desk-env.ts";
import { freePort } from "../../support/free-port.ts";
import { openTestPanel } from "../../support/open-test-panel.ts";
import type { Chance } from "./chance.ts";
import { type Front, openFront } from "./front.ts";
import { openPlatforms, type Platforms } from "./platforms.ts";
import type { PostgresServer } from "./postgres-server.ts";
import { openProxy, type Proxy } from "./proxy.ts";
import type { RedisServer } from "./redis-server.ts";
import { openSlot, type Slot, type Standby, type Tally } from "./slot.ts";

/** What lives longer than a round. */
export interface Ground {
  readonly folder: string;
  readonly postgres: PostgresServer;
  readonly redis: RedisServer;
  readonly standby: Standby;
  readonly tally: Tally;
}

export interface Town extends AsyncDisposable {
  readonly ground: Ground;
  readonly platforms: Platforms;
  readonly front: Front;
  readonly lines: { readonly postgres: Proxy; readonly redis: Proxy };
  readonly slots: readonly [Slot, Slot];
  /** The database by its own port, for looking at it. */
  readonly databaseUrl: string;
  readonly key: Uint8Array;
  readonly dataDir: string;
  /** A one-time code for a colleague. */
  readonly staffCode: (role: "supervisor" | "engineer", name: string) => Promise<string>;
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Opens a town on a database of its own; no desk runs in it yet. */
export async function openTown(ground: Ground, name: string, chance: Chance): Promise<Town> {
  await using stack = new AsyncDisposableStack();
  const databaseUrl = await ground.postgres.database(name);
  stack.defer(() => ground.postgres.drop(name));
  const lines = {
    postgres: stack.use(await openProxy(ground.postgres.port, chance)),
    redis: stack.use(await openProxy(ground.redis.port, chance)),
  };
  const slots: Slot[] = [];
  const living = (): readonly number[] =>
    slots.filter((slot) => slot.now()?.isOpen() === true).map(({ port }) => port);
  const front = stack.use(await openFront(living, chance));
  const platforms = stack.use(await openPlatforms(front.url, chance));
  const key = randomBytes(32);
  const dataDir = join(ground.folder, name);
  const byLine = new URL(databaseUrl);
  byLine.port = String(lines.postgres.port);
  const place = async (): Promise<Slot> => {
    const port = await freePort();
    const env = {
      ...deskEnv(platforms.seen, port, byLine.href, Buffer.from(key), dataDir),
      METRICS_PORT: String(await freePort()),
      PUBLIC_URL: front.url,
      REDIS_URL: `redis://127.0.0.1:${lines.redis.port}`,
    };
    const slot = stack.use(openSlot(port, env, ground.standby, ground.tally));
    slots.push(slot);
    return slot;
  };
  const both = [await place(), await place()] as const;
  const open = stack.move();
  return {
    ground,
    platforms,
    front,
    lines,
    slots: both,
    databaseUrl,
    key,
    dataDir,
    async staffCode(role, name) {
      const clock = openClock();
      await using store = await openStore({ url: databaseUrl, key, clock, log: silent });
      await using panel = await openTestPanel(databaseUrl, store, clock, dataDir);
      return await panel.staffCode(role, name);
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}
