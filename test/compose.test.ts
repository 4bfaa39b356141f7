import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compose } from "../src/compose.ts";
import { readConfig } from "../src/config/read-config.ts";
import { openClock } from "../src/kernel/clock.ts";
import { openEmulators } from "../src/playground/open-emulators.ts";
import { samplePicture } from "../src/playground/samples.ts";
import { count } from "./support/count.ts";
import { testDatabase } from "./support/database.ts";
import { deskEnv } from "./support/desk-env.ts";
import { freePort } from "./support/free-port.ts";
import { listening } from "./support/listening.ts";

test("R12: one process that answers webhooks and one that does the rest are one desk", async () => {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await testDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), "deskbell-roles-"));
  stack.defer(() => rm(dataDir, { recursive: true, force: true }));
  const [webPort, workerPort] = [await freePort(), await freePort()];
  const clock = openClock();
  const emulators = stack.use(
    await openEmulators({ now: () => clock.now(), deskUrl: `http://127.0.0.1:${webPort}` }),
  );
  const env = deskEnv(emulators, webPort, database.url, randomBytes(32), dataDir);
  const open = async (own: Readonly<Record<string, string>>) =>
    stack.use(await compose(readConfig({ ...env, ...own }), { say: () => undefined, clock }));
  const worker = await open({
    DESKBELL_ROLE: "worker",
    PORT: String(workerPort),
    METRICS_PORT: String(await freePort()),
  });
  // The worker neither registers nor polls: that is for whoever answers webhooks.
  expect(emulators.byPlatform.telegram.wire()).toEqual([]);
  const metricsPort = String(await freePort());
  const web = await open({ DESKBELL_ROLE: "web", METRICS_PORT: metricsPort });

  const phone = emulators.byPlatform.telegram.phone("700001", "Ana Silva");
  await phone.open();
  await phone.say("The air conditioner leaks");
  await phone.sendPhotos([await samplePicture("leak")]);

  const stored = "SELECT count(*) AS n FROM attachment WHERE status = 'stored'";
  await expect.poll(() => count(database.url, stored), { timeout: 20_000 }).toBe(1);
  const unsent = "SELECT count(*) AS n FROM outbound_message WHERE status <> 'accepted'";
  await expect.poll(() => count(database.url, unsent), { timeout: 20_000 }).toBe(0);
  expect(phone.entries().filter(({ by }) => by === "desk").length).toBeGreaterThan(1);

  const knock = (address: string) => fetch(`${address}/webhooks/telegram`, { method: "POST" });
  expect((await knock(web.address)).status).toBe(401);
  expect((await knock(worker.address)).status).toBe(404);

  const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  expect(metrics).toMatch(/^deskbell_arrivals_total\{platform="telegram",status="done"\} [1-9]/m);
  expect(metrics).toMatch(/^deskbell_outgoing\{status="queued"\} 0$/m);
  expect(emulators.byPlatform.telegram.refusals()).toEqual([]);
});

test("R15: a desk that starts while Telegram takes calls and never answers serves everybody on LINE", async () => {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await testDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), "deskbell-silent-"));
  stack.defer(() => rm(dataDir, { recursive: true, force: true }));
  const calls: string[] = [];
  const silent = createServer(({ url = "" }) => {
    calls.push(url);
  });
  const telegramRoot = await listening(silent, stack);
  const port = await freePort();
  const clock = openClock();
  const emulators = stack.use(
    await openEmulators({ now: () => clock.now(), deskUrl: `http://127.0.0.1:${port}` }),
  );
  const env = {
    ...deskEnv(emulators, port, database.url, randomBytes(32), dataDir),
    METRICS_PORT: String(await freePort()),
    TELEGRAM_API_ROOT: telegramRoot,
  };
  const desk = stack.use(await compose(readConfig(env), { say: () => undefined, clock }));

  const phone = emulators.byPlatform.line.phone("U1", "Ana Silva");
  await phone.open();
  await phone.say("The air conditioner leaks");

  await expect
    .poll(() => phone.entries().filter(({ by }) => by === "desk").length, { timeout: 20_000 })
    .toBeGreaterThan(1);
  expect((await fetch(`${desk.address}/readyz`)).status).toBe(200);
  expect(calls).not.toEqual([]);
});
