import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type BreachBook, sentBy } from "../contract.ts";
import { cutOff, forcedAnswer } from "./break-call.ts";
import { type Answer, type Call, type Handle, refuse } from "./call.ts";
import { isJson } from "./check.ts";
import type { Faults } from "./faults.ts";
import { garbled } from "./named-refusals.ts";
import { type Parsed, parseBody, readBody } from "./read-body.ts";
import { type Matched, matchRoute } from "./routes.ts";
import { rateLimitText } from "./send-calls.ts";
import type { WireLog } from "./wire-log.ts";

/** What the server asks of the rest. */
export interface ServerRules {
  readonly now: () => number;
  readonly faults: Faults;
  readonly wire: WireLog;
  readonly breaches: BreachBook;
  readonly handles: Readonly<Record<string, Handle>>;
  /** Why this bearer is not let in, or undefined. */
  readonly reject: (authorization: string | undefined) => string | undefined;
  /** Calls per second and endpoint before 429. */
  readonly perSecond: number;
}

/** An HTTP server that plays both LINE hosts. It does not listen yet. */
export function createLineServer(rules: ServerRules): Server {
  const overRate = createRate(rules.perSecond);
  return createServer((req, res) => {
    void serve(rules, overRate, req, res).catch(() => req.socket.destroy());
  });
}

async function serve(
  rules: ServerRules,
  overRate: (name: string) => boolean,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const at = rules.now();
  const from = performance.now();
  const url = new URL(req.url ?? "/", "http://line");
  const route = matchRoute(req.method ?? "GET", url.pathname);
  const bytes = await readBody(req);
  const parsed = bytes === undefined ? undefined : parseBody(req.headers["content-type"], bytes);
  if (bytes !== undefined) {
    rules.breaches.check(at, sentBy(route?.name ?? url.pathname, req, url, bytes));
  }
  const fault = rules.faults.take(namesOf(route, url.pathname));
  if (fault?.is === "delay") await new Promise((resolve) => setTimeout(resolve, fault.ms));
  const requestId = randomUUID();
  const forced = forcedAnswer(fault);
  const given =
    forced ?? (await answerOf(rules, overRate, { req, url, route, bytes, parsed, requestId }));
  const answer = (fault?.is === "refusal" && garbled(fault.named)) || given;
  const cut = fault?.is === "reset-before" || fault?.is === "reset-after";
  rules.wire.add({
    at,
    direction: "desk-to-platform",
    method: req.method ?? "GET",
    path: url.pathname + url.search,
    request: parsed?.kind === "json" ? parsed.body : null,
    status: cut ? 0 : answer.status,
    response: cut ? fault.is : answer.body,
    ms: Math.round(performance.now() - from),
  });
  if (forced === undefined) note(rules, at, route, url.pathname, answer);
  if (cut) cutOff(req, res, fault.is === "reset-after" ? answer : undefined);
  else send(res, answer, requestId);
}

/** What a fault may call this call by: our name, LINE's path, or the path without its common head. */
function namesOf(route: Matched | undefined, path: string): readonly string[] {
  return [route?.name ?? path, path, path.replace(/^\/v2\/bot\//, ""), route?.path ?? path];
}

interface Asked {
  readonly req: IncomingMessage;
  readonly url: URL;
  readonly route: Matched | undefined;
  readonly bytes: Buffer | undefined;
  readonly parsed: Parsed | undefined;
  readonly requestId: string;
}

async function answerOf(
  rules: ServerRules,
  overRate: (name: string) => boolean,
  { req, url, route, bytes, parsed, requestId }: Asked,
): Promise<Answer> {
  if (route === undefined) return refuse(404, "Not found");
  const rejected = route.open ? undefined : rules.reject(req.headers.authorization);
  if (rejected !== undefined) return refuse(401, rejected);
  if (bytes === undefined || parsed === undefined) return refuse(413, "Request Entity Too Large");
  if (parsed.kind === "type" && route.binary !== true)
    return refuse(415, `The content type, ${parsed.type}, is not supported`);
  if (parsed.kind === "unreadable") {
    const where = "(line: 1, column: 1)";
    return refuse(400, `The request body could not be parsed as JSON ${where}`);
  }
  const retryKey = req.headers["x-line-retry-key"];
  if (retryKey !== undefined && !route.retryKey) {
    return refuse(400, "The retry key is not supported by this API");
  }
  if (overRate(route.name)) return refuse(429, rateLimitText);
  const handle = rules.handles[route.name];
  if (handle === undefined) return refuse(404, "Not found");
  const call: Call = {
    name: route.name,
    params: route.params,
    query: url.searchParams,
    body: parsed.kind === "json" ? parsed.body : {},
    requestId,
    ...(parsed.kind === "type" ? { bytes, mime: parsed.type } : {}),
    ...(typeof retryKey === "string" ? { retryKey } : {}),
  };
  return await handle(call);
}

function createRate(perSecond: number): (name: string) => boolean {
  const seen = new Map<string, { second: number; calls: number }>();
  return (name) => {
    const second = Math.floor(performance.now() / 1000);
    const last = seen.get(name);
    const now = last?.second === second ? last : { second, calls: 0 };
    now.calls += 1;
    seen.set(name, now);
    return now.calls > perSecond;
  };
}

function note(
  rules: ServerRules,
  at: number,
  route: Matched | undefined,
  path: string,
  { status, body }: Answer,
): void {
  const asked = route !== undefined && (status === 404 || status === 410);
  if (status < 400 || status === 409 || asked || body instanceof Uint8Array) return;
  const details = Array.isArray(body["details"]) ? body["details"].filter(isJson) : [];
  const each = details.map((one) => `${String(one["property"])}: ${String(one["message"])}`);
  rules.wire.refuse({
    at,
    call: route?.name ?? path,
    reason: [String(body["message"]), ...each].join("; "),
  });
}

function send(res: ServerResponse, { status, body, headers }: Answer, requestId: string): void {
  const bytes = body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body));
  res.writeHead(status, {
    "content-type": "application/json",
    ...headers,
    "x-line-request-id": requestId,
    "content-length": bytes.byteLength,
  });
  res.end(bytes);
}
