import { z } from "zod";
import type { XmlTexts } from "./read-xml.ts";

/** A doorbell of 微信客服 (developer.work.weixin.qq.com/document/path/94670). */
export interface Bell {
  /** The account with something new. */
  readonly openKfId: string;
  /** Lifts the limit of the next reads for ten minutes; may be empty. */
  readonly token: string;
}

const shape = z.object({
  MsgType: z.literal("event"),
  Event: z.literal("kf_msg_or_event"),
  Token: z
    .string()
    .regex(/^[\x21-\x7e]{0,128}$/)
    .default(""),
  OpenKfId: z.string().regex(/^wk[0-9A-Za-z_-]{1,62}$/),
});

/** Whether this callback is a doorbell at all, well-formed or not. */
export function isBell(texts: XmlTexts): boolean {
  return texts.get("Event") === "kf_msg_or_event";
}

/** Which account rang, or nothing when the bell is not as the platform describes it. Pure. */
export function readBell(texts: XmlTexts): Bell | undefined {
  const bell = shape.safeParse(Object.fromEntries(texts));
  return bell.success ? { openKfId: bell.data.OpenKfId, token: bell.data.Token } : undefined;
}
