import { pack as packKf, render as renderKf } from "../../bots/kf/render.ts";
import { pack as packLine, render as renderLine } from "../../bots/line/render.ts";
import { pack as packTelegram, render as renderTelegram } from "../../bots/telegram/render.ts";
import { pack as packWecom, render as renderWecom } from "../../bots/wecom/render.ts";
import type { Platform } from "../../src/kernel/platform.ts";
import { lineContract } from "../../src/playground/line/contract.ts";
import { telegramContract } from "../../src/playground/telegram/contract.ts";
import { wecomContract } from "../../src/playground/wecom/contract.ts";
import type { Channel, SendOrder } from "../../src/ports/channel.ts";
import type { Bubble } from "../../src/ports/outgoing.ts";

/** How each platform takes bubbles together. */
export const packed = {
  kf: packKf,
  line: packLine,
  telegram: packTelegram,
  wecom: packWecom,
} as const satisfies Readonly<Record<Platform, Channel["pack"]>>;

interface Sent {
  readonly call: string;
  readonly body: object;
}

/** One group of `packed` as the call that carries it, to somebody invented. */
function called(platform: Platform, group: readonly Bubble[]): readonly Sent[] {
  switch (platform) {
    case "kf":
      return [
        { call: "kf/send_msg", body: { touser: "wmA", open_kfid: "wkA", ...renderKf(group) } },
      ];
    case "line":
      return [{ call: "push", body: { to: `U${"1".repeat(32)}`, messages: renderLine(group) } }];
    case "telegram":
      // Pictures are uploads, looked at where they are sent.
      return group.flatMap((bubble) =>
        bubble.kind === "media"
          ? []
          : [{ call: "sendMessage", body: { chat_id: 1, ...renderTelegram(bubble) } }],
      );
    case "wecom":
      return [
        { call: "message/send", body: { touser: "a", agentid: 1, ...renderWecom(group, "t-1") } },
      ];
  }
}

const contracts = {
  kf: wecomContract,
  wecom: wecomContract,
  line: lineContract,
  telegram: telegramContract,
} as const;

const headers = {
  authorization: "Bearer a",
  "content-type": "application/json",
  "x-line-retry-key": "11111111-2222-3333-4444-555555555555",
};

/** What is wrong with a group as its platform shows it: a rule of its documents broken, a button's words cut. */
export function faultsOf(platform: Platform, group: readonly Bubble[]): readonly string[] {
  const calls = called(platform, group);
  const query: Readonly<Record<string, string>> =
    platform === "kf" || platform === "wecom" ? { access_token: "a" } : {};
  const broken = calls.flatMap((sent) =>
    contracts[platform]({ ...sent, verb: "POST", query, headers }),
  );
  const drawn = calls.flatMap(({ body }) => stringsIn(JSON.parse(JSON.stringify(body))));
  const cut = group
    .flatMap(({ choices }) => choices ?? [])
    .filter(({ label }) => !drawn.includes(label))
    .map(({ label }) => `the button “${label}” is cut`);
  return [...broken, ...cut];
}

/** Cards whose title is the beginning of a line that was sent before them, because it did not fit. */
export function cutTitles(orders: readonly SendOrder[]): readonly string[] {
  return orders.flatMap(({ chat, bubbles }, nth) => {
    const [card] = bubbles;
    const before = orders
      .slice(0, nth)
      .findLast((one) => one.chat === chat)
      ?.bubbles.at(-1);
    if (card?.kind !== "card" || before?.kind !== "text" || card.title === "") return [];
    const line = before.text.split("\n").at(-1) ?? "";
    const head = card.title.replace(/…$/, "");
    return line.length > head.length && head !== "" && line.startsWith(head)
      ? [`the title “${card.title}” is cut`]
      : [];
  });
}

/** Every text that is shown; what a press says in LINE's chat may be longer than its button. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "displayText" ? [] : stringsIn(inner),
  );
}
