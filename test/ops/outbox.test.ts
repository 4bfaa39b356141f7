import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestOffice, type TestOffice } from "../support/office.ts";
import { aUnit, chatOf, hear, openTestStore, type TestStore, wangsChat } from "../support/store.ts";

let desk: TestStore;
let ops: TestOffice;

beforeAll(async () => {
  desk = await openTestStore();
  ops = openTestOffice(desk);
});
beforeEach(async () => {
  await desk.rows("TRUNCATE outbound_message, conversation, person, inbound_event, audit_log");
  await hear(desk.store, wangsChat, "one");
  await hear(desk.store, wangsChat, "two");
});
afterAll(async () => {
  await ops[Symbol.asyncDispose]();
  await desk[Symbol.asyncDispose]();
});

async function settle(seq: number, status: string): Promise<string> {
  const [row] = await desk.rows<{ id: string }>(
    "UPDATE outbound_message SET status = $2, settled_at = created_at, error_code = 'test' WHERE seq = $1 RETURNING id",
    [seq, status],
  );
  return row?.id ?? "";
}

test("messages that did not arrive are listed, those that did are not", async () => {
  const dead = await settle(1, "dead");
  const accepted = await settle(2, "accepted");

  const { text } = await ops.type("outbox", "list");

  expect(text).toContain(dead);
  expect(text).not.toContain(accepted);
  expect(text).toContain("1 not delivered.");
});

test("the words of a message are shown only when asked for", async () => {
  const dead = await settle(1, "dead");

  expect((await ops.type("outbox", "show", dead)).text).not.toContain("message one");
  expect((await ops.type("outbox", "show", dead, "--show")).text).toContain("message one");
  expect(await desk.rows("SELECT action FROM audit_log")).toEqual([{ action: "message-shown" }]);
});

test("a dead message leaves again after all that was said since", async () => {
  const dead = await settle(1, "dead");
  await settle(2, "accepted");

  await ops.type("outbox", "resend", dead);

  const [claimed, ...rest] = await desk.store.backlog.claim(10);
  expect(rest).toEqual([]);
  expect(claimed).toMatchObject({ seq: 3, part: 0, maybeTwice: false });
  expect(claimed?.body.bubbles).toEqual([{ kind: "text", text: "message one" }]);
  expect(
    await desk.rows("SELECT status, error_code FROM outbound_message WHERE id = $1", [dead]),
  ).toEqual([{ status: "cancelled", error_code: "resent-by-operator" }]);
});

test("a running desk that remembers the chat from before is made to read it anew", async () => {
  const dead = await settle(1, "dead");
  const remembered = await chatOf(desk.store, wangsChat);

  await ops.type("outbox", "resend", dead);

  expect((await desk.store.shelf.write([aUnit(remembered)], [])).stale).toEqual(new Set([0]));
});

test("an unsure message sent again is marked as perhaps twice", async () => {
  const unsure = await settle(2, "unsure");
  await settle(1, "accepted");

  expect((await ops.type("outbox", "resend", unsure)).text).toContain("may read it twice");
  expect((await desk.store.backlog.claim(1))[0]?.maybeTwice).toBe(true);
});

test("what arrived or is on its way is not sent again", async () => {
  const accepted = await settle(1, "accepted");
  const [sending] = await desk.rows<{ id: string }>(
    "SELECT id FROM outbound_message WHERE seq = 2",
  );

  await expect(ops.type("outbox", "resend", accepted)).rejects.toThrow("is accepted");
  await expect(ops.type("outbox", "resend", sending?.id ?? "")).rejects.toThrow("is sending");
  await expect(ops.type("outbox", "cancel", sending?.id ?? "")).rejects.toThrow("is sending");
});

test("nothing is sent again to somebody who blocked us", async () => {
  const refused = await settle(1, "refused");
  await desk.rows("UPDATE conversation SET blocked_reason = 'blocked'");

  await expect(ops.type("outbox", "resend", refused)).rejects.toThrow(
    "Nothing can be sent to this chat",
  );
});

test("a message given up lets those behind it go", async () => {
  const stuck = await settle(1, "queued");
  await desk.rows(
    "UPDATE outbound_message SET next_at = now() + interval '1 hour', settled_at = NULL WHERE seq = 1",
  );
  await desk.rows(
    "UPDATE outbound_message SET status = 'queued', next_at = now(), lease_until = NULL WHERE seq = 2",
  );
  expect(await desk.store.backlog.claim(10)).toEqual([]);

  await ops.type("outbox", "cancel", stuck);

  expect((await desk.store.backlog.claim(10)).map(({ seq }) => seq)).toEqual([2]);
  expect(await desk.rows("SELECT action, subject FROM audit_log")).toEqual([
    { action: "message-cancelled", subject: stuck },
  ]);
});

test("an unknown message is said to be unknown", async () => {
  await expect(ops.type("outbox", "show", "nonsense")).rejects.toThrow(
    "There is no message nonsense.",
  );
});
