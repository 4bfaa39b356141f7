/** Events that were answered 2xx, by the keys under which the desk must have them (I1). */
import type { Emulators } from "../../../src/playground/open-emulators.ts";
import { unseal } from "../../../src/playground/wecom/seal.ts";
import type { Promised } from "./front.ts";

export interface Key {
  readonly channel: "line" | "telegram" | "wecom";
  /** A pattern of SQL's LIKE. */
  readonly like: string;
}

/** What a webhook's body promised. */
export function keysOf({ path, body }: Promised, emulators: Emulators): readonly Key[] {
  if (path.startsWith("/webhooks/line")) return lineKeys(JSON.parse(body.toString()));
  if (path.startsWith("/webhooks/telegram")) return telegramKeys(JSON.parse(body.toString()));
  if (path.startsWith("/webhooks/wecom?")) return wecomKeys(body.toString(), emulators);
  return [];
}

const spokenByLine: ReadonlySet<unknown> = new Set(["message", "postback", "follow"]);

function lineKeys({
  events,
}: {
  readonly events?: readonly Record<string, unknown>[];
}): readonly Key[] {
  return (events ?? []).flatMap(({ type, webhookEventId }) =>
    spokenByLine.has(type) ? [{ channel: "line", like: String(webhookEventId) } as const] : [],
  );
}

function telegramKeys(update: Readonly<Record<string, unknown>>): readonly Key[] {
  const spoken = "message" in update || "callback_query" in update;
  return spoken ? [{ channel: "telegram", like: `${String(update["update_id"])}:%` }] : [];
}

function wecomKeys(xml: string, emulators: Emulators): readonly Key[] {
  const encrypt = /<Encrypt><!\[CDATA\[(.*?)\]\]>/.exec(xml)?.[1];
  if (encrypt === undefined) return [];
  const { token, encodingAesKey, corpId } = emulators.wecom.credentials;
  const { text } = unseal({ token, encodingAesKey, receiveId: corpId }, encrypt);
  const id = /<MsgId>(?:<!\[CDATA\[)?(\d+)/.exec(text)?.[1];
  return id === undefined ? [] : [{ channel: "wecom", like: `%:${id}:%` }];
}
