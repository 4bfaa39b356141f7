import { expect, test } from "vitest";
import {
  causeOf,
  type Item,
  mergeRepeats,
  seenName,
  storedKey,
  type Waiting,
} from "../../src/desk/item.ts";
import { outboundId, timerId } from "../../src/kernel/ids.ts";
import { said } from "./support/open-test-desk.ts";

const arrival = (eventId: string, stored = false): Item => ({
  kind: "arrival",
  arrival: said("1", "hello", 0, eventId),
  stored,
});
const items: readonly Item[] = [
  arrival("x"),
  { kind: "notice", key: "x", notice: { kind: "rated" }, at: 0 },
  { kind: "rang", id: timerId("x"), timer: "form-sleep", cycle: 1, at: 0 },
  { kind: "undelivered", send: outboundId("x"), why: "quota", matters: true },
];

test("whatever happens has a cause of its own, the same whenever it is told", () => {
  expect(new Set(items.map(causeOf)).size).toBe(items.length);
  expect(new Set(items.map(seenName)).size).toBe(items.length);
  expect(items.map(causeOf)).toEqual(items.map(causeOf));
});

test("only what was stored before is marked as heard", () => {
  expect(items.map(storedKey)).toEqual([null, { channel: "desk", key: "x" }, null, null]);
  expect(storedKey(arrival("x", true))).toEqual({ channel: "telegram", key: "x" });
});

test("whoever brings an event a second time hears what became of the first", () => {
  const heard: string[] = [];
  const waiting = (eventId: string, who: string): Waiting => ({
    item: arrival(eventId),
    done: () => void heard.push(`${who} done`),
    failed: () => void heard.push(`${who} failed`),
  });
  const merged = mergeRepeats([waiting("x", "a"), waiting("y", "b"), waiting("x", "c")]);
  merged[0]?.done();
  merged[1]?.failed(new RangeError("away"));

  expect(merged.map(({ item }) => seenName(item).split("\u0000")[1])).toEqual(["x", "y"]);
  expect(heard).toEqual(["a done", "c done", "b failed"]);
});
