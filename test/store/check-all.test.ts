import { createHash } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkAll, invariants } from "../../src/store/check-all.ts";
import type { CheckParts, Findings } from "../../src/store/invariant.ts";
import { openSeal } from "../../src/store/seal.ts";
import { upToArchived, upToTold } from "../support/long-case.ts";
import {
  chatOf,
  hire,
  openTestStore,
  playCase,
  type TestStore,
  wangsChat,
} from "../support/store.ts";

const photo = Buffer.from("the bytes of a photo");
const photoHash = createHash("sha256").update(photo).digest("hex");

let desk: TestStore;
let client: pg.Client;

beforeAll(async () => {
  desk = await openTestStore();
  const wang = (await chatOf(desk.store, wangsChat)).person.id;
  const people = {
    wang,
    chen: await hire(desk, "supervisor", "陈"),
    li: await hire(desk, "engineer", "李"),
  };
  const slot = desk.clock.now() + 3_600_000;
  const done = await playCase(desk, [...upToTold(people, slot), ...upToArchived(people)]);
  await playCase(desk, upToTold(people, slot).slice(0, 3));
  await desk.rows("UPDATE outbound_message SET status = 'accepted', settled_at = created_at");
  await desk.rows(
    `INSERT INTO survey (number, ticket_id, round, customer_id, class, result, at)
     SELECT 'M20261100101', id, 1, customer_id, 'repair', 'satisfied', now() FROM ticket WHERE id = $1`,
    [done.id],
  );
  await desk.rows(
    `INSERT INTO outbound_message (id, conversation_id, conversation_version, seq, part, kind, must_arrive, status, attempt, fence, owner, created_at, settled_at, cause_event_id, cause_index)
     SELECT gen_random_uuid(), conversation_id, 9, 3, 0, 'notice', false, 'accepted', 1, 1, 1, now(), now(), gen_random_uuid(), 0 FROM ticket WHERE id = $1`,
    [done.id],
  );
  await desk.rows("UPDATE conversation SET out_seq = 3");
  await desk.rows(
    "SELECT desk_audit(now(), 'operator:test', $1, 'x', NULL) FROM generate_series(1, 3)",
    ["looked"],
  );
  client = new pg.Client({ connectionString: desk.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await desk[Symbol.asyncDispose]();
});

const parts = (): Omit<CheckParts, "client"> => ({
  seal: desk.store.parts.seal,
  now: desk.clock.now(),
  readPhoto: async (hash) => (hash === photoHash ? photo : undefined),
});

/** What the named invariant finds after the rows were spoiled so; nothing stays spoiled. */
async function findAfter(name: string, sql: string, given = parts()): Promise<Findings> {
  const invariant = invariants.find((one) => one.name === name);
  if (invariant === undefined) throw new Error(`no invariant ${name}`);
  await client.query("BEGIN");
  try {
    await client.query("SET CONSTRAINTS ALL DEFERRED");
    await client.query(sql);
    return await invariant.find({ ...given, client });
  } finally {
    await client.query("ROLLBACK");
  }
}

test("a sound database keeps every promise", async () => {
  const broken: string[] = [];
  const pool = new pg.Pool({ connectionString: desk.url, max: 1 });
  pool.on("error", () => undefined);
  for await (const { invariant, findings } of checkAll(pool, parts())) {
    if (findings.broken > 0) broken.push(`${invariant.name}: ${findings.first.join(", ")}`);
  }
  await pool.end();

  expect(broken).toEqual([]);
});

const message = "(SELECT id FROM outbound_message ORDER BY seq LIMIT 1)";
const attachment = (columns: string, values: string) =>
  `INSERT INTO attachment (id, conversation_id, channel, chat, ref_enc, created_at, ${columns})
   SELECT gen_random_uuid(), id, channel, chat, '\\x01', now(), ${values} FROM conversation`;
const inbound = (status: string, age: string) =>
  `INSERT INTO inbound_event (channel_id, dedupe_key, conversation_key, platform_ts, received_at, status)
   VALUES ('line', 'e', 'line:x', now(), now() - interval '${age}', '${status}')`;

const spoils: readonly (readonly [invariant: string, harm: string, sql: string])[] = [
  [
    "outbox-states",
    "a message in no known state",
    `UPDATE outbound_message SET status = 'lost' WHERE id = ${message}`,
  ],
  [
    "outbox-states",
    "a waiting message without a time",
    `UPDATE outbound_message SET status = 'queued', next_at = NULL, settled_at = NULL WHERE id = ${message}`,
  ],
  [
    "outbox-states",
    "a message being sent by nobody",
    `UPDATE outbound_message SET status = 'sending', owner = 0, lease_until = now(), settled_at = NULL WHERE id = ${message}`,
  ],
  [
    "outbox-states",
    "a dead message without a reason",
    `UPDATE outbound_message SET status = 'dead', error_code = NULL WHERE id = ${message}`,
  ],
  [
    "outbox-order",
    "a later message accepted before an earlier one",
    `UPDATE outbound_message SET settled_at = now() + interval '1 hour' WHERE id = ${message}`,
  ],
  [
    "outbox-order",
    "a later message accepted while an earlier one waits",
    `UPDATE outbound_message SET status = 'queued', settled_at = NULL, next_at = now() WHERE id = ${message}`,
  ],
  [
    "outbox-leases",
    "a message being sent for minutes",
    `UPDATE outbound_message SET status = 'sending', lease_until = now() - interval '2 minutes', settled_at = NULL WHERE id = ${message}`,
  ],
  [
    "outbox-stuck",
    "a message that might have left long ago",
    `UPDATE outbound_message SET status = 'queued', next_at = now() - interval '11 minutes', settled_at = NULL WHERE id = ${message}`,
  ],
  [
    "outbox-numbers",
    "a chat that lost count of its messages",
    "UPDATE conversation SET out_seq = 0",
  ],
  [
    "outbox-numbers",
    "a message whose first part is missing",
    `UPDATE outbound_message SET part = 1 WHERE id = ${message}`,
  ],
  ["events-heard", "an event nobody heard for a minute", inbound("new", "2 minutes")],
  ["events-heard", "an event in no known state", inbound("odd", "1 second")],
  ["photo-states", "a wanted photo nobody will fetch", attachment("status", "'wanted'")],
  [
    "photo-states",
    "a stored photo without a hash",
    attachment("status, type, bytes, width, height", "'stored', 'jpeg', 1, 1, 1"),
  ],
  ["photo-states", "a refused photo without a reason", attachment("status", "'refused'")],
  [
    "photo-files",
    "a stored photo that is not on the shelf",
    attachment(
      "status, sha256, type, bytes, width, height",
      "'stored', decode(repeat('ee', 32), 'hex'), 'jpeg', 1, 1, 1",
    ),
  ],
  [
    "ticket-version",
    "a ticket ahead of its history",
    "UPDATE ticket SET version = version + 1, head_seq = head_seq + 1 WHERE status = 'archived'",
  ],
  [
    "ticket-numbers",
    "a ticket numbered after another customer",
    "UPDATE ticket SET number = 'S20261100901' WHERE status = 'archived'",
  ],
  [
    "ticket-numbers",
    "a ticket numbered beyond what its customer opened",
    "UPDATE ticket SET number = 'S20261100103' WHERE status = 'archived'",
  ],
  ["surveys", "a survey of a round there never was", "UPDATE survey SET round = 2"],
  ["surveys", "a rated case without its survey", "DELETE FROM survey"],
  [
    "timers-early",
    "a clock that rang before its time",
    "UPDATE timer SET status = 'fired', fence = 1, fired_at = due_at - interval '1 second' WHERE kind = 'dispatch'",
  ],
  [
    "timers-once",
    "a clock that rang twice",
    "UPDATE timer SET status = 'fired', fence = 2, fired_at = due_at WHERE kind = 'dispatch'",
  ],
  [
    "timers-late",
    "a clock overdue by minutes",
    "UPDATE timer SET due_at = now() - interval '2 minutes' WHERE status = 'armed'",
  ],
  [
    "timers-running",
    "a clock running for a case put away",
    "UPDATE timer SET status = 'armed', fence = 0 WHERE kind = 'review' AND subject = (SELECT 'ticket:' || number FROM ticket WHERE status = 'archived')",
  ],
  [
    "ticket-chains",
    "evidence moved from one event to another",
    "UPDATE ticket_event a SET evidence_enc = b.evidence_enc FROM ticket_event b WHERE a.ticket_id = b.ticket_id AND a.seq = 2 AND b.seq = 3",
  ],
  [
    "ticket-chains",
    "an event dated back",
    "UPDATE ticket_event SET at = at - interval '1 hour' WHERE seq = 3",
  ],
  [
    "ticket-chains",
    "an event done by somebody else",
    "UPDATE ticket_event SET by_id = gen_random_uuid() WHERE seq = 3",
  ],
  ["ticket-chains", "an event taken out", "DELETE FROM ticket_event WHERE seq = 2"],
  [
    "ticket-chains",
    "the last event taken off",
    "DELETE FROM ticket_event e USING ticket t WHERE t.id = e.ticket_id AND e.seq = t.head_seq",
  ],
  [
    "ticket-chains",
    "a ticket that stands where its history does not end",
    "UPDATE ticket SET status = 'approved' WHERE status = 'archived'",
  ],
  [
    "ticket-chains",
    "a step the table does not have",
    "UPDATE ticket_event SET action = 'archive' WHERE seq = 2",
  ],
  ["audit-chain", "a record changed", "UPDATE audit_log SET subject = 'y' WHERE seq = 2"],
  ["audit-chain", "a record taken out", "DELETE FROM audit_log WHERE seq = 2"],
  [
    "audit-chain",
    "a record remade with a hash of its own",
    "UPDATE audit_log SET subject = 'y', hash = desk_audit_hash(prev_hash, at, actor, action, 'y', detail_enc) WHERE seq = 2",
  ],
  ["orphans", "a ticket whose customer is gone", "DELETE FROM person WHERE role = 'customer'"],
  [
    "orphans",
    "a clock of a ticket that is gone",
    "UPDATE timer SET subject = 'ticket:S20261199901' WHERE status = 'armed'",
  ],
  ["staff", "a customer sent out as an engineer", "UPDATE ticket SET engineer_id = customer_id"],
  [
    "seals",
    "a sealed column moved to another row",
    "UPDATE person SET name_enc = (SELECT form_enc FROM ticket LIMIT 1) WHERE role <> 'customer'",
  ],
  [
    "seals",
    "one flipped bit",
    "UPDATE ticket SET form_enc = set_byte(form_enc, 40, get_byte(form_enc, 40) # 1)",
  ],
];

test.each(spoils)("%s notices %s", async (name, _harm, sql) => {
  const { broken, first } = await findAfter(name, sql);

  expect(broken).toBeGreaterThan(0);
  expect(first.length).toBeGreaterThan(0);
});

test("every invariant but two that unique keys already guard is seen broken at least once", () => {
  const guarded = ["outbox-causes", "ticket-causes", "told-numbers"];
  const seen = new Set(spoils.map(([name]) => name));

  expect(invariants.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual(guarded);
});

test("a stored photo whose bytes are those of its name is fine, others are named", async () => {
  const stored = (hash: string) =>
    attachment(
      "status, sha256, type, bytes, width, height",
      `'stored', decode('${hash}', 'hex'), 'jpeg', 1, 1, 1`,
    );
  const changed = { ...parts(), readPhoto: async () => Buffer.from("other bytes") };

  expect(await findAfter("photo-files", stored(photoHash))).toEqual({ broken: 0, first: [] });
  expect(await findAfter("photo-files", stored(photoHash), changed)).toEqual({
    broken: 1,
    first: [`${photoHash}: changed`],
  });
});

test("a message that waits behind one on its ladder is not stuck", async () => {
  const later = "(SELECT id FROM outbound_message ORDER BY seq DESC LIMIT 1)";
  const { broken } = await findAfter(
    "outbox-stuck",
    `UPDATE outbound_message SET status = 'queued', next_at = now() + interval '30 minutes', settled_at = NULL WHERE id = ${message};
     UPDATE outbound_message SET status = 'queued', next_at = now() - interval '20 minutes', settled_at = NULL WHERE id = ${later}`,
  );
  expect(broken).toBe(0);
});

test("two chats answered for one cause are noticed", async () => {
  const { first } = await findAfter(
    "outbox-causes",
    `INSERT INTO conversation (id, channel, chat, person_id, state) SELECT gen_random_uuid(), 'line', 'other', id, '{}' FROM person WHERE role = 'customer';
     INSERT INTO outbound_message (id, conversation_id, conversation_version, seq, part, kind, must_arrive, status, created_at, cause_event_id, cause_index)
     SELECT gen_random_uuid(), c.id, 1, 1, 0, 'answer', false, 'accepted', now(), o.cause_event_id, 1 FROM outbound_message o, conversation c WHERE c.chat = 'other' AND o.seq = 1`,
  );
  expect(first).toHaveLength(1);
});

test("two tickets opened by one cause are noticed", async () => {
  const { broken } = await findAfter(
    "ticket-causes",
    "UPDATE ticket SET cause_index = 1 WHERE status = 'archived'; UPDATE ticket SET cause_event_id = (SELECT cause_event_id FROM ticket WHERE status = 'archived')",
  );
  expect(broken).toBe(1);
});

test("a number told that no ticket has is noticed, unless a person typed it", async () => {
  const gone = "UPDATE ticket SET number = 'S20261100177' WHERE status = 'archived'";
  expect(await findAfter("told-numbers", gone)).toMatchObject({ broken: 1 });

  const { seal } = desk.store.parts;
  const typed = seal.seal("where is S20261100101?", "inbound_event.raw:line:typed").toString("hex");
  const alsoTyped = `INSERT INTO inbound_event (channel_id, dedupe_key, conversation_key, platform_ts, raw_enc)
    VALUES ('line', 'typed', 'line:x', now(), '\\x${typed}')`;
  expect(await findAfter("told-numbers", `${gone}; ${alsoTyped}`)).toMatchObject({ broken: 0 });
});

test("another key opens nothing, and says so for every sealed row", async () => {
  const other = { ...parts(), seal: openSeal(new Uint8Array(32).fill(8)) };
  const { broken, first } = await findAfter("seals", "SELECT 1", other);

  expect(broken).toBeGreaterThan(20);
  expect(first[0]).toContain("sealed with another key at person.name:");
});

test("a history that breaks is named by its ticket and event", async () => {
  const { first } = await findAfter(
    "ticket-chains",
    "UPDATE ticket_event SET at = at - interval '1 hour' WHERE seq = 3",
  );

  expect(first.toSorted()).toEqual([
    "S20261100101: event 3 was changed",
    "S20261100102: event 3 was changed",
  ]);
});

test("a changed record is named by its number, and so is the place where one is missing", async () => {
  const changed = await findAfter(
    "audit-chain",
    "UPDATE audit_log SET actor = 'nobody' WHERE seq = 2",
  );
  const missing = await findAfter("audit-chain", "DELETE FROM audit_log WHERE seq = 2");

  expect(changed.first).toEqual(["2: it was changed"]);
  expect(missing.first).toEqual(["3: a row before it was removed or changed"]);
});
