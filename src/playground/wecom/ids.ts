import { createHash, randomUUID } from "node:crypto";

/** Mints what the platform mints: opaque strings and 64-bit message numbers. */
export interface Ids {
  /** Opaque token of `length` characters `[0-9A-Za-z_-]`, after the prefix. */
  opaque(prefix: string, length: number): string;
  /** Decimal message number above 2^53, as the app's callbacks carry it. */
  msgId(): string;
  /** The next place in a 微信客服 account's stream; never goes back, not even across restarts. */
  sequence(): number;
}

/** Ids from a seed: the same seed gives the same ids; without one they are new in every run. */
export function makeIds(seed?: string): Ids {
  const root = seed ?? randomUUID();
  const drawn = { opaque: 0, msgId: 0, sequence: seed === undefined ? Date.now() * 1000 : 0 };
  return {
    opaque(prefix, length) {
      drawn.opaque += 1;
      return prefix + letters(`${root}:o:${drawn.opaque}`, length);
    },
    msgId() {
      drawn.msgId += 1;
      const hash = createHash("sha256").update(`${root}:m:${drawn.msgId}`).digest();
      return String(7_000_000_000_000_000_000n + (hash.readBigUInt64BE() >> 4n));
    },
    sequence() {
      drawn.sequence += 1;
      return drawn.sequence;
    },
  };
}

/** A name that stays the same for the same person: their userid or external_userid. */
export function steady(prefix: string, name: string, length: number): string {
  return prefix + letters(`steady:${prefix}:${name}`, length);
}

function letters(from: string, length: number): string {
  const text = createHash("sha512").update(from).digest("base64url");
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}
