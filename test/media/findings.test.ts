import { expect, test } from "vitest";
import { delayFound, findingIn, refusalFound } from "../../src/media/findings.ts";
import type { PhotoRow } from "../../src/ports/photo-rows.ts";
import type { Transcriber, Voice } from "../../src/ports/transcriber.ts";
import { oggVoice } from "./files.ts";

const photo: PhotoRow = { id: "p", platform: "line", chat: "U1", ref: "m", attempt: 1 };
const video: PhotoRow = { ...photo, file: { kind: "video" } };
const voice: PhotoRow = { ...photo, file: { kind: "voice", listen: "zh-CN", seconds: 9 } };
const kept = { ok: true, type: "ogg", bytes: oggVoice, sha256: "ab" } as const;

function listener(text: string | undefined, secondsMax = 60) {
  const heard: Voice[] = [];
  const transcriber: Transcriber = {
    secondsMax,
    async transcribe(one) {
      heard.push(one);
      return text;
    },
  };
  return { heard, transcriber };
}

test("a voice message that may be listened to becomes words, with the language of its chat as a hint", async () => {
  const { heard, transcriber } = listener("漏水了");
  expect(await findingIn(voice, kept, transcriber)).toEqual({ kind: "words", text: "漏水了" });
  expect(heard).toEqual([{ bytes: oggVoice, type: "ogg", language: "zh-CN" }]);
});

test("of the codes in a photo a label is told, and nothing else of them", async () => {
  const shown = { ...kept, type: "jpeg" } as const;
  const label = { ...shown, codes: ["https://pay.example.com/?a=1", "SN:AB12345678"] };
  expect(await findingIn(photo, label, undefined)).toEqual({ kind: "label", serial: "AB12345678" });
  const other = { ...shown, codes: ["https://pay.example.com/?a=1"] };
  expect(await findingIn(photo, other, undefined)).toBeUndefined();
});

test("P8: what nobody was told is listened to leaves the house not at all", async () => {
  const { heard, transcriber } = listener("漏水了");
  const untold = { ...voice, file: { kind: "voice" } } as const;
  expect(await findingIn(untold, kept, transcriber)).toBeUndefined();
  expect(await findingIn(video, kept, transcriber)).toBeUndefined();
  expect(await findingIn(photo, kept, transcriber)).toBeUndefined();
  expect(heard).toEqual([]);
});

test("no words, no service any more, or too long a message: the customer is asked to write", async () => {
  const none = { kind: "no-words" };
  expect(await findingIn(voice, kept, listener(undefined).transcriber)).toEqual(none);
  expect(await findingIn(voice, kept, undefined)).toEqual(none);
  const { heard, transcriber } = listener("x", 8);
  expect(await findingIn(voice, kept, transcriber)).toEqual(none);
  expect(heard).toEqual([]);
});

test("of a file that cannot be kept its sender hears why; a photo goes without a word, as ever", () => {
  expect(refusalFound(video, "too-large")).toEqual({ kind: "refused", why: "too-large" });
  expect(refusalFound(video, "not-allowed")).toEqual({ kind: "refused", why: "not-allowed" });
  expect(refusalFound(video, "broken")).toEqual({ kind: "refused", why: "not-allowed" });
  expect(refusalFound(video, "gone")).toBeUndefined();
  expect(refusalFound(voice, "gone")).toEqual({ kind: "no-words" });
  expect(refusalFound(photo, "not-a-photo")).toBeUndefined();
});

test("nobody hears of a file that came with history", () => {
  const old = { ...photo, file: { kind: "video", stale: true } } as const;
  expect(refusalFound(old, "too-large")).toBeUndefined();
});

test("who spoke does not wait for minutes: they are asked to write, other files simply come later", () => {
  expect(delayFound(voice, 60_000, 0)).toEqual({ kind: "no-words" });
  expect(delayFound(voice, 15_000, 0)).toBeUndefined();
  expect(delayFound(video, 60_000, 0)).toBeUndefined();
});
