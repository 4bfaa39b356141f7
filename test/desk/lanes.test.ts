import { expect, test } from "vitest";
import type { LaneKey, Waiting } from "../../src/desk/item.ts";
import { openLanes } from "../../src/desk/lanes.ts";
import { timerId } from "../../src/kernel/ids.ts";

const chat = (name: string): LaneKey => ({
  kind: "chat",
  chat: { channel: "telegram", chat: name },
});
const waiting = (id: string): Waiting => ({
  item: { kind: "clock", id: timerId(id), clock: "told", at: 0 },
  done: () => {},
  failed: () => {},
});

test("a lane on a tray is on no other, and its next items wait for it", () => {
  const lanes = openLanes(() => 0);
  lanes.put(chat("1"), waiting("a"));
  const [lane] = lanes.take(10);
  lanes.put(chat("1"), waiting("b"));

  expect(lane?.waiting).toHaveLength(2);
  expect(lanes.ready()).toBe(0);
  expect(lanes.take(10)).toEqual([]);
});

test("a lane that comes back with something to do is last in the row: nobody is starved", () => {
  const lanes = openLanes(() => 0);
  lanes.put(chat("1"), waiting("a"));
  lanes.put(chat("2"), waiting("b"));
  const [first] = lanes.take(1);
  if (first === undefined) throw new Error("no lane");
  lanes.release(first);

  expect(lanes.take(10).map(({ name }) => name)).toEqual(["telegram:2", "telegram:1"]);
});

test("an empty lane is forgotten", () => {
  const lanes = openLanes(() => 0);
  lanes.put(chat("1"), waiting("a"));
  const [lane] = lanes.take(1);
  if (lane === undefined) throw new Error("no lane");
  lane.waiting.splice(0);
  lane.stale = 7;
  lanes.release(lane);
  lanes.put(chat("1"), waiting("b"));

  expect(lanes.take(1)[0]).not.toBe(lane);
});

test("a ticket and a chat of the same name are two lanes", () => {
  const lanes = openLanes(() => 0);
  lanes.put({ kind: "ticket", number: "1" }, waiting("a"));
  lanes.put({ kind: "chat", chat: { channel: "line", chat: "1" } }, waiting("b"));

  expect(lanes.ready()).toBe(2);
});
