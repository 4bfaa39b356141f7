import { expect, test } from "vitest";
import type { SendOrder } from "../../../src/ports/channel.ts";
import type { MediaBubble } from "../../../src/ports/outgoing.ts";
import { keptFile, keptId, media, pngHead, shownFiles } from "../../support/pictures.ts";
import { openTalk, type Talk } from "./talk.ts";

const many = (count: number) => Array.from({ length: count }, (_, nth) => keptFile(nth));

/** Calls that a bubble becomes, as the ids of each. */
const packed = (talk: Talk, bubble: MediaBubble): readonly (readonly MediaBubble[])[] =>
  talk.channel
    .pack([bubble])
    .map((group) => group.flatMap((one) => (one.kind === "media" ? [one] : [])));

const orderFor = (
  talk: Talk,
  bubble: MediaBubble,
  own: Readonly<Record<string, Uint8Array | undefined>> = {},
): SendOrder => ({ ...talk.order(bubble), files: shownFiles(bubble, own) });

const calls = (talk: Talk) => talk.telegram.wire().map(({ method }) => method);
const screen = (talk: Talk) =>
  talk.telegram
    .phone("Ana")
    .entries()
    .filter(({ by }) => by === "desk")
    .map(({ shown }) => shown);

test("photos are albums of ten at most, everything else goes by itself, and the words stand under the first", async () => {
  await using talk = await openTalk();
  const groups = packed(talk, media(keptFile(90, "pdf"), ...many(12), keptFile(91, "ogg")));
  expect(groups.map((group) => group.map(({ items }) => items.length))).toEqual([
    [10],
    [2],
    [1],
    [1],
  ]);
  expect(groups.flat().map(({ text }) => text !== "")).toEqual([true, false, false, false]);
  expect(groups.flat().map(({ gone }) => gone.length)).toEqual([10, 2, 1, 1]);
});

test("an album arrives as one call with its words", async () => {
  await using talk = await openTalk();
  const outcome = await talk.channel.send(orderFor(talk, media(...many(3))));
  expect(outcome).toMatchObject({ kind: "accepted", messageIds: { length: 3 } });
  expect(calls(talk)).toEqual(["sendMediaGroup"]);
  const photo = `data:image/png;base64,${pngHead(800, 600).toString("base64")}`;
  expect(screen(talk)).toEqual([
    { kind: "photo", photo, caption: "Sent with case S20261100101:" },
    { kind: "photo", photo },
    { kind: "photo", photo },
  ]);
});

test.for([
  ["a photo", keptFile(1), "sendPhoto"],
  ["a voice message", keptFile(1, "ogg"), "sendVoice"],
  ["a paper", keptFile(1, "pdf"), "sendDocument"],
  ["a recording for other apps", keptFile(1, "amr"), "sendDocument"],
  ["a moving picture", keptFile(1, "gif"), "sendDocument"],
  [
    "a strip too long for a photo",
    keptFile(1, "png", { width: 4096, height: 100 }),
    "sendDocument",
  ],
  ["a photo above 10 MB", keptFile(1, "png", { size: 10 * 1024 * 1024 + 1 }), "sendDocument"],
] as const)("%s is sent by %s", async ([, file, method]) => {
  await using talk = await openTalk();
  expect(await talk.channel.send(orderFor(talk, media(file)))).toMatchObject({ kind: "accepted" });
  expect(calls(talk)).toEqual([method]);
});

test("large photos share no request that Telegram would turn away", async () => {
  await using talk = await openTalk();
  const large = Array.from({ length: 6 }, (_, nth) =>
    keptFile(nth, "jpeg", { size: 9 * 1024 * 1024 }),
  );
  expect(packed(talk, media(...large)).map((group) => group[0]?.items.length)).toEqual([4, 2]);
});

test("what Telegram does not take for photos after all goes once more as files", async () => {
  await using talk = await openTalk();
  const bubble = media(...many(2));
  const broken = { [keptId(1)]: Buffer.from("no picture") };
  expect(await talk.channel.send(orderFor(talk, bubble, broken))).toMatchObject({
    kind: "accepted",
  });
  expect(calls(talk)).toEqual(["sendMediaGroup", "sendMediaGroup"]);
  expect(screen(talk).map(({ kind }) => kind)).toEqual(["other", "other"]);
});

test("a picture that left the shelf a moment ago is looked for again, and nothing is called", async () => {
  await using talk = await openTalk();
  const gone = { [keptId(0)]: undefined };
  expect(await talk.channel.send(orderFor(talk, media(...many(2)), gone))).toMatchObject({
    kind: "not-accepted",
    code: "file-left",
  });
  expect(calls(talk)).toEqual([]);
});

test("an album whose answer is lost may have arrived: nobody sends it again by itself (R7)", async () => {
  await using talk = await openTalk();
  talk.telegram.fault({ call: "sendMediaGroup", times: 1, kind: { is: "reset-after" } });
  expect(await talk.channel.send(orderFor(talk, media(...many(2))))).toMatchObject({
    kind: "unsure",
    safeToRepeat: false,
  });
  expect(screen(talk)).toHaveLength(2);
});

test("a throttled upload waits as long as Telegram says; a blocked bot is told at once", async () => {
  await using talk = await openTalk();
  talk.telegram.fault({ call: "*", times: 1, kind: { is: "throttle", retryAfterSeconds: 7 } });
  expect(await talk.channel.send(orderFor(talk, media(...many(2))))).toMatchObject({
    kind: "not-accepted",
    retryAfterMs: 7_000,
  });
  await talk.telegram.phone("Ana").block();
  expect(await talk.channel.send(orderFor(talk, media(...many(2))))).toMatchObject({
    kind: "refused",
    why: "blocked",
  });
});

test("an upload that is not ours any more is not begun (R6)", async () => {
  await using talk = await openTalk();
  const order = { ...orderFor(talk, media(...many(2))), stillOurs: () => false };
  expect(await talk.channel.send(order)).toMatchObject({ code: "withheld" });
  expect(calls(talk)).toEqual([]);
});
