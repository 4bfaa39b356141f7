import { expect, test } from "vitest";
import type { PhotoRef } from "../../../src/engine/input.ts";
import {
  PhotoGone,
  PlatformThrottled,
  PlatformUnavailable,
} from "../../../src/ports/platform-errors.ts";
import { ana, openTalk, type Talk } from "./talk.ts";

const picture = Buffer.concat([
  Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
  Buffer.alloc(48, 7),
]);

async function sentPhoto(talk: Talk): Promise<PhotoRef> {
  await talk.telegram.phone("Ana").sendPhotos([picture]);
  await talk.channel.open(talk.intake);
  await talk.telegram.settled();
  const photos = talk.taken.flatMap(({ input }) =>
    input.kind === "sent-photos" ? input.photos : [],
  );
  return photos[0] ?? { id: "none", ref: "none" };
}

test("a photo's bytes come as they were sent", async () => {
  await using talk = await openTalk();
  const photo = await sentPhoto(talk);

  expect(photo.size).toBe(64);
  expect((await talk.channel.fetchPhoto(ana, photo, 64)).bytes).toEqual(picture);
});

test("a photo too large is given up before and during the download", async () => {
  await using talk = await openTalk();
  const { size: _told, ...photo } = await sentPhoto(talk);

  await expect(talk.channel.fetchPhoto(ana, { ...photo, size: 64 }, 63)).rejects.toThrow(PhotoGone);
  await expect(talk.channel.fetchPhoto(ana, photo, 63)).rejects.toThrow(PhotoGone);
});

test("a photo Telegram does not know is gone", async () => {
  await using talk = await openTalk();

  await expect(talk.channel.fetchPhoto(ana, { id: "p", ref: "nothing" }, 100)).rejects.toThrow(
    PhotoGone,
  );
});

test.for([
  ["getFile", { is: "throttle", retryAfterSeconds: 9 }, PlatformThrottled],
  ["getFile", { is: "error", status: 502, html: true }, PlatformUnavailable],
  ["getFile", { is: "token-expired" }, PlatformUnavailable],
  ["file", { is: "error", status: 500 }, PlatformUnavailable],
  ["file", { is: "reset-before" }, PlatformUnavailable],
] as const)(
  "when %s fails with %j the photo is tried again later",
  async ([call, kind, reaction]) => {
    await using talk = await openTalk();
    const photo = await sentPhoto(talk);
    talk.telegram.fault({ call, times: 1, kind });
    const fetching = talk.channel.fetchPhoto(ana, photo, 100);
    const fault: unknown = await fetching.then(
      () => undefined,
      (reason: unknown) => reason,
    );

    expect(fault).toBeInstanceOf(reaction);
    expect(String(fault instanceof Error && fault.stack)).not.toContain(talk.telegram.token);
    expect(fault).not.toHaveProperty("cause");
  },
);
