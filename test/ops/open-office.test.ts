import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { readConfig } from "../../src/config/read-config.ts";
import { note } from "../../src/ops/office.ts";
import { openOffice } from "../../src/ops/open-office.ts";
import { hear, openTestStore, testKey, wangsChat } from "../support/store.ts";

const parts = {
  print: () => undefined,
  reparse: () => ({ arrivals: [], spoiled: [] }),
  photos: { read: async () => undefined, store: async () => "", remove: async () => undefined },
};
const configFor = (url: string, playground: "on" | "off", encryptionKey = testKey) => {
  const config = readConfig({ DESKBELL_DATA_DIR: tmpdir(), DESKBELL_PLAYGROUND: playground });
  return { ...config, secrets: { databaseUrl: url, encryptionKey } };
};
const dayMs = 86_400_000;

test("on a playground whose clock was moved, the operator's clock stands there, too", async () => {
  await using desk = await openTestStore();
  desk.clock.forward(3 * dayMs);
  await hear(desk.store, wangsChat, "one");

  await using office = await openOffice(configFor(desk.url, "on"), parts);

  expect(Math.abs(office.clock.now() - desk.clock.now())).toBeLessThan(5_000);
});

test("a real desk's operator goes by the machine's clock, whatever the rows say", async () => {
  await using desk = await openTestStore();
  desk.clock.forward(3 * dayMs);
  await hear(desk.store, wangsChat, "one");

  await using office = await openOffice(configFor(desk.url, "off"), parts);

  expect(office.clock.shiftMs()).toBe(0);
});

test("R24: what an operator does is recorded under the account that did it", async () => {
  await using desk = await openTestStore();
  await using office = await openOffice(configFor(desk.url, "off"), parts);

  await note(office, "looked", "something");

  expect(await desk.rows("SELECT actor, action, subject FROM audit_log")).toEqual([
    { actor: office.operator, action: "looked", subject: "something" },
  ]);
  expect(office.operator).toMatch(/^operator:.+/);
});

test("an operator with another key than the desk's is turned away: what they seal nobody could open", async () => {
  await using desk = await openTestStore();
  await hear(desk.store, wangsChat, "one");
  const config = configFor(desk.url, "off", new Uint8Array(32).fill(8));

  await expect(openOffice(config, parts)).rejects.toThrow("encrypted with another key");
});
