import { connect } from "node:net";
import { expect, test } from "vitest";
import { announcedBytes, openBodyRoom } from "../../src/http/body-room.ts";
import { believed, door, frontDoor } from "./front-door.ts";

const large = 100 * 1_024;

test("large bodies share a room, and what is given back can be taken again", () => {
  const room = openBodyRoom(2 * large);
  const first = room.take(large);
  expect(room.take(large)).toBeDefined();
  expect(room.take(large)).toBeUndefined();
  first?.();
  first?.();
  expect(room.take(large)).toBeDefined();
  expect(room.take(large)).toBeUndefined();
});

test("a small body always has room", () => {
  const room = openBodyRoom(0);
  expect(room.take(64 * 1_024)).toBeDefined();
  expect(room.take(64 * 1_024 + 1)).toBeUndefined();
});

test("a body that does not say how long it is may be as long as the door takes", () => {
  expect(announcedBytes(undefined, 1_000)).toBe(1_000);
  expect(announcedBytes("10", 1_000)).toBe(10);
  expect(announcedBytes("99999999999999999999", 1_000)).toBe(1_000);
  expect(announcedBytes("x", 1_000)).toBe(1_000);
});

test("a crowd that announces large bodies and sends none keeps no message out (S7, R14)", async () => {
  const bodyMax = 1_024 * 1_024;
  await using http = await frontDoor({ doors: [door(() => believed(), bodyMax)] });
  const head = `POST /webhooks/line HTTP/1.1\r\nHost: x\r\nContent-Length: ${bodyMax}\r\n\r\n`;
  const answers: string[] = [];
  const crowd = Array.from({ length: 200 }, () => {
    const socket = connect(http.port, "127.0.0.1");
    socket.on("error", () => undefined);
    socket.on("data", (bytes: Buffer) => answers.push(bytes.toString().slice(9, 12)));
    socket.write(head);
    return socket;
  });
  const rooms = 64;
  await expect.poll(() => answers.length, { timeout: 5_000 }).toBe(crowd.length - rooms);
  expect(new Set(answers)).toEqual(new Set(["503"]));

  const say = (size: number) =>
    fetch(`${http.url}/webhooks/line`, { method: "POST", body: "x".repeat(size) });
  expect((await say(10_000)).status).toBe(200);
  expect((await say(200_000)).status).toBe(503);

  for (const socket of crowd) socket.destroy();
  await expect.poll(async () => (await say(200_000)).status, { timeout: 5_000 }).toBe(200);
});
