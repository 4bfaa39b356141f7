import { createCipheriv } from "node:crypto";
import { sign } from "../../../src/playground/wecom/seal.ts";
import type { RawRequest } from "../../../src/ports/channel.ts";
import { contractAt, withQuery } from "./subject.ts";

/** Keys of the callback address under the contract; they open nothing. */
export const callback = {
  corpId: "ww0123456789abcdef",
  token: "contractToken0123456789",
  encodingAesKey: "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
} as const;

/** How a callback is sealed; whatever is left out is as it should be. */
export interface Sealing {
  readonly corpId?: string;
  readonly token?: string;
  readonly encodingAesKey?: string;
  readonly at?: number;
  /** Bytes to pad with at the end; the platform pads to blocks of 32. */
  readonly padding?: (length: number) => Buffer;
}

/** A callback of WeCom around any bytes, sealed and signed (developer.work.weixin.qq.com/document/path/90968). */
export function sealed(message: Uint8Array, how: Sealing = {}): RawRequest {
  const { corpId, token, encodingAesKey, at = contractAt, padding = pad } = { ...callback, ...how };
  const key = Buffer.from(`${encodingAesKey}=`, "base64");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(message.byteLength);
  const plain = Buffer.concat([Buffer.alloc(16, "r"), length, message, Buffer.from(corpId)]);
  const cipher = createCipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  const whole = Buffer.concat([plain, padding(plain.byteLength)]);
  const encrypt = Buffer.concat([cipher.update(whole), cipher.final()]).toString("base64");
  const timestamp = String(Math.floor(at / 1000));
  const nonce = "1372623149";
  const query = { timestamp, nonce, msg_signature: sign(token, timestamp, nonce, encrypt) };
  const body = Buffer.from(
    `<xml><ToUserName><![CDATA[${callback.corpId}]]></ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`,
  );
  return { method: "POST", query, headers: { "content-type": "text/xml" }, body, at: contractAt };
}

/** Where the sealed bytes lie in a callback's body. */
export function sealedRange({ body }: RawRequest): readonly [number, number] {
  const text = Buffer.from(body).toString("latin1");
  const from = text.indexOf("<Encrypt><![CDATA[") + "<Encrypt><![CDATA[".length;
  return [from, text.indexOf("]]></Encrypt>")];
}

/** What nobody believes about a callback with this message inside. */
export function sealedForgeries(
  genuine: RawRequest,
  message: Uint8Array,
): Readonly<Record<string, RawRequest>> {
  const { msg_signature = "", timestamp = "" } = genuine.query;
  const hour = 3_600_000;
  const day = 24 * hour;
  return {
    "no signature": withQuery(genuine, { msg_signature: undefined }),
    "an empty signature": withQuery(genuine, { msg_signature: "" }),
    "half a signature": withQuery(genuine, { msg_signature: msg_signature.slice(0, 20) }),
    "a signature in capitals": withQuery(genuine, { msg_signature: msg_signature.toUpperCase() }),
    "another nonce": withQuery(genuine, { nonce: "1" }),
    "no timestamp": withQuery(genuine, { timestamp: undefined }),
    "another second": withQuery(genuine, { timestamp: String(Number(timestamp) + 1) }),
    "yesterday's date, well signed": sealed(message, { at: contractAt - day - hour }),
    "tomorrow's date, well signed": sealed(message, { at: contractAt + day + hour }),
    "another address's token": sealed(message, { token: "anotherToken" }),
    "another enterprise's key": sealed(message, { encodingAesKey: "Z".repeat(42) + "A" }),
    "another enterprise inside": sealed(message, { corpId: "ww9999999999999999" }),
    "no enterprise inside": sealed(message, { corpId: "" }),
    "crooked padding, well signed": sealed(message, {
      padding: (length) => Buffer.from(pad(length).map((byte, at) => (at === 0 ? byte ^ 1 : byte))),
    }),
    "the bare message in the open": { ...genuine, body: message },
  };
}

function pad(length: number): Buffer {
  const fill = 32 - (length % 32);
  return Buffer.alloc(fill, fill);
}
