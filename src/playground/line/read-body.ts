import type { IncomingMessage } from "node:http";
import { isJson, type Json } from "./check.ts";

/** Bytes of a request body above which LINE answers 413. */
export const bodyBytesMax = 2 * 1024 * 1024;

/** A body as far as it could be read. */
export type Parsed =
  | { readonly kind: "json"; readonly body: Json }
  | { readonly kind: "type"; readonly type: string }
  | { readonly kind: "unreadable" };

/** The whole body, or undefined when it is over the limit (the rest is read and forgotten). */
export async function readBody(req: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  const state = { size: 0 };
  for await (const chunk of req) {
    if (!(chunk instanceof Buffer)) continue;
    state.size += chunk.byteLength;
    if (state.size <= bodyBytesMax) chunks.push(chunk);
  }
  return state.size > bodyBytesMax ? undefined : Buffer.concat(chunks);
}

/** The body by its content type: JSON, or the form the token calls use. */
export function parseBody(header: string | undefined, bytes: Buffer): Parsed {
  if (bytes.byteLength === 0) return { kind: "json", body: {} };
  const type = (header ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const text = bytes.toString("utf8");
  if (type === "application/x-www-form-urlencoded") {
    return { kind: "json", body: Object.fromEntries(new URLSearchParams(text)) };
  }
  if (type !== "application/json") return { kind: "type", type };
  try {
    const body: unknown = JSON.parse(text);
    return isJson(body) ? { kind: "json", body } : { kind: "unreadable" };
  } catch {
    return { kind: "unreadable" };
  }
}
