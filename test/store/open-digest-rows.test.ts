import { expect, test } from "vitest";
import { openDigestRows } from "../../src/store/open-digest-rows.ts";
import { openTestStore } from "../support/store.ts";

test("of two processes one says the list of a day, and a day given back is free again", async () => {
  await using desk = await openTestStore();
  const [one, other] = [openDigestRows(desk.store.parts), openDigestRows(desk.store.parts)];

  expect([await one.claim("2026-11-21"), await other.claim("2026-11-21")]).toEqual([true, false]);
  await one.giveBack("2026-11-21");
  expect(await other.claim("2026-11-21")).toBe(true);
  expect(await one.claim("2026-11-22")).toBe(true);
});

test("a case is late from the promise that passed since it last moved; what is over is on no list", async () => {
  await using desk = await openTestStore();
  const { parts } = desk.store;
  const now = parts.clock.now();
  const minutes = (n: number): Date => new Date(now + n * 60_000);
  const uuid = (n: number): string => `00000000-0000-5000-8000-00000000000${n}`;
  const aCase = async (n: number, status: string): Promise<void> => {
    await parts.pools.rest.query(
      `INSERT INTO ticket (id, number, version, class, status, urgency, customer_id, conversation_id, round, form_enc,
         registered_at, changed_at, head_seq, head_hash, cause_event_id, cause_index)
       VALUES ($1, $2, 1, 'repair', $3, 'normal', $1, $1, 1, '', $4, $4, 1, '', $1, 0)`,
      [uuid(n), `S2026110010${n}`, status, minutes(-60)],
    );
  };
  const clock = async (
    n: number,
    of: number,
    kind: string,
    due: number,
    status: string,
  ): Promise<void> => {
    await parts.pools.rest.query(
      "INSERT INTO timer (id, subject, kind, cycle, due_at, zone, status) VALUES ($1, $2, $3, 1, $4, 'UTC', $5)",
      [uuid(n), `ticket:S2026110010${of}`, kind, minutes(due), status],
    );
  };
  await aCase(1, "accepted");
  await clock(1, 1, "contact", -30, "fired");
  await clock(2, 1, "contact.warning", -40, "fired");
  await aCase(2, "registered");
  await clock(3, 2, "review", 30, "armed");
  await clock(4, 2, "escalate", -90, "fired");
  await clock(5, 2, "dispatch", -10, "cancelled");
  await aCase(3, "archived");

  const found = await openDigestRows(parts).cases();
  expect(found.toSorted((a, b) => a.number.localeCompare(b.number))).toEqual([
    { number: "S20261100101", status: "accepted", lateSince: now - 30 * 60_000 },
    { number: "S20261100102", status: "registered", lateSince: null },
  ]);
});
