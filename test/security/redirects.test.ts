import { createServer } from "node:http";
import { expect, test } from "vitest";
import { DeskError } from "../../src/kernel/errors.ts";
import { greeting, openAllChannels } from "../bots/all-channels.ts";
import { photoRef } from "../bots/photo-ref.ts";
import { listening } from "../support/listening.ts";

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
  for (const channel of openAllChannels(root, stack)) {
    const order = greeting(channel);
    expect([channel.platform, (await channel.send(order)).kind]).not.toContain("accepted");
    await expect(
      channel.fetchPhoto(order.chat, photoRef("abcdefgh1234"), 1_000_000),
    ).rejects.toThrow(DeskError);
  }
  expect(asked.size).toBeGreaterThanOrEqual(6);
  expect(inside.heard).toBe(0);
}, 60_000);
