import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { afterEach, expect, test } from "vitest";
import { openTranscriber } from "../../src/media/open-transcriber.ts";
import { witnesses } from "../http/front-door.ts";
import { oggVoice } from "./files.ts";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A stand-in for a transcription service, and what it was asked. */
async function service(answer: RequestListener) {
  const asked: { readonly url: string; readonly key: string; readonly form: FormData }[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => void parts.push(part));
    request.on("end", () => {
      const { "content-type": type = "", authorization: key = "" } = request.headers;
      const body = new Response(new Uint8Array(Buffer.concat(parts)), {
        headers: { "content-type": type },
      });
      void body.formData().then((form) => {
        asked.push({ url: request.url ?? "", key, form });
        answer(request, response);
      });
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { lines, counts, log, meter } = witnesses();
  const transcriber = openTranscriber({
    apiRoot: `http://127.0.0.1:${port}/v1`,
    apiKey: "an-invented-key",
    model: "whisper-1",
    secondsMax: 60,
    withinMs: 300,
    log,
    meter,
  });
  const words = () => transcriber.transcribe({ bytes: oggVoice, type: "ogg", language: "zh-CN" });
  return { asked, lines, counts, transcriber, words };
}

const says =
  (status: number, body: string): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { "content-type": "application/json" }).end(body);

test("a voice message is sent as the service wants it, and its words come back", async () => {
  const { asked, counts, words } = await service(says(200, '{"text":"漏水了"}'));
  expect(await words()).toBe("漏水了");
  const [{ url, key, form } = { url: "", key: "", form: new FormData() }] = asked;
  expect([url, key]).toEqual(["/v1/audio/transcriptions", "Bearer an-invented-key"]);
  expect([form.get("model"), form.get("language"), form.get("response_format")]).toEqual([
    "whisper-1",
    "zh",
    "json",
  ]);
  const file = form.get("file");
  if (!(file instanceof File)) throw new Error("no file was sent");
  expect(file.name).toBe("voice.ogg");
  expect(Buffer.from(await file.arrayBuffer())).toEqual(Buffer.from(oggVoice));
  expect(counts.get("deskbell_transcriptions_total words")).toBe(1);
});

test.each([500, 503, 429])(
  "after an answer %i it is asked once more, and no more",
  async (status) => {
    const { asked, counts, words } = await service(says(status, ""));
    expect(await words()).toBeUndefined();
    expect(asked).toHaveLength(2);
    expect(counts.get("deskbell_transcriptions_total away")).toBe(1);
  },
);

test.each([400, 401, 413, 302])("an answer %i ends without words", async (status) => {
  const { asked, words } = await service(says(status, ""));
  expect(await words()).toBeUndefined();
  expect(asked.length).toBeLessThanOrEqual(2);
});

test("a service that fails once is asked again and heard", async () => {
  const state = { calls: 0 };
  const { words } = await service((request, response) => {
    state.calls += 1;
    says(state.calls === 1 ? 500 : 200, '{"text":"leak"}')(request, response);
  });
  expect(await words()).toBe("leak");
});

test("a service that does not answer is given up, and the log holds neither words nor the key", async () => {
  const { asked, lines, words } = await service(() => undefined);
  expect(await words()).toBeUndefined();
  expect(asked).toHaveLength(2);
  expect(lines.join()).not.toContain("an-invented-key");
});

test("an answer without end or without words is silence", async () => {
  const endless = await service(says(200, `{"text":"${"x".repeat(300_000)}"}`));
  expect(await endless.words()).toBeUndefined();
  const silent = await service(says(200, '{"text":""}'));
  expect(await silent.words()).toBeUndefined();
  expect(silent.counts.get("deskbell_transcriptions_total silent")).toBe(1);
});

test("a voice message larger than anybody speaks is not sent", async () => {
  const { asked, counts, transcriber } = await service(says(200, '{"text":"x"}'));
  const bytes = new Uint8Array(10 * 1_024 * 1_024 + 1);
  expect(await transcriber.transcribe({ bytes, type: "ogg", language: "en" })).toBeUndefined();
  expect(asked).toEqual([]);
  expect(counts.get("deskbell_transcriptions_total too-large")).toBe(1);
});
