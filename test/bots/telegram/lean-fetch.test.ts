import { createServer, type Server } from "node:http";
import { Api, HttpError } from "grammy";
import { expect, test } from "vitest";
import { answerBytesMax, openLeanFetch } from "../../../bots/telegram/lean-fetch.ts";

interface Sink extends AsyncDisposable {
  readonly root: string;
  readonly asked: string[];
  readonly sockets: Set<unknown>;
}

/** Answers every call with this text and writes down what it was asked. */
async function openSink(text: string | undefined): Promise<Sink> {
  const asked: string[] = [];
  const sockets = new Set<unknown>();
  const server: Server = createServer((request, response) => {
    sockets.add(request.socket);
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      asked.push(`${request.method} ${request.url} ${Buffer.concat(chunks).toString()}`);
      if (text !== undefined) response.end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    root: `http://127.0.0.1:${port}`,
    asked,
    sockets,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function clientOf(root: string, timeoutSeconds = 5) {
  const { fetch, ...way } = openLeanFetch(root);
  return { way, api: new Api("1:abc", { apiRoot: root, timeoutSeconds, ...(fetch && { fetch }) }) };
}

test("calls go out as JSON, under a path of the root if it has one, over kept connections", async () => {
  await using sink = await openSink('{"ok":true,"result":true}');
  const { way, api } = clientOf(`${sink.root}/telegram`);
  await using _way = way;
  const calls = Array.from({ length: 6 }, () => "typing" as const);
  for (const action of calls) await api.sendChatAction(5, action);

  expect(sink.asked).toEqual(
    calls.map(() => 'POST /telegram/bot1:abc/sendChatAction {"chat_id":5,"action":"typing"}'),
  );
  expect(sink.sockets.size).toBeLessThan(calls.length / 2);
});

test("an answer without end is not read to its end", async () => {
  await using sink = await openSink(`"${"x".repeat(answerBytesMax)}"`);
  const { way, api } = clientOf(sink.root);
  await using _way = way;

  await expect(api.sendChatAction(5, "typing")).rejects.toThrow(HttpError);
});

test("closing breaks a call under way", async () => {
  await using sink = await openSink(undefined);
  const { way, api } = clientOf(sink.root);
  const waiting = api.sendChatAction(5, "typing").catch((reason: unknown) => reason);
  await expect.poll(() => sink.asked.length).toBe(1);
  await way[Symbol.asyncDispose]();

  expect(await waiting).toBeInstanceOf(HttpError);
});

test("a call past its time is given up", async () => {
  await using sink = await openSink(undefined);
  const { way, api } = clientOf(sink.root, 0.05);
  await using _way = way;
  const fault: unknown = await api.getMe().catch((reason: unknown) => reason);

  expect(fault).toMatchObject({
    error: { message: "Request to 'getMe' timed out after 0.05 seconds" },
  });
});
