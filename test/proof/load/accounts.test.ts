import { expect, test } from "vitest";
import { differences } from "./accounts.ts";

const entry = { letters: 3, taken: 3, shown: 3, told: new Set(["S20240500101"]) };
const row = {
  events: 3,
  accepted: 3,
  unsure: 0,
  twice: 0,
  called_off: 0,
  open: 0,
  tickets: ["S20240500101"],
};

test("a chat whose rows and whose person agree has nothing lost and nothing doubled (R1, R2, R5)", () => {
  expect(differences(entry, row)).toEqual({ lost: 0, doubled: 0 });
});

test("a message answered 2xx and not stored, an answer never shown, a number without a ticket: each is lost (R1, R5)", () => {
  expect(differences(entry, { ...row, events: 2 }).lost).toBe(1);
  expect(differences({ ...entry, shown: 1 }, row).lost).toBe(2);
  expect(differences(entry, { ...row, tickets: [] }).lost).toBe(1);
});

test("an event stored twice, a copy nobody owns up to, two tickets of one talk: each is doubled (R2, R5, R7)", () => {
  expect(differences(entry, { ...row, events: 4 }).doubled).toBe(1);
  expect(differences({ ...entry, shown: 4 }, row).doubled).toBe(1);
  expect(differences({ ...entry, shown: 4 }, { ...row, twice: 1 }).doubled).toBe(0);
  expect(differences(entry, { ...row, tickets: ["S20240500101", "S20240500102"] }).doubled).toBe(1);
});
