import { expect, test } from "vitest";
import { levels } from "../../src/store/levels.ts";
import { hear, openTestStore, wangsChat } from "../support/store.ts";

test("an idle desk has nothing waiting, and says so with zeros", async () => {
  await using desk = await openTestStore();

  const found = await levels(desk.store.parts);

  expect(found.map(({ value }) => value)).toEqual(found.map(() => 0));
  expect(new Set(found.map(({ metric }) => metric))).toEqual(
    new Set([
      "deskbell_pool_waiting",
      "deskbell_events",
      "deskbell_outgoing",
      "deskbell_oldest_event_seconds",
      "deskbell_oldest_outgoing_seconds",
    ]),
  );
});

test("a message that cannot leave and an event set aside are seen, with the age of the oldest", async () => {
  await using desk = await openTestStore();
  const { shelf, parts } = desk.store;
  await hear(desk.store, wangsChat, "one");
  await shelf.quarantine(
    { platform: "telegram", eventId: "u-2", reason: "unread", raw: Buffer.from("{}") },
    "telegram:700001",
    "AB12CD34",
  );
  desk.clock.forward(90_000);

  const found = await levels(parts);

  expect(found).toContainEqual({
    metric: "deskbell_events",
    value: 1,
    labels: { status: "quarantined" },
  });
  expect(found).toContainEqual({
    metric: "deskbell_outgoing",
    value: 1,
    labels: { status: "sending" },
  });
  const age = found.find(({ metric }) => metric === "deskbell_oldest_outgoing_seconds");
  expect(age?.value).toBeGreaterThanOrEqual(90);
  expect(age?.value).toBeLessThan(120);
});
