import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { openChance } from "./chance.ts";
import { openProxy, type Proxy } from "./proxy.ts";

/** A server that says everything back, behind a line. */
async function echoing(): Promise<AsyncDisposable & { readonly line: Proxy; call(): Socket }> {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on("error", () => undefined);
    socket.pipe(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const line = await openProxy(port, openChance(1));
  return {
    line,
    call: () => {
      const socket = connect({ port: line.port, host: "127.0.0.1", allowHalfOpen: true });
      socket.on("error", () => undefined);
      return socket;
    },
    async [Symbol.asyncDispose]() {
      await line[Symbol.asyncDispose]();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** A reset is an end like any other here. */
const closed = (socket: Socket): Promise<void> =>
  new Promise((over) => socket.once("close", () => over()));

const words = Array.from({ length: 200 }, (_, nth) => `word ${nth} `);

for (const weather of [
  { kind: "fine" },
  { kind: "slow", ms: 4 },
  { kind: "drip", bytes: 300, everyMs: 1 },
] as const)
  test(`in ${weather.kind} weather every byte comes through, once and in its order`, async () => {
    await using world = await echoing();
    world.line.weather(weather);
    const socket = world.call();
    for (const word of words) socket.write(word);
    socket.end();
    expect(await text(socket)).toBe(words.join(""));
  });

test("a cut line ends for both sides, and the next one is whole again", async () => {
  await using world = await echoing();
  const socket = world.call();
  socket.write("hello");
  await once(socket, "data");
  expect(world.line.cut(1)).toBe(1);
  await closed(socket);
  const next = world.call();
  next.end("again");
  expect(await text(next)).toBe("again");
});

test("a line that is half closed still carries the other direction, or ends", async () => {
  await using world = await echoing();
  const socket = world.call();
  socket.write("hello");
  await once(socket, "data");
  expect(world.line.halfClose(1)).toBe(1);
  socket.end("last words");
  await closed(socket);
});

test("a refused line takes nobody, and does again afterwards", async () => {
  await using world = await echoing();
  world.line.refuse(true);
  await closed(world.call());
  world.line.refuse(false);
  const next = world.call();
  next.end("again");
  expect(await text(next)).toBe("again");
});

test("the same seed gives the same chance", () => {
  const draw = (): readonly number[] => {
    const chance = openChance(7);
    return [chance.next(), chance.below(100), ...chance.shuffled([1, 2, 3, 4])];
  };
  expect(draw()).toEqual(draw());
});
