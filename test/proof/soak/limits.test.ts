import { expect, test } from "vitest";
import { judge, type Series } from "./limits.ts";

const level = {
  heap: 60,
  outside: 8,
  memory: 220,
  resources: 30,
  files: 60,
  connections: 7,
  dead: 1_000,
  live: 20_000,
  bytesPerRow: 600,
  oldest: 0.2,
  loop: 3,
};
const series = (change: (nth: number) => Partial<typeof level>): Series =>
  Array.from({ length: 60 }, (_, nth) => ({ at: nth * 5, ...level, ...change(nth) }));
const broken = (change: (nth: number) => Partial<typeof level>): readonly string[] =>
  judge(series(change), 30).checks.flatMap(({ ok, name }) => (ok ? [] : [name]));

test("a desk that stays as it is passes", () => {
  expect(broken(() => ({}))).toEqual([]);
  expect(broken((nth) => ({ heap: 60 + (nth % 7), memory: 220 + 30 * (nth % 2) }))).toEqual([]);
});

test("whatever leaks is named: heap, sockets, files, connections, disk, dead rows, what waits", () => {
  expect(broken((nth) => ({ heap: 60 + nth * 0.15 }))).toEqual(["heap in use stays level"]);
  expect(broken((nth) => ({ outside: 8 + nth * 0.3 }))).toEqual([
    "buffers outside the heap stays level",
  ]);
  expect(broken((nth) => ({ memory: 220 + nth * 2 }))).toEqual([
    "memory of the process stays level",
  ]);
  expect(broken((nth) => ({ resources: 30 + nth }))).toEqual(["timers and sockets stays level"]);
  expect(broken((nth) => ({ files: 60 + nth }))).toEqual(["open files stays level"]);
  expect(broken((nth) => ({ connections: 7 + Math.floor(nth / 10) }))).toEqual([
    "database connections stays level",
  ]);
  expect(broken((nth) => ({ bytesPerRow: 600 + nth * 10 }))).toEqual([
    "bytes on disk per row stays level",
  ]);
  expect(broken((nth) => ({ dead: nth * 1_000 }))).toEqual(["dead rows are cleaned away"]);
  expect(broken((nth) => ({ oldest: nth }))).toEqual(["nothing waits for long (R1, R6)"]);
});
