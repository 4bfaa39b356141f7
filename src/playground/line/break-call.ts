import type { IncomingMessage, ServerResponse } from "node:http";
import type { Fault } from "../phone.ts";
import { type Answer, refuse } from "./call.ts";
import { refusalNamed } from "./named-refusals.ts";
import { rateLimitText } from "./send-calls.ts";

/** What a fault answers instead of the platform; undefined when the call is processed all the same. LINE sends no Retry-After. */
export function forcedAnswer(fault: Fault["kind"] | undefined): Answer | undefined {
  switch (fault?.is) {
    case "error":
      return fault.html
        ? {
            status: fault.status,
            body: Buffer.from("<html><body><h1>Bad Gateway</h1></body></html>"),
            headers: { "content-type": "text/html" },
          }
        : refuse(fault.status, "Internal Server Error");
    case "throttle":
      return refuse(429, rateLimitText);
    case "token-expired":
      return refuse(
        401,
        "Authentication failed due to the following reason: The access token expired.",
      );
    case "reset-before":
      return refuse(500, "reset");
    case "refusal":
      return refusalNamed(fault.named);
    case "delay":
    case "reset-after":
    case "own":
    case undefined:
      return undefined;
  }
}

/** Cuts the connection; of bytes that were about to go, half leave first. */
export function cutOff(
  req: IncomingMessage,
  res: ServerResponse,
  answer: Answer | undefined,
): void {
  const body = answer?.body;
  if (!(body instanceof Uint8Array)) return void req.socket.destroy();
  res.writeHead(answer?.status ?? 200, { ...answer?.headers, "content-length": body.byteLength });
  res.write(body.subarray(0, Math.floor(body.byteLength / 2)), () => req.socket.destroy());
}
