import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { believed, door, frontDoor } from "../http/front-door.ts";

const heard: string[] = [];
const desk: { http?: Awaited<ReturnType<typeof frontDoor>> } = {};
beforeAll(async () => {
  const receive = door(({ body }) => {
    heard.push(Buffer.from(body).toString());
    return believed();
  });
  desk.http = await frontDoor({ doors: [receive] });
});
afterAll(async () => {
  await desk.http?.[Symbol.asyncDispose]();
});

const head = "POST /webhooks/line HTTP/1.1\r\nHost: x\r\n";
const smuggled = "GET /livez HTTP/1.1\r\nHost: x\r\n\r\n";

/** Requests whose end two readers could see at two places. */
const ambiguous = {
  "a length and chunks": `${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
  "two lengths": `${head}Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef`,
  "a length with a sign": `${head}Content-Length: +5\r\n\r\nabcde`,
  "a length in hex": `${head}Content-Length: 0x5\r\n\r\nabcde`,
  "an unknown encoding": `${head}Transfer-Encoding: xchunked\r\n\r\nabc`,
  "chunks before something else": `${head}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`,
  "a blank before the colon": `${head}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n`,
  "a folded header": `${head}Content-Length: 0\r\n folded: yes\r\n\r\n`,
  "a chunk of a wrong size": `${head}Transfer-Encoding: chunked\r\n\r\nZZ\r\nabc\r\n0\r\n\r\n`,
  "lines without a return": "GET /livez HTTP/1.1\nHost: x\n\n",
  "a NUL in a header": `${head}X-A: a\u0000b\r\n\r\n`,
  "no host": "GET /livez HTTP/1.1\r\n\r\n",
  "no HTTP at all": "\u0016\u0003\u0001\u0002\u0000\u0001",
} as const;

describe.each(Object.entries(ambiguous))("a request with %s", (_name, bytes) => {
  test("is refused once, and the line is cut (S7)", async () => {
    const before = heard.length;
    const { text, cut } = await say(bytes);
    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 400"]);
    expect(cut).toBe(true);
    expect(heard.length).toBe(before);
  });
});

test("what follows a whole request on its line is a request of its own (S7)", async () => {
  const before = heard.length;
  const { text } = await say(`${head}Content-Length: 3\r\n\r\nabc${smuggled}`);
  expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 200"]);
  expect(heard.slice(before)).toEqual(["abc"]);
});

test("a body that never ends is given up after ten seconds (S7)", { timeout: 20_000 }, async () => {
  const before = heard.length;
  const startedAt = performance.now();
  const { text } = await say(`${head}Content-Length: 300\r\n\r\nabc`, 15_000);
  expect(text).toMatch(/^HTTP\/1\.1 408/);
  expect(performance.now() - startedAt).toBeLessThan(13_000);
  expect(heard.length).toBe(before);
});

test("another protocol is not taken up: neither WebSocket nor HTTP/2 (S7)", async () => {
  for (const upgrade of ["websocket", "h2c"]) {
    const { text } = await say(
      `GET /livez HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: ${upgrade}\r\n\r\n`,
    );
    expect(text).toMatch(/^HTTP\/1\.1 200/);
    expect(text.toLowerCase()).not.toContain("\r\nupgrade:");
  }
  expect((await say("CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n")).text).toBe("");
});

/** What comes back to these bytes, until the line is cut or nothing more comes for a while. */
function say(
  bytes: string,
  patienceMs = 500,
): Promise<{ readonly text: string; readonly cut: boolean }> {
  const socket = connect(desk.http?.port ?? 0, "127.0.0.1");
  let text = "";
  return new Promise((resolve) => {
    socket.setTimeout(patienceMs, () => {
      socket.destroy();
      resolve({ text, cut: false });
    });
    socket.on("data", (more: Buffer) => {
      text += more.toString("latin1");
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve({ text, cut: true }));
    socket.write(Buffer.from(bytes, "latin1"));
  });
}
