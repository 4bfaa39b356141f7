import { createHmac, timingSafeEqual } from "node:crypto";
import type { RawRequest } from "../../src/ports/channel.ts";
import { depthMax, envelope } from "./wire.ts";

/** Bytes of a SHA-256 digest. */
const digestBytes = 32;

/**
 * The raw body once its signature fits one of the secrets (two during a rotation), else nothing. The digests
 * are compared in constant time, and every secret is tried, so that the answer's time tells nothing
 * (developers.line.biz/en/reference/messaging-api/#signature-validation).
 */
export function verify(request: RawRequest, secrets: readonly string[]): Uint8Array | undefined {
  const header = request.headers["x-line-signature"];
  if (header === undefined || !/^[A-Za-z0-9+/]{43}=$/.test(header)) return undefined;
  const given = Buffer.from(header, "base64");
  if (given.byteLength !== digestBytes) return undefined;
  const fits = secrets.map((secret) => {
    const ours = createHmac("sha256", secret).update(request.body).digest();
    return secret !== "" && timingSafeEqual(ours, given);
  });
  return fits.includes(true) ? request.body : undefined;
}

/**
 * The events of a believed body, still unread; nothing when it is no delivery of LINE: not UTF-8, not JSON,
 * too deep, or another shape.
 */
export function decode(body: Uint8Array): readonly unknown[] | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(body);
    if (isTooDeep(text)) return undefined;
    const parsed = envelope.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.events : undefined;
  } catch {
    return undefined;
  }
}

/** Counts brackets outside strings, so that no parser has to follow them first. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (quoted) {
      if (letter === backslash) at += 1;
      else if (letter === quote) quoted = false;
    } else if (letter === quote) quoted = true;
    else if (letter === openBrace || letter === openBracket) depth += 1;
    else if (letter === closeBrace || letter === closeBracket) depth -= 1;
    if (depth > depthMax) return true;
  }
  return false;
}

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
