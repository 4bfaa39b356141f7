import { expect, test } from "vitest";
import { queueOf } from "../../src/queue/backends.ts";

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
