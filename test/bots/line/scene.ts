import { once } from "node:events";
import { createServer } from "node:http";
import { type LineParts, openLineChannel } from "../../../bots/line/channel.ts";
import { outboundId } from "../../../src/kernel/ids.ts";
import { type LineEmulator, openLine } from "../../../src/playground/line/open-line.ts";
import type { LineOptions } from "../../../src/playground/line/options.ts";
import type { Arrival, Channel, Knock, RawRequest, SendOrder } from "../../../src/ports/channel.ts";
import { requireNoBreaches } from "../../support/no-breaches.ts";

export const secret = "5f0c2d7e9b1a4c3d8e6f00112233aabb";
export const token = "playground-access-token";
export const order = "7b0f4c52-0f3e-5a51-9c7e-5e3d0b6f0001";
const closers: (() => Promise<void>)[] = [];

/** Closes every scene of the test that has just ended. */
export async function closeScenes(): Promise<void> {
  for (const close of closers.splice(0).toReversed()) await close();
}

export interface Scene {
  readonly line: LineEmulator;
  readonly channel: Channel;
  readonly arrivals: Arrival[];
  readonly knocks: Knock[];
  readonly clock: { at: number };
  readonly warnings: string[];
}

/** The stand-in, the adapter, and between them a bare route that keeps what it hears. */
export async function scene(
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
    requireNoBreaches([line]);
  });
  return { line, channel, arrivals, knocks, clock, warnings };
}

function knockWith(body: Uint8Array, signature: string, at: number): RawRequest {
  return { method: "POST", query: {}, headers: { "x-line-signature": signature }, body, at };
}

export function answer({ arrivals, clock }: Scene, more: Partial<SendOrder> = {}): SendOrder {
  const last = arrivals.at(-1);
  return {
    id: outboundId(order),
    chat: last?.chat ?? "",
    bubbles: [{ kind: "text", text: "We come on Monday.", choices: [{ id: "ok", label: "OK" }] }],
    attempt: 1,
    at: clock.at,
    stillOurs: () => true,
    ...(last?.reply === undefined ? {} : { reply: last.reply }),
    ...more,
  };
}

export async function heard(options: Partial<LineOptions> = {}, parts: Partial<LineParts> = {}) {
  const made = await scene(options, parts);
  const phone = made.line.phone("mei");
  await phone.open();
  await phone.say("hello");
  await made.line.settled();
  return { ...made, phone };
}

/** Which calls brought what people saw. */
export const seen = (line: LineEmulator): readonly string[] =>
  line.ledger().delivered.map(({ call }) => call);
