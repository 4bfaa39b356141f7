import { expect, test } from "vitest";
import { StoreUnavailable } from "../../src/kernel/errors.ts";
import { countShelf } from "../../src/metrics/count-shelf.ts";
import { openMeter } from "../../src/metrics/open-meter.ts";
import type { Shelf } from "../../src/ports/shelf.ts";
import { anEvent, aUnit, chatOf, openTestStore, playCase, wangsChat } from "../support/store.ts";

test("a written tray is counted with what it brought; an event heard before is a duplicate", async () => {
  await using desk = await openTestStore();
  const open = openMeter();
  const times = [1_000, 1_004, 1_004, 1_009];
  const shelf = countShelf(desk.store.shelf, open.meter, () => times.shift() ?? 0);
  const unit = aUnit(await chatOf(desk.store, wangsChat), { events: [anEvent("update-1")] });

  await shelf.write([unit], []);
  await shelf.write([unit], []);

  const page = await open.text();
  expect(page).toContain('deskbell_trays_total{outcome="written"} 2');
  expect(page).toContain("deskbell_tray_arrivals_total 1");
  expect(page).toContain('deskbell_arrivals_total{platform="telegram",status="done"} 1');
  expect(page).toContain('deskbell_duplicates_dropped_total{platform="telegram"} 1');
  expect(page).toContain("deskbell_stale_turns_total 1");
  expect(page).toContain('deskbell_tray_seconds_bucket{le="0.005"} 2');
});

test("a ticket's moves are counted by what was written of them", async () => {
  await using desk = await openTestStore();
  const open = openMeter();
  const counted = countShelf(desk.store.shelf, open.meter, () => 0);
  const store = { ...desk.store, shelf: counted };

  await playCase({ ...desk, store }, [
    { action: "review", actor: { id: null, role: "supervisor" } },
  ]);

  const page = await open.text();
  expect(page).toContain('deskbell_tickets_total{action="register"} 1');
  expect(page).toContain('deskbell_tickets_total{action="review"} 1');
});

test("a database that is away is told from rows that it refuses", async () => {
  await using desk = await openTestStore();
  const open = openMeter();
  const failing = (error: Error): Shelf => ({
    ...desk.store.shelf,
    async write() {
      throw error;
    },
  });
  const away = countShelf(failing(new StoreUnavailable("away")), open.meter, () => 0);
  const refusing = countShelf(failing(new Error("refused")), open.meter, () => 0);

  await expect(away.write([], [])).rejects.toThrow(StoreUnavailable);
  await expect(refusing.write([], [])).rejects.toThrow("refused");

  const page = await open.text();
  expect(page).toContain('deskbell_trays_total{outcome="unavailable"} 1');
  expect(page).toContain('deskbell_trays_total{outcome="refused"} 1');
  expect(page).not.toContain('outcome="written"');
});
