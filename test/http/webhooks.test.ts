import { connect } from "node:net";
import { expect, test } from "vitest";
import { BrokenPromise, StoreUnavailable } from "../../src/kernel/errors.ts";
import type { RawRequest } from "../../src/ports/channel.ts";
import { believed, door, frontDoor, witnesses } from "./front-door.ts";

const path = "/webhooks/line";
const post = (
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
) => fetch(`${url}${path}`, { method: "POST", body, headers });

test("R1: a webhook is answered 200 with nothing, and only after the commit", async () => {
  const commit = Promise.withResolvers<void>();
  const order: string[] = [];
  const hear = () => commit.promise.then(() => void order.push("committed"));
  await using http = await frontDoor({ doors: [door(() => believed())], hear });

  const answered = post(http.url, "{}").then((answer) => {
    order.push("answered");
    return answer;
  });
  await new Promise((wake) => setTimeout(wake, 100));
  expect(order).toEqual([]);
  commit.resolve();
  const answer = await answered;

  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe("");
  expect(order).toEqual(["committed", "answered"]);
});

test("R1: a commit that takes too long is answered 503 within 1.5 s, with a time to come again", async () => {
  const startedAt = performance.now();
  const late = Promise.withResolvers<void>();
  await using http = await frontDoor({ doors: [door(() => believed())], hear: () => late.promise });
  const answer = await post(http.url, "{}");
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("1");
  expect(performance.now() - startedAt).toBeLessThan(1_500);
  late.reject(new StoreUnavailable("too late to matter"));
});

test("R13: with the database away the platform hears 503 at once", async () => {
  const { counts, lines, log, meter } = witnesses();
  const hear = () => Promise.reject(new StoreUnavailable("away"));
  await using http = await frontDoor({ doors: [door(() => believed())], hear, log, meter });
  const startedAt = performance.now();
  expect((await post(http.url, "{}")).status).toBe(503);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
  expect(counts.get(`deskbell_webhooks_total ${path} unavailable`)).toBe(1);
  expect(lines).toEqual([]);
});

test("any other fault is answered 503 too, and logged with a reference but without its words", async () => {
  const { lines, log } = witnesses();
  const hear = () => Promise.reject(new BrokenPromise("13800138000 said hello"));
  await using http = await frontDoor({ doors: [door(() => believed())], hear, log });
  const answer = await post(http.url, "{}");
  expect(answer.status).toBe(503);
  expect(await answer.text()).toBe("");
  expect(lines.join()).toMatch(/"reference":"[0-9a-f]{8}".*DESK_BROKEN_PROMISE/);
  expect(lines.join()).not.toContain("13800138000");
});

test("a door that breaks loses nothing: the platform is asked to come again", async () => {
  const broken = door(() => {
    throw new TypeError("cannot read");
  });
  await using http = await frontDoor({ doors: [broken] });
  expect((await post(http.url, "{}")).status).toBe(503);
});

test("R21: a stranger is refused with a bare status; nothing is heard, one counter moves", async () => {
  const { counts, lines, log, meter } = witnesses();
  const heard: unknown[] = [];
  const hear = async (arrivals: unknown) => void heard.push(arrivals);
  const stranger = door(() => ({ kind: "refused", status: 401, reason: "signature" }));
  await using http = await frontDoor({ doors: [stranger], hear, log, meter });
  const answer = await post(http.url, "forged");
  expect(answer.status).toBe(401);
  expect(await answer.text()).toBe("");
  expect([heard, lines]).toEqual([[], []]);
  expect(counts.get(`deskbell_signatures_refused_total ${path}`)).toBe(1);
});

test("a platform's handshake gets exactly its own text back", async () => {
  const seen: RawRequest[] = [];
  const greeter = door((request) => {
    seen.push(request);
    return { kind: "greeting", text: "echo-1616140317555161061" };
  });
  await using http = await frontDoor({ doors: [greeter] });
  const answer = await fetch(`${http.url}${path}?msg_signature=a%2Bb&nonce=1&nonce=2`);
  expect([answer.status, await answer.text()]).toEqual([200, "echo-1616140317555161061"]);
  expect(seen[0]).toMatchObject({ method: "GET", query: { msg_signature: "a+b" } });
  expect(seen[0]?.query).not.toHaveProperty("nonce");
  expect(seen[0]?.body.byteLength).toBe(0);
});

test.each([
  ["application/json"],
  ["application/x-www-form-urlencoded"],
  ["text/plain; charset=gb2312"],
  ["multipart/form-data; boundary=x"],
  ["nonsense"],
  ["a/b/c;;;=,"],
  ['application/json; charset="x'],
])("S7: %s arrives as the bytes it was", async (type) => {
  const seen: RawRequest[] = [];
  const listener = door((request) => {
    seen.push(request);
    return believed();
  });
  await using http = await frontDoor({ doors: [listener] });
  const bytes = new Uint8Array([0xff, 0x00, 0x7b, 0xc3, 0x28]);
  expect((await post(http.url, bytes, { "content-type": type })).status).toBe(200);
  expect([...(seen[0]?.body ?? [])]).toEqual([...bytes]);
});

test("S7: bytes without any type arrive too, and so does nothing at all", async () => {
  const seen: number[] = [];
  const listener = door((request) => {
    seen.push(request.body.byteLength);
    return believed();
  });
  await using http = await frontDoor({ doors: [listener] });
  expect((await post(http.url, new Uint8Array(3))).status).toBe(200);
  expect((await fetch(`${http.url}${path}`, { method: "POST" })).status).toBe(200);
  expect(seen).toEqual([3, 0]);
});

test("S7: a body over the door's limit is refused before the door sees it", async () => {
  const seen: RawRequest[] = [];
  const listener = door((request) => {
    seen.push(request);
    return believed();
  }, 64);
  await using http = await frontDoor({ doors: [listener] });
  const answer = await post(http.url, "x".repeat(65));
  expect([answer.status, await answer.text()]).toEqual([413, ""]);
  expect((await post(http.url, "x".repeat(64))).status).toBe(200);
  expect(seen.length).toBe(1);
});

test("S7: headers over 16 KiB are refused", async () => {
  await using http = await frontDoor({ doors: [door(() => believed())] });
  expect((await post(http.url, "{}", { "x-long": "x".repeat(17_000) })).status).toBe(431);
});

test("S7: whoever dawdles over the headers is cut off", { timeout: 15_000 }, async () => {
  await using http = await frontDoor({ doors: [door(() => believed())] });
  const startedAt = performance.now();
  const socket = connect(http.port, "127.0.0.1");
  socket.write("POST /webhooks/line HTTP/1.1\r\nHost: desk\r\n");
  const said = await new Promise<string>((heard) => {
    let text = "";
    socket.on("data", (bytes) => {
      text += bytes.toString();
    });
    socket.on("close", () => heard(text));
  });
  expect(said).toMatch(/^HTTP\/1\.1 408 /);
  expect(performance.now() - startedAt).toBeLessThan(8_000);
});

test("what the platform only rang for is fetched after the answer, and a fault there harms nobody", async () => {
  const { lines, log } = witnesses();
  const order: string[] = [];
  const ringing = door(() =>
    believed({
      arrivals: [],
      fetchMore: () => {
        order.push("fetch");
        throw new TypeError("no way");
      },
    }),
  );
  await using http = await frontDoor({
    doors: [ringing],
    log,
    hear: async () => void order.push("heard"),
  });
  expect((await post(http.url, "{}")).status).toBe(200);
  expect(order).toEqual(["fetch"]);
  expect(lines.join()).toContain("TypeError");
});

test("nothing more is fetched when the store did not take what came", async () => {
  const fetched: string[] = [];
  const ringing = door(() => believed({ fetchMore: () => void fetched.push("more") }));
  const hear = () => Promise.reject(new StoreUnavailable("away"));
  await using http = await frontDoor({ doors: [ringing], hear });
  expect((await post(http.url, "{}")).status).toBe(503);
  expect(fetched).toEqual([]);
});

test("kinds we drop on purpose are counted by name", async () => {
  const { counts, meter } = witnesses();
  await using http = await frontDoor({
    doors: [door(() => believed({ arrivals: [], dropped: ["beacon", "beacon"] }))],
    meter,
  });
  await post(http.url, "{}");
  expect(counts.get("deskbell_arrivals_dropped_total line beacon")).toBe(2);
});

test("S8: a forged forwarded address is a header like any other", async () => {
  const seen: RawRequest[] = [];
  const listener = door((request) => {
    seen.push(request);
    return believed();
  });
  await using http = await frontDoor({ doors: [listener] });
  await post(http.url, "{}", { "x-forwarded-for": "1.2.3.4", "X-Line-Signature": "abc" });
  expect(seen[0]?.headers["x-line-signature"]).toBe("abc");
});
