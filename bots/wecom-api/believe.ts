import { timingSafeEqual } from "node:crypto";
import { decrypt, encrypt, getSignature } from "@wecom/crypto";
import type { Instant } from "../../src/kernel/clock.ts";
import type { RawRequest } from "../../src/ports/channel.ts";
import { readXml } from "./read-xml.ts";

/** Bytes of one callback; the platform's own stay far below (S4). */
export const callbackBytesMax = 64 * 1024;

/** How far a callback's timestamp may be from our clock, ms; retries may keep the old one (S3). */
const freshMs = 24 * 3_600_000;

/** What one callback address is configured with (developer.work.weixin.qq.com/document/path/90930). */
export interface CallbackKeys {
  readonly token: string;
  /** 43 letters or digits. */
  readonly encodingAesKey: string;
  readonly corpId: string;
}

/** A request we know the platform wrote. */
export type Believed =
  | { readonly kind: "greeting"; readonly text: string }
  | { readonly kind: "message"; readonly xml: Uint8Array };

/**
 * What the platform said, or nothing for every fault alike. Signature, time, padding, length and receiver are
 * all looked at whatever the first one says, so that neither the answer nor its time tells which was wrong (S3).
 */
export function believe(request: RawRequest, keys: CallbackKeys): Believed | undefined {
  const { method, query, at } = request;
  if (request.body.length > callbackBytesMax) return undefined;
  // Base64 has no blank: a blank here is a plus sign that a form decoder took for one.
  const echo = (query["echostr"] ?? "").replaceAll(" ", "+");
  const sealed = method === "GET" ? echo : (readXml(request.body)?.get("Encrypt") ?? "");
  const signed = isSigned(query, keys.token, sealed);
  const fresh = isFresh(query["timestamp"] ?? "", at);
  const text = openSealed(keys, sealed);
  if (!signed || !fresh || text === undefined) return undefined;
  if (method === "GET") return { kind: "greeting", text };
  return { kind: "message", xml: Buffer.from(text, "utf8") };
}

function isSigned(query: RawRequest["query"], token: string, sealed: string): boolean {
  const [given, timestamp, nonce] = [query["msg_signature"], query["timestamp"], query["nonce"]];
  const whole = Boolean(given && timestamp && nonce && sealed && token);
  const ours = getSignature(token, timestamp ?? "", nonce ?? "", sealed);
  // Both sides as 40 hex letters: the comparison takes the same time wherever they differ.
  const theirs = Buffer.alloc(ours.length);
  const written = theirs.write(given ?? "", "latin1");
  const same = timingSafeEqual(Buffer.from(ours, "latin1"), theirs);
  return whole && same && written === given?.length;
}

function isFresh(timestamp: string, at: Instant): boolean {
  return /^\d{1,12}$/.test(timestamp) && Math.abs(Number(timestamp) * 1000 - at) <= freshMs;
}

/**
 * The sealed text, if it is sealed exactly as the platform seals. Tencent's package neither checks padding and
 * length nor the receiver; sealing what it opened once more and comparing proves all of it at once.
 */
function openSealed({ encodingAesKey, corpId }: CallbackKeys, sealed: string): string | undefined {
  if (!/^[A-Za-z0-9]{43}$/.test(encodingAesKey) || !isBase64(sealed)) return undefined;
  try {
    const { message, id, random } = decrypt(encodingAesKey, sealed);
    const again = encrypt(encodingAesKey, message, id, random);
    return again === sealed && id === corpId ? message : undefined;
  } catch {
    // Whatever the cipher or a length made of foreign bytes: nobody we know wrote them.
    return undefined;
  }
}

function isBase64(text: string): boolean {
  return text.length > 0 && text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
}
