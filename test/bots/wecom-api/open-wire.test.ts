import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { expect, test } from "vitest";
import { verdictShape } from "../../../bots/wecom-api/answer-shapes.ts";
import { openWire } from "../../../bots/wecom-api/open-wire.ts";

async function served(answer: RequestListener) {
  const server = createServer(answer);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    root: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

test("a call goes below /cgi-bin/ of whatever root is given, and its body is JSON in UTF-8", async () => {
  const seen: string[] = [];
  await using server = await served((request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const type = request.headers["content-type"] ?? "";
      seen.push(`${request.method} ${request.url} ${type} ${Buffer.concat(parts).toString()}`);
      response.end('{"errcode":0,"errmsg":"ok"}');
    })();
  });
  await using plain = openWire(server.root);
  await using behind = openWire(`${server.root}/proxy/`);
  await plain.json("message/send", { access_token: "a b" }, { text: "你好" }, verdictShape);
  await behind.json("getcallbackip", {}, undefined, verdictShape);
  expect(seen).toEqual([
    'POST /cgi-bin/message/send?access_token=a+b application/json; charset=utf-8 {"text":"你好"}',
    "GET /proxy/cgi-bin/getcallbackip?  ",
  ]);
});

test("a missing errcode means 0", async () => {
  await using server = await served((_request, response) => response.end("{}"));
  await using wire = openWire(server.root);
  const exchange = await wire.json("x", {}, undefined, verdictShape);
  expect(exchange).toEqual({ kind: "answered", body: { errcode: 0, errmsg: "" } });
});

test.each([
  ["no JSON", "<html>", "answer.unreadable"],
  ["another shape", '{"errcode":"0"}', "answer.unreadable"],
  ["five megabytes", `{"errcode":0,"pad":"${"x".repeat(5 * 1024 * 1024)}"}`, "answer.too-large"],
])("status 200 with %s is no success", async (_name, body, code) => {
  await using server = await served((_request, response) => response.end(body));
  await using wire = openWire(server.root);
  expect(await wire.json("x", {}, undefined, verdictShape)).toEqual({ kind: "lost", code });
});

test("a refused connection never reached the platform; a cut one may have", async () => {
  await using nobody = openWire("http://127.0.0.1:1");
  expect(await nobody.json("x", {}, {}, verdictShape)).toEqual({
    kind: "unreached",
    code: "net.ECONNREFUSED",
  });
  await using server = await served((request) => request.socket.destroy());
  await using wire = openWire(server.root);
  expect(await wire.json("x", {}, {}, verdictShape)).toMatchObject({ kind: "lost" });
});

test("a file within the limit comes whole, one beyond it not at all", async () => {
  await using server = await served((_request, response) => {
    response.writeHead(200, { "content-type": "image/jpeg" }).end(Buffer.alloc(1_000, 7));
  });
  await using wire = openWire(server.root);
  expect(await wire.file("media/get", {}, 1_000)).toEqual({
    kind: "answered",
    body: { kind: "file", contentType: "image/jpeg", bytes: Buffer.alloc(1_000, 7) },
  });
  expect(await wire.file("media/get", {}, 999)).toEqual({
    kind: "answered",
    body: { kind: "too-large" },
  });
});
