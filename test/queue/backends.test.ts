import { RedisConnection } from "bullmq";
import { expect, test, vi } from "vitest";
import { queueOf, redisBackend } from "../../src/queue/backends.ts";

test("the processes of one database share a queue, whatever user they come as", () => {
  const one = queueOf("postgres://web:secret@db.example:5432/desk");
  expect(queueOf("postgres://worker@db.example/desk?sslmode=require")).toBe(one);
});

test("desks with a database each hear only their own clocks on a Redis they share", () => {
  const queues = [
    "postgres://u@db.example/desk",
    "postgres://u@db.example/other",
    "postgres://u@db.example:5433/desk",
    "postgres://u@elsewhere.example/desk",
  ].map(queueOf);
  expect(new Set(queues).size).toBe(4);
});

test("a queue's name shows nothing of the address it comes from", () => {
  expect(queueOf("postgres://u:hunter2@db.example/desk")).toMatch(/^deskbell-[0-9a-f]{12}$/);
});

test("a connection to Redis that breaks while nobody listens writes nothing to standard error", async () => {
  const said: unknown[] = [];
  const spy = vi.spyOn(console, "error").mockImplementation((...words) => void said.push(words));
  redisBackend("redis://127.0.0.1:1", "postgres://127.0.0.1/desk");
  const client = RedisConnection.clientFactory?.({
    url: "redis://127.0.0.1:1",
    retryStrategy: () => null,
  });
  await new Promise((over) => client?.once("end", over));
  spy.mockRestore();
  expect([client === undefined, said]).toEqual([false, []]);
});
