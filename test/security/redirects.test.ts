import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { expect, test } from "vitest";
import { openKfChannel } from "../../bots/kf/channel.ts";
import { openLineChannel } from "../../bots/line/channel.ts";
import { openTelegramChannel } from "../../bots/telegram/channel.ts";
import { openWecomChannel } from "../../bots/wecom/channel.ts";
import { DeskError } from "../../src/kernel/errors.ts";
import { outboundId } from "../../src/kernel/ids.ts";
import type { Channel, TokenShelf } from "../../src/ports/channel.ts";
import { silent } from "../bots/contract/subject.ts";
import { photoRef } from "../bots/photo-ref.ts";

const keys = [{ token: "redirects-0001", encodingAesKey: "a".repeat(42) + "A" }];
/** A token is there already, so that the calls themselves are sent elsewhere, too. */
const tokens: TokenShelf = {
  read: () => Promise.resolve({ generation: 1, token: "held", expiresAt: 1e15 }),
  replace: (_key, generation, token, expiresAt) =>
    Promise.resolve({ generation, token, expiresAt }),
  alone: (_key, _ttlMs, work) => work(),
};

test("a platform's answer that sends us elsewhere is not obeyed, whatever was asked (S22)", async () => {
  const inside = { heard: 0 };
  await using stack = new AsyncDisposableStack();
  const there = await listening(
    createServer((_request, response) => {
      inside.heard += 1;
      response.end("{}");
    }),
    stack,
  );
  const asked = new Set<string>();
  const root = await listening(
    createServer((request, response) => {
      asked.add(request.url ?? "");
      const code = [301, 302, 303, 307, 308][asked.size % 5] ?? 302;
      response.writeHead(code, { location: `${there}/latest/meta-data` }).end();
    }),
    stack,
  );
  const wecom = { ...silent, corpId: "ww0123456789abcdef", secret: "elsewhere", keys, tokens };
  const channels: readonly Channel[] = [
    openTelegramChannel({ ...silent, token: "1:elsewhere", secrets: [], apiRoot: root }),
    openLineChannel({
      ...silent,
      channelSecrets: [],
      accessToken: "elsewhere",
      apiRoot: root,
      dataApiRoot: root,
    }),
    openWecomChannel({ ...wecom, agentId: 1, apiRoot: root }),
    openKfChannel({ ...wecom, apiRoot: root }),
  ];
  for (const channel of channels) {
    stack.use(channel);
    const order = {
      id: outboundId("11111111-2222-3333-4444-555555555555"),
      chat: channel.platform === "kf" ? "wkA:wmB" : "700001",
      bubbles: [{ kind: "text", text: "hello" }],
      attempt: 1,
      at: silent.clock.now(),
    } as const;
    expect([channel.platform, (await channel.send(order)).kind]).not.toContain("accepted");
    await expect(
      channel.fetchPhoto(order.chat, photoRef("abcdefgh1234"), 1_000_000),
    ).rejects.toThrow(DeskError);
  }
  expect(asked.size).toBeGreaterThanOrEqual(6);
  expect(inside.heard).toBe(0);
}, 60_000);

/** The origin of a server on loopback that closes with the rest. */
async function listening(server: Server, stack: AsyncDisposableStack): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  stack.defer(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port.");
  return `http://127.0.0.1:${address.port}`;
}
