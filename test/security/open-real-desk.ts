import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compose, type OpenHouse } from "../../src/compose.ts";
import { readConfig } from "../../src/config/read-config.ts";
import { openClock } from "../../src/kernel/clock.ts";
import { type Emulators, openEmulators } from "../../src/playground/open-emulators.ts";
import { testDatabase } from "../support/database.ts";
import { deskEnv } from "../support/desk-env.ts";
import { freePort } from "../support/free-port.ts";

/** A desk as for real accounts, whose platforms are stand-ins outside of it. */
export type RealDesk = AsyncDisposable & {
  readonly house: OpenHouse;
  readonly emulators: Emulators;
  readonly databaseUrl: string;
  readonly metricsUrl: string;
};

/** Opens it. @param env variables in place of those that fit the stand-ins */
export async function openRealDesk(env: Readonly<Record<string, string>>): Promise<RealDesk> {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await testDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), "deskbell-real-"));
  stack.defer(() => rm(dataDir, { recursive: true, force: true }));
  const port = await freePort();
  const metricsPort = await freePort();
  const clock = openClock();
  const emulators = stack.use(
    await openEmulators({ now: () => clock.now(), deskUrl: `http://127.0.0.1:${port}` }),
  );
  const config = readConfig({
    ...deskEnv(emulators, port, database.url, randomBytes(32), dataDir),
    METRICS_PORT: String(metricsPort),
    LOG_LEVEL: "silent",
    ...env,
  });
  const house = stack.use(await compose(config, { say: () => undefined }));
  const open = stack.move();
  return {
    house,
    emulators,
    databaseUrl: database.url,
    metricsUrl: `http://127.0.0.1:${metricsPort}/metrics`,
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}
