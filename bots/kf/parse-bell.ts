import type { Spoiled } from "../../src/ports/channel.ts";
import { type Bell, isBell, readBell } from "../wecom-api/read-bell.ts";
import { readXml } from "../wecom-api/read-xml.ts";
import { hashId } from "../wecom-api/tame.ts";

/** What came to the doorbell's address. */
export type Rung =
  | { readonly kind: "bell"; readonly bell: Bell }
  | {
      readonly kind: "other";
      readonly spoiled: readonly Spoiled[];
      readonly dropped: readonly string[];
    };

/** Reads a callback of 微信客服, which only ever rings (developer.work.weixin.qq.com/document/path/94670). Pure. */
export function parseBell(xml: Uint8Array): Rung {
  const texts = readXml(xml);
  if (texts !== undefined && !isBell(texts)) {
    return { kind: "other", spoiled: [], dropped: ["unknown"] };
  }
  const bell = texts === undefined ? undefined : readBell(texts);
  if (bell !== undefined) return { kind: "bell", bell };
  const reason = "the callback is not as 微信客服 describes it";
  const spoiled = { platform: "kf", eventId: hashId(xml), reason, raw: xml } as const;
  return { kind: "other", spoiled: [spoiled], dropped: [] };
}
