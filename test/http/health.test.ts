import { expect, test } from "vitest";
import { frontDoor } from "./front-door.ts";

const ready = async () => ({ ok: true, parts: { database: true } });

test("a living desk says so, and whether work should come here", async () => {
  await using http = await frontDoor({ health: { live: () => true, ready } });
  expect((await fetch(`${http.url}/livez`)).status).toBe(200);
  const answer = await fetch(`${http.url}/readyz`);
  expect([answer.status, await answer.json()]).toEqual([
    200,
    { ok: true, parts: { database: true } },
  ]);
});

test("R13: a desk without its database is alive but not ready", async () => {
  const away = async () => ({ ok: false, parts: { database: "away" } });
  await using http = await frontDoor({ health: { live: () => true, ready: away } });
  expect((await fetch(`${http.url}/livez`)).status).toBe(200);
  const answer = await fetch(`${http.url}/readyz`);
  expect([answer.status, await answer.json()]).toEqual([
    503,
    { ok: false, parts: { database: "away" } },
  ]);
});

test("a desk that only a restart can help says it is not alive", async () => {
  await using http = await frontDoor({ health: { live: () => false, ready } });
  expect((await fetch(`${http.url}/livez`)).status).toBe(503);
});

test("readiness that does not answer, or breaks, is no", async () => {
  const never = { live: () => true, ready: () => Promise.withResolvers<never>().promise };
  const broken = {
    live: () => true,
    ready: () => Promise.reject(new TypeError("postgres://u:p@h")),
  };
  await using first = await frontDoor({ health: never });
  await using second = await frontDoor({ health: broken });
  expect((await fetch(`${first.url}/readyz`)).status).toBe(503);
  const answer = await fetch(`${second.url}/readyz`);
  expect([answer.status, await answer.json()]).toEqual([
    503,
    { ok: false, parts: { answer: "failed" } },
  ]);
});
