import { once } from "node:events";
import { createServer } from "node:net";
import { afterEach, expect, test } from "vitest";
import { parse } from "../../bots/line/parse.ts";
import { closeScenes, scene } from "../bots/line/scene.ts";
import { photoRef } from "../bots/photo-ref.ts";
import { openTalk as openTelegramTalk } from "../bots/telegram/talk.ts";
import { openTalk as openWecomTalk } from "../bots/wecom-api/talk.ts";
import { foreignUrls } from "./foreign-urls.ts";

afterEach(closeScenes);

/** A listener that only counts who comes. */
async function listener(): Promise<AsyncDisposable & { readonly port: number; heard(): number }> {
  const state = { heard: 0 };
  const server = createServer((socket) => {
    state.heard += 1;
    socket.destroy();
  });
  server.listen(0);
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    port,
    heard: () => state.heard,
    async [Symbol.asyncDispose]() {
      server.close();
      await once(server, "close");
    },
  };
}

test("the list is long enough to mean something (S22)", () => {
  expect(new Set(foreignUrls(1)).size).toBeGreaterThanOrEqual(60);
});

test("a picture that lies elsewhere is a link to us: nothing about it is fetched (S22)", () => {
  for (const [nth, url] of foreignUrls(9).entries()) {
    const contentProvider = { type: "external", originalContentUrl: url, previewImageUrl: url };
    const event = {
      type: "message",
      mode: "active",
      timestamp: 1_780_000_000_000,
      source: { type: "user", userId: `U${"1".repeat(32)}` },
      webhookEventId: `01J9Z8Q4T0X5E6R7Y8V9P0A${nth}`,
      deliveryContext: { isRedelivery: false },
      message: { id: "514587306321747968", type: "image", contentProvider },
    };
    const { arrivals } = parse(Buffer.from(JSON.stringify({ events: [event] })), 1);
    expect(arrivals.map(({ input }) => input)).toEqual([
      { kind: "unspoken", what: "linked-photo", at: 1_780_000_000_000 },
    ]);
  }
});

test("an address in place of a photo's name leads nowhere, on no platform (S22)", async () => {
  await using there = await listener();
  const { channel: line } = await scene();
  await using telegram = await openTelegramTalk();
  await using wecom = await openWecomTalk();
  for (const url of foreignUrls(there.port)) {
    const photo = photoRef(url);
    for (const one of [line, telegram.channel, wecom.wecom, wecom.kf]) {
      await expect(one.fetchPhoto("700001", photo, 1_000_000)).rejects.toThrow(/\w/);
    }
  }
  expect(there.heard()).toBe(0);
}, 60_000);
