import { expect, test } from "vitest";
import type { Call } from "../../../src/playground/line/call.ts";
import type { Json } from "../../../src/playground/line/check.ts";
import { sendCalls } from "../../../src/playground/line/send-calls.ts";
import { accountOf, createWorld, strangerDays } from "../../../src/playground/line/world.ts";

function bench(monthlyQuota?: number) {
  const clock = { at: 1_790_000_000_000 };
  const complaints: string[] = [];
  const world = createWorld(
    () => clock.at,
    () => {},
  );
  const calls = sendCalls(world, {
    monthlyQuota: () => monthlyQuota,
    replyTokenLifeMs: 60_000,
    complain: (_, reason) => complaints.push(reason),
  });
  const call = (name: string, body: Json, retryKey?: string) => {
    const base: Call = { name, params: {}, query: new URLSearchParams(), body, requestId: "r1" };
    return calls[name]?.(retryKey === undefined ? base : { ...base, retryKey });
  };
  const people = ["mei", "ken", "joe"].map((who) => accountOf(world, who));
  return { clock, world, call, complaints, people };
}

const messages = [{ type: "text", text: "x" }];

test("one call to many counts every reachable person once, and nobody twice", () => {
  const { world, call, people } = bench();
  const [mei, ken, joe] = people;
  for (const one of people) one.relation = "friend";
  if (joe) joe.relation = "blocked";
  const to = [mei, ken, joe, mei].map((one) => one?.userId);
  expect(call("multicast", { to, messages })).toEqual({ status: 200, body: {} });
  expect(world.quotaUsed).toBe(2);
  expect(world.delivered.map(({ person }) => person)).toEqual(["mei", "ken"]);
});

test("a crooked id in a multicast is named by its place", () => {
  const { call } = bench();
  expect(call("multicast", { to: [`U${"1".repeat(32)}`, "C1"], messages })).toMatchObject({
    status: 400,
    body: { message: "The property, to[1], in the request body is invalid (line: -, column: -)" },
  });
});

test("a plan that cannot pay for everybody sends to nobody", () => {
  const { world, call, people } = bench(2);
  for (const one of people) one.relation = "friend";
  expect(call("broadcast", { messages })).toMatchObject({ status: 429 });
  expect(world.delivered).toEqual([]);
  expect(world.quotaUsed).toBe(0);
});

test("somebody who only wrote can be pushed to for a week", async () => {
  const { clock, world, call, people } = bench();
  const [mei] = people;
  if (mei) mei.spokeAt = clock.at;
  clock.at += strangerDays * 86_400_000;
  await call("push", { to: mei?.userId, messages });
  clock.at += 1;
  await call("push", { to: mei?.userId, messages });
  expect(world.delivered).toHaveLength(1);
});

test("a quote token is good only in the chat it came from", () => {
  const { world, call, people } = bench();
  const [mei, ken] = people;
  world.quotes.set("q1", ken?.userId ?? "");
  const quoting = { to: mei?.userId, messages: [{ ...messages[0], quoteToken: "q1" }] };
  expect(call("push", quoting)).toMatchObject({ status: 400 });
  expect(call("push", { ...quoting, to: ken?.userId })).toMatchObject({ status: 200 });
});

test("a key that is no uuid is refused", () => {
  const { call, people } = bench();
  expect(call("push", { to: people[0]?.userId, messages }, "1234")).toMatchObject({ status: 400 });
});
