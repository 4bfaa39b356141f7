import type { Spoiled } from "../../src/ports/channel.ts";
import { readXml } from "../wecom-api/read-xml.ts";
import { hashId } from "../wecom-api/tame.ts";
import { doorbell } from "./wire.ts";

/** What came to the doorbell's address. */
export type Bell =
  /** The account with something new, and the token that lifts the limit of the next reads. */
  | { readonly kind: "bell"; readonly openKfId: string; readonly token: string }
  | {
      readonly kind: "other";
      readonly spoiled: readonly Spoiled[];
      readonly dropped: readonly string[];
    };

/** Reads a callback of 微信客服, which only ever rings (page 94670). Pure. */
export function parseBell(xml: Uint8Array): Bell {
  const texts = readXml(xml);
  if (texts === undefined || texts.get("Event") === "kf_msg_or_event") {
    const bell = doorbell.safeParse(texts === undefined ? undefined : Object.fromEntries(texts));
    if (bell.success) return { kind: "bell", openKfId: bell.data.OpenKfId, token: bell.data.Token };
    const reason = "the callback is not as 微信客服 describes it";
    const spoiled = { platform: "kf", eventId: hashId(xml), reason, raw: xml } as const;
    return { kind: "other", spoiled: [spoiled], dropped: [] };
  }
  return { kind: "other", spoiled: [], dropped: ["unknown"] };
}
