/** Addresses under which one kept picture can be seen for an hour or two, by whoever was sent them. */
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { AddressOf, PictureForm } from "../ports/gallery.ts";

export interface Addresses {
  /** One that is good for an hour at least, for two at most; the same for a whole hour, so that a repeated call says the same. */
  readonly of: AddressOf;
  /** What an address asks for; nothing when it is not ours, was altered, or is over. */
  readonly read: (token: string) => { readonly id: string; readonly form: PictureForm } | undefined;
}

const hourMs = 3_600_000;
const forms = ["kept", "large", "small"] as const satisfies readonly PictureForm[];
/** Form, end and attachment, then what proves that we wrote them. */
const headBytes = 1 + 5 + 16;
const macBytes = 32;
const shape = /^[\w-]{72}$/;
const purpose = "deskbell addresses of pictures";

/**
 * @param keys the desk's, 32 bytes each: the first signs, all of them are believed, so that a rotation breaks no address
 * @param base `https://desk.example`, no trailing slash
 */
export function openAddresses(
  keys: readonly [Uint8Array, ...Uint8Array[]],
  base: string,
  now: () => number,
): Addresses {
  const signing = keys.map((key) => Buffer.from(hkdfSync("sha256", key, "", purpose, macBytes)));
  const macOf = (key: Buffer, head: Buffer): Buffer =>
    createHmac("sha256", key).update(head).digest();
  const [first = Buffer.alloc(0)] = signing;
  return {
    of(id, form) {
      const until = (Math.floor(now() / hourMs) + 2) * hourMs;
      const head = Buffer.alloc(headBytes);
      head.writeUInt8(forms.indexOf(form));
      head.writeUIntBE(until / 1_000, 1, 5);
      head.write(id.replaceAll("-", ""), 6, "hex");
      const token = Buffer.concat([head, macOf(first, head)]).toString("base64url");
      return `${base}/pictures/${token}`;
    },
    read(token) {
      if (!shape.test(token)) return undefined;
      const bytes = Buffer.from(token, "base64url");
      const head = bytes.subarray(0, headBytes);
      const mac = bytes.subarray(headBytes);
      // Every key is tried, whichever fits: how long it takes tells nothing.
      const good = signing.map((key) => timingSafeEqual(macOf(key, head), mac)).includes(true);
      const form = forms[head.readUInt8()];
      if (!good || form === undefined || head.readUIntBE(1, 5) * 1_000 <= now()) return undefined;
      return { id: uuidOf(head.toString("hex", 6)), form };
    },
  };
}

const uuidOf = (hex: string): string =>
  hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
