import { expect, test } from "vitest";
import { hearKnock } from "../../src/http/hear-knock.ts";
import type { Door } from "../../src/ports/channel.ts";

const arrival = {
  platform: "telegram",
  eventId: "e-1",
  chat: "1",
  at: 0,
  input: { kind: "said", text: "hello", at: 0 },
  raw: new Uint8Array(),
} as const;
const door: Door = {
  path: "/webhooks/telegram",
  bodyMax: 1_000,
  receive: () => ({ kind: "believed", arrivals: [arrival], spoiled: [], dropped: [] }),
};
const request = { method: "POST", query: {}, headers: {}, body: new Uint8Array(), at: 0 } as const;

/** A knock whose commit ends when the test says so, and whose patience the test rings. */
function knock() {
  const said: string[] = [];
  const patience: { readonly ms: number; readonly ring: () => void }[] = [];
  const commit = Promise.withResolvers<void>();
  const nothing = (): void => {};
  hearKnock(
    door,
    {
      hear: () => commit.promise,
      meter: { count: nothing, time: nothing, gauge: nothing },
      log: { info: nothing, warn: nothing, error: nothing },
      after(ms, ring) {
        patience.push({ ms, ring });
        return nothing;
      },
    },
    request,
    {
      answered: () => said.length > 0,
      ok: () => void said.push("200"),
      refuse: (status) => void said.push(`${status}`),
      comeAgain: () => void said.push("503"),
    },
  );
  return { said, patience, commit };
}

test("after 1.2 s without a commit the platform is asked to come again, and hears nothing more (R1)", async () => {
  const { said, patience, commit } = knock();

  expect(patience.map(({ ms }) => ms)).toEqual([1_200]);
  patience[0]?.ring();
  commit.resolve();
  await commit.promise;

  expect(said).toEqual(["503"]);
});

test("nothing is answered before the commit (R1)", async () => {
  const { said, commit } = knock();
  await new Promise((turn) => setImmediate(turn));

  expect(said).toEqual([]);
  commit.resolve();
  await commit.promise;
  expect(said).toEqual(["200"]);
});
