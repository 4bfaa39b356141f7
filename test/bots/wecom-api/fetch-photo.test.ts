import { expect, test } from "vitest";
import {
  PhotoGone,
  PlatformThrottled,
  PlatformUnavailable,
} from "../../../src/ports/platform-errors.ts";
import { openTalk, type Talk } from "./talk.ts";

const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 1, 2, 3, 4]);

async function photoOf(talk: Talk, bytes: Uint8Array): Promise<{ id: string; ref: string }> {
  await talk.platform.wecom.phone("lihua").sendPhotos([bytes]);
  const input = talk.heard.at(-1)?.input;
  const [photo] = input?.kind === "sent-photos" ? input.photos : [];
  return photo ?? { id: "", ref: "" };
}

test("a member's photo is fetched byte for byte", async () => {
  await using talk = await openTalk();
  const photo = await photoOf(talk, jpeg);
  const { bytes } = await talk.wecom.fetchPhoto("lihua", photo, 1_000);
  expect(new Uint8Array(bytes)).toEqual(jpeg);
});

test("a photo larger than we take is given up while it streams", async () => {
  await using talk = await openTalk();
  const photo = await photoOf(talk, jpeg);
  await expect(talk.wecom.fetchPhoto("lihua", photo, 10)).rejects.toThrow(PhotoGone);
});

test("JSON that says it is no photo is never kept as one", async () => {
  await using talk = await openTalk();
  const unknown = { id: "p", ref: "no-such-media" };
  await expect(talk.wecom.fetchPhoto("lihua", unknown, 1_000)).rejects.toThrow(PhotoGone);
});

test("a photo of four days ago is gone", async () => {
  await using talk = await openTalk();
  const photo = await photoOf(talk, jpeg);
  talk.clock.at += 4 * 86_400_000;
  await expect(talk.wecom.fetchPhoto("lihua", photo, 1_000)).rejects.toThrow(PhotoGone);
});

test("a file that only claims to be a photo is refused by its first bytes", async () => {
  await using talk = await openTalk();
  const photo = await photoOf(talk, new TextEncoder().encode("<svg onload=alert(1)>"));
  await expect(talk.wecom.fetchPhoto("lihua", photo, 1_000)).rejects.toThrow(PhotoGone);
});

async function fileOf(talk: Talk, bytes: Uint8Array) {
  await talk.platform.wecom.phone("lihua").sendOther("file", { bytes });
  const input = talk.heard.at(-1)?.input;
  const [file] = input?.kind === "sent-files" ? input.files : [];
  return file ?? { id: "", ref: "", kind: "document" as const };
}

test("a file is fetched byte for byte, whatever its first bytes say; others look into it", async () => {
  await using talk = await openTalk();
  const bytes = new TextEncoder().encode("型号 KFR-35GW");
  const file = await fileOf(talk, bytes);
  expect(file.kind).toBe("document");
  const fetched = await talk.wecom.fetchPhoto("lihua", file, 1_000);
  expect(new Uint8Array(fetched.bytes)).toEqual(bytes);
});

test("a file larger than we take is told apart from one that is gone", async () => {
  await using talk = await openTalk();
  const file = await fileOf(talk, new Uint8Array(2_000));
  await expect(talk.wecom.fetchPhoto("lihua", file, 1_000)).rejects.toMatchObject({
    code: "DESK_PHOTO_GONE",
    tooLarge: true,
  });
  const unknown = { ...file, ref: "no-such-media" };
  await expect(talk.wecom.fetchPhoto("lihua", unknown, 1_000)).rejects.toMatchObject({
    code: "DESK_PHOTO_GONE",
    tooLarge: false,
  });
});

test("a throttle and an outage are told apart from a photo that is gone", async () => {
  await using talk = await openTalk();
  const photo = await photoOf(talk, jpeg);
  talk.platform.wecom.fault({
    call: "media/get",
    times: 1,
    kind: { is: "throttle", retryAfterSeconds: 1 },
  });
  await expect(talk.wecom.fetchPhoto("lihua", photo, 1_000)).rejects.toThrow(PlatformThrottled);
  talk.clock.at += 1_000;
  talk.platform.wecom.fault({
    call: "media/get",
    times: 1,
    kind: { is: "error", status: 502, html: true },
  });
  await expect(talk.wecom.fetchPhoto("lihua", photo, 1_000)).rejects.toThrow(PlatformUnavailable);
});
