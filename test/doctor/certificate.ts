/** Certificates for tests, written by hand: the runtime reads them, it makes none. */
import { generateKeyPairSync, sign } from "node:crypto";

export interface Written {
  readonly key: string;
  readonly cert: string;
}

const block = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const size = body.length;
  const head = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...head]), body]);
};
const sequence = (...parts: readonly Uint8Array[]): Buffer => block(0x30, ...parts);
const hex = (text: string): Buffer => Buffer.from(text, "hex");
const time = (at: number): Buffer => {
  const digits = new Date(at).toISOString().replaceAll(/[-:T]|\.\d+/g, "");
  return block(0x18, Buffer.from(digits));
};

/** ecdsa-with-SHA256, commonName, subjectAltName: their object identifiers. */
const algorithm = sequence(hex("06082a8648ce3d040302"));
const commonName = hex("0603550403");
const alternativeNames = hex("0603551d11");

/** A certificate that signed itself, for one host, good between two instants in epoch milliseconds. */
export function writeCertificate(host: string, from: number, to: number): Written {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const name = sequence(block(0x31, sequence(commonName, block(0x0c, Buffer.from(host)))));
  const names = sequence(block(0x82, Buffer.from(host)));
  const body = sequence(
    block(0xa0, hex("020102")),
    hex("020101"),
    algorithm,
    name,
    sequence(time(from), time(to)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    block(0xa3, sequence(sequence(alternativeNames, block(0x04, names)))),
  );
  const signature = sign("sha256", body, privateKey);
  const whole = sequence(body, algorithm, block(0x03, hex("00"), signature));
  const lines = whole.toString("base64").replaceAll(/(.{64})/g, "$1\n");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
