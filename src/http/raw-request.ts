import type { IncomingHttpHeaders } from "node:http";
import type { FastifyRequest } from "fastify";
import type { Instant } from "../kernel/clock.ts";
import type { RawRequest } from "../ports/channel.ts";

const noBytes = new Uint8Array(0);
/** What every platform sends, and what the framework surely reads. */
const plainType = /^[\w.+-]{1,80}\/[\w.+-]{1,80}(?:; ?charset="?[\w-]{1,40}"?)?$/;

/** The request as a door wants it: exact bytes, flat query, headers in lower case. */
export function rawRequest(request: FastifyRequest, at: Instant): RawRequest {
  const { body, query } = request;
  return {
    method: request.method === "GET" ? "GET" : "POST",
    query: isFlatQuery(query) ? query : {},
    headers: flatHeaders(request.raw.headers),
    body: body instanceof Uint8Array ? body : noBytes,
    at,
  };
}

/** The framework answers 415 by itself to a type it cannot read; the door shall decide, on the bytes. */
export function tameContentType(headers: IncomingHttpHeaders): void {
  const type = headers["content-type"];
  if (type !== undefined && !plainType.test(type)) {
    headers["content-type"] = "application/octet-stream";
  }
}

/** `readQuery` has made it flat; the framework's type has forgotten. */
function isFlatQuery(query: unknown): query is Readonly<Record<string, string>> {
  return typeof query === "object" && query !== null;
}

/** Node joins repeated headers into one string, except for this one, which no platform sends. */
function flatHeaders(headers: IncomingHttpHeaders): Readonly<Record<string, string | undefined>> {
  if (isFlat(headers)) return headers;
  const { "set-cookie": _dropped, ...rest } = headers;
  return isFlat(rest) ? rest : {};
}

function isFlat(
  headers: IncomingHttpHeaders,
): headers is IncomingHttpHeaders & Readonly<Record<string, string | undefined>> {
  return headers["set-cookie"] === undefined;
}
