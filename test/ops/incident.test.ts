import { expect, test } from "vitest";
import { understand } from "../../src/ops/commands.ts";
import { livedIn } from "../support/lived-in.ts";
import { openTestOffice } from "../support/office.ts";
import { openTestStore } from "../support/store.ts";

const shelf = {
  read: async () => undefined,
  remove: async () => undefined,
  store: async () => "ab".repeat(32),
};
const hourMs = 3_600_000;
const iso = (at: number): string => new Date(at).toISOString();

test("one command says who saw what in a time, whose data was there, and until when the authority waits (P16, R24)", async () => {
  await using desk = await openTestStore();
  await livedIn(desk, shelf);
  await using office = openTestOffice(desk);
  await office.type("staff", "list", "--show");
  desk.clock.forward(2 * hourMs);
  const from = iso(desk.clock.now() - hourMs);
  await office.type("erase", "telegram:800002", "--reason", "asked");
  const now = desk.clock.now();

  const { code, text } = await office.type("incident", "--from", from, "--to", iso(now + 1_000));

  expect(code).toBe(0);
  expect(text).toContain(
    `until ${iso(now + 72 * hourMs)
      .slice(0, 13)
      .replace("T", " ")}`,
  );
  expect(text).toMatch(/operator:test +erased +1/);
  expect(text).toMatch(/operator:test +incident-listed/);
  expect(text).not.toContain("staff-shown");
  expect(text).toMatch(/C202611001 +1 +1 chats/);
  expect(text).toContain("1 customers had data here");
  expect(text).not.toMatch(/700001|王/);
  const shown = await office.type("incident", "--from", from, "--to", iso(now + 1_000), "--show");
  expect(shown.text).toContain("telegram:700001");
});

test("customers who came later are not in it (P16)", async () => {
  await using desk = await openTestStore();
  await livedIn(desk, shelf);
  await using office = openTestOffice(desk);
  const before = Date.now() - hourMs;

  const { text } = await office.type(
    "incident",
    "--from",
    iso(before - hourMs),
    "--to",
    iso(before),
  );

  expect(text).toContain("0 customers had data here");
});

test("a period is two instants in their order (P16)", () => {
  for (const [from, to] of [
    ["2026-01-02", "2026-01-01"],
    ["x", "2026-01-01"],
    ["2026-01-01", ""],
  ])
    expect(() => understand(["incident", "--from", from ?? "", "--to", to ?? ""])).toThrow(
      "Usage: npm run ops -- incident",
    );
});

test("what the operator's lists show is masked until somebody asks, and then it is written down (P6, R24)", async () => {
  await using desk = await openTestStore();
  await livedIn(desk, shelf);
  await using office = openTestOffice(desk);
  const [event] = await desk.rows<{ id: string }>(
    "SELECT id FROM inbound_event WHERE dedupe_key = 'first'",
  );
  const [message] = await desk.rows<{ id: string }>("SELECT id FROM outbound_message LIMIT 1");
  const asked = [
    ["staff", "list"],
    ["events", "show", event?.id ?? ""],
    ["outbox", "show", message?.id ?? ""],
  ] as const;
  const written = async () => (await desk.rows("SELECT FROM audit_log")).length;

  for (const line of asked) {
    const before = await written();
    const masked = await office.type(...line);
    expect(masked.text, line.join(" ")).not.toMatch(/李工|Wang's own words|message first|bubbles/);
    expect(await written(), line.join(" ")).toBe(before);
    const open = await office.type(...line, "--show");
    expect(open.text.length, line.join(" ")).toBeGreaterThan(10);
    expect(await written(), line.join(" ")).toBe(before + 1);
  }
});
