import { createServer } from "node:http";
import { expect, test } from "vitest";
import { withheld } from "../../src/ports/channel.ts";
import { listening } from "../support/listening.ts";
import { greeting, openAllChannels } from "./all-channels.ts";

test("an order that may be somebody else's by now is called by no channel (R7, R8)", async () => {
  await using stack = new AsyncDisposableStack();
  const calls: string[] = [];
  const root = await listening(
    createServer((request, response) => {
      calls.push(request.url ?? "");
      response.end("{}");
    }),
    stack,
  );
  for (const channel of openAllChannels(root, stack)) {
    const order = { ...greeting(channel), stillOurs: () => false };
    expect([channel.platform, await channel.send(order)]).toEqual([channel.platform, withheld]);
    expect(calls).toEqual([]);
    await channel.send(greeting(channel));
    expect(calls).not.toEqual([]);
    calls.length = 0;
  }
});
