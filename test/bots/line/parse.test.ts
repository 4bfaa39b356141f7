import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "../../../bots/line/parse.ts";
import type { PersonInput } from "../../../src/engine/input.ts";

const receivedAt = 1_780_000_001_000;

const sample = (name: string): Buffer =>
  readFileSync(new URL(`./samples/${name}.json`, import.meta.url));
const inputs = (name: string): readonly PersonInput[] =>
  parse(sample(name), receivedAt).arrivals.map((one) => one.input);
const at = expect.any(Number);
const sent = (ref: string, file: object): object => ({
  kind: "sent-files",
  files: [{ id: expect.any(String), ref, ...file }],
  messageId: ref,
  at,
});

test.each([
  ["text", [{ kind: "said", text: "洗衣机 E21 报警 🤨", messageId: "514587306321747968", at }]],
  [
    "text-with-line-emoji",
    [{ kind: "said", text: "(hello) it leaks", messageId: "514587306321747969", at }],
  ],
  ["image-elsewhere", [{ kind: "unspoken", what: "linked-photo", at }]],
  [
    "location",
    [
      {
        kind: "shared-location",
        latitude: 35.65910807942215,
        longitude: 139.70372892916203,
        title: "Home",
        address: "1 Example Road",
        messageId: "514587306321747973",
        at,
      },
    ],
  ],
  ["postback", [{ kind: "chose", choice: "repair.urgency.high", at }]],
  ["postback-datetime", [{ kind: "said", text: "2026-07-01 10:30 am", at }]],
  ["follow", [{ kind: "opened", at }]],
  ["unfollow", [{ kind: "left", at }]],
  ["unsend", [{ kind: "withdrew", messageId: "514587306321747968", at }]],
  ["sticker", [{ kind: "unspoken", what: "sticker", at }]],
  ["audio", [sent("514587306321747975", { kind: "voice", seconds: 60 })]],
  ["video", [sent("514587306321747976", { kind: "video", seconds: 60 })]],
  ["file", [sent("514587306321747977", { kind: "document", name: "manual.pdf", size: 2_138 })]],
] as const)("the sample %s is read as what the person did", (name, expected) => {
  expect(inputs(name)).toEqual(expected);
});

test("photos sent together are one album, told in the order of LINE's clock", () => {
  const { arrivals } = parse(sample("image-set"), receivedAt);
  const photos = arrivals.flatMap(({ input }) =>
    input.kind === "sent-photos" ? input.photos : [],
  );
  expect(photos.map(({ ref }) => ref)).toEqual(["514587306321747971", "514587306321747970"]);
  expect(new Set(photos.map(({ album }) => album)).size).toBe(1);
  expect(new Set(photos.map(({ id }) => id)).size).toBe(2);
});

test("the same event always gives the same photo id, so a redelivery is no second photo", () => {
  expect(inputs("image-set")).toEqual(inputs("image-set"));
});

test.each([
  ["standby", ["standby"]],
  ["group", ["group", "group"]],
  ["left-alone", ["beacon", "accountLink", "videoPlayComplete", "unknown"]],
  ["console-verify", ["console-verify", "console-verify"]],
  ["empty", []],
] as const)("the sample %s is dropped by name and nobody answers", (name, dropped) => {
  expect(parse(sample(name), receivedAt)).toEqual({ arrivals: [], spoiled: [], dropped });
});

test("one bad event is set aside with its bytes; its neighbours arrive in order", () => {
  const { arrivals, spoiled, dropped } = parse(sample("batch-with-a-bad-one"), receivedAt);
  const texts = arrivals.map(({ input }) => (input.kind === "said" ? input.text : ""));
  expect(texts).toEqual(["first", "second"]);
  expect(arrivals.map(({ chat }) => chat.slice(0, 2))).toEqual(["U2", "U1"]);
  expect(dropped).toEqual([]);
  expect(spoiled).toHaveLength(1);
  expect(Buffer.from(spoiled[0]?.raw ?? "").toString()).toContain("514587306321747982");
  expect(spoiled[0]?.eventId).toMatch(/^01J9Z8Q4/);
});

test("an arrival carries the event id, the person's chat and its own bytes", () => {
  const { arrivals } = parse(sample("text"), receivedAt);
  expect(arrivals[0]).toMatchObject({
    platform: "line",
    eventId: "01J9Z8Q4T0X5E6R7Y8V9P0A101",
    chat: "U11111111111111111111111111111111",
    raw: sample("text"),
  });
});

test("a reply token is good for fifty seconds from its arrival", () => {
  const { arrivals } = parse(sample("text"), receivedAt);
  expect(arrivals[0]?.reply?.expiresAt).toBe(receivedAt + 50_000);
});

test("a redelivered token dies with its event's twenty minutes", () => {
  const [event] = parse(sample("redelivery"), receivedAt).arrivals;
  expect(event?.reply?.expiresAt).toBe(receivedAt + 50_000);
  const late = (event?.at ?? 0) + 19 * 60_000;
  expect(parse(sample("redelivery"), late - 10).arrivals[0]?.reply?.expiresAt).toBe(late);
  expect(parse(sample("redelivery"), late).arrivals[0]).not.toHaveProperty("reply");
});

test("what cannot be stored is made harmless: lone surrogates and NUL", () => {
  const body = sample("text").toString().replace("洗衣机", "a\\ud800b\\u0000c");
  const [arrival] = parse(Buffer.from(body), receivedAt).arrivals;
  expect(arrival?.input).toMatchObject({ text: expect.stringMatching(/^a\ufffdb\u2400c/) });
});

test("a key of the language itself spoils the event and touches nothing", () => {
  const body = sample("text").toString().replace('"mode"', '"__proto__": {"polluted": 1}, "mode"');
  expect(parse(Buffer.from(body), receivedAt).spoiled).toHaveLength(1);
  expect({}).not.toHaveProperty("polluted");
});

test("a believed body that is no delivery is set aside whole, known by its bytes", () => {
  const body = Buffer.from([0x7b, 0xff]);
  const { spoiled } = parse(body, receivedAt);
  expect(spoiled).toEqual([
    {
      platform: "line",
      eventId: expect.stringMatching(/^sha256\.[0-9a-f]{64}$/),
      reason: expect.any(String),
      raw: body,
    },
  ]);
  expect(parse(body, receivedAt + 1).spoiled[0]?.eventId).toBe(spoiled[0]?.eventId);
});

test("whatever events come, every one is an arrival, set aside or dropped", () => {
  const types = fc.constantFrom("message", "postback", "follow", "unsend", "join", "x");
  const event = fc.record(
    {
      type: types,
      mode: fc.constantFrom("active", "standby"),
      timestamp: fc.nat(),
      webhookEventId: fc.string({ maxLength: 30 }),
      source: fc.record({ type: fc.constant("user"), userId: fc.constant(`U${"1".repeat(32)}`) }),
      message: fc.record({ id: fc.constant("1"), type: fc.string(), text: fc.string() }),
      deliveryContext: fc.record({ isRedelivery: fc.boolean() }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(event, fc.jsonValue())), (events) => {
      const { arrivals, spoiled, dropped } = parse(
        Buffer.from(JSON.stringify({ events })),
        receivedAt,
      );
      expect(arrivals.length + spoiled.length + dropped.length).toBe(events.length);
    }),
    { numRuns: 300 },
  );
});

const heard = (event: object): PersonInput | undefined => {
  const whole = {
    mode: "active",
    timestamp: receivedAt,
    source: { type: "user", userId: `U${"1".repeat(32)}` },
    webhookEventId: "01J9Z8Q4T0X5E6R7Y8V9P0A999",
    deliveryContext: { isRedelivery: false },
    ...event,
  };
  const body = Buffer.from(JSON.stringify({ destination: "U0", events: [whole] }));
  return parse(body, receivedAt).arrivals[0]?.input;
};

test("a button's data comes back as text the database can hold (S6)", () => {
  const postback = { data: "t:accept:\u0000\ud800" };
  expect(heard({ type: "postback", postback })).toMatchObject({ choice: "t:accept:\u2400\ufffd" });
});

test("a text without end is cut at ten thousand units (S6)", () => {
  const message = { id: "1", type: "text", text: `${"x".repeat(9_999)}\ud83d\ude00yyy` };
  const input = heard({ type: "message", message });
  expect(input?.kind === "said" ? input.text : "").toBe(`${"x".repeat(9_999)}\ufffd`);
});

test("the name of an album is text the database can hold (S6)", () => {
  const contentProvider = { type: "line" };
  const message = { id: "1", type: "image", contentProvider, imageSet: { id: "a\u0000\ud800" } };
  expect(heard({ type: "message", message })).toMatchObject({
    photos: [{ album: "a\u2400\ufffd" }],
  });
});

test("an event of a time that no calendar has, or with a token of other signs, is kept aside (S6)", () => {
  const follow = { type: "follow" };
  expect(heard(follow)).toMatchObject({ kind: "opened" });
  expect(heard({ ...follow, timestamp: 9e15 })).toBeUndefined();
  expect(heard({ ...follow, replyToken: "a\u0000" })).toBeUndefined();
});
