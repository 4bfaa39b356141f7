import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type BreachBook, sentBy } from "../contract.ts";
import { expireTokens, halfOfSecret, halfOfToken } from "./access-token.ts";
import type { Route } from "./calls.ts";
import { type Faults, ownOf, type Trouble } from "./faults.ts";
import { ApiRefusal, refuse } from "./refuse.ts";
import { broken, refusal, type Said, silence, spoken, write } from "./reply.ts";
import { maskJson, maskPath, type WireLog } from "./wire-log.ts";
import { type Half, nowOf, type World } from "./world.ts";

/** Bytes of one request: an upload of 20 MB and its wrapping. */
const bodyMax = 24 * 1_048_576;

export interface Platform {
  readonly world: World;
  readonly routes: ReadonlyMap<string, Route>;
  readonly faults: Faults;
  readonly log: WireLog;
  readonly breaches: Readonly<Record<Half, BreachBook>>;
}

interface Heard {
  readonly method: string;
  readonly url: URL;
  readonly name: string;
  readonly half: Half;
  readonly body: Buffer;
  readonly contentType: string;
}

/** The HTTP face of the stand-in: `/cgi-bin/*` like qyapi.weixin.qq.com. */
export function makeServer(platform: Platform): Server {
  const counts = new Map<string, number>();
  return createServer((request, response) => {
    handle(platform, counts, request, response).catch(() => response.destroy());
  });
}

async function handle(
  platform: Platform,
  counts: Map<string, number>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const started = performance.now();
  const at = nowOf(platform.world);
  const heard = await hear(platform.world, request);
  const { half, name } = heard;
  platform.breaches[half].check(at, sentBy(name, request, heard.url, heard.body));
  const trouble = platform.faults.take(heard.half, heard.name, at);
  if (trouble?.is === "delay") await sleep(trouble.ms);
  const lost = trouble?.is === "reset-before";
  const said = lost ? silence : await say(platform, counts, heard, trouble);
  const { method, url } = heard;
  const path = maskPath(`${url.pathname}${url.search}`);
  const ms = Math.round(performance.now() - started);
  platform.log.record(heard.half, {
    at,
    direction: "desk-to-platform",
    method,
    path,
    request: loggable(heard),
    status: trouble?.is === "reset-after" ? 0 : said.status,
    response: said.logged,
    ms,
  });
  platform.world.changed();
  if (lost || trouble?.is === "reset-after") response.destroy();
  else write(response, said);
}

async function hear(world: World, request: IncomingMessage): Promise<Heard> {
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const name = url.pathname.replace(/^\/cgi-bin\//, "");
  const issued = world.tokens.get(url.searchParams.get("access_token") ?? "")?.half;
  const bySecret = halfOfSecret(world, url.searchParams.get("corpsecret"));
  const half = issued ?? (name.startsWith("kf/") ? "kf" : bySecret);
  const parts: Buffer[] = [];
  const size = { bytes: 0 };
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue;
    size.bytes += part.length;
    if (size.bytes > bodyMax) break;
    parts.push(part);
  }
  const contentType = request.headers["content-type"] ?? "";
  return {
    method: request.method ?? "GET",
    url,
    name,
    half,
    body: Buffer.concat(parts),
    contentType,
  };
}

async function say(
  { world, routes, log }: Platform,
  counts: Map<string, number>,
  heard: Heard,
  trouble: Trouble | undefined,
): Promise<Said> {
  if (trouble?.is === "error") return broken(trouble.status, trouble.html === true);
  const route = routes.get(heard.name);
  if (route === undefined) return broken(404, true);
  try {
    if (trouble?.is === "errcode") refuse(trouble.errcode);
    const spoilt = ownOf(trouble)?.does;
    if (spoilt?.kind === "errcode") refuse(spoilt.errcode);
    if (trouble?.is === "token-expired") spoilToken(world, heard.half);
    limitRate(world, counts, heard);
    checkRight(world, route, heard);
    const { url, body, contentType, half } = heard;
    const call = { query: url.searchParams, body, contentType, half };
    const how = spoilt === undefined ? {} : { spoilt };
    return spoken(await route.run(world, { ...call, ...how }));
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    log.refused(heard.half, {
      at: nowOf(world),
      call: heard.name,
      reason: `${error.errcode} ${error.message}`,
    });
    return refusal(world, error);
  }
}

function spoilToken(world: World, half: Half): never {
  expireTokens(world, half);
  return refuse(42001);
}

function limitRate(world: World, counts: Map<string, number>, { name }: Heard): void {
  const minute = `${name}:${Math.floor(nowOf(world) / 60_000)}`;
  const count = (counts.get(minute) ?? 0) + 1;
  if (count === 1) counts.clear();
  counts.set(minute, count);
  if (count > world.settings.callsPerMinute) refuse(45009);
}

function checkRight(world: World, route: Route, { method, url }: Heard): void {
  if (route.grant !== "none") {
    const half = halfOfToken(world, url.searchParams);
    if (route.grant === "app" && half !== "wecom") refuse(48002);
    if (route.grant === "kf" && half !== "kf") refuse(48007);
  }
  if (route.method !== "any" && route.method !== method) refuse(40058, `wrong verb ${method}`);
}

function loggable({ body, contentType, name }: Heard): unknown {
  if (body.length === 0) return undefined;
  if (name === "media/upload") return `${body.length} bytes ${contentType.split(";")[0]}`;
  try {
    const value: unknown = JSON.parse(body.toString("utf8"));
    return maskJson(value);
  } catch {
    return `${body.length} unreadable bytes`;
  }
}
