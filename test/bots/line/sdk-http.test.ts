import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { HTTPFetchError, messagingApi } from "@line/bot-sdk";
import { afterEach, expect, test } from "vitest";
import { openSdkHttp, type SdkHttp } from "../../../bots/line/sdk-http.ts";

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function bench(
  listener: RequestListener,
  callMs = 1_000,
): Promise<{ http: SdkHttp; sdk: messagingApi.MessagingApiClient }> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const baseURL = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  const http = openSdkHttp(baseURL, callMs);
  closers.push(async () => {
    await http[Symbol.asyncDispose]();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { http, sdk: new messagingApi.MessagingApiClient({ channelAccessToken: "t", baseURL }) };
}

test("a call of the SDK goes out with its own headers and comes back with LINE's", async () => {
  const seen: unknown[] = [];
  const { http, sdk } = await bench((req, res) => {
    const { authorization, "x-line-retry-key": key, "content-type": type } = req.headers;
    seen.push([req.method, req.url, authorization, key, type]);
    res.writeHead(200, { "x-line-request-id": "r1" }).end('{"sentMessages":[{"id":"1"}]}');
  });
  const push = { to: "U1", messages: [{ type: "text", text: "洗" } as const] };
  const answer = await http.run(() => sdk.pushMessageWithHttpInfo(push, "key-1"));
  expect(answer.body).toEqual({ sentMessages: [{ id: "1" }] });
  expect(answer.httpResponse.headers.get("x-line-request-id")).toBe("r1");
  expect(seen).toEqual([["POST", "/v2/bot/message/push", "Bearer t", "key-1", "application/json"]]);
});

test("an error answer is the SDK's own error, body and all", async () => {
  const { http, sdk } = await bench((_, res) => void res.writeHead(409).end('{"message":"x"}'));
  const fault: unknown = await http.run(() => sdk.getBotInfo()).catch((fault: unknown) => fault);
  expect(fault).toBeInstanceOf(HTTPFetchError);
  expect(fault).toMatchObject({ status: 409, body: '{"message":"x"}' });
});

test("the global fetch is borrowed for a moment only, even when the call throws at once", async () => {
  const { http, sdk } = await bench((_, res) => void res.end("{}"));
  const before = globalThis.fetch;
  const running = http.run(() => sdk.getBotInfo());
  expect(globalThis.fetch).toBe(before);
  await running;
  const thrown = (): Promise<never> =>
    http.run(() => {
      throw new RangeError("at once");
    });
  expect(thrown).toThrow(RangeError);
  expect(globalThis.fetch).toBe(before);
});

test("the deadline counts for head and body together", async () => {
  const { http, sdk } = await bench((_, res) => {
    res.writeHead(200);
    const timer = setInterval(() => res.write(" "), 5);
    res.on("close", () => clearInterval(timer));
  }, 60);
  const from = performance.now();
  const fault: unknown = await http.run(() => sdk.getBotInfo()).catch((fault: unknown) => fault);
  expect(fault).toMatchObject({ name: "TimeoutError" });
  expect(performance.now() - from).toBeLessThan(2_000);
});

test("an answer without end is not gathered in memory", async () => {
  const { http, sdk } = await bench((_, res) => {
    const timer = setInterval(() => res.write(Buffer.alloc(256 * 1024, " ")), 1);
    res.on("close", () => clearInterval(timer));
  }, 5_000);
  await expect(http.run(() => sdk.getBotInfo())).rejects.toMatchObject({
    code: expect.stringMatching(/^UND_ERR/),
  });
});
