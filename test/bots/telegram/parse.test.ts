import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "../../../bots/telegram/parse.ts";
import { derive } from "../../../src/kernel/ids.ts";

const at = 1_790_000_000_000;
const samples = new URL("samples/", import.meta.url);

function read(name: string) {
  return parse(readFileSync(new URL(`${name}.json`, samples)), at);
}

function inputOf(name: string) {
  return read(name).arrivals.map(({ input }) => input);
}

test("an arrival names the chat, the event, its time and who it says it is", () => {
  const raw = readFileSync(new URL("text.json", samples));

  expect(parse(raw, at)).toEqual({
    arrivals: [
      {
        platform: "telegram",
        eventId: "810000101:message:700001.41",
        chat: "700001",
        at: 1_780_000_041_000,
        input: {
          kind: "said",
          text: "The pump does not start\nsince this morning 😕",
          messageId: "41",
          at: 1_780_000_041_000,
        },
        profile: { name: "Ana Sun", language: "zh-hans" },
        raw,
      },
    ],
    spoiled: [],
    dropped: [],
  });
});

test("pressing Start is the first contact, with the link's payload if there is one", () => {
  expect(inputOf("start")).toEqual([{ kind: "opened", at: 1_780_000_042_000 }]);
  expect(inputOf("start-with-payload")).toEqual([
    { kind: "opened", payload: "t88_Qm9v", at: 1_780_000_043_000 },
  ]);
});

test("a command is the word behind its slash", () => {
  expect(inputOf("command")).toMatchObject([{ kind: "said", text: "my tickets", messageId: "44" }]);
});

test("of a photo's sizes the largest is taken", () => {
  expect(inputOf("photo")).toEqual([
    {
      kind: "sent-photos",
      photos: [
        {
          id: derive("photo", "telegram", "810000105:message:700001.45", 0),
          ref: "AgACAgIAAxkBAAIBax",
          size: 120_553,
        },
      ],
      caption: "the name plate",
      messageId: "45",
      at: 1_780_000_045_000,
    },
  ]);
});

test("photos of one album name it", () => {
  const albums = ["album-first", "album-second"].flatMap(inputOf);

  expect(albums).toMatchObject([
    { caption: "two views", photos: [{ album: "13902839011232384", ref: "AgACAgIAAxkBAAIBbx" }] },
    { photos: [{ album: "13902839011232384", ref: "AgACAgIAAxkBAAIBcx" }] },
  ]);
});

test("a picture sent as a file is a photo, any other file is not", () => {
  expect(inputOf("picture-as-file")).toMatchObject([
    { kind: "sent-photos", photos: [{ ref: "BQACAgIAAxkBAAIBd", size: 4_180_112 }] },
  ]);
  expect(inputOf("document")).toMatchObject([
    { kind: "sent-files", files: [{ kind: "document", name: "manual.pdf", size: 91_001 }] },
  ]);
});

test("a place may have a name and an address", () => {
  const where = { kind: "shared-location", latitude: 31.230416, longitude: 121.473701 };

  expect(inputOf("location")).toEqual([{ ...where, at: 1_780_000_050_000 }]);
  expect(inputOf("venue")).toEqual([
    { ...where, title: "Sun Laundry", address: "12 River Road", at: 1_780_000_051_000 },
  ]);
});

test.for([
  ["own-contact", true, "Ana Sun"],
  ["foreign-contact", false, "Ben"],
  ["contact-without-id", false, "Office"],
] as const)("of %s it is %s that the number is the sender's", ([name, own, shown]) => {
  expect(inputOf(name)).toMatchObject([{ kind: "shared-contact", own, name: shown }]);
});

test.for([
  ["voice", { kind: "voice", seconds: 4, size: 17_120, mime: "audio/ogg" }],
  ["video", { kind: "video", seconds: 6, size: 910_022 }],
  ["animation", { kind: "video", seconds: 2, ref: "CgACAgIAAxkBAAIBi" }],
] as const)("a %s is kept with what Telegram tells of it", ([name, file]) => {
  expect(inputOf(name)).toMatchObject([{ kind: "sent-files", files: [file] }]);
});

test.for([
  ["sticker", "sticker"],
  ["kind-of-tomorrow", "unknown"],
] as const)("a %s is kept as a kind we do not speak: %s", ([name, what]) => {
  expect(inputOf(name)).toMatchObject([{ kind: "unspoken", what }]);
});

test("a press brings the button's id and what answering it needs", () => {
  const press = {
    query: "3006480000001",
    chat: "700001",
    message: "61",
    shown: "Is it urgent?\n\n✓ Yes",
  };

  expect(read("press").arrivals).toMatchObject([
    {
      eventId: "810000124:callback_query:3006480000001",
      at,
      input: { kind: "chose", choice: "v1:urgent:yes", at },
      press,
    },
  ]);
  expect(read("press-under-an-old-message").arrivals).toMatchObject([
    { input: { choice: "g:help" }, press: { message: "11" } },
  ]);
});

test("changed words are told with the message they belong to", () => {
  expect(read("edited-text").arrivals).toMatchObject([
    {
      eventId: "810000121:edited_message:700001.41.1780000099",
      input: { kind: "edited", messageId: "41", text: "The pump starts, but it leaks" },
    },
  ]);
  expect(inputOf("edited-caption")).toMatchObject([
    { kind: "edited", messageId: "45", text: "its name plate" },
  ]);
  expect(inputOf("photo")).toMatchObject([{ kind: "sent-photos", messageId: "45" }]);
});

test("words in a topic of the private chat are words, and answered in the chat", () => {
  const update = JSON.parse(readFileSync(new URL("text.json", samples), "utf8"));
  const message = { ...update.message, message_thread_id: 7, is_topic_message: true };
  const [arrival] = parse(Buffer.from(JSON.stringify({ ...update, message })), at).arrivals;
  expect(arrival).toMatchObject({ chat: "700001", input: { kind: "said", messageId: "41" } });
});

test("blocking is leaving, letting in again is coming back", () => {
  expect(inputOf("blocked")).toEqual([{ kind: "left", at: 1_780_000_200_000 }]);
  expect(inputOf("let-in-again")).toEqual([{ kind: "opened", at: 1_780_000_200_000 }]);
});

test.for([
  ["group", "message.group"],
  ["added-to-group", "my_chat_member.group"],
  ["other-bot", "message.bot"],
  ["pinned", "message.pinned_message"],
  ["edited-location", "edited_message.location"],
  ["press-inline", "callback_query.inline"],
  ["press-game", "callback_query.game"],
  ["channel-post", "channel_post"],
  ["reaction", "message_reaction"],
] as const)("%s is nothing for us and counted as %s", ([name, dropped]) => {
  expect(read(name)).toEqual({ arrivals: [], spoiled: [], dropped: [dropped] });
});

test.for([
  ["a broken message", readFileSync(new URL("broken.json", samples)), /^810000135:message$/],
  ["an update without a number", Buffer.from('{"message":{}}'), /^sha256\.[0-9a-f]{64}$/],
  ["no JSON", Buffer.from("hello"), /^sha256\./],
  ["a list", Buffer.from("[]"), /^sha256\./],
  ["a poisoned one", Buffer.from('{"update_id":1,"message":{"__proto__":{"a":1}}}'), /^sha256\./],
] as const)("%s is set aside with its bytes", ([, raw, eventId]) => {
  const { arrivals, spoiled, dropped } = parse(raw, at);

  expect([...arrivals, ...dropped]).toEqual([]);
  expect(spoiled).toMatchObject([{ platform: "telegram", raw }]);
  expect(spoiled[0]?.eventId).toMatch(eventId);
});

test("half characters and zero bytes become something a database can hold", () => {
  const update = JSON.parse(readFileSync(new URL("text.json", samples), "utf8"));
  update.message.text = "a\ud800b\0c";

  expect(parse(Buffer.from(JSON.stringify(update)), at).arrivals[0]?.input).toMatchObject({
    text: "a\ufffdb\u2400c",
  });
});

test("every event has its own id, the same each time it is read", () => {
  const names = readdirSync(samples).map((name) => name.replace(".json", ""));
  const ids = () => names.flatMap((name) => read(name).arrivals.map(({ eventId }) => eventId));

  expect(new Set(ids()).size).toBe(ids().length);
  expect(ids()).toEqual(ids());
  expect(ids().every((id) => /^[\x21-\x7e]{1,200}$/.test(id))).toBe(true);
});

test("no change to an update makes the reader fall", () => {
  const updates = readdirSync(samples).map((name) => readFileSync(new URL(name, samples), "utf8"));
  fc.assert(
    fc.property(fc.constantFrom(...updates), fc.nat(), fc.jsonValue(), (source, place, value) => {
      const update = JSON.parse(source);
      change(update, place, value);
      const raw = Buffer.from(JSON.stringify(update));
      const { arrivals, spoiled, dropped } = parse(raw, at);

      expect(arrivals.length + spoiled.length + dropped.length).toBe(1);
      expect(arrivals.every((arrival) => arrival.input.at === arrival.at)).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

/** Puts a value in the place of one of the update's own, at any depth. */
function change(node: Record<string, unknown>, place: number, value: unknown): void {
  const keys = Object.keys(node);
  const key = keys[place % keys.length];
  if (key === undefined) return;
  const inner = node[key];
  const rest = Math.floor(place / keys.length);
  if (typeof inner === "object" && inner !== null && rest % 4 !== 0) {
    change(inner as Record<string, unknown>, rest, value);
  } else node[key] = value;
}

const aMessage = (more: object): Buffer =>
  Buffer.from(
    JSON.stringify({
      update_id: 5,
      message: {
        message_id: 1,
        date: 1_780_000_000,
        chat: { id: 7, type: "private" },
        from: { id: 7, is_bot: false, first_name: "Ana" },
        text: "hello",
        ...more,
      },
    }),
  );

test.each([-1, 1e12, 9e15])(
  "a message of the second %d is of no time: it is kept aside",
  (date) => {
    expect(parse(aMessage({ date }), 1).spoiled).toHaveLength(1);
  },
);

test("names that Telegram gives to files, albums and languages are text the database can hold (S6)", () => {
  const photo = [{ file_id: "a\u0000\ud800" }];
  expect(parse(aMessage({ photo }), 1).spoiled).toHaveLength(1);
  const from = { id: 7, is_bot: false, first_name: "Ana", language_code: "e\u0000\ud800" };
  const album = { photo: [{ file_id: "abc" }], media_group_id: "a\u0000\ud800", from };
  const [arrival] = parse(aMessage(album), 1).arrivals;
  expect(arrival?.input).toMatchObject({ photos: [{ album: "a\u2400\ufffd" }] });
  expect(arrival?.profile?.language).toBe("e\u2400\ufffd");
});
