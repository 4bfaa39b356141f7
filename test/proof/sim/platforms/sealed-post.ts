/** Callbacks as WeCom seals them, for both of its halves. */
import { type CallbackKeys, seal } from "../../../../src/playground/wecom/seal.ts";
import { type Node, xml } from "../../../../src/playground/wecom/xml.ts";
import type { RawRequest } from "../../../../src/ports/channel.ts";

/** The enterprise of simulations; its keys open nothing. */
export const corp = {
  corpId: "ww0123456789abcdef",
  agentId: 1_000_002,
  secret: "simulated-wecom-secret-000000000001",
  kfSecret: "simulated-kf-secret-0000000000000001",
  token: "simulatedToken0123456789",
  encodingAesKey: "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
} as const;

/** The one account of 微信客服. */
export const kfAccount = "wkSimulated0000000001";

const keys: CallbackKeys = {
  token: corp.token,
  encodingAesKey: corp.encodingAesKey,
  receiveId: corp.corpId,
};

const sixteen = Buffer.alloc(16, "r");

/** One callback around these fields. @param at platform time of this try, ms */
export function sealedPost(fields: readonly (readonly [string, Node])[], at: number): RawRequest {
  const timestamp = String(Math.floor(at / 1000));
  const { encrypt, signature, nonce } = seal(
    keys,
    xml(fields),
    { timestamp, nonce: "1372623149" },
    sixteen,
  );
  const query = { msg_signature: signature, timestamp, nonce };
  const body = Buffer.from(
    `<xml><ToUserName><![CDATA[${corp.corpId}]]></ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`,
  );
  return { method: "POST", query, headers: { "content-type": "text/xml" }, body, at };
}
