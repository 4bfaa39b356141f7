import { expect, test } from "vitest";
import type { Item, LaneKey } from "../../src/desk/item.ts";
import { type AsideParts, keepSpoiled, setAside } from "../../src/desk/set-aside.ts";
import { StoreUnavailable } from "../../src/kernel/errors.ts";
import { timerId } from "../../src/kernel/ids.ts";
import type { NoticeRow } from "../../src/ports/unit.ts";
import { chen, morning } from "../support/ticket.ts";
import { aColleague } from "./support/a-world.ts";
import { said } from "./support/open-test-desk.ts";
import { openTestShelf, type TestShelf } from "./support/open-test-shelf.ts";

const lane: LaneKey = { kind: "chat", chat: { channel: "telegram", chat: "1" } };
const fault = new RangeError("what the customer typed");

interface Aside {
  readonly parts: AsideParts;
  readonly shelf: TestShelf;
  readonly heard: NoticeRow[];
  readonly fields: object[];
}

function openAside(): Aside {
  const shelf = openTestShelf(() => morning);
  shelf.rows.staff.push(aColleague(chen, "supervisor"));
  const heard: NoticeRow[] = [];
  const fields: object[] = [];
  const log = (logged: object): void => void fields.push(logged);
  const clock = { at: morning };
  const parts: AsideParts = {
    shelf,
    // Later at every look: what is named by the moment would have two names.
    now: () => clock.at++,
    log: { info: log, warn: log, error: log },
    meter: { count: () => {}, time: () => {}, gauge: () => {} },
    passOn: (notices) => void heard.push(...notices),
  };
  return { parts, shelf, heard, fields };
}
const arrival: Item = {
  kind: "arrival",
  arrival: said("1", "boom", morning, "e-1"),
  stored: false,
};
const kinds = (heard: readonly NoticeRow[]) =>
  heard.map(({ to, notice }) => [to.chat, notice.kind]);

test("an event that broke us is kept; its person and a supervisor hear the same reference (R3)", async () => {
  const { parts, shelf, heard } = openAside();
  await setAside(parts, lane, arrival, fault);

  expect(shelf.rows.events.get("telegram\u0000e-1")).toBe("quarantined");
  expect(kinds(heard)).toEqual([
    ["1", "turn-failed"],
    [chen, "turn-failed"],
  ]);
  expect(new Set(heard.map(({ notice }) => notice.text)).size).toBe(1);
});

test("what is kept aside keeps the bytes it came as (R3)", async () => {
  const { parts, shelf } = openAside();
  const kept: Uint8Array[] = [];
  const quarantine: typeof shelf.quarantine = async ({ raw }) => void kept.push(raw);
  await setAside({ ...parts, shelf: { ...shelf, quarantine } }, lane, arrival, fault);

  expect(kept).toEqual([new TextEncoder().encode("boom")]);
});

test("setting the same event aside twice tells nobody twice (R2)", async () => {
  const { parts, shelf } = openAside();
  await setAside(parts, lane, arrival, fault);
  await setAside(parts, lane, arrival, fault);

  expect(shelf.rows.notices.size).toBe(2);
});

test("the log has the reference, and not a word of what was typed (S23)", async () => {
  const { parts, heard, fields } = openAside();
  await setAside(parts, lane, arrival, fault);

  expect(JSON.stringify(fields)).toContain(heard[0]?.notice.text);
  expect(JSON.stringify(fields)).not.toContain("customer typed");
});

test("when the database is away the sender is asked to send the event again", async () => {
  const { parts, shelf } = openAside();
  shelf.troubles.write = () => {
    throw new StoreUnavailable("away");
  };

  await expect(setAside(parts, lane, arrival, fault)).rejects.toBeInstanceOf(StoreUnavailable);
  expect(shelf.rows.events.size).toBe(0);
});

test("a ticket's clock that broke us does not ring again; supervisors hear which ticket it was", async () => {
  const { parts, shelf, heard } = openAside();
  const id = timerId("t-1");
  const row = { id, subject: "ticket:S1", kind: "told", cycle: 1, dueAt: morning } as const;
  shelf.rows.timers.set(id, { ...row, status: "armed" });
  const ring: Item = { kind: "clock", id, clock: "told", at: morning };
  await setAside(parts, { kind: "ticket", number: "S1" }, ring, fault);

  expect(shelf.rows.timers.get(id)?.status).toBe("fired");
  expect(heard.map(({ notice }) => notice.ticket)).toEqual(["S1"]);
});

test("news of a failure that fails itself is kept aside and makes no further news", async () => {
  const { parts, shelf, heard } = openAside();
  const notice = { kind: "turn-failed", text: "AB12CD34" } as const;
  await setAside(parts, lane, { kind: "notice", key: "n-1", notice, at: morning }, fault);

  expect(shelf.rows.events.get("desk\u0000n-1")).toBe("quarantined");
  expect(heard).toEqual([]);
});

test("an event that cannot even be read is kept with its bytes", async () => {
  const { parts, shelf, fields } = openAside();
  await keepSpoiled(parts, {
    platform: "line",
    eventId: "e-9",
    reason: "no source",
    raw: new Uint8Array([1]),
  });

  expect(shelf.rows.events.get("line\u0000e-9")).toBe("quarantined");
  expect(fields).toHaveLength(1);
});
