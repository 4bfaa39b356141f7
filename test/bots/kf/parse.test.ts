import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "../../../bots/kf/parse.ts";

const page = JSON.parse(
  readFileSync(new URL("samples/page.json", import.meta.url), "utf8"),
) as Record<string, unknown>[];
const chat = "wkTESTKF00000001:wmTESTCUST000001";
const second = (n: number): number => (1_767_225_600 + n) * 1000;

test("a page is heard in the order of the platform's clock", () => {
  const { arrivals, spoiled, dropped } = parse(page, undefined);
  expect(spoiled).toEqual([]);
  expect(arrivals.map(({ input }) => input)).toEqual([
    { kind: "opened", payload: "sn=A1", at: second(-10) },
    { kind: "said", text: "空调坏了", messageId: "from_msgid_4622416642169452483", at: second(0) },
    { kind: "chose", choice: "m_human", at: second(1) },
    {
      kind: "sent-photos",
      photos: [{ id: expect.any(String), ref: "2iSLeVyqzk4eX0IB5kTi9Ljfa2rt9dwfq5WKRQ4Nvvgw" }],
      messageId: "m3",
      at: second(2),
    },
    {
      kind: "shared-location",
      latitude: 23.106021881103501,
      longitude: 113.320503234863,
      title: "广州国际媒体港",
      address: "广东省广州市海珠区",
      messageId: "m4",
      at: second(3),
    },
    { kind: "said", text: "说明书\nhttps://example.com/m?a=1", messageId: "m5", at: second(4) },
    {
      kind: "sent-files",
      files: [{ id: expect.any(String), ref: "x", kind: "voice" }],
      messageId: "m6",
      at: second(5),
    },
    { kind: "unspoken", what: "unknown", at: second(6) },
    { kind: "served", by: "person", at: second(7) },
    { kind: "bounced", platformMessageId: "0b5f0d0a", reason: "window-closed", at: second(9) },
    { kind: "withdrew", messageId: "m5", at: second(10) },
    { kind: "served", by: "person", at: second(11) },
  ]);
  expect(new Set(arrivals.map((one) => one.chat))).toEqual(new Set([chat]));
  expect(dropped).toEqual(["enter_session", "servicer_status_change"]);
});

test("an item is known by account and msgid, and keeps its bytes", () => {
  const [arrival] = parse(page.slice(1, 2), undefined).arrivals;
  expect(arrival?.eventId).toBe("wkTESTKF00000001:m2");
  expect(JSON.parse(String(Buffer.from(arrival?.raw ?? "")))).toEqual(page[1]);
});

test("a welcome code is used for fifteen seconds after the customer came in", () => {
  const [opened] = parse(page, undefined).arrivals;
  expect(opened?.reply).toEqual({ token: "WC_1", expiresAt: second(5) });
});

test("what is older than the line is history, what is younger is not", () => {
  const { arrivals } = parse(page, second(2));
  expect(arrivals.map(({ stale }) => stale === true)).toEqual([
    true,
    true,
    true,
    ...Array<boolean>(9).fill(false),
  ]);
});

test.each<[string, object]>([
  ["without an id", { msgid: undefined }],
  ["with an id of other letters", { msgid: "编号" }],
  ["without a customer", { external_userid: undefined }],
  ["for an account nobody could have", { open_kfid: "../x" }],
  ["without a time", { send_time: "now" }],
  ["whose text is a number", { text: { content: 7 } }],
  ["whose menu id is endless", { text: { content: "x", menu_id: "m".repeat(129) } }],
])("R3: an item %s harms only itself", (_name, change) => {
  const { arrivals, spoiled } = parse([page[1], { ...page[0], ...change }, page[2]], undefined);
  expect(arrivals.map(({ input }) => input.kind)).toEqual(["chose", "sent-photos"]);
  expect(spoiled).toMatchObject([
    { platform: "kf", eventId: expect.stringMatching(/^[\x21-\x7e]{1,200}$/) },
  ]);
});

test("scene parameters that are no good encoding are kept as they came", () => {
  const event = { ...(page[8]?.["event"] as object), scene_param: "100%" };
  const [opened] = parse([{ ...page[8], event }], undefined).arrivals;
  expect(opened?.input).toMatchObject({ kind: "opened", payload: "100%" });
});

test("whatever a page holds, it is read without a throw and nothing gets lost", () => {
  const item = fc.oneof(
    fc.anything(),
    fc.constantFrom(...page),
    fc.dictionary(
      fc.constantFrom("msgid", "msgtype", "send_time", "origin", "event", "__proto__"),
      fc.anything(),
    ),
  );
  fc.assert(
    fc.property(fc.array(item, { maxLength: 6 }), (items) => {
      const plain = JSON.parse(
        JSON.stringify(items, (_key, value: unknown) => (typeof value === "bigint" ? 1 : value)),
      ) as unknown[];
      const { arrivals, spoiled, dropped } = parse(plain, undefined);
      expect(arrivals.length + spoiled.length + dropped.length).toBe(plain.length);
    }),
    { seed: 38, numRuns: 2_000 },
  );
});

test("why an item is kept aside is said in our words, whatever its kind is called (S32)", () => {
  const { spoiled } = parse([{ ...page[0], msgtype: "<b>\u0007", open_kfid: "?" }], undefined);
  expect(spoiled.map(({ reason }) => reason)).toEqual([
    "the message is not as the platform describes it",
  ]);
});

test.each<[string, object]>([
  ["a welcome code", { event_type: "enter_session", welcome_code: "a\u0000\ud800" }],
  ["a failed message", { event_type: "msg_send_fail", fail_msgid: "a\u0000", fail_type: 4 }],
  ["a recalled message", { event_type: "user_recall_msg", recall_msgid: "a\ud800" }],
])("%s with signs that no id has is kept aside (S6)", (_what, event) => {
  const names = { open_kfid: "wkTESTKF00000001", external_userid: "wmTESTCUST000001" };
  const item = {
    msgid: "e1",
    send_time: 5,
    origin: 4,
    msgtype: "event",
    event: { ...names, ...event },
  };
  expect(parse([item], undefined).spoiled).toHaveLength(1);
});

test("a photo with signs that no id has is kept aside (S6)", () => {
  const photo = { ...page[0], msgtype: "image", image: { media_id: "a\u0000\ud800" } };
  expect(parse([photo], undefined).spoiled).toHaveLength(1);
});

test.each([
  [1, "person"],
  [2, "person"],
  [3, "desk"],
  [4, "person"],
])("a session that changes by %i is served by the %s", (change_type, by) => {
  const names = { open_kfid: "wkTESTKF00000001", external_userid: "wmTESTCUST000001" };
  const event = { event_type: "session_status_change", ...names, change_type, msg_code: "MC_1" };
  const item = { msgid: "e1", send_time: 1_767_225_600, origin: 4, msgtype: "event", event };
  const [arrival] = parse([item], undefined).arrivals;

  expect(arrival?.input).toEqual({ kind: "served", by, at: second(0) });
  expect(arrival?.reply).toEqual(
    by === "desk" ? { token: "MC_1", expiresAt: second(15) } : undefined,
  );
});

test.each([
  [6, "quota"],
  [7, "no-channels-account"],
  [9, "corp-not-verified"],
  [10, "blocked"],
  [99, "unknown"],
])(
  "a message that failed for reason %i comes back as %s, under the id it was sent with",
  (fail_type, reason) => {
    const names = { open_kfid: "wkTESTKF00000001", external_userid: "wmTESTCUST000001" };
    const event = { event_type: "msg_send_fail", ...names, fail_msgid: "0b5f0d0a", fail_type };
    const item = { msgid: "e1", send_time: 1_767_225_600, origin: 4, msgtype: "event", event };

    expect(parse([item], undefined).arrivals[0]?.input).toEqual({
      kind: "bounced",
      platformMessageId: "0b5f0d0a",
      reason,
      at: second(0),
    });
  },
);

test("words that a person of ours typed in their own app are not kept, only that they serve", () => {
  const own = page.filter(({ origin }) => origin === 5);
  const { arrivals } = parse(own, undefined);

  expect(arrivals.map(({ input }) => input.kind)).toEqual(["served"]);
  expect(Buffer.from(arrivals[0]?.raw ?? "").toString()).not.toContain("小梅");
});
