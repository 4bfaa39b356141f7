import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { StoreUnavailable } from "../../src/kernel/errors.ts";
import { lockSpace, openOwner } from "../../src/store/open-owner.ts";
import { openTestStore, type TestStore } from "../support/store.ts";

let desk: TestStore;
beforeAll(async () => {
  desk = await openTestStore();
});
afterAll(() => desk[Symbol.asyncDispose]());

const held = async (number: number): Promise<boolean> =>
  (
    await desk.rows(
      "SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = $1 AND objid = $2 AND granted",
      [lockSpace, number],
    )
  ).length === 1;
const quiet = () => undefined;

async function until(what: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await what()) return true;
    await pause(50);
  }
  return false;
}

test("a process holds its number while it lives, and lets go of it when it closes", async () => {
  const owner = await openOwner(desk.url, quiet);
  expect(await held(owner.number)).toBe(true);

  await owner[Symbol.asyncDispose]();

  expect(await until(async () => !(await held(owner.number)))).toBe(true);
});

test("two processes have two numbers", async () => {
  await using one = await openOwner(desk.url, quiet);
  await using two = await openOwner(desk.url, quiet);

  expect(one.number).not.toBe(two.number);
});

test("a number lost with its connection is taken again, and the loss is told", async () => {
  const losses: number[] = [];
  await using owner = await openOwner(desk.url, () => losses.push(1));

  await desk.rows(
    "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = $1",
    [owner.number],
  );

  expect(await until(async () => losses.length === 1)).toBe(true);
  expect(await until(() => held(owner.number))).toBe(true);
});

test("from the loss of a number until it is taken again nobody has to believe that we live (R7)", async () => {
  const before = performance.now();
  await using owner = await openOwner(desk.url, quiet);
  const first = owner.heldSince();
  expect(first).toBeGreaterThanOrEqual(before);
  expect(owner.heldSince()).toBe(first);

  await desk.rows(
    "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = $1",
    [owner.number],
  );

  expect(await until(async () => owner.heldSince() === Number.POSITIVE_INFINITY)).toBe(true);
  expect(await until(async () => owner.heldSince() < Number.POSITIVE_INFINITY)).toBe(true);
  expect(owner.heldSince()).toBeGreaterThan(first);
  expect(await held(owner.number)).toBe(true);
});

test("a number that the server still believes we hold is waited for in line, without standing still", async () => {
  await using road = await openRoad();
  await using owner = await openOwner(road.url, quiet);
  const first = owner.heldSince();
  const forget = road.hangUp();

  expect(await until(async () => owner.heldSince() === Number.POSITIVE_INFINITY)).toBe(true);
  expect(await until(async () => owner.heldSince() < Number.POSITIVE_INFINITY)).toBe(true);
  expect(owner.heldSince()).toBeGreaterThan(first);
  forget();
  expect(await until(() => held(owner.number))).toBe(true);
});

test("R13: a number is taken again after the database was away for a while", async () => {
  await using road = await openRoad();
  await using owner = await openOwner(road.url, quiet);
  await road.close();
  expect(await until(async () => !(await held(owner.number)))).toBe(true);
  await pause(1_300);

  await road.open();

  expect(await until(() => held(owner.number))).toBe(true);
});

test("a database that is not there gives no number, and nobody goes on asking", async () => {
  await using road = await openRoad();
  await road.close();
  await expect(openOwner(road.url, quiet)).rejects.toThrow(StoreUnavailable);

  await road.open();
  await pause(1_200);

  expect(road.passed()).toBe(0);
});

test("a process that closes while its number is lost does not come back for it", async () => {
  await using road = await openRoad();
  const owner = await openOwner(road.url, quiet);
  await road.close();
  await pause(50);
  await owner[Symbol.asyncDispose]();
  const before = road.passed();

  await road.open();
  await pause(1_200);

  expect(road.passed()).toBe(before);
  expect(await held(owner.number)).toBe(false);
});

/** A way to the database that can be closed and opened again at the same place. */
async function openRoad() {
  const target = new URL(desk.url);
  const sockets = new Set<Socket>();
  const nearby = new Set<Socket>();
  const count = { passed: 0, deaf: false };
  const serve = (): Server =>
    createServer((near) => {
      count.passed += 1;
      const far = connect(Number(target.port), target.hostname);
      for (const socket of [near, far]) {
        sockets.add(socket);
        socket.on("error", quiet);
        socket.on("close", () => {
          near.destroy();
          if (!count.deaf) far.destroy();
        });
      }
      nearby.add(near);
      near.pipe(far, { end: false }).pipe(near);
    });
  const listen = (server: Server, port: number) =>
    new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
  const road = { server: serve() };
  await listen(road.server, 0);
  const { port } = road.server.address() as AddressInfo;
  const url = new URL(desk.url);
  url.port = String(port);
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise((closed) => road.server.close(closed));
  };
  return {
    url: url.href,
    passed: () => count.passed,
    close,
    /** Our end is cut, and the server does not notice until it is told by the way back. */
    hangUp() {
      count.deaf = true;
      const forsaken = [...sockets].filter((socket) => !nearby.has(socket));
      for (const near of nearby) near.destroy();
      return () => {
        for (const far of forsaken) far.destroy();
      };
    },
    open: async () => {
      road.server = serve();
      await listen(road.server, port);
    },
    [Symbol.asyncDispose]: close,
  };
}
