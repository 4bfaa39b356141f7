/** Channels of all platforms that call one origin, as one customer's desk would. */
import { openKfChannel } from "../../bots/kf/channel.ts";
import { openLineChannel } from "../../bots/line/channel.ts";
import { openTelegramChannel } from "../../bots/telegram/channel.ts";
import { openWecomChannel } from "../../bots/wecom/channel.ts";
import { outboundId } from "../../src/kernel/ids.ts";
import type { Channel, SendOrder } from "../../src/ports/channel.ts";
import type { TokenShelf } from "../../src/ports/tokens.ts";
import { silent } from "./contract/subject.ts";

const keys = [{ token: "elsewhere-0001", encodingAesKey: "a".repeat(42) + "A" }];
/** A token is there already, so that the calls themselves are sent, too. */
const tokens: TokenShelf = {
  read: () => Promise.resolve({ generation: 1, token: "held", expiresAt: 1e15 }),
  replace: (_key, generation, token, expiresAt) =>
    Promise.resolve({ generation, token, expiresAt }),
  alone: (_key, _ttlMs, work) => work(),
};

export function openAllChannels(root: string, stack: AsyncDisposableStack): readonly Channel[] {
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
  for (const channel of channels) stack.use(channel);
  return channels;
}

/** A greeting to somebody on this channel. */
export const greeting = ({ platform }: Channel): SendOrder => ({
  id: outboundId("11111111-2222-3333-4444-555555555555"),
  chat: platform === "kf" ? "wkA:wmB" : "700001",
  bubbles: [{ kind: "text", text: "hello" }],
  attempt: 1,
  at: silent.clock.now(),
  stillOurs: () => true,
});
