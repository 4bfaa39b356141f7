import { type Dispatcher, errors, Pool } from "undici";
import type { z } from "zod";
import { formOf, type Parcel } from "./form-of.ts";

/** Milliseconds one call may take in all (reliability: 10 s per send). */
const callMs = 10_000;

/** The same of an upload: with the message after it, it has to fit into the time an order is ours. */
const uploadMs = 15_000;

/** Bytes of one JSON answer: a page of 200 items has far fewer. */
const answerBytesMax = 4 * 1024 * 1024;

/** Connections kept to the platform. */
const connectionsMax = 64;

/** What came of one HTTP exchange, before anybody looked at errcode. */
export type Exchange<T> =
  | { readonly kind: "answered"; readonly body: T }
  /** It never reached the platform. */
  | { readonly kind: "unreached"; readonly code: string }
  /** Written, but the answer is missing or unreadable: it may have been done. */
  | { readonly kind: "lost"; readonly code: string };

/** A file, or the JSON that stands in its place. */
export type Download =
  | { readonly kind: "file"; readonly contentType: string; readonly bytes: Uint8Array }
  | { readonly kind: "too-large" }
  | { readonly kind: "json"; readonly text: string };

export type Query = Readonly<Record<string, string>>;

/** The HTTP way to the platform: kept-alive connections, time limits, byte limits. */
export interface WecomWire extends AsyncDisposable {
  json<T>(path: string, query: Query, body: unknown, shape: z.ZodType<T>): Promise<Exchange<T>>;
  /** A form with one file in the field `media`. */
  upload<T>(path: string, query: Query, file: Parcel, shape: z.ZodType<T>): Promise<Exchange<T>>;
  file(path: string, query: Query, bytesMax: number): Promise<Exchange<Download>>;
}

/**
 * Opens the way to an API root, e.g. `https://qyapi.weixin.qq.com`.
 * @param way another one than the network: simulations; it stays open
 */
export function openWire(root: string, way?: Dispatcher): WecomWire {
  const base = new URL(root);
  const pool = way ?? poolTo(base.origin);
  const call = <T>(sent: Sent, read: Reader<T>): Promise<Exchange<T>> =>
    exchange(pool, { origin: base.origin, ...sent }, read);
  const prefix = `${base.pathname.replace(/\/$/, "")}/cgi-bin/`;
  const pathOf = (path: string, query: Query): string =>
    `${prefix}${path}?${new URLSearchParams(query).toString()}`;
  return {
    async json(path, query, body, shape) {
      const sent = body === undefined ? get(pathOf(path, query)) : post(pathOf(path, query), body);
      return call(sent, (response) => readJson(response, shape));
    },
    upload: (path, query, file, shape) =>
      call(form(pathOf(path, query), file), (response) => readJson(response, shape)),
    file: (path, query, bytesMax) =>
      call(get(pathOf(path, query)), (response) => readFile(response, bytesMax)),
    async [Symbol.asyncDispose]() {
      if (way === undefined && pool instanceof Pool && !pool.closed && !pool.destroyed)
        await pool.close();
    },
  };
}

function poolTo(origin: string): Pool {
  return new Pool(origin, {
    connections: connectionsMax,
    headersTimeout: callMs,
    bodyTimeout: callMs,
    connect: { timeout: 5_000 },
  });
}

type Reader<T> = (response: Dispatcher.ResponseData) => Promise<Exchange<T>>;

type Sent = Pick<Dispatcher.RequestOptions, "method" | "path" | "headers" | "body" | "signal">;

function get(path: string): Sent {
  return { method: "GET", path };
}

function post(path: string, body: unknown): Sent {
  const headers = { "content-type": "application/json; charset=utf-8" };
  return { method: "POST", path, headers, body: JSON.stringify(body) };
}

function form(path: string, file: Parcel): Sent {
  const { type, body } = formOf(file);
  const signal = AbortSignal.timeout(uploadMs);
  return { method: "POST", path, headers: { "content-type": type }, body, signal };
}

async function exchange<T>(
  pool: Dispatcher,
  sent: Sent & { readonly origin: string },
  read: Reader<T>,
): Promise<Exchange<T>> {
  try {
    const response = await pool.request(sent);
    const { statusCode: status } = response;
    if (status === 200) return await read(response);
    await response.body.dump();
    const code = `http.${status}`;
    return status >= 500 || status < 300 ? { kind: "lost", code } : { kind: "unreached", code };
  } catch (fault) {
    const code = codeOf(fault);
    return { kind: neverLeft.has(code) ? "unreached" : "lost", code: `net.${code}` };
  }
}

/** Faults before the first byte of the request was written. */
const neverLeft: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_DESTROYED",
  "UND_ERR_CLOSED",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

function codeOf(fault: unknown): string {
  if (fault instanceof errors.UndiciError) return fault.code;
  const code: unknown = fault instanceof Error && "code" in fault ? fault.code : undefined;
  return typeof code === "string" ? code : "UNKNOWN";
}

async function readJson<T>(
  response: Dispatcher.ResponseData,
  shape: z.ZodType<T>,
): Promise<Exchange<T>> {
  const bytes = await readBytes(response, answerBytesMax);
  if (bytes === undefined) return { kind: "lost", code: "answer.too-large" };
  const parsed = shape.safeParse(asJson(bytes.toString("utf8")));
  if (parsed.success) return { kind: "answered", body: parsed.data };
  return { kind: "lost", code: "answer.unreadable" };
}

async function readFile(
  response: Dispatcher.ResponseData,
  bytesMax: number,
): Promise<Exchange<Download>> {
  const type = response.headers["content-type"];
  const contentType = (Array.isArray(type) ? type[0] : type) ?? "";
  const bytes = await readBytes(response, bytesMax);
  if (bytes === undefined) return { kind: "answered", body: { kind: "too-large" } };
  const isJson = /^(application\/json|text\/plain)\b/i.test(contentType);
  if (isJson) return { kind: "answered", body: { kind: "json", text: bytes.toString("utf8") } };
  return { kind: "answered", body: { kind: "file", contentType, bytes } };
}

async function readBytes(
  { body }: Dispatcher.ResponseData,
  bytesMax: number,
): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > bytesMax) return undefined;
    parts.push(bytes);
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}

function asJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
