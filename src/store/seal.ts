/** Personal columns: sealed with AES-256-GCM, found again by keyed hash. */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomFillSync,
} from "node:crypto";
import { DeskError } from "../kernel/errors.ts";

export interface Seal {
  /** `place` (table, column and row) is bound to the bytes: moved elsewhere they do not open. */
  seal(plain: string | Uint8Array, place: string): Buffer;
  /** @throws {SealBroken} when the bytes were altered, moved, or sealed with another key */
  open(sealed: Uint8Array, place: string): Buffer;
  openText(sealed: Uint8Array, place: string): string;
  /** Whether the bytes say that they were sealed with a key of the ring. */
  isOurs(sealed: Uint8Array): boolean;
  /** The same text gives the same 32 bytes under this key and purpose, and tells nothing about itself. */
  blind(text: string, purpose: string): Buffer;
  /** The same under every key of the ring, the active one first: what was stored before a rotation is found, too. */
  blinds(text: string, purpose: string): readonly Buffer[];
  /** Ids of the keys in the ring as stored bytes carry them, in hex; the active one first. */
  readonly keyIds: readonly [string, ...string[]];
}

/** Stored bytes that do not open: altered, moved, or another key. */
export class SealBroken extends DeskError {
  readonly code = "DESK_SEAL_BROKEN";
}

const formatVersion = 1;
const keyIdBytes = 4;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = 1 + keyIdBytes + nonceBytes + tagBytes;

/**
 * A ring of keys: one seals, all of them open (P3).
 * @param key 32 bytes, from `DESKBELL_ENCRYPTION_KEY` or the key file of the data folder
 * @param old keys that only open what they sealed once
 */
export function openSeal(key: Uint8Array, old: readonly Uint8Array[] = []): Seal {
  const active = ringKey(key);
  const ring = [active, ...old.map(ringKey)];
  const ringKeyOf = (sealed: Buffer): RingKey | undefined =>
    ring.find(({ id }) => sealed.subarray(1, 1 + keyIdBytes).equals(id));
  const nonces = openNonces();
  const open = (sealed: Uint8Array, place: string): Buffer => {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    if (bytes.length < headBytes || bytes[0] !== formatVersion)
      throw new SealBroken(`no sealed bytes at ${place}`);
    const used = ringKeyOf(bytes);
    if (used === undefined) throw new SealBroken(`sealed with another key at ${place}`);
    const nonce = bytes.subarray(1 + keyIdBytes, 1 + keyIdBytes + nonceBytes);
    const decipher = createDecipheriv("aes-256-gcm", used.sealing, nonce, {
      authTagLength: tagBytes,
    });
    decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(headBytes - tagBytes, headBytes));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(headBytes)), decipher.final()]);
    } catch (cause) {
      throw new SealBroken(`altered or moved at ${place}`, { cause });
    }
  };
  return {
    seal(plain, place) {
      const nonce = nonces();
      const cipher = createCipheriv("aes-256-gcm", active.sealing, nonce, {
        authTagLength: tagBytes,
      });
      cipher.setAAD(Buffer.from(place));
      const body = typeof plain === "string" ? cipher.update(plain, "utf8") : cipher.update(plain);
      const rest = cipher.final();
      return Buffer.concat([
        Buffer.of(formatVersion),
        active.id,
        nonce,
        cipher.getAuthTag(),
        body,
        rest,
      ]);
    },
    open,
    isOurs: (sealed) => ringKeyOf(Buffer.from(sealed)) !== undefined,
    openText: (sealed, place) => open(sealed, place).toString("utf8"),
    blind: (text, purpose) => blinded(active, text, purpose),
    blinds: (text, purpose) => ring.map((one) => blinded(one, text, purpose)),
    keyIds: [hexOf(active), ...ring.slice(1).map(hexOf)],
  };
}

interface RingKey {
  readonly id: Buffer;
  readonly sealing: Buffer;
  readonly blinding: Buffer;
}

const ringKey = (key: Uint8Array): RingKey => ({
  id: derived(key, "key-id").subarray(0, keyIdBytes),
  sealing: derived(key, "seal"),
  blinding: derived(key, "blind"),
});

const hexOf = ({ id }: RingKey): string => id.toString("hex");

const blinded = ({ blinding }: RingKey, text: string, purpose: string): Buffer =>
  createHmac("sha256", blinding).update(`${purpose}\u0000${text}`).digest();

function derived(key: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key, Buffer.alloc(0), `deskbell ${purpose}`, 32));
}

/** Fresh random nonces, drawn 256 at a time: asking the system for each would cost more than the sealing. */
function openNonces(): () => Buffer {
  const pool = Buffer.alloc(nonceBytes * 256);
  const place = { next: pool.length };
  return () => {
    if (place.next === pool.length) {
      randomFillSync(pool);
      place.next = 0;
    }
    const nonce = Buffer.from(pool.subarray(place.next, place.next + nonceBytes));
    place.next += nonceBytes;
    return nonce;
  };
}
