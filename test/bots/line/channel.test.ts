import { once } from "node:events";
import { createServer } from "node:http";
import { afterEach, expect, test } from "vitest";
import { type LineParts, openLineChannel } from "../../../bots/line/channel.ts";
import { outboundId } from "../../../src/kernel/ids.ts";
import { type LineEmulator, openLine } from "../../../src/playground/line/open-line.ts";
import type { LineOptions } from "../../../src/playground/line/options.ts";
import type { Arrival, Channel, Knock, RawRequest, SendOrder } from "../../../src/ports/channel.ts";
import { PhotoGone, PlatformThrottled } from "../../../src/ports/platform-errors.ts";

const secret = "5f0c2d7e9b1a4c3d8e6f00112233aabb";
const token = "playground-access-token";
const order = "7b0f4c52-0f3e-5a51-9c7e-5e3d0b6f0001";
const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

interface Scene {
  readonly line: LineEmulator;
  readonly channel: Channel;
  readonly arrivals: Arrival[];
  readonly knocks: Knock[];
  readonly clock: { at: number };
  readonly warnings: string[];
}

/** The stand-in, the adapter, and between them a bare route that keeps what it hears. */
async function scene(
  options: Partial<LineOptions> = {},
  parts: Partial<LineParts> = {},
): Promise<Scene> {
  const clock = { at: 1_790_000_000_000 };
  const arrivals: Arrival[] = [];
  const knocks: Knock[] = [];
  const warnings: string[] = [];
  const line = await openLine({
    now: () => clock.at,
    channelSecret: secret,
    channelAccessToken: token,
    ...options,
  });
  const channel = openLineChannel({
    channelSecrets: [secret],
    accessToken: token,
    apiRoot: line.root,
    dataApiRoot: line.root,
    clock: { now: () => clock.at, shiftMs: () => 0 },
    log: { info: () => {}, warn: (_, message) => warnings.push(message), error: () => {} },
    meter: { count: () => {}, time: () => {}, gauge: () => {} },
    secondTryMs: 1,
    ...parts,
  });
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => {
      const signature = String(req.headers["x-line-signature"]);
      const knock = channel.doors[0]?.receive(
        knockWith(Buffer.concat(chunks), signature, clock.at),
      );
      if (knock === undefined) return;
      knocks.push(knock);
      if (knock.kind === "believed") arrivals.push(...knock.arrivals);
      res.writeHead(knock.kind === "refused" ? knock.status : 200).end();
      if (knock.kind === "believed") knock.fetchMore?.();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  line.connectDesk(`http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`);
  closers.push(async () => {
    await channel[Symbol.asyncDispose]();
    await line[Symbol.asyncDispose]();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { line, channel, arrivals, knocks, clock, warnings };
}

function knockWith(body: Uint8Array, signature: string, at: number): RawRequest {
  return { method: "POST", query: {}, headers: { "x-line-signature": signature }, body, at };
}

function answer({ arrivals, clock }: Scene, more: Partial<SendOrder> = {}): SendOrder {
  const last = arrivals.at(-1);
  return {
    id: outboundId(order),
    chat: last?.chat ?? "",
    bubbles: [{ kind: "text", text: "We come on Monday.", choices: [{ id: "ok", label: "OK" }] }],
    attempt: 1,
    at: clock.at,
    ...(last?.reply === undefined ? {} : { reply: last.reply }),
    ...more,
  };
}

async function heard(options: Partial<LineOptions> = {}, parts: Partial<LineParts> = {}) {
  const made = await scene(options, parts);
  const phone = made.line.phone("mei");
  await phone.open();
  await phone.say("hello");
  await made.line.settled();
  return { ...made, phone };
}

const seen = (line: LineEmulator): readonly string[] =>
  line.ledger().delivered.map(({ call }) => call);

test("a message is answered by its free reply token, and the tap comes back as the choice", async () => {
  const all = await heard();
  const outcome = await all.channel.send(answer(all));
  expect(outcome).toEqual({ kind: "accepted", messageIds: [expect.stringMatching(/^\d+$/)] });
  expect(seen(all.line)).toEqual(["reply"]);
  await all.phone.press("OK");
  await all.line.settled();
  expect(all.arrivals.at(-1)?.input).toMatchObject({ kind: "chose", choice: "ok" });
  expect(all.line.refusals()).toEqual([]);
});

test("past fifty seconds the answer goes by push under the order's own id, once", async () => {
  const all = await heard();
  all.clock.at += 51_000;
  expect(await all.channel.send(answer(all))).toMatchObject({ kind: "accepted" });
  expect(await all.channel.send(answer(all, { attempt: 2 }))).toEqual({
    kind: "accepted",
    messageIds: [all.line.ledger().delivered[0]?.id],
  });
  expect(seen(all.line)).toEqual(["push"]);
});

test("a token LINE no longer knows on the first try is replaced by a push", async () => {
  const all = await heard();
  const reply = { token: "forged", expiresAt: all.clock.at + 50_000 };
  expect(await all.channel.send(answer(all, { reply }))).toMatchObject({ kind: "accepted" });
  expect(seen(all.line)).toEqual(["push"]);
});

test("a reply whose answer is lost is tried once more and never pushed as a copy", async () => {
  const all = await heard();
  all.line.fault({ call: "reply", times: 1, kind: { is: "reset-after" } });
  expect(await all.channel.send(answer(all))).toEqual({ kind: "accepted", messageIds: [] });
  expect(seen(all.line)).toEqual(["reply"]);
});

test("a reply LINE never processed arrives with the second try", async () => {
  const all = await heard();
  all.line.fault({ call: "reply", times: 1, kind: { is: "error", status: 500 } });
  expect(await all.channel.send(answer(all))).toMatchObject({ kind: "accepted" });
  expect(seen(all.line)).toEqual(["reply"]);
});

test("twice lost stays unsure: repeated by token while it is young, afterwards not at all", async () => {
  const all = await heard();
  all.line.fault({ call: "reply", times: 2, kind: { is: "error", status: 502, html: true } });
  const unsure = { kind: "unsure", code: "line.502", safeToRepeat: true };
  expect(await all.channel.send(answer(all))).toEqual(unsure);
  all.clock.at += 51_000;
  const late = { kind: "unsure", code: "line.reply-lost", safeToRepeat: false };
  expect(await all.channel.send(answer(all, { attempt: 2 }))).toEqual(late);
  all.clock.at -= 51_000;
  expect(await all.channel.send(answer(all, { attempt: 3 }))).toMatchObject({ kind: "accepted" });
  expect(seen(all.line)).toEqual(["reply"]);
});

test("after a restart a used token means that the reply was taken before", async () => {
  const all = await heard();
  await all.channel.send(answer(all));
  expect(await all.channel.send(answer(all, { attempt: 2 }))).toEqual({
    kind: "accepted",
    messageIds: [],
  });
  expect(seen(all.line)).toEqual(["reply"]);
});

test("a throttled reply waits and may go by push later, for LINE did not take it", async () => {
  const all = await heard();
  all.line.fault({ call: "reply", times: 1, kind: { is: "throttle", retryAfterSeconds: 1 } });
  expect(await all.channel.send(answer(all))).toEqual({
    kind: "not-accepted",
    retryAfterMs: 1_000,
    scope: "channel",
    code: "line.429",
  });
  all.clock.at += 51_000;
  expect(await all.channel.send(answer(all, { attempt: 2 }))).toMatchObject({ kind: "accepted" });
  expect(seen(all.line)).toEqual(["push"]);
});

test("a push whose answer is lost is unsure and safe to repeat: LINE knows it by its key", async () => {
  const all = await heard();
  const push = (attempt: number) =>
    all.channel.send({ ...answer(all, { attempt }), reply: { token: "", expiresAt: 0 } });
  all.line.fault({ call: "push", times: 1, kind: { is: "reset-after" } });
  expect(await push(1)).toEqual({
    kind: "unsure",
    code: "line.connection-lost",
    safeToRepeat: true,
  });
  expect(await push(2)).toMatchObject({ kind: "accepted", messageIds: [expect.any(String)] });
  expect(seen(all.line)).toEqual(["push"]);
});

test("a month's messages used up is not a throttle: the push is refused, replies go on", async () => {
  const all = await heard({ monthlyQuota: 0 });
  const push = { ...answer(all), reply: { token: "", expiresAt: 0 } };
  expect(await all.channel.send(push)).toEqual({
    kind: "refused",
    why: "quota",
    code: "line.monthly",
  });
  expect(await all.channel.send(answer(all))).toMatchObject({ kind: "accepted" });
});

test("bad credentials lock the channel out; a stranger's id is refused", async () => {
  const all = await heard();
  const nobody = { ...answer(all), chat: `U${"0".repeat(32)}`, reply: { token: "", expiresAt: 0 } };
  expect(await all.channel.send(nobody)).toEqual({
    kind: "refused",
    why: "blocked",
    code: "line.400",
  });
  all.line.fault({ call: "push", times: 1, kind: { is: "token-expired" } });
  expect(await all.channel.send(nobody)).toEqual({ kind: "locked-out", code: "line.401" });
});

test("an answer that takes too long is given up after our own patience", async () => {
  const all = await heard({}, { callMs: 40 });
  all.line.fault({ call: "push", times: 1, kind: { is: "delay", ms: 200 } });
  const push = { ...answer(all), reply: { token: "", expiresAt: 0 } };
  expect(await all.channel.send(push)).toEqual({
    kind: "unsure",
    code: "line.timeout",
    safeToRepeat: true,
  });
  const before = globalThis.fetch;
  await all.channel.send(push);
  expect(globalThis.fetch).toBe(before);
});

test("LINE away: nothing was accepted, and every attempt waits longer", async () => {
  const gone = await openLine({ now: () => 0, channelSecret: secret, channelAccessToken: token });
  await gone[Symbol.asyncDispose]();
  const all = await heard({}, { apiRoot: gone.root });
  const push = { ...answer(all), reply: { token: "", expiresAt: 0 } };
  expect(await all.channel.send(push)).toMatchObject({ kind: "not-accepted", retryAfterMs: 1_000 });
  expect(await all.channel.send({ ...push, attempt: 20 })).toMatchObject({ retryAfterMs: 60_000 });
});

test("name and language of a person are known from the second message on", async () => {
  const all = await heard({ languageOf: () => "en" });
  expect(all.arrivals[0]).not.toHaveProperty("profile");
  await expect
    .poll(() => all.line.wire().filter(({ path }) => path.includes("/profile/")).length)
    .toBe(1);
  await expect
    .poll(async () => {
      await all.phone.say("again");
      await all.line.settled();
      return all.arrivals.at(-1)?.profile;
    })
    .toEqual({ name: "mei", language: "en" });
});

test("photos are fetched by their id, and what is unsent or too large is gone", async () => {
  const all = await heard();
  const bytes = Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(5000, 7)]);
  await all.phone.sendPhotos([bytes, bytes]);
  await all.line.settled();
  const [photo] = all.arrivals.flatMap(({ input }) =>
    input.kind === "sent-photos" ? input.photos : [],
  );
  const ref = { id: photo?.id ?? "", ref: photo?.ref ?? "" };
  const fetched = await all.channel.fetchPhoto("", ref, 10_000);
  expect(Buffer.from(fetched.bytes).equals(bytes)).toBe(true);
  all.line.prepareContent(1);
  await expect(all.channel.fetchPhoto("", ref, 10_000)).rejects.toThrow(PlatformThrottled);
  await expect(all.channel.fetchPhoto("", ref, 4_000)).rejects.toThrow(PhotoGone);
  await all.phone.recall(ref.ref);
  await expect(all.channel.fetchPhoto("", ref, 10_000)).rejects.toThrow(PhotoGone);
  expect(all.line.refusals()).toEqual([]);
});

test("with a public address the webhook is registered; LINE's refusal is only a warning", async () => {
  const intake = {
    take: () => Promise.resolve(),
    bookmark: () => Promise.resolve(undefined),
    takePage: () => Promise.resolve(true),
  };
  const good = await scene({}, { publicUrl: "https://desk.example/" });
  await good.channel.open(intake);
  const put = good.line.wire().find(({ method }) => method === "PUT");
  expect(put?.request).toEqual({ endpoint: "https://desk.example/webhooks/line" });
  const bad = await scene({}, { publicUrl: "http://desk.example/" });
  await bad.channel.open(intake);
  expect(bad.warnings).toEqual(["LINE did not take our webhook address."]);
});

test("a whole chat with faults shows every answer once", async () => {
  const all = await heard();
  all.line.deliverTimes(2);
  for (const [at, is] of (["reset-after", "reset-before", "reset-after"] as const).entries()) {
    await all.phone.say(`question ${at}`);
    await all.line.settled();
    all.line.fault({ call: "reply", times: 1, kind: { is } });
    const id = outboundId(order.replace(/1$/, String(at + 2)));
    await all.channel.send(answer(all, { id, bubbles: [{ kind: "text", text: `answer ${at}` }] }));
  }
  const shown = all.phone
    .entries()
    .flatMap(({ by, shown }) => (by === "desk" && shown.kind === "text" ? [shown.text] : []));
  expect(shown).toEqual(["answer 0", "answer 1", "answer 2"]);
  const ids = all.arrivals.map(({ eventId }) => eventId);
  expect(ids.length - new Set(ids).size).toBe(3);
});
