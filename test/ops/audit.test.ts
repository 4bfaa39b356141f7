import { afterEach, beforeEach, expect, test } from "vitest";
import { openTestOffice, type TestOffice } from "../support/office.ts";
import { openTestStore, type TestStore } from "../support/store.ts";

let desk: TestStore;
let office: TestOffice;

/** A record of six deeds, the third of them with a reason, whose end was noted outside. */
beforeEach(async () => {
  desk = await openTestStore();
  office = openTestOffice(desk);
  for (const name of ["one", "two"])
    await office.type("staff", "add", "--role", "agent", "--name", name);
  for (const word of ["reason", "four", "five", "six"]) {
    await desk.rows("SELECT desk_audit(now(), 'operator:test', $1, $1, NULL)", [word]);
  }
  const { code, text } = await office.type("audit", "verify");
  if (code !== 0) throw new Error(text);
});
afterEach(async () => {
  await office[Symbol.asyncDispose]();
  await desk[Symbol.asyncDispose]();
});

const seqs = async (): Promise<readonly string[]> =>
  (await desk.rows<{ seq: string }>("SELECT seq FROM audit_log ORDER BY seq")).map(
    ({ seq }) => seq,
  );
const row = async (nth: number): Promise<string> => (await seqs())[nth] ?? "";

/** What both commands say first, after the line that calls the record broken. */
async function named(): Promise<readonly string[]> {
  const said: string[] = [];
  for (const line of [["audit", "verify"], ["check"]] as const) {
    const lines = (await office.type(...line)).text.split("\n");
    const broken = lines.findIndex((one) => /BROKEN.*(the record|audit-chain)/.test(one));
    said.push(lines[broken + 1]?.trim() ?? "");
  }
  return said;
}

const byBoth = (row: string, why: string): readonly string[] => [
  `${row}: ${why}`,
  `${row}: ${why}`,
];
const removed = "a row before it was removed or changed";

test("a flipped word is named by its row (S33, R24)", async () => {
  await desk.rows("UPDATE audit_log SET action = 'nothing' WHERE seq = $1", [await row(2)]);
  expect(await named()).toEqual(byBoth(await row(2), "it was changed"));
});

test("a row made anew with a fitting hash is named by the row after it (S33, R24)", async () => {
  await desk.rows(
    "UPDATE audit_log SET actor = 'x', hash = desk_audit_hash(prev_hash, at, 'x', action, subject, detail_hash) WHERE seq = $1",
    [await row(2)],
  );
  expect(await named()).toEqual(byBoth(await row(3), removed));
});

test("a deleted row is named by the row after it (S33, R24)", async () => {
  const after = await row(3);
  await desk.rows("DELETE FROM audit_log WHERE seq = $1", [await row(2)]);
  expect(await named()).toEqual(byBoth(after, removed));
});

test("the first rows deleted are named, though nothing stands before them (S33, R24)", async () => {
  const after = await row(2);
  await desk.rows("DELETE FROM audit_log WHERE seq < $1", [after]);
  expect(await named()).toEqual(byBoth(after, removed));
});

test("a row put in between is named by the row after it (S33, R24)", async () => {
  const [at, next] = [await row(2), await row(3)];
  await desk.rows("UPDATE audit_log SET seq = seq + 1000 WHERE seq > $1", [at]);
  await desk.rows(
    `INSERT INTO audit_log (seq, at, actor, action, subject, prev_hash, hash)
     SELECT seq + 1, at, 'x', 'y', 'z', hash, desk_audit_hash(hash, at, 'x', 'y', 'z', NULL) FROM audit_log WHERE seq = $1`,
    [at],
  );
  expect(await named()).toEqual(byBoth(String(Number(next) + 1000), removed));
});

test("two rows swapped are named from the first of them on (S33, R24)", async () => {
  const [one, two] = [await row(2), await row(3)];
  await desk.rows("UPDATE audit_log SET seq = -1 WHERE seq = $1", [one]);
  await desk.rows("UPDATE audit_log SET seq = $1 WHERE seq = $2", [one, two]);
  await desk.rows("UPDATE audit_log SET seq = $1 WHERE seq = -1", [two]);
  expect(await named()).toEqual(byBoth(one, removed));
});

test("an end cut off, which the record itself cannot tell, is found by what was noted outside (S33, R24)", async () => {
  const [last, before] = [await row(5), await row(4)];
  await desk.rows("DELETE FROM audit_log WHERE seq >= $1", [before]);

  for (const line of [["audit", "verify"], ["check"]] as const) {
    const { code, text } = await office.type(...line);
    expect(code).toBe(1);
    expect(text).toContain(`the record does not hold row ${last}, its end as noted outside on`);
  }
  // A record made up again from there on does not hold the noted end either.
  for (const word of ["five", "six"])
    await desk.rows("SELECT desk_audit(now(), 'operator:test', $1, 'other', NULL)", [word]);
  expect((await office.type("audit", "verify")).code).toBe(1);
});
