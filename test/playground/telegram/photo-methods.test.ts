import { expect, test } from "vitest";
import { ana, openChat, png } from "./chat.ts";

async function upload(bytes: Uint8Array): Promise<string> {
  await using chat = await openChat();
  const form = new FormData();
  form.set("chat_id", String(ana));
  form.set("photo", new Blob([Buffer.from(bytes)]), "pump.png");
  const url = `${chat.telegram.root}/bot${chat.telegram.token}/sendPhoto`;
  const answer = await fetch(url, { method: "POST", body: form });
  const body = (await answer.json()) as { ok: boolean; description?: string };
  return body.ok ? "accepted" : `${answer.status} ${body.description ?? ""}`;
}

test.for([
  ["a small picture", png(800, 600), "accepted"],
  ["something that is no picture", Buffer.from("hello"), "400 Bad Request: IMAGE_PROCESS_FAILED"],
  ["sides above 10000 together", png(9000, 1001), "400 Bad Request: PHOTO_INVALID_DIMENSIONS"],
  ["a strip longer than 20 to 1", png(2100, 100), "400 Bad Request: PHOTO_INVALID_DIMENSIONS"],
  [
    "more than 10 MB",
    Buffer.concat([png(800, 600), Buffer.alloc(10_485_760)]),
    "413 Request Entity Too Large",
  ],
] as const)("an upload of %s: %s", async ([, bytes, verdict]) => {
  expect(await upload(bytes)).toBe(verdict);
});

test("a photo the person sent can be sent back by its file id", async () => {
  await using chat = await openChat();
  const phone = chat.telegram.phone("Ana");
  await phone.sendPhotos([png(800, 600)], "my pump");
  const { result } = await chat.call("getUpdates");
  const [{ message }] = result as unknown as [{ message: { photo: { file_id: string }[] } }];
  const photo = message.photo.at(-1)?.file_id;

  expect(await chat.verdict("sendPhoto", { chat_id: ana, photo, caption: "yours" })).toBe(
    "accepted",
  );
  expect(phone.entries().at(-1)?.shown).toEqual({
    kind: "photo",
    photo: `data:image/png;base64,${png(800, 600).toString("base64")}`,
    caption: "yours",
  });
});

test.for([
  [{}, "400 Bad Request: there is no photo in the request"],
  [{ photo: "unknown" }, "400 Bad Request: wrong file identifier/HTTP URL specified"],
  [{ photo: "https://a.example/x.jpg" }, "400 Bad Request: failed to get HTTP URL content"],
] as const)("a photo given as %j: %s", async ([fields, verdict]) => {
  await using chat = await openChat();

  expect(await chat.verdict("sendPhoto", { chat_id: ana, ...fields })).toBe(verdict);
});

test("a caption has at most 1024 units", async () => {
  await using chat = await openChat();
  await chat.telegram.phone("Ana").sendPhotos([png(80, 60)]);
  const { result } = await chat.call("getUpdates");
  const [{ message }] = result as unknown as [{ message: { photo: { file_id: string }[] } }];
  const photo = message.photo[0]?.file_id;
  const send = (units: number) =>
    chat.verdict("sendPhoto", { chat_id: ana, photo, caption: "x".repeat(units) });

  expect(await send(1024)).toBe("accepted");
  expect(await send(1025)).toBe("400 Bad Request: message caption is too long");
});

test("an album has two to ten photos and no keyboard", async () => {
  await using chat = await openChat();
  await chat.telegram.phone("Ana").sendPhotos([png(80, 60)]);
  const { result } = await chat.call("getUpdates");
  const [{ message }] = result as unknown as [{ message: { photo: { file_id: string }[] } }];
  const items = (count: number) =>
    Array.from({ length: count }, () => ({ type: "photo", media: message.photo[0]?.file_id }));
  const send = (media: unknown, more: object = {}) =>
    chat.verdict("sendMediaGroup", { chat_id: ana, media, ...more });

  expect(await send([])).toBe("400 Bad Request: there are no messages to send");
  expect(await send(items(11))).toBe("400 Bad Request: too many messages to send as an album");
  expect(await send(items(2), { reply_markup: { inline_keyboard: [] } })).toMatch(/^400/);
  expect(await send(items(2))).toBe("accepted");
});

async function post(method: string, fields: object, files: readonly string[]): Promise<string> {
  await using chat = await openChat();
  const form = new FormData();
  form.set("chat_id", String(ana));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const name of files) form.set(name, new Blob([Buffer.from("%PDF-1.4")]), "file-1.pdf");
  const url = `${chat.telegram.root}/bot${chat.telegram.token}/${method}`;
  const answer = await fetch(url, { method: "POST", body: form });
  const body = (await answer.json()) as { ok: boolean; description?: string };
  return body.ok ? "accepted" : `${answer.status} ${body.description ?? ""}`;
}

const mixed = JSON.stringify([
  { type: "document", media: "attach://a" },
  { type: "photo", media: "attach://a" },
]);
const papers = JSON.stringify([
  { type: "document", media: "attach://a" },
  { type: "document", media: "attach://b" },
]);

test.for([
  ["a document", "sendDocument", { caption: "S1" }, ["document"], "accepted"],
  ["a voice message", "sendVoice", {}, ["voice"], "accepted"],
  ["no document", "sendDocument", {}, [], "400 Bad Request: there is no document in the request"],
  ["an album of documents", "sendMediaGroup", { media: papers }, ["a", "b"], "accepted"],
  [
    "an album that lacks a file",
    "sendMediaGroup",
    { media: papers },
    ["a"],
    "400 Bad Request: there is no document in the request",
  ],
  [
    "a mixed album",
    "sendMediaGroup",
    { media: mixed },
    ["a"],
    "400 Bad Request: IMAGE_PROCESS_FAILED",
  ],
] as const)("%s is answered as Telegram would", async ([, method, fields, files, verdict]) => {
  expect(await post(method, fields, files)).toBe(verdict);
});
