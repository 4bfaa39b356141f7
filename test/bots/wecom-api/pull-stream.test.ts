import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Fetched,
  pullStream,
  type Stream,
  type StreamPage,
} from "../../../bots/wecom-api/pull-stream.ts";

interface Bench {
  readonly stream: Stream;
  readonly kept: StreamPage[];
  readonly asked: { readonly cursor?: string; readonly token?: string }[];
  readonly marks: Map<string, string>;
  readonly clock: { at: number };
}

/** A stream over answers given in order; the last one is repeated. */
function bench(
  answers: readonly (Fetched | (() => Promise<Fetched>))[],
  keep: (page: StreamPage) => boolean = () => true,
): Bench {
  const kept: StreamPage[] = [];
  const asked: Bench["asked"] = [];
  const marks = new Map<string, string>();
  const clock = { at: 0 };
  const silent = (): void => undefined;
  const stream = pullStream({
    async fetch(_account, place) {
      asked.push(place);
      const answer = answers[Math.min(asked.length, answers.length) - 1];
      if (answer === undefined) throw new Error("no answer left");
      return typeof answer === "function" ? answer() : answer;
    },
    bookmark: async (account) => marks.get(account),
    async keep(page) {
      if (!keep(page)) return false;
      kept.push(page);
      marks.set(page.account, page.to);
      return true;
    },
    clock: { now: () => clock.at, shiftMs: () => 0 },
    log: { info: silent, warn: silent, error: silent },
  });
  return { stream, kept, asked, marks, clock };
}

const page = (cursor: string, items: readonly unknown[], more = false): Fetched => ({
  kind: "page",
  cursor,
  items,
  more,
});

test("pages are read while there are more, empty ones too, each from where the last ended", async () => {
  const { stream, kept, asked } = bench([
    page("1", ["a"], true),
    page("2", [], true),
    page("3", ["b"]),
  ]);
  stream.ring("wk", "T");
  await stream.idle();
  expect(asked.map(({ cursor }) => cursor)).toEqual([undefined, "1", "2"]);
  expect(kept.map(({ items }) => items)).toEqual([["a"], [], ["b"]]);
  expect(kept.map(({ to }) => to)).toEqual(["~1", "~2", "3"]);
});

test("rings during a read are one more look, never a second reader", async () => {
  const open = { readers: 0, most: 0 };
  const slow = async (): Promise<Fetched> => {
    open.readers += 1;
    open.most = Math.max(open.most, open.readers);
    await new Promise((resolve) => setTimeout(resolve, 5));
    open.readers -= 1;
    return page("1", []);
  };
  const { stream, asked } = bench([slow]);
  for (let rings = 0; rings < 20; rings += 1) stream.ring("wk", `T${rings}`);
  await stream.idle();
  expect([open.most, asked.length]).toEqual([1, 2]);
  stream.ring("wk");
  await new Promise((resolve) => setTimeout(resolve, 1));
  stream.ring("wk", "late");
  stream.ring("wk", "later");
  await stream.idle();
  expect([open.most, asked.length]).toEqual([1, 4]);
});

test("a token is used for nine minutes", async () => {
  const { stream, asked, clock } = bench([page("1", [])]);
  stream.ring("wk", "T");
  await stream.idle();
  clock.at += 539_999;
  stream.ring("wk");
  await stream.idle();
  clock.at += 1;
  stream.ring("wk");
  await stream.idle();
  expect(asked.map(({ token }) => token)).toEqual(["T", "T", undefined]);
});

test("a refused token is dropped and the page asked for without one", async () => {
  const { stream, asked, kept } = bench([{ kind: "token-refused" }, page("1", ["a"])]);
  stream.ring("wk", "T");
  await stream.idle();
  expect(asked).toEqual([{ token: "T" }, {}]);
  expect(kept).toHaveLength(1);
});

test("when somebody else has read on, the place is read again", async () => {
  const lost = { times: 1 };
  const { stream, asked, kept, marks } = bench([page("1", ["a"]), page("9", ["b"])], () => {
    if (lost.times === 0) return true;
    lost.times -= 1;
    marks.set("wk", "5");
    return false;
  });
  stream.ring("wk");
  await stream.idle();
  expect(asked.map(({ cursor }) => cursor)).toEqual([undefined, "5"]);
  expect(kept).toMatchObject([{ from: "5", to: "9", cold: false, items: ["b"] }]);
});

test("a cursor that does not move with more to come is no reason to spin", async () => {
  const { stream, asked } = bench([page("1", [], true)]);
  stream.ring("wk");
  await stream.idle();
  expect(asked).toHaveLength(2);
  await stream[Symbol.asyncDispose]();
});

test("a fault is waited out, and what rings meanwhile is not lost", async () => {
  const broken = (): Promise<Fetched> => Promise.reject(new Error("the store is away"));
  const { stream, kept } = bench([broken, page("1", ["a"])]);
  stream.ring("wk");
  await stream.idle();
  stream.ring("wk");
  expect(kept).toEqual([]);
  await expect.poll(() => kept.length, { timeout: 3_000 }).toBe(1);
  await stream[Symbol.asyncDispose]();
});

test("an account that is not ours is left alone, and its neighbours are read", async () => {
  const { stream, kept } = bench([{ kind: "closed" }, page("1", ["a"])]);
  stream.ring("wkGone");
  await stream.idle();
  stream.ring("wk");
  await stream.idle();
  expect(kept.map(({ account }) => account)).toEqual(["wk"]);
});

test("after the end nobody reads any more", async () => {
  const { stream, asked } = bench([page("1", ["a"])]);
  await stream[Symbol.asyncDispose]();
  stream.ring("wk");
  await stream.idle();
  expect(asked).toEqual([]);
});

test("however pages, faults and other readers fall, every item is kept once and in order", async () => {
  const moves = fc.array(fc.constantFrom("ok", "ok", "empty", "other", "token"), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(moves, async (plan) => {
      const all = Array.from({ length: 7 }, (_, n) => n);
      const stored: unknown[] = [];
      const steps = plan.slice();
      const marks: { text?: string } = {};
      const silent = (): void => undefined;
      const stream = pullStream({
        async fetch(_account, { cursor }) {
          const from = Number((cursor ?? "0").split(".")[0]);
          const step = steps.shift();
          if (step === "token") return { kind: "token-refused" };
          if (step === "empty") return page(`${from}.${steps.length}e`, [], true);
          return page(`${from + 2}`, all.slice(from, from + 2), from + 2 < all.length);
        },
        bookmark: async () => marks.text,
        async keep({ from, to, items }) {
          if (steps[0] === "other") {
            steps.shift();
            return false;
          }
          expect(from).toBe(marks.text);
          stored.push(...items);
          marks.text = to;
          return true;
        },
        clock: { now: () => 0, shiftMs: () => 0 },
        log: { info: silent, warn: silent, error: silent },
      });
      stream.ring("wk", "T");
      await stream.idle();
      await stream[Symbol.asyncDispose]();
      expect(stored).toEqual(all);
    }),
    { seed: 9, numRuns: 300 },
  );
});
