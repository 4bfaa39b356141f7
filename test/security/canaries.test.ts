import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { expect, test } from "vitest";
import { openClock } from "../../src/kernel/clock.ts";
import { openEmulators } from "../../src/playground/open-emulators.ts";
import { sampleNames, samplePicture } from "../../src/playground/samples.ts";
import { playCase } from "../../src/playground/tour.ts";
import { openStore } from "../../src/store/open-store.ts";
import { testDatabase, testRedisUrl } from "../support/database.ts";
import { deskEnv } from "../support/desk-env.ts";
import { freePort } from "../support/free-port.ts";
import { openTestPanel } from "../support/open-test-panel.ts";
import { goWrong } from "./go-wrong.ts";
import { openLoudDesk } from "./open-loud-desk.ts";
import { rowsOf } from "./rows.ts";
import { canariesIn } from "./seeds.ts";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** What people are called and say in this case. */
const people = {
  customer: "Quirinia Canarius",
  supervisor: "Sevrin Canarowski",
  engineer: "Enno Canarenko",
  phone: "13800138000",
  address: "88 Lakeside Road",
  fault: "does not cool and it is leaking",
  opinion: "Very professional, thank you!",
  words: "zzkanarienwortezz",
} as const;

test("names, phones, addresses, words and secrets of a whole case and of every failure are found nowhere in the open (S23, S32, R23)", async () => {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await testDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), "deskbell-canary-"));
  stack.defer(() => rm(dataDir, { recursive: true, force: true }));
  const [port, metricsPort] = [await freePort(), await freePort()];
  const clock = openClock();
  const deskUrl = `http://127.0.0.1:${port}`;
  const emulators = stack.use(await openEmulators({ now: () => clock.now(), deskUrl }));
  const key = randomBytes(32);
  const env = {
    ...deskEnv(emulators, port, withPassword(database.url), key, dataDir),
    LOG_LEVEL: "trace",
    METRICS_PORT: String(metricsPort),
  };
  const startsAt = (): string => new Date(clock.now()).toISOString();
  const desk = stack.use(openLoudDesk(() => ({ ...env, DESKBELL_CLOCK: startsAt() })));
  const store = stack.use(await openStore({ url: database.url, key, clock, log: silent }));
  const panel = stack.use(await openTestPanel(database.url, store, clock, dataDir));
  const overheard = stack.use(await overhearRedis(testRedisUrl()));
  await desk.start();

  const metrics: string[] = [];
  const rows: string[] = [];
  const look = async (): Promise<void> => {
    metrics.push(await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text());
    rows.push(JSON.stringify(await rowsOf(database.url)));
  };
  let restarting = Promise.resolve();
  clock.onMove(() => {
    restarting = restarting.then(async () => {
      await desk.end("SIGTERM");
      await desk.start();
    });
  });
  const names = { ...people };
  const { telegram, wecom } = emulators.byPlatform;
  const cast = {
    customer: telegram.phone("700001", people.customer),
    supervisor: wecom.phone("lihua", people.supervisor),
    engineer: wecom.phone("zhangwei", people.engineer),
  };
  const photos = await Promise.all(sampleNames.slice(0, 1).map(samplePicture));
  const cue = { names, locale: "en", patienceMs: 60_000, panel, clock, photos } as const;
  for await (const { id } of playCase({ ...cast, ...cue })) {
    await restarting;
    if (id.endsWith(".file")) break;
    if (/register|photos|code|rate|opinion/.test(id)) await look();
  }
  await look();
  // They were all said: the people concerned read them.
  const read = JSON.stringify(Object.values(cast).map((phone) => phone.entries()));
  for (const canary of [people.customer, people.engineer, people.address, people.fault])
    expect(read.includes(canary), canary).toBe(true);
  await goWrong({ emulators, deskUrl, canary: people.words, desk, phone: people.phone });
  await look();
  await desk.end("SIGTERM");

  const secrets = Object.fromEntries(
    Object.entries(env).filter(([name]) => /SECRET|TOKEN|KEY$/.test(name)),
  );
  const keys = { ...secrets, keyInHex: key.toString("hex"), password };
  expect(Object.keys(keys).length).toBeGreaterThan(10);
  const all = { ...people, ...keys };
  const urls = Object.values(emulators.byPlatform).flatMap((one) =>
    one.wire().flatMap(({ direction, path }) => (direction === "desk-to-platform" ? [path] : [])),
  );
  const places = {
    logs: desk.words(),
    redis: overheard.text(),
    metrics: metrics.join("\n"),
    rows: rows.join("\n"),
    files: await filesIn(dataDir),
  };
  const found = Object.entries(places).map(([place, text]) => [place, canariesIn(text, all)]);
  expect(Object.fromEntries(found)).toEqual({
    logs: [],
    redis: [],
    metrics: [],
    rows: [],
    files: [],
  });
  expect(canariesIn(urls.join("\n"), people)).toEqual([]);

  // A search that finds nothing has to have had something to read.
  expect(places.logs.split("\n").filter((line) => line.startsWith("{")).length).toBeGreaterThan(5);
  expect(places.metrics).toContain("deskbell_webhooks_total");
  expect(places.rows.length).toBeGreaterThan(100_000);
  expect(urls.length).toBeGreaterThan(50);
  expect(places.files.length).toBeGreaterThan(1_000);
  expect(testRedisUrl() === undefined || places.redis.includes("bull")).toBe(true);
}, 300_000);

const password = "canaryPasswordOfTheDatabase01";

/** On this machine nobody asks for a password, so any will do. */
function withPassword(url: string): string {
  const own = new URL(url);
  if (own.password === "") own.password = password;
  return own.href;
}

/** Every command that reaches Redis from now on, whoever sends it. */
async function overhearRedis(
  url: string | undefined,
): Promise<AsyncDisposable & { readonly text: () => string }> {
  const heard: string[] = [];
  if (url === undefined) return { text: () => "", [Symbol.asyncDispose]: () => Promise.resolve() };
  const redis = new Redis(url);
  const monitor = await redis.monitor();
  monitor.on("monitor", (_at: string, words: readonly string[]) => heard.push(words.join(" ")));
  return {
    text: () => heard.join("\n"),
    async [Symbol.asyncDispose]() {
      monitor.disconnect();
      await redis.quit();
    },
  };
}

/** Names and bytes of all files of the desk, but the photos' own pixels lie there as they are. */
async function filesIn(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return `${path}\n${(await readFile(path)).toString("latin1")}`;
  });
  return (await Promise.all(texts)).join("\n");
}
