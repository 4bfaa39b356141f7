import { messagingApi } from "@line/bot-sdk";
import { expect, test } from "vitest";
import { openBesides } from "../../../bots/line/besides.ts";
import { openSdkHttp } from "../../../bots/line/sdk-http.ts";

const intake = {
  take: () => Promise.resolve(),
  bookmark: () => Promise.resolve(undefined),
  takePage: () => Promise.resolve(true),
};

test("closing the channel calls off every wait", async () => {
  const waits = new Set<() => void>();
  const later = (_: number, work: () => void): (() => void) => {
    waits.add(work);
    return () => void waits.delete(work);
  };
  await using http = openSdkHttp("http://127.0.0.1:1", 100);
  const client = new messagingApi.MessagingApiClient({ channelAccessToken: "t" });
  const nothing = (): void => {};
  const parts = {
    clock: { now: () => 0, shiftMs: () => 0 },
    log: { info: nothing, warn: nothing, error: nothing },
    meter: { count: nothing, time: nothing, gauge: nothing },
    later,
  };
  const besides = openBesides({ ...parts, quotaLookMs: 5, loadingAfterMs: 5 }, client, http);
  besides.start(intake);
  const raw = new Uint8Array();
  const input = { kind: "said", text: "x", at: 0 } as const;
  besides.attention.heard({ platform: "line", eventId: "1", chat: "U1", at: 0, input, raw });
  expect(waits.size).toBe(2);
  besides.stop();
  expect(waits.size).toBe(0);
  const bare = openBesides(parts, client, http);
  bare.start(intake);
  bare.attention.heard({ platform: "line", eventId: "1", chat: "U1", at: 0, input, raw });
  expect(waits.size).toBe(0);
});
