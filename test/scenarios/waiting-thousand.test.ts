import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compose } from "../../src/compose.ts";
import { readConfig } from "../../src/config/read-config.ts";
import { openClock } from "../../src/kernel/clock.ts";
import { openEmulators } from "../../src/playground/open-emulators.ts";
import type { Arrival } from "../../src/ports/channel.ts";
import { migrate } from "../../src/store/migrate.ts";
import { openStore } from "../../src/store/open-store.ts";
import { count } from "../support/count.ts";
import { testDatabase } from "../support/database.ts";
import { deskEnv } from "../support/desk-env.ts";
import { freePort } from "../support/free-port.ts";
import { requireNoBreaches } from "../support/no-breaches.ts";

/** R11: what waited when the desk died is heard this soon after its next start, ms. */
const heardWithinMs = 30_000;
const waiting = 1_000;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

const arrival = (nth: number, at: number): Arrival => ({
  platform: "wecom",
  eventId: `message-${nth}`,
  chat: `member${nth}`,
  at,
  input: { kind: "said", text: "The fridge is warm", messageId: `${nth}`, at },
  raw: Buffer.from(`message ${nth}`),
});

test("R11: a thousand messages that nobody had heard when the desk died are heard within 30 s of its next start", async () => {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await testDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), "deskbell-waiting-"));
  stack.defer(() => rm(dataDir, { recursive: true, force: true }));
  const key = randomBytes(32);
  const clock = openClock();
  const port = await freePort();
  const deskUrl = `http://127.0.0.1:${port}`;
  const emulators = stack.use(await openEmulators({ now: () => clock.now(), deskUrl }));
  stack.defer(() => requireNoBreaches(Object.values(emulators.byPlatform)));
  await migrate(database.url, () => undefined);
  {
    await using store = await openStore({ url: database.url, key, clock, log: silent });
    const at = clock.now() - 60_000;
    const arrivals = Array.from({ length: waiting }, (_, nth) => arrival(nth, at));
    const page = { platform: "wecom", account: "a", from: undefined, to: "b" } as const;
    expect(await store.pages.store({ ...page, arrivals, spoiled: [] })).toBe(true);
  }
  const unheard = "SELECT count(*) AS n FROM inbound_event WHERE status = 'new'";
  expect(await count(database.url, unheard)).toBe(waiting);

  const env = deskEnv(emulators, port, database.url, key, dataDir);
  stack.use(await compose(readConfig(env), { say: () => undefined, clock }));
  await expect.poll(() => count(database.url, unheard), { timeout: heardWithinMs }).toBe(0);

  const chats = "SELECT count(*) AS n FROM conversation";
  expect(await count(database.url, chats)).toBe(waiting);
}, 60_000);
