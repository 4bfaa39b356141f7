import { once } from "node:events";
import { createServer } from "node:http";
import { afterEach, expect, test } from "vitest";
import { Deliveries } from "../../../src/playground/line/deliveries.ts";
import { createWireLog } from "../../../src/playground/line/wire-log.ts";

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A desk that answers each request after its own delay, and the platform's side that sends to it. */
async function bench(answers: Readonly<Record<string, { ms: number; status?: number }>> = {}) {
  const log: string[] = [];
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => {
      const { events } = JSON.parse(Buffer.concat(chunks).toString()) as {
        events: { n: string }[];
      };
      const name = events.map(({ n }) => n).join("+");
      log.push(`in ${name}`);
      setTimeout(() => {
        log.push(`out ${name}`);
        res.writeHead(answers[name]?.status ?? 200).end();
      }, answers[name]?.ms ?? 0);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/w`;
  const deliveries = new Deliveries(
    {
      now: () => 0,
      secret: "s",
      destination: "U0",
      deadlineMs: 2000,
      redeliveryScale: undefined,
      escapes: true,
      refreshed: () => {},
      wire: createWireLog(() => {}),
      changed: () => {},
    },
    url,
  );
  closers.push(async () => {
    await deliveries[Symbol.asyncDispose]();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { deliveries, log };
}

test("what one person did arrives in order; nobody waits for somebody else", async () => {
  const { deliveries, log } = await bench({ a1: { ms: 60 } });
  deliveries.send(["a"], [{ n: "a1" }]);
  deliveries.send(["a"], [{ n: "a2" }]);
  deliveries.send(["b"], [{ n: "b1" }]);
  await deliveries.settled();
  expect(log.indexOf("out a1")).toBeLessThan(log.indexOf("in a2"));
  expect(log.indexOf("in b1")).toBeLessThan(log.indexOf("out a1"));
});

test("a failed delivery does not hold up the next, and comes again only when asked", async () => {
  const { deliveries, log } = await bench({ a1: { ms: 0, status: 500 } });
  deliveries.send(["a"], [{ n: "a1" }]);
  deliveries.send(["a"], [{ n: "a2" }]);
  await deliveries.settled();
  await deliveries.redeliver();
  expect(log.filter((line) => line.startsWith("in"))).toEqual(["in a1", "in a2", "in a1"]);
});

test("what happened together leaves in one request, after what the same people did before", async () => {
  const { deliveries, log } = await bench({ a1: { ms: 40 } });
  deliveries.send(["a"], [{ n: "a1" }]);
  await deliveries.together(() => {
    deliveries.send(["a"], [{ n: "a2" }]);
    deliveries.send(["b"], [{ n: "b1" }]);
    return Promise.resolve();
  });
  await deliveries.settled();
  expect(log).toEqual(["in a1", "out a1", "in a2+b1", "out a2+b1"]);
});
