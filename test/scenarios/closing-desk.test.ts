import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { openEmulators } from "../../src/playground/open-emulators.ts";
import { testDatabase } from "../support/database.ts";
import { deskEnv } from "../support/desk-env.ts";
import { openKillableDesk } from "../support/open-killable-desk.ts";
import { freePort } from "../support/open-test-house.ts";

test("a desk that is closed says first that it is not ready, and serves whoever is still sent to it (R17)", async () => {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await testDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), "deskbell-closing-"));
  stack.defer(() => rm(dataDir, { recursive: true, force: true }));
  const port = await freePort();
  const deskUrl = `http://127.0.0.1:${port}`;
  const emulators = stack.use(await openEmulators({ now: () => Date.now(), deskUrl }));
  const env = deskEnv(emulators, port, database.url, randomBytes(32), dataDir);
  const desk = stack.use(openKillableDesk(() => env));
  await desk.start();
  expect((await fetch(`${deskUrl}/readyz`)).status).toBe(200);

  const startedAt = performance.now();
  const closed = desk.close();
  await pause(300);
  expect((await fetch(`${deskUrl}/readyz`)).status).toBe(503);
  expect((await fetch(`${deskUrl}/livez`)).status).toBe(200);
  expect((await fetch(`${deskUrl}/webhooks/line`, { method: "POST" })).status).toBe(401);
  await closed;
  expect(performance.now() - startedAt).toBeLessThan(25_000);
  await expect(fetch(`${deskUrl}/livez`)).rejects.toThrow("fetch failed");
  expect(desk.complaints()).toBe("");
}, 60_000);
