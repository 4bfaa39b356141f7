import { expect, test } from "vitest";
import { apart } from "../../../bots/wecom-api/upload-material.ts";
import type { Channel, SendOrder } from "../../../src/ports/channel.ts";
import type { MediaBubble } from "../../../src/ports/outgoing.ts";
import { keptFile, keptId, media, pngHead, shownFiles } from "../../support/pictures.ts";
import { openTalk, type Talk } from "./talk.ts";

const megabyte = 1_024 * 1_024;

async function withLihua(): Promise<Talk> {
  const talk = await openTalk();
  await talk.platform.wecom.phone("LiHua", "李华").open();
  return talk;
}

/** Sends each group of a bubble to Li Hua; gives how each ended. */
async function show(
  talk: Talk,
  bubble: MediaBubble,
  own: Readonly<Record<string, Uint8Array | undefined>> = {},
  more: Partial<SendOrder> = {},
  channel: Channel = talk.wecom,
  chat = "lihua",
) {
  const outcomes = [];
  for (const group of channel.pack([bubble])) {
    const order = { ...talk.order(chat, ...group), files: shownFiles(bubble, own), ...more };
    outcomes.push(await channel.send(order));
  }
  return outcomes;
}

const screen = (talk: Talk) =>
  talk.platform.wecom
    .phone("LiHua")
    .entries()
    .filter(({ by }) => by === "desk")
    .map(({ shown }) => shown);
const uploads = (talk: Talk) =>
  talk.platform.wecom.wire().filter(({ path }) => path.includes("media/upload"));

test("words first, then each picture by itself, each with what is said when it is gone", () => {
  const bubble = media(keptFile(1), keptFile(2, "pdf"));
  expect(apart(bubble)).toEqual([
    { kind: "text", text: bubble.text },
    { ...bubble, text: "", items: [bubble.items[0]], gone: ["1 gone"] },
    { ...bubble, text: "", items: [bubble.items[1]], gone: ["1 gone"] },
  ]);
});

test("two pictures are shown under their words, each uploaded once", async () => {
  await using talk = await withLihua();
  const outcomes = await show(talk, media(keptFile(1), keptFile(2)));
  expect(outcomes.map(({ kind }) => kind)).toEqual(["accepted", "accepted", "accepted"]);
  const photo = `data:image/png;base64,${pngHead(800, 600).toString("base64")}`;
  const [words, ...pictures] = screen(talk);
  expect(words).toMatchObject({ text: expect.stringContaining("S20261100101") });
  expect(pictures).toEqual([
    { kind: "photo", photo },
    { kind: "photo", photo },
  ]);
  expect(uploads(talk)).toHaveLength(2);
});

test.for([
  ["a photo", keptFile(1), "photo"],
  ["a voice message", keptFile(1, "amr"), "voice"],
  ["a film", keptFile(1, "mp4"), "video"],
  ["a paper", keptFile(1, "pdf"), "file"],
  ["a recording of another kind", keptFile(1, "ogg"), "file"],
  ["a moving picture", keptFile(1, "gif"), "file"],
  ["a photo above 10 MB", keptFile(1, "png", { size: 10 * megabyte + 1 }), "file"],
  ["a voice message above 2 MB", keptFile(1, "amr", { size: 2 * megabyte + 1 }), "file"],
] as const)("%s is shown as %s", async ([, file, what]) => {
  await using talk = await withLihua();
  await show(talk, media(file));
  expect(screen(talk).at(-1)).toMatchObject(what === "photo" ? { kind: what } : { what });
});

test("what the platform does not take for a picture goes as a file", async () => {
  await using talk = await withLihua();
  await show(talk, media(keptFile(1)), { [keptId(1)]: Buffer.from("no picture at all") });
  expect(screen(talk).at(-1)).toEqual({ kind: "other", what: "file" });
  expect(uploads(talk)).toHaveLength(2);
});

test("material that the platform does not know any more (40007) is uploaded once more", async () => {
  await using talk = await withLihua();
  talk.platform.wecom.fault({
    call: "message/send",
    times: 1,
    kind: { is: "own", name: "file-gone" },
  });
  const bubble = { ...media(keptFile(1)), text: "" };
  expect(await show(talk, bubble)).toMatchObject([{ kind: "accepted" }]);
  expect(uploads(talk)).toHaveLength(2);
});

test("an upload whose answer is lost is repeated without a doubt, for it reached nobody", async () => {
  await using talk = await withLihua();
  talk.platform.wecom.fault({ call: "media/upload", times: 1, kind: { is: "reset-after" } });
  const bubble = { ...media(keptFile(1)), text: "" };
  expect(await show(talk, bubble)).toMatchObject([{ kind: "not-accepted", scope: "chat" }]);
  expect(screen(talk)).toEqual([]);
});

test("a picture whose answer is lost may have arrived: the platform would not know a second copy (R7)", async () => {
  await using talk = await withLihua();
  talk.platform.wecom.fault({ call: "message/send", times: 1, kind: { is: "reset-after" } });
  const bubble = { ...media(keptFile(1)), text: "" };
  expect(await show(talk, bubble)).toMatchObject([{ kind: "unsure", safeToRepeat: false }]);
  expect(screen(talk)).toHaveLength(1);
});

test("a token that runs out between upload and message is fetched anew, once", async () => {
  await using talk = await withLihua();
  for (const call of ["media/upload", "message/send"])
    talk.platform.wecom.fault({ call, times: 1, kind: { is: "token-expired" } });
  const bubble = { ...media(keptFile(1)), text: "" };
  expect(await show(talk, bubble)).toMatchObject([{ kind: "accepted" }]);
  expect(screen(talk)).toHaveLength(1);
});

test("what is not ours any more, or left the shelf, is not uploaded (R6)", async () => {
  await using talk = await withLihua();
  const bubble = { ...media(keptFile(1)), text: "" };
  expect(await show(talk, bubble, {}, { stillOurs: () => false })).toMatchObject([
    { code: "withheld" },
  ]);
  expect(await show(talk, bubble, { [keptId(1)]: undefined })).toMatchObject([
    { code: "file-left" },
  ]);
  expect(uploads(talk)).toEqual([]);
});

test("a customer of 微信客服 would see a picture the same way, under our own id of the message", async () => {
  await using talk = await openTalk();
  const phone = talk.platform.kf.phone("小王", "王先生");
  await phone.open();
  await phone.say("你好");
  const chat = `${talk.platform.openKfId}:${phone.person}`;
  const bubble = media(keptFile(1));
  const outcomes = await show(talk, bubble, {}, {}, talk.kf, chat);
  expect(outcomes.at(-1)).toMatchObject({ kind: "accepted" });
  expect(phone.entries().at(-1)?.shown).toMatchObject({ kind: "photo" });
});
