import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { afterEach, expect, test } from "vitest";
import { fetchContent } from "../../../bots/line/fetch-content.ts";
import {
  PhotoGone,
  PlatformRefused,
  PlatformThrottled,
  PlatformUnavailable,
} from "../../../src/ports/platform-errors.ts";

const closers: (() => void)[] = [];

afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function host(
  listener: RequestListener,
): Promise<{ dataApiRoot: string; accessToken: string }> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { dataApiRoot: `http://127.0.0.1:${port}`, accessToken: "t" };
}

const status =
  (code: number, body = ""): RequestListener =>
  (_, res) =>
    void res.writeHead(code).end(body);

test("the bytes come whole, fetched with our token", async () => {
  const got = await fetchContent(
    await host((req, res) => void res.end(`${req.headers.authorization} ${req.url}`)),
    "514587306321747970",
    1000,
  );
  expect(Buffer.from(got.bytes).toString()).toBe(
    "Bearer t /v2/bot/message/514587306321747970/content",
  );
});

test.each([
  [202, PlatformThrottled],
  [404, PhotoGone],
  [410, PhotoGone],
  [429, PlatformThrottled],
  [401, PlatformRefused],
  [500, PlatformUnavailable],
  [302, PlatformUnavailable],
] as const)("an answer %i ends as the kind of trouble it is", async (code, kind) => {
  await expect(fetchContent(await host(status(code)), "1", 1000)).rejects.toThrow(kind);
});

test.each([
  ["processing", PlatformThrottled],
  ["succeeded", PlatformThrottled],
  ["failed", PhotoGone],
  ["no word of LINE's", PlatformThrottled],
] as const)("a film still being prepared is asked about: %s", async (said, kind) => {
  const asked: unknown[] = [];
  const preparing: RequestListener = ({ url, headers }, res) => {
    asked.push([url, headers.authorization]);
    const isQuestion = url?.endsWith("/transcoding") === true;
    res.writeHead(isQuestion ? 200 : 202).end(isQuestion ? JSON.stringify({ status: said }) : "");
  };
  await expect(fetchContent(await host(preparing), "1", 1000)).rejects.toThrow(kind);
  expect(asked[1]).toEqual(["/v2/bot/message/1/content/transcoding", "Bearer t"]);
});

test("an answer about preparing that is no JSON, or has no end, is no reason to give up", async () => {
  for (const body of ["<html>", `{"status":"failed","x":"${"y".repeat(9_000)}"}`]) {
    const odd: RequestListener = ({ url }, res) =>
      void res.writeHead(url?.endsWith("/transcoding") === true ? 200 : 202).end(body);
    await expect(fetchContent(await host(odd), "1", 1000)).rejects.toThrow(
      body === "<html>" ? PlatformThrottled : PhotoGone,
    );
  }
});

test("an empty picture is not ready yet", async () => {
  await expect(fetchContent(await host(status(200)), "1", 1000)).rejects.toThrow(PlatformThrottled);
});

test("a stream without end is cut at the cap", async () => {
  const endless: RequestListener = (_, res) => {
    const timer = setInterval(() => res.write(Buffer.alloc(64 * 1024)), 1);
    res.on("close", () => clearInterval(timer));
  };
  await expect(fetchContent(await host(endless), "1", 100_000)).rejects.toThrow(PhotoGone);
});

test("a connection cut in the middle is trouble of the way, not half a picture", async () => {
  const cut: RequestListener = (req, res) => {
    res.writeHead(200, { "content-length": "1000" });
    res.write("half", () => req.socket.destroy());
  };
  await expect(fetchContent(await host(cut), "1", 10_000)).rejects.toThrow(PlatformUnavailable);
});

test.each(["../profile/U1", "1/../../x", "", "1?x=1"])(
  "%j is no message id and is never asked for",
  async (ref) => {
    const asked: string[] = [];
    const where = await host((req, res) => {
      asked.push(req.url ?? "");
      res.end("x");
    });
    await expect(fetchContent(where, ref, 10)).rejects.toThrow(PhotoGone);
    expect(asked).toEqual([]);
  },
);
