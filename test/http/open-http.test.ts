import { connect } from "node:net";
import { expect, test } from "vitest";
import { CannotStart } from "../../src/kernel/errors.ts";
import { believed, door, frontDoor } from "./front-door.ts";

test("a taken port is told in one sentence that says what to do", async () => {
  await using first = await frontDoor({});
  const second = frontDoor({ port: first.port });
  await expect(second).rejects.toThrow(CannotStart);
  await expect(frontDoor({ port: first.port })).rejects.toThrow(
    new RegExp(`Port ${first.port} is already taken.*PORT=`),
  );
});

test("an address this machine does not have is told too", async () => {
  await expect(frontDoor({ host: "203.0.113.7" })).rejects.toThrow(/HOST=/);
});

test("S31: an unknown route says nothing about the house", async () => {
  await using http = await frontDoor({});
  const answer = await fetch(`${http.url}/webhooks/../src/main.ts?x=%00`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toEqual({ code: "NOT_FOUND" });
});

test("S31: a fault is answered with a code and a reference, never its words", async () => {
  await using http = await frontDoor({
    extend(app) {
      app.get("/broken", async () => {
        throw new TypeError("select * from customer at /srv/desk.ts");
      });
    },
  });
  const answer = await fetch(`${http.url}/broken`);
  expect(answer.status).toBe(500);
  expect(await answer.json()).toEqual({
    code: "UNEXPECTED",
    id: expect.stringMatching(/^[0-9a-f]{8}$/),
  });
});

test("S31: an address that cannot be read is a bad request, no more", async () => {
  await using http = await frontDoor({});
  const answer = await fetch(`${http.url}/%zz`);
  expect(answer.status).toBe(400);
  expect(Object.keys(JSON.parse(await answer.text()))).toEqual(["code", "id"]);
});

test("S18: every page carries the guards, and a route may set its own", async () => {
  await using http = await frontDoor({
    extend(app) {
      app.get("/page", (_request, reply) => reply.type("text/html").send("<p>"));
      app.get("/own", (_request, reply) => reply.header("cache-control", "max-age=60").send("x"));
    },
  });
  const { headers } = await fetch(`${http.url}/page`);
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(headers.get("content-security-policy")).toContain("require-trusted-types-for 'script'");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("cache-control")).toBe("no-store");
  expect((await fetch(`${http.url}/own`)).headers.get("cache-control")).toBe("max-age=60");
});

test("added routes keep the framework's own body parsers: the webhooks' are theirs alone", async () => {
  await using http = await frontDoor({
    doors: [door(() => believed())],
    extend(app) {
      app.post("/json", async (request) => ({ was: typeof request.body }));
    },
  });
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${http.url}/json`, { method: "POST", body: "{}", headers });
  expect(await answer.json()).toEqual({ was: "object" });
});

test("R17: a running webhook is answered while the door closes; after that nobody is let in", async () => {
  const commit = Promise.withResolvers<void>();
  const http = await frontDoor({ doors: [door(() => believed())], hear: () => commit.promise });
  const running = fetch(`${http.url}/webhooks/line`, { method: "POST", body: "{}" });
  await new Promise((wake) => setTimeout(wake, 100));
  const closing = http[Symbol.asyncDispose]();
  setTimeout(() => commit.resolve(), 200);

  expect((await running).status).toBe(200);
  await closing;
  await expect(fetch(http.url)).rejects.toThrow("fetch failed");
});

test("R17: a line that is kept open does not keep the door open", async () => {
  const http = await frontDoor({});
  const socket = connect(http.port, "127.0.0.1");
  await new Promise((heard) => socket.once("connect", heard));
  const startedAt = performance.now();
  await http[Symbol.asyncDispose]();
  expect(performance.now() - startedAt).toBeLessThan(4_000);
  socket.destroy();
});
