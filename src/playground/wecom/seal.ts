import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { xml } from "./xml.ts";

/** What one callback URL is configured with in the admin console (page 90930). */
export interface CallbackKeys {
  readonly token: string;
  /** 43 letters or digits; base64 of the 32-byte AES key without its last `=`. */
  readonly encodingAesKey: string;
  readonly receiveId: string;
}

export interface Sealed {
  readonly encrypt: string;
  readonly signature: string;
  readonly timestamp: string;
  readonly nonce: string;
}

/** PKCS#7 block the platform pads to, bytes; AES itself would need 16 (page 90968). */
const padBlock = 32;

/** Encrypts and signs one callback text the way the platform does. `random` is 16 bytes, for tests. */
export function seal(
  keys: CallbackKeys,
  text: string,
  at: { readonly timestamp: string; readonly nonce: string },
  random: Buffer = randomBytes(16),
): Sealed {
  const key = Buffer.from(`${keys.encodingAesKey}=`, "base64");
  const message = Buffer.from(text, "utf8");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(message.length);
  const plain = Buffer.concat([random, length, message, Buffer.from(keys.receiveId, "utf8")]);
  const cipher = createCipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  const encrypt = Buffer.concat([cipher.update(pad(plain)), cipher.final()]).toString("base64");
  return { ...at, encrypt, signature: sign(keys.token, at.timestamp, at.nonce, encrypt) };
}

/** Opens what `seal` closed; for tests and for reading passive replies. */
export function unseal(keys: CallbackKeys, encrypt: string): { text: string; receiveId: string } {
  const key = Buffer.from(`${keys.encodingAesKey}=`, "base64");
  const decipher = createDecipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(encrypt, "base64"), decipher.final()]);
  const plain = padded.subarray(0, padded.length - padded.readUInt8(padded.length - 1));
  const length = plain.readUInt32BE(16);
  return {
    text: plain.subarray(20, 20 + length).toString("utf8"),
    receiveId: plain.subarray(20 + length).toString("utf8"),
  };
}

/** SHA-1 over the four strings, sorted and joined, lower-case hex (page 90968). */
export function sign(token: string, timestamp: string, nonce: string, encrypt: string): string {
  const joined = [token, timestamp, nonce, encrypt].toSorted(byCodeUnit).join("");
  return createHash("sha1").update(joined, "utf8").digest("hex");
}

function pad(plain: Buffer): Buffer {
  const fill = padBlock - (plain.length % padBlock);
  return Buffer.concat([plain, Buffer.alloc(fill, fill)]);
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Keys of somebody else who knows our address; or ours, for an enterprise that is not. */
export function strangers(keys: CallbackKeys, way: "forged" | "foreign" | undefined): CallbackKeys {
  if (way === "forged") return { ...keys, token: `${keys.token}x` };
  return way === "foreign" ? { ...keys, receiveId: `${keys.receiveId}x` } : keys;
}

/** What stands around a sealed callback. */
export function envelope(receiveId: string, agentId: number | undefined, encrypt: string): string {
  return xml([
    ["ToUserName", receiveId],
    ...(agentId === undefined ? [] : [["AgentID", String(agentId)] as const]),
    ["Encrypt", encrypt],
  ]);
}
