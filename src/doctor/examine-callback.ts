/** Does at our own callback address what WeCom's console does when an address is saved there (page 90930). */
import { createCipheriv, createHash, randomBytes, randomInt } from "node:crypto";
import type { WecomSecrets } from "../config/read-config.ts";
import { type Finding, notesOn } from "./finding.ts";
import type { Patient } from "./patient.ts";

export interface Callback {
  readonly about: "wecom" | "kf";
  readonly path: string;
  readonly corpId: string;
  readonly keys: WecomSecrets["keys"][number] | undefined;
  /** Where in the console the address stands. */
  readonly place: string;
}

/** Bytes the platform pads to; AES itself would need 16. */
const padBlock = 32;

/** WeCom tells nobody which address is saved, so this finding says how to compare as well. */
export async function examineCallback(
  { ask, config, now }: Patient,
  { about, path, corpId, keys, place }: Callback,
): Promise<readonly Finding[]> {
  const { ok, warn, fail } = notesOn(about);
  if (keys === undefined || config.publicUrl === undefined) return [];
  const url = config.publicUrl + path;
  const echo = `${randomInt(1e9, 9e9)}${randomInt(1e9, 9e9)}`;
  const query = greeting(keys, corpId, echo, Math.floor(now() / 1000));
  const heard = await ask(`${url}?${query}`);
  const compare = `WeCom does not tell which address is saved: compare it in ${place}`;
  if (heard.kind === "silence") {
    return [
      warn(
        "callback",
        `${url} cannot be reached from this machine: ${heard.why}.`,
        `see that desk and proxy run; if they do, press Save in ${place}: WeCom then tries it from outside`,
      ),
    ];
  }
  if (heard.status === 200 && heard.text === echo)
    return [ok("callback", `${url} answers the console's question.`, compare)];
  return [
    fail(
      "callback",
      `${url} answered ${heard.status}${heard.status === 200 ? " with something else" : ""} to the console's question.`,
      heard.status === 401
        ? "the running desk has other keys than this .env: start it again"
        : `let your proxy hand ${path} to the desk unchanged, and see that the desk runs`,
    ),
  ];
}

function greeting(
  { token, encodingAesKey }: { readonly token: string; readonly encodingAesKey: string },
  corpId: string,
  echo: string,
  at: number,
): string {
  const [timestamp, nonce] = [String(at), String(randomInt(1e8, 1e9))];
  const echostr = encrypt(encodingAesKey, echo, corpId);
  const joined = [token, timestamp, nonce, echostr].toSorted(byCodeUnit).join("");
  const msg_signature = createHash("sha1").update(joined).digest("hex");
  return new URLSearchParams({ msg_signature, timestamp, nonce, echostr }).toString();
}

function encrypt(encodingAesKey: string, text: string, corpId: string): string {
  const key = Buffer.from(`${encodingAesKey}=`, "base64");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(text));
  const plain = Buffer.concat([randomBytes(16), length, Buffer.from(text), Buffer.from(corpId)]);
  const fill = padBlock - (plain.length % padBlock);
  const cipher = createCipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  const whole = Buffer.concat([plain, Buffer.alloc(fill, fill)]);
  return Buffer.concat([cipher.update(whole), cipher.final()]).toString("base64");
}

function byCodeUnit(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
