import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { openClock } from "../../src/kernel/clock.ts";
import { openEmulators } from "../../src/playground/open-emulators.ts";
import { openLoudDesk } from "../security/open-loud-desk.ts";
import { testDatabase } from "../support/database.ts";
import { deskEnv } from "../support/desk-env.ts";
import { freePort } from "../support/free-port.ts";

/** What a stand-in needs for each answer: some are under way whenever the desk is asked to close. */
const slowly = { is: "delay", ms: 3_000 } as const;

test("a desk that is asked to close in the middle of its answers ends with 0 in time, and nobody's answer is lost or doubled (R17)", async () => {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await testDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), "deskbell-closing-"));
  stack.defer(() => rm(dataDir, { recursive: true, force: true }));
  const port = await freePort();
  const clock = openClock();
  const deskUrl = `http://127.0.0.1:${port}`;
  const emulators = stack.use(await openEmulators({ now: () => clock.now(), deskUrl }));
  const env = deskEnv(emulators, port, database.url, randomBytes(32), dataDir);
  const desk = stack.use(openLoudDesk(() => env));
  await desk.start();
  const { line } = emulators.byPlatform;
  const phones = Array.from({ length: 8 }, (_, nth) =>
    line.phone(`U${String(nth).repeat(32)}`, `Customer ${nth}`),
  );
  line.fault({ call: "*", times: 8, kind: slowly });
  await Promise.all(phones.map((phone) => phone.open()));
  await pause(500);
  const startedAt = performance.now();
  expect(await desk.end("SIGTERM")).toBe(0);
  expect(performance.now() - startedAt).toBeLessThan(25_000);

  line.clearFaults();
  await desk.start();
  const greetings = (): readonly number[] =>
    phones.map((phone) => phone.entries().filter(({ by }) => by === "desk").length);
  await expect.poll(greetings, { timeout: 60_000 }).toEqual(phones.map(() => 1));
  await pause(2_000);
  expect(greetings()).toEqual(phones.map(() => 1));
}, 120_000);
