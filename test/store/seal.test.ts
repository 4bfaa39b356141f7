import { createDecipheriv, createHmac, hkdfSync } from "node:crypto";
import { expect, test } from "vitest";
import { openSeal, SealBroken } from "../../src/store/seal.ts";
import { testKey } from "../support/store.ts";

const seal = openSeal(testKey);
const place = "person.name:1";
/** Sealed with the test key once and for all: what is in customers' databases must open for ever. */
const known = Buffer.from(
  "010e47bc285640d0479b5f33b7c89bf80eaad6709f6104c42c4f1e7866bf76422069ad52a3276f8948ac300ca9",
  "hex",
);

test("P2: bytes sealed long ago still open", () => {
  expect(seal.openText(known, place)).toBe("known answer");
});

test("P2: what we seal is AES-256-GCM as everybody else computes it", () => {
  const sealed = seal.seal("王先生", place);
  const key = Buffer.from(hkdfSync("sha256", testKey, Buffer.alloc(0), "deskbell seal", 32));
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(5, 17));
  decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(17, 33));

  expect(Buffer.concat([decipher.update(sealed.subarray(33)), decipher.final()]).toString()).toBe(
    "王先生",
  );
});

test("the same text never looks the same twice", () => {
  const looks = new Set(
    Array.from({ length: 600 }, () => seal.seal("same", place).toString("hex")),
  );

  expect(looks.size).toBe(600);
});

test("bytes of any length come back exactly", () => {
  for (const length of [0, 1, 15, 16, 17, 4_096, 100_000]) {
    const bytes = Buffer.alloc(length, length % 256);
    expect(seal.open(seal.seal(bytes, place), place).equals(bytes), String(length)).toBe(true);
  }
});

test("bytes moved to another row or column do not open", () => {
  const sealed = seal.seal("王先生", place);

  for (const elsewhere of ["person.name:2", "person.phone:1", "", `${place} `]) {
    expect(() => seal.open(sealed, elsewhere)).toThrow(SealBroken);
  }
});

test("no single flipped bit goes unnoticed", () => {
  const sealed = seal.seal("王先生", place);

  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const altered = Buffer.from(sealed);
    altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(() => seal.open(altered, place), `bit ${bit}`).toThrow(SealBroken);
  }
});

test("bytes cut short do not open, wherever they are cut", () => {
  const sealed = seal.seal("王先生", place);

  for (let length = 0; length < sealed.length; length += 1) {
    expect(() => seal.open(sealed.subarray(0, length), place), `${length} bytes`).toThrow(
      SealBroken,
    );
  }
});

test("P3: another key opens nothing, and the fault says so without the content", () => {
  const other = openSeal(new Uint8Array(32).fill(8));

  expect(() => other.open(known, place)).toThrow("sealed with another key at person.name:1");
});

test("P4: the same phone gives the same look-up under one purpose only, and another under another key", () => {
  const phone = "+8613800138000";
  const key = Buffer.from(hkdfSync("sha256", testKey, Buffer.alloc(0), "deskbell blind", 32));

  expect(seal.blind(phone, "phone").toString("hex")).toBe(
    "0b2a2f0f2f53a6033dac8b3b7ff6d407bc6441170cdbfe39e5996d31d4883270",
  );
  expect(seal.blind(phone, "phone")).toEqual(
    createHmac("sha256", key).update(`phone\u0000${phone}`).digest(),
  );
  expect(seal.blind(phone, "staff-code").equals(seal.blind(phone, "phone"))).toBe(false);
  expect(
    openSeal(new Uint8Array(32).fill(8)).blind(phone, "phone").equals(seal.blind(phone, "phone")),
  ).toBe(false);
});

/** Made with the key of 32 eights, which a rotation has replaced. */
const knownOld = Buffer.from(
  "01c969dc8e6b11177392c7efb41952f9d716f1168ce0b693716046d093e65b8ce334ead3ed12449d3f56f0c530",
  "hex",
);
const oldKey = new Uint8Array(32).fill(8);

test("P3: a ring opens what its older keys sealed and seals with the newest alone", () => {
  const ring = openSeal(testKey, [oldKey]);

  expect(ring.openText(knownOld, place)).toBe("known answer");
  expect(ring.openText(known, place)).toBe("known answer");
  expect(seal.openText(ring.seal("anew", place), place)).toBe("anew");
  expect(() => openSeal(oldKey).openText(ring.seal("anew", place), place)).toThrow(SealBroken);
});

test("P3: an older key opens nothing at another place, nothing altered, and nothing of a key outside the ring", () => {
  const ring = openSeal(testKey, [oldKey]);
  const stranger = openSeal(new Uint8Array(32).fill(9)).seal("x", place);
  const relabelled = Buffer.concat([
    known.subarray(0, 1),
    knownOld.subarray(1, 5),
    known.subarray(5),
  ]);

  expect(() => ring.open(knownOld, "person.name:2")).toThrow("altered or moved");
  expect(() => ring.open(stranger, place)).toThrow("sealed with another key at person.name:1");
  expect(() => ring.open(relabelled, place)).toThrow("altered or moved");
  expect([known, knownOld, stranger].map((one) => ring.isOurs(one))).toEqual([true, true, false]);
});

test("P3: key ids are what sealed bytes carry, the same for ever; look-ups are known under every key", () => {
  const ring = openSeal(testKey, [oldKey]);

  expect(ring.keyIds).toEqual([known.toString("hex", 1, 5), knownOld.toString("hex", 1, 5)]);
  expect(ring.keyIds).toEqual(["0e47bc28", "c969dc8e"]);
  expect(ring.blinds("+8613800138000", "phone")).toEqual([
    seal.blind("+8613800138000", "phone"),
    openSeal(oldKey).blind("+8613800138000", "phone"),
  ]);
});
