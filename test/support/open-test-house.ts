import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compose, type OpenHouse } from "../../src/compose.ts";
import { readConfig } from "../../src/config/read-config.ts";
import type { Emulators } from "../../src/playground/open-emulators.ts";
import { testDatabase, testRedisUrl } from "./database.ts";
import { freePort } from "./free-port.ts";
import { requireNoBreaches } from "./no-breaches.ts";

/** The whole desk with its playground on a database of its own; everything goes when it is disposed. */
export type TestHouse = AsyncDisposable & {
  readonly house: OpenHouse;
  readonly emulators: Emulators;
  readonly databaseUrl: string;
};

/** Opens it. @param env more variables, e.g. the default language */
export async function openTestHouse(
  env: Readonly<Record<string, string>> = {},
): Promise<TestHouse> {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await testDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), "deskbell-house-"));
  stack.defer(() => rm(dataDir, { recursive: true, force: true }));
  const redisUrl = testRedisUrl();
  const config = readConfig({
    NODE_ENV: "test",
    DATABASE_URL: database.url,
    ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
    DESKBELL_PLAYGROUND: "on",
    DESKBELL_DATA_DIR: dataDir,
    HOST: "127.0.0.1",
    PORT: String(await freePort()),
    METRICS_PORT: String(await freePort()),
    LOG_LEVEL: "error",
    ...env,
  });
  const house = stack.use(await compose(config, { say: () => undefined }));
  if (house.emulators === null) throw new Error("The playground is off.");
  const { emulators } = house;
  stack.defer(() => requireNoBreaches(Object.values(emulators.byPlatform)));
  const open = stack.move();
  return {
    house,
    emulators,
    databaseUrl: database.url,
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}
