import { createServer } from "node:net";
import { expect, test } from "vitest";
import { examineRedis } from "../../src/doctor/examine-redis.ts";
import { illnesses, lineIn } from "./patient.ts";

/** As much of Redis as a look at it needs: its words are lines. */
async function openRedis(policy: string): Promise<AsyncDisposable & { readonly url: string }> {
  const bulk = (text: string): string => `$${Buffer.byteLength(text)}\r\n${text}\r\n`;
  const server = createServer((socket) => {
    socket.on("data", (bytes) => {
      // A command is `*n`, then length and text of each word.
      for (const command of bytes
        .toString()
        .split(/^\*\d+\r\n/m)
        .slice(1)) {
        const [name = "", second = ""] = command
          .split("\r\n")
          .filter((_line, nth) => nth % 2 === 1);
        if (/^ping$/i.test(name)) socket.write("+PONG\r\n");
        else if (/^info$/i.test(name)) socket.write(bulk("redis_version:7.2.0\r\nloading:0\r\n"));
        else if (/^config$/i.test(name) && /^get$/i.test(second)) {
          if (policy === "") socket.write("-ERR unknown command 'CONFIG'\r\n");
          else socket.write(`*2\r\n${bulk("maxmemory-policy")}${bulk(policy)}`);
        } else socket.write("+OK\r\n");
      }
    });
    socket.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `redis://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

test("a Redis that answers and forgets nothing is well", async () => {
  await using redis = await openRedis("noeviction");

  const findings = await examineRedis(redis.url);

  expect(illnesses(findings)).toEqual([]);
  expect(findings.map(({ seen }) => seen)).toEqual([
    "Redis answers.",
    "Redis forgets nothing when its memory is full.",
  ]);
});

test("a Redis that throws things away when it is full is named", async () => {
  await using redis = await openRedis("allkeys-lru");

  expect(lineIn(await examineRedis(redis.url), "memory")).toContain(
    "warn  redis     Redis throws wake-ups away when its memory is full (maxmemory-policy allkeys-lru). → set maxmemory-policy noeviction in redis.conf",
  );
});

test("a Redis that keeps its settings to itself is only asked whether it answers", async () => {
  await using redis = await openRedis("");

  expect((await examineRedis(redis.url)).map(({ seen }) => seen)).toEqual(["Redis answers."]);
});

test("a Redis that is away is told with its variable; without one nothing is said", async () => {
  expect(lineIn(await examineRedis("redis://127.0.0.1:9"), "reach")).toMatch(
    /^FAIL {2}redis {5}Redis cannot be worked with: .*\. → check REDIS_URL/,
  );
  expect(await examineRedis(undefined)).toEqual([]);
});
