import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Clock } from "../kernel/clock.ts";
import { StoreUnavailable } from "../kernel/errors.ts";
import type { Arrival, Door, Knock, Spoiled } from "../ports/channel.ts";
import { faultFields } from "../ports/fault-fields.ts";
import type { Log, Meter } from "../ports/log.ts";
import { rawRequest, tameContentType } from "./raw-request.ts";

/** Takes what a webhook brought; resolves once it is committed. @throws {StoreUnavailable} */
export type Hear = (arrivals: readonly Arrival[], spoiled: readonly Spoiled[]) => Promise<void>;

/** What the webhook routes need. */
export interface WebhookParts {
  readonly doors: readonly Door[];
  readonly hear: Hear;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
}

/** How long a commit may take before the platform is asked to come again, in ms (R1). */
const hearWithinMs = 1_200;
/** When the platform may come again, in seconds. */
const retryAfterSeconds = "1";
type Outcome = "heard" | "greeted" | "refused" | "late" | "unavailable" | "failed";

/**
 * One GET and one POST route per door. Bodies of every content type arrive as the bytes they were (S7);
 * 2xx is said only after the commit (R1), and a stranger changes nothing but a counter (R21).
 */
export function addWebhooks(app: FastifyInstance, parts: WebhookParts): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  app.addHook("onRequest", (request, _reply, done) => {
    tameContentType(request.raw.headers);
    done();
  });
  for (const door of parts.doors) {
    const knock = knockOn(door, parts);
    app.get(door.path, knock);
    app.post(door.path, { bodyLimit: door.bodyMax }, knock);
  }
  app.setErrorHandler((fault, request, reply) => {
    const status = statusOf(fault);
    count(parts.meter, request.routeOptions.url ?? "unknown", status < 500 ? "refused" : "failed");
    if (status >= 500) parts.log.error(faultFields(fault), "A webhook request failed.");
    reply.code(status).send();
  });
}

function knockOn(door: Door, parts: WebhookParts) {
  const { clock, meter } = parts;
  return (request: FastifyRequest, reply: FastifyReply): void => {
    const startedAt = performance.now();
    reply.raw.once("finish", () => {
      const seconds = (performance.now() - startedAt) / 1_000;
      meter.time("deskbell_webhook_seconds", seconds, { door: door.path });
    });
    let knock: Knock;
    try {
      knock = door.receive(rawRequest(request, clock.now()));
    } catch (fault) {
      fail(reply, door, parts, fault);
      return;
    }
    switch (knock.kind) {
      case "refused":
        count(meter, door.path, "refused");
        if (knock.status === 401 || knock.status === 403) {
          meter.count("deskbell_signatures_refused_total", { door: door.path });
        }
        reply.code(knock.status).send();
        return;
      case "greeting":
        count(meter, door.path, "greeted");
        reply.type("text/plain; charset=utf-8").send(knock.text);
        return;
      case "believed":
        hearAll(knock, reply, door, parts);
    }
  };
}

function hearAll(
  knock: Extract<Knock, { kind: "believed" }>,
  reply: FastifyReply,
  door: Door,
  parts: WebhookParts,
): void {
  const answer = (): void => {
    count(parts.meter, door.path, "heard");
    reply.send();
    try {
      knock.fetchMore?.();
    } catch (fault) {
      parts.log.error({ door: door.path, ...faultFields(fault) }, "Could not begin to fetch more.");
    }
  };
  for (const kind of knock.dropped) {
    parts.meter.count("deskbell_arrivals_dropped_total", { platform: platformOf(door), kind });
  }
  if (knock.arrivals.length === 0 && knock.spoiled.length === 0) {
    answer();
    return;
  }
  const limit = setTimeout(() => {
    count(parts.meter, door.path, "late");
    comeAgain(reply);
  }, hearWithinMs);
  parts.hear(knock.arrivals, knock.spoiled).then(
    () => {
      clearTimeout(limit);
      if (!reply.sent) answer();
    },
    (fault: unknown) => {
      clearTimeout(limit);
      if (!reply.sent) fail(reply, door, parts, fault);
    },
  );
}

function fail(reply: FastifyReply, door: Door, { log, meter }: WebhookParts, fault: unknown): void {
  if (fault instanceof StoreUnavailable) {
    count(meter, door.path, "unavailable");
  } else {
    count(meter, door.path, "failed");
    const reference = randomUUID().slice(0, 8);
    log.error(
      { reference, door: door.path, ...faultFields(fault) },
      "A webhook could not be heard.",
    );
  }
  comeAgain(reply);
}

function comeAgain(reply: FastifyReply): void {
  reply.code(503).header("retry-after", retryAfterSeconds).send();
}

function count(meter: Meter, door: string, outcome: Outcome): void {
  meter.count("deskbell_webhooks_total", { door, outcome });
}

function platformOf(door: Door): string {
  const name = door.path.split("/").at(-1);
  return name ?? "unknown";
}

function statusOf(fault: unknown): number {
  if (typeof fault !== "object" || fault === null || !("statusCode" in fault)) return 503;
  const { statusCode } = fault;
  return typeof statusCode === "number" && statusCode >= 400 && statusCode < 500 ? statusCode : 503;
}
