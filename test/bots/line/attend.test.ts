import { afterEach, expect, test } from "vitest";
import type { LineParts } from "../../../bots/line/channel.ts";
import type { Shown } from "../../../src/playground/phone.ts";
import { answer, closeScenes, heard } from "./scene.ts";

afterEach(closeScenes);

const intake = {
  take: () => Promise.resolve(),
  bookmark: () => Promise.resolve(undefined),
  takePage: () => Promise.resolve(true),
};

/** Waits that a test ends by hand. */
function patience() {
  const waits = new Map<number, { readonly ms: number; readonly work: () => void }>();
  const later: LineParts["later"] = (ms, work) => {
    const nth = waits.size;
    waits.set(nth, { ms, work });
    return () => void waits.delete(nth);
  };
  return { waits, parts: { later, loadingAfterMs: 1_000 } };
}

test("somebody whose answer takes longer than a second sees that we work", async () => {
  const { waits, parts } = patience();
  const all = await heard({}, parts);
  const [arrival] = all.arrivals.slice(-1);
  if (arrival !== undefined) all.channel.acknowledge(arrival);
  if (arrival !== undefined) all.channel.acknowledge(arrival);
  expect([...waits.values()].map(({ ms }) => ms)).toEqual([1_000]);
  waits.get(0)?.work();
  await expect
    .poll(() => all.line.ledger().loadings.map(({ person, seconds }) => [person, seconds]))
    .toEqual([["mei", 5]]);
});

test("who is answered in time sees the answer and nothing else", async () => {
  const { waits, parts } = patience();
  const all = await heard({}, parts);
  for (const arrival of all.arrivals.slice(-1)) all.channel.acknowledge(arrival);
  await all.channel.send(answer(all));
  expect(waits.size).toBe(0);
});

test("where the account's chat is on, messages are marked as read, for there nobody else does", async () => {
  const { parts } = patience();
  const all = await heard({ manualRead: true }, parts);
  await all.channel.open(intake);
  await expect
    .poll(() => {
      for (const arrival of all.arrivals.slice(-1)) all.channel.acknowledge(arrival);
      return all.phone.entries().some(({ by, shown }) => by === "platform" && isRead(shown));
    })
    .toBe(true);
});

test("where the account's chat is off, LINE marks messages as read by itself", async () => {
  const { parts } = patience();
  const all = await heard({}, parts);
  await all.channel.open(intake);
  await expect.poll(() => all.line.wire().some(({ path }) => path.endsWith("/info"))).toBe(true);
  for (const arrival of all.arrivals.slice(-1)) all.channel.acknowledge(arrival);
  await all.channel.send(answer(all));
  expect(all.line.wire().filter(({ path }) => path.endsWith("/markAsRead"))).toEqual([]);
});

const isRead = (shown: Shown): boolean => shown.kind === "notice" && shown.text === "Read";

test("LINE's refusals of such signs disturb nobody", async () => {
  const { waits, parts } = patience();
  const counts: unknown[] = [];
  const meter = {
    count: (_: string, labels?: object) => void counts.push(labels),
    time: () => {},
    gauge: () => {},
  };
  const all = await heard({}, { ...parts, meter });
  all.line.fault({ call: "loading", times: 1, kind: { is: "throttle", retryAfterSeconds: 1 } });
  for (const arrival of all.arrivals.slice(-1)) all.channel.acknowledge(arrival);
  waits.get(0)?.work();
  await expect
    .poll(() => counts)
    .toContainEqual({ platform: "line", call: "loading", outcome: "failed" });
});
