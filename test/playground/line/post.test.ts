import { once } from "node:events";
import { Agent, createServer, type RequestListener } from "node:http";
import { afterEach, expect, test } from "vitest";
import { type Posted, post } from "../../../src/playground/line/post.ts";

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function send(listener: RequestListener | undefined, deadlineMs = 1_000): Promise<Posted> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  if (listener === undefined) await close();
  else closers.push(close);
  const agent = new Agent({ keepAlive: true });
  closers.push(() => {
    agent.destroy();
    return Promise.resolve();
  });
  return await post(url, Buffer.from("{}"), {}, { agent, deadlineMs });
}

test.each([
  ["a 200", (_, res) => void res.end("ok"), { outcome: "ok", status: 200, text: "ok" }],
  ["a 204", (_, res) => void res.writeHead(204).end(), { outcome: "ok", status: 204 }],
  [
    "a redirect",
    (_, res) => void res.writeHead(302).end(),
    { outcome: "error_status_code", status: 302 },
  ],
  [
    "a 500",
    (_, res) => void res.writeHead(500).end(),
    { outcome: "error_status_code", status: 500 },
  ],
  ["a closed port", undefined, { outcome: "could_not_connect", status: 0 }],
  ["a cut connection", (req) => void req.socket.destroy(), { status: 0 }],
] as const satisfies readonly (readonly [string, RequestListener | undefined, object])[])(
  "%s ends in LINE's own words",
  async (_, listener, expected) => {
    expect(await send(listener)).toMatchObject(expected);
  },
);

test("past the deadline it is a time-out, but the desk may finish what it began", async () => {
  const finished: string[] = [];
  const slow: RequestListener = (req, res) => {
    req.resume();
    setTimeout(() => res.end("late", () => finished.push("answered")), 80);
  };
  expect(await send(slow, 20)).toMatchObject({ outcome: "request_timeout", status: 0 });
  await expect.poll(() => finished).toEqual(["answered"]);
});

test("a bot behind https that nobody serves is not reached, and the stand-in goes on", async () => {
  const how = { agent: new Agent(), deadlineMs: 5_000 };

  expect(await post("https://127.0.0.1:9/callback", Buffer.from("{}"), {}, how)).toMatchObject({
    outcome: "could_not_connect",
    status: 0,
  });
});
