import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "../../../bots/wecom/parse.ts";

const corpId = "ww0123456789abcdef";
const folder = new URL("samples/", import.meta.url);
const sample = (name: string): Buffer => readFileSync(new URL(name, folder));
const at = 1_767_225_600_000;

const inputs: Readonly<Record<string, object>> = {
  "text.xml": { kind: "said", text: "接单 T-1042", messageId: "7589012345678901234", at },
  "image.xml": {
    kind: "sent-photos",
    photos: [
      {
        ref: "1Yv-zXfHjSjU-7LH-GwtYqDGS-zz6w22KmWAT5COgP7o",
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    ],
    at,
  },
  "location.xml": {
    kind: "shared-location",
    latitude: 39.908823,
    longitude: 116.39747,
    address: "北京市朝阳区 国贸",
    at,
  },
  "link.xml": {
    kind: "said",
    text: "说明书\nhttps://example.com/manual?a=1&b=2",
    messageId: "7589012345678901237",
    at,
  },
  "voice.xml": {
    kind: "sent-files",
    files: [{ id: expect.any(String), ref: "media", kind: "voice", mime: "voice/amr" }],
    messageId: "7589012345678901238",
    at,
  },
  "enter-agent.xml": { kind: "opened", at },
  "unsubscribe.xml": { kind: "left", at },
  "click.xml": { kind: "chose", choice: "menu.mine", at },
  "card-press.xml": { kind: "chose", choice: "job.accept.T-1042", at },
};

const dropped: Readonly<Record<string, string>> = {
  "subscribe.xml": "subscribe",
  "view.xml": "view",
  "location-report.xml": "location",
  "scan.xml": "scancode_push",
  "directory.xml": "directory",
};

test("every sample is heard or dropped by name", () => {
  const bells = ["kf-doorbell.xml"];
  const named = [...Object.keys(inputs), ...Object.keys(dropped), ...bells].toSorted();
  expect(readdirSync(folder).toSorted()).toEqual(named);
});

test.each(Object.entries(inputs))("%s is heard from the member who did it", (name, input) => {
  const { arrivals, spoiled, dropped } = parse(sample(name), corpId);
  expect([spoiled, dropped]).toEqual([[], []]);
  expect(arrivals).toEqual([
    expect.objectContaining({ platform: "wecom", chat: "lihua", at, input, raw: sample(name) }),
  ]);
});

test.each(Object.entries(dropped))("%s needs no answer: it is dropped as %s", (name, kind) => {
  expect(parse(sample(name), corpId)).toEqual({ arrivals: [], spoiled: [], dropped: [kind] });
});

test("a doorbell of 微信客服 at the app's address is told as one, a crooked one is kept aside", () => {
  expect(parse(sample("kf-doorbell.xml"), corpId)).toEqual({
    arrivals: [],
    spoiled: [],
    dropped: [],
    bell: { openKfId: "wkTESTKF00000001", token: "ENC1" },
  });
  const crooked = Buffer.from(
    String(sample("kf-doorbell.xml")).replace("wkTESTKF00000001", "../x"),
  );
  expect(parse(crooked, corpId)).toMatchObject({ arrivals: [], spoiled: [{ raw: crooked }] });
});

test("a message is known by enterprise, app, number and sender", () => {
  const [arrival] = parse(sample("text.xml"), corpId).arrivals;
  expect(arrival?.eventId).toBe(`${corpId}:1000002:7589012345678901234:lihua`);
});

test("an event is known by its bytes: the same again is the same, another in the same second is not", () => {
  const ids = ["enter-agent.xml", "enter-agent.xml", "click.xml", "card-press.xml"].map(
    (name) => parse(sample(name), corpId).arrivals[0]?.eventId,
  );
  expect(ids[0]).toBe(ids[1]);
  expect(new Set(ids).size).toBe(3);
  expect(ids[0]).toMatch(/^sha256\.[0-9a-f]{64}$/);
});

test("a pressed card brings the ticket that may change it", () => {
  const [arrival] = parse(sample("card-press.xml"), corpId).arrivals;
  expect(arrival?.press).toEqual({
    taskId: "ticket-1042-v3",
    responseCode: "RC_abc",
    key: "job.accept.T-1042",
  });
});

const broken: Readonly<Record<string, (text: string) => string>> = {
  "without a sender": (text) => text.replace(/<FromUserName>.*?<\/FromUserName>/, ""),
  "from a sender nobody could be": (text) => text.replace("LiHua", "Li Hua\n"),
  "without a time": (text) => text.replace("1767225600", ""),
  "with a time that is none": (text) => text.replace("1767225600", "now"),
  "without words": (text) => text.replace(/<Content>.*?<\/Content>/, ""),
  "without a number": (text) => text.replace(/<MsgId>.*?<\/MsgId>/, ""),
  "with a number of letters": (text) => text.replace("7589012345678901234", "abc"),
  "with a doctype": (text) => `<!DOCTYPE xml>${text}`,
  "cut in half": (text) => text.slice(0, 100),
};

test.each(Object.entries(broken))(
  "R3: a message %s is kept aside with its bytes",
  (_name, breakIt) => {
    const raw = Buffer.from(breakIt(String(sample("text.xml"))));
    const { arrivals, spoiled } = parse(raw, corpId);
    expect(arrivals).toEqual([]);
    expect(spoiled).toMatchObject([
      { platform: "wecom", eventId: expect.stringMatching(/^sha256\./), raw },
    ]);
  },
);

test("a place off the globe is kept aside", () => {
  const raw = Buffer.from(String(sample("location.xml")).replace("39.908823", "390.9"));
  expect(parse(raw, corpId).spoiled).toHaveLength(1);
});

test("a kind of tomorrow is answered politely, an event of tomorrow is dropped", () => {
  const text = String(sample("voice.xml"));
  const tomorrow = parse(Buffer.from(text.replace("[voice]", "[hologram]")), corpId);
  expect(tomorrow.arrivals[0]?.input).toEqual({ kind: "unspoken", what: "unknown", at });
  const event = String(sample("click.xml")).replace("[click]", "[Some Thing]");
  expect(parse(Buffer.from(event), corpId).dropped).toEqual(["unknown"]);
});

test("why a callback is kept aside is said in our words, whatever its kind is called (S32)", () => {
  const text = sample("text.xml").toString().replace("[text]", "[<b>]").replaceAll("MsgId", "Id");
  const { spoiled } = parse(Buffer.from(text), corpId);
  expect(spoiled.map(({ reason }) => reason)).toEqual(["the message is not as WeCom describes it"]);
});
