import { connect, createServer, type Socket } from "node:net";
import { expect, test } from "vitest";
import { openPools } from "../../src/store/open-pools.ts";
import { testDatabase } from "../support/database.ts";

/** A way to a server on which everything that is open can fall silent: nothing is cut, nothing is said. */
async function openSilentWay(to: URL) {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(to.port || 5432), to.hostname);
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on("error", () => undefined);
      from.on("close", () => into.destroy());
      from.pipe(into);
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  const way = new URL(to);
  way.hostname = "127.0.0.1";
  way.port = String(typeof address === "object" && address !== null ? address.port : 0);
  return {
    url: way.href,
    fallSilent() {
      for (const socket of open) {
        socket.unpipe();
        socket.pause();
      }
    },
    [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      return new Promise<void>((closed) => void server.close(() => closed()));
    },
  };
}

test("connections that fall silent without a word are given up, and new ones do the work: nobody restarts the desk (R13)", async () => {
  await using database = await testDatabase();
  await using way = await openSilentWay(new URL(database.url));
  await using pools = openPools(way.url, () => undefined);
  const ask = () => pools.trays.query("SELECT 1");
  await Promise.all([ask(), ask()]);

  way.fallSilent();
  const startedAt = performance.now();
  const answers = await Promise.allSettled([ask(), ask()]);

  expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(performance.now() - startedAt).toBeLessThan(14_000);
  await expect(ask()).resolves.toBeDefined();
}, 30_000);

test("a connection that is cut while somebody holds it idle costs that work, not the desk (R13)", async () => {
  await using database = await testDatabase();
  const told: string[] = [];
  await using pools = openPools(database.url, (code) => told.push(code));
  const held = await pools.rest.connect();
  const { rows } = await held.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");

  await pools.trays.query("SELECT pg_terminate_backend($1)", [rows[0]?.pid]);
  await expect.poll(() => told, { timeout: 5_000 }).toEqual(["57P01"]);
  await expect(held.query("SELECT 1")).rejects.toThrow("not queryable");
  held.release(true);
  await expect(pools.rest.query("SELECT 1")).resolves.toBeDefined();
}, 30_000);
