import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { UsageFault } from "../../src/ops/usage-fault.ts";
import { openTestOffice, type TestOffice } from "../support/office.ts";
import { openTestStore, type TestStore } from "../support/store.ts";

let desk: TestStore;
let ops: TestOffice;

beforeAll(async () => {
  desk = await openTestStore();
  ops = openTestOffice(desk);
});
beforeEach(async () => {
  await desk.rows("TRUNCATE inbound_event, audit_log");
});
afterAll(async () => {
  await ops[Symbol.asyncDispose]();
  await desk[Symbol.asyncDispose]();
});

const update = {
  update_id: 4711,
  message: {
    message_id: 5,
    date: 1_795_300_000,
    chat: { id: 700001, type: "private", first_name: "Wang" },
    from: { id: 700001, is_bot: false, first_name: "Wang" },
    text: "空调坏了",
  },
};
const telegramKey = "4711:message:700001.5";

async function quarantined(
  raw: string,
  key = telegramKey,
  platform: "telegram" | "line" = "telegram",
) {
  const event = { platform, eventId: key, reason: "DESK_BROKEN_PROMISE", raw: Buffer.from(raw) };
  await desk.store.shelf.quarantine(event, `${platform}:700001`, "AB12CD34");
  const [row] = await desk.rows<{ id: string }>(
    "SELECT id FROM inbound_event WHERE dedupe_key = $1",
    [key],
  );
  return row?.id ?? "";
}

const waiting = () => desk.store.backlog.waiting(-1, 10);

test("what was kept aside is listed with its reference, never with its words", async () => {
  const id = await quarantined(JSON.stringify(update));

  const { text } = await ops.type("events", "list");

  expect(text).toContain(id);
  expect(text).toContain("AB12CD34");
  expect(text).toContain("DESK_BROKEN_PROMISE");
  expect(text).toContain("1 kept aside.");
});

test("its bytes are shown only when asked for, and asking is recorded", async () => {
  await quarantined(JSON.stringify(update));

  expect((await ops.type("events", "show", "ab12cd34")).text).not.toContain("空调坏了");
  expect(await desk.rows("SELECT 1 FROM audit_log")).toEqual([]);

  expect((await ops.type("events", "show", "AB12CD34", "--show")).text).toContain("空调坏了");
  expect(await desk.rows("SELECT action, actor FROM audit_log")).toEqual([
    { action: "event-shown", actor: "operator:test" },
  ]);
});

test("a replayed event waits to be heard as what its person did, without its expired ways to answer", async () => {
  const id = await quarantined(JSON.stringify(update));

  await ops.type("events", "replay", id);

  const [event] = await waiting();
  expect(event).toMatchObject({
    kind: "arrival",
    key: telegramKey,
    arrival: { platform: "telegram", chat: "700001", input: { kind: "said", text: "空调坏了" } },
  });
  expect(event).not.toHaveProperty("arrival.reply");
  expect(await desk.rows("SELECT action, subject FROM audit_log")).toEqual([
    { action: "event-replayed", subject: id },
  ]);
});

test("an event of a LINE batch, stored by itself, is read again, too", async () => {
  const event = {
    type: "message",
    mode: "active",
    timestamp: 1_795_300_000_000,
    webhookEventId: "01HLINEEVENT",
    deliveryContext: { isRedelivery: false },
    source: { type: "user", userId: "U0123456789abcdef0123456789abcdef" },
    replyToken: "0123456789abcdef0123456789abcdef",
    message: { type: "text", id: "1", text: "hello", quoteToken: "q" },
  };
  const id = await quarantined(JSON.stringify({ events: [event] }), "01HLINEEVENT", "line");

  await ops.type("events", "replay", id);

  const [heard] = await waiting();
  expect(heard).toMatchObject({
    kind: "arrival",
    arrival: { input: { kind: "said", text: "hello" } },
  });
  expect(heard).not.toHaveProperty("arrival.reply");
});

test("an event nobody could read gets its real name when it is read at last", async () => {
  const id = await quarantined(JSON.stringify(update), "sha256.abc");

  await ops.type("events", "replay", id);

  expect((await waiting())[0]?.key).toBe(telegramKey);
});

test("an event that was heard from another delivery is not heard again", async () => {
  await quarantined(JSON.stringify(update));
  await desk.rows("UPDATE inbound_event SET status = 'done'");
  const id = await quarantined(JSON.stringify(update), "sha256.abc");

  await expect(ops.type("events", "replay", id)).rejects.toThrow("heard from another delivery");
  expect(await waiting()).toEqual([]);
});

test("bytes the parser still cannot use stay kept aside", async () => {
  const id = await quarantined("not json at all");

  await expect(ops.type("events", "replay", id)).rejects.toThrow("the body is no JSON in UTF-8");
  expect(await desk.rows("SELECT status FROM inbound_event")).toEqual([{ status: "quarantined" }]);
});

test("a stored notice is simply heard again", async () => {
  await desk.rows(
    `INSERT INTO inbound_event (channel_id, dedupe_key, kind, conversation_key, platform_ts, raw_enc, status)
     VALUES ('desk', 'n.0', 'notice', 'telegram:700001', now(), $1, 'quarantined')`,
    [
      desk.store.parts.seal.seal(
        JSON.stringify({ to: { channel: "telegram", chat: "700001" }, notice: { kind: "rated" } }),
        "inbound_event.raw:desk:n.0",
      ),
    ],
  );
  const [row] = await desk.rows<{ id: string }>("SELECT id FROM inbound_event");

  await ops.type("events", "replay", row?.id ?? "");

  expect(await waiting()).toMatchObject([
    { kind: "notice", key: "n.0", notice: { kind: "rated" } },
  ]);
});

test("an ignored event is not kept aside any more and cannot be replayed", async () => {
  const id = await quarantined(JSON.stringify(update));

  await ops.type("events", "ignore", id);

  expect((await ops.type("events", "list")).text).toBe("0 kept aside.");
  await expect(ops.type("events", "replay", id)).rejects.toThrow(UsageFault);
});

test("a message its customer took back cannot be heard again", async () => {
  const id = await quarantined(JSON.stringify(update));
  await desk.rows("UPDATE inbound_event SET raw_enc = NULL");

  await expect(ops.type("events", "replay", id)).rejects.toThrow("took this message back");
});

test("an unknown event is said to be unknown", async () => {
  await expect(ops.type("events", "show", "999")).rejects.toThrow("There is no event 999.");
});
