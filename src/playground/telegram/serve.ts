import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type BreachBook, sentBy } from "../contract.ts";
import type { Fault } from "../phone.ts";
import { call, findMethod } from "./api.ts";
import { type Arguments, readArguments } from "./arguments.ts";
import { isDescribed } from "./bot-methods.ts";
import type { Faults } from "./faults.ts";
import { requestBytesMax } from "./limits.ts";
import { refusalNamed } from "./named-refusals.ts";
import { TelegramRefusal, tooMany } from "./refusal.ts";
import type { WireLog } from "./wire-log.ts";
import type { World } from "./world.ts";

/** What the server answers from. */
export interface ServeParts {
  readonly world: World;
  readonly faults: Faults;
  readonly wire: WireLog;
  readonly breaches: BreachBook;
}

interface Answer {
  readonly status: number;
  readonly body: object | Buffer | string;
  readonly seen?: unknown;
  readonly isEmpty?: boolean;
  readonly retryAfterSeconds?: number;
}

interface Asked {
  readonly url: URL;
  readonly token: string | undefined;
  readonly rest: string;
  readonly isFile: boolean;
  readonly method: string;
}

/** Opens the API's server on 127.0.0.1 and gives its origin; closing it drops every connection. */
export async function serve(
  parts: ServeParts,
  port: number,
): Promise<AsyncDisposable & { readonly root: string }> {
  const server = createServer((request, response) => {
    answer(parts, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : port;
  return {
    root: `http://127.0.0.1:${taken}`,
    async [Symbol.asyncDispose]() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  parts: ServeParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const startedAt = performance.now();
  const at = parts.world.now();
  const asked = ask(request);
  const body = await readBody(request);
  parts.breaches.check(at, sentBy(asked.method, request, asked.url, body));
  const fault = asked.token === parts.world.token ? parts.faults.take(asked.method) : undefined;
  if (fault?.is === "reset-before") return void response.destroy();
  if (fault?.is === "delay") await sleep(fault.ms);
  const given =
    (fault && broken(fault)) ?? (await refusable(() => run(parts.world, asked, request, body)));
  // A poll that found nothing is no news; the log would hold little else.
  if (!(asked.method === "getUpdates" && given.isEmpty)) {
    parts.wire.add({
      at,
      direction: "desk-to-platform",
      method: asked.method,
      path: asked.url.pathname,
      request: given.seen,
      status: given.status,
      response: Buffer.isBuffer(given.body) ? `${given.body.length} bytes` : given.body,
      ms: Math.round(performance.now() - startedAt),
    });
  }
  if (fault?.is === "reset-after") return void response.destroy();
  write(response, given);
}

function ask(request: IncomingMessage): Asked {
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const pattern = /^\/(?:file\/)?bot([^/]+)\/(?:test\/)?(.+)$/;
  const [, token, rest = ""] = pattern.exec(url.pathname) ?? [];
  const isFile = url.pathname.startsWith("/file/");
  return { url, token, rest, isFile, method: isFile ? "file" : (findMethod(rest)?.[0] ?? rest) };
}

function broken(fault: Fault["kind"]): Answer | undefined {
  if (fault.is === "throttle") return failure(tooMany(fault.retryAfterSeconds));
  if (fault.is === "token-expired") return failure(new TelegramRefusal(401));
  if (fault.is === "refusal") return failure(refusalNamed(fault.named));
  if (fault.is !== "error") return undefined;
  return fault.html === true
    ? { status: fault.status, body: `<html><body><h1>${fault.status}</h1></body></html>` }
    : failure(new TelegramRefusal(fault.status));
}

async function run(
  world: World,
  { url, token, rest, isFile }: Asked,
  request: IncomingMessage,
  body: Buffer,
): Promise<Answer> {
  checkToken(world, token);
  if (isFile) return { status: 200, body: world.files.download(decodeURIComponent(rest)) };
  const found = findMethod(rest);
  if (found === undefined) throw new TelegramRefusal(404, "method not found");
  const args = readArguments(request, url, body);
  const given = await refusable(async () => {
    const result = await call(world, found[0], found[1], args);
    if (isDescribed(result)) {
      return { status: 200, body: { ok: true, result: true, description: result.description } };
    }
    const isEmpty = Array.isArray(result) && result.length === 0;
    return { status: 200, body: { ok: true, result }, isEmpty };
  });
  return { ...given, seen: seenFields(args) };
}

function checkToken(world: World, token: string | undefined): void {
  if (token === undefined) throw new TelegramRefusal(404);
  if (!/^\d+:[\w-]{3,}$/.test(token)) throw new TelegramRefusal(401, "invalid token specified");
  if (token !== world.token) throw new TelegramRefusal(401);
}

async function refusable(work: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (fault) {
    return failure(fault instanceof TelegramRefusal ? fault : new TelegramRefusal(500));
  }
}

function failure({ status, message, parameters }: TelegramRefusal): Answer {
  const seconds = parameters?.retry_after;
  return {
    status,
    body: {
      ok: false,
      error_code: status,
      description: message,
      ...(parameters && { parameters }),
    },
    ...(seconds === undefined ? {} : { retryAfterSeconds: seconds }),
  };
}

function seenFields(args: Arguments): unknown {
  const files = [...args.files.values()].map(({ name, bytes }) => [name, `${bytes.length} bytes`]);
  return { ...args.fields, ...Object.fromEntries(files) };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length <= requestBytesMax) chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function write(response: ServerResponse, { status, body, retryAfterSeconds }: Answer): void {
  if (retryAfterSeconds !== undefined) response.setHeader("retry-after", retryAfterSeconds);
  const isJson = typeof body === "object" && !Buffer.isBuffer(body);
  const type = isJson
    ? "application/json"
    : Buffer.isBuffer(body)
      ? "application/octet-stream"
      : "text/html";
  response.writeHead(status, { "content-type": type });
  response.end(isJson ? JSON.stringify(body) : body);
}
