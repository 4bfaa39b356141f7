import { createServer } from "node:net";
import { expect, test } from "vitest";
import { freePort, portsOfOurs } from "./free-port.ts";

test("a free port is none the system gives to an outgoing connection", async () => {
  const ports = await Promise.all(Array.from({ length: 50 }, () => freePort()));
  for (const port of ports) {
    expect(port).toBeGreaterThanOrEqual(portsOfOurs.from);
    expect(port).toBeLessThan(32_768);
  }
});

test("a port somebody listens at is not handed out", async () => {
  const [taken, other] = [await freePort(), await freePort()];
  const server = createServer();
  await new Promise<void>((listening) => server.listen(taken, "127.0.0.1", listening));
  const drawn = [taken, other];
  try {
    expect(await freePort(() => drawn.shift() ?? Number.NaN)).toBe(other);
    expect(drawn).toEqual([]);
  } finally {
    await new Promise((closed) => server.close(closed));
  }
});
