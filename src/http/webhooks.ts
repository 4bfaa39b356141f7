import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Clock } from "../kernel/clock.ts";
import type { Door } from "../ports/channel.ts";
import { faultFields } from "../ports/fault-fields.ts";
import { announcedBytes, type BodyRoom, openBodyRoom } from "./body-room.ts";
import { type Answering, countKnock, type HearParts, hearKnock } from "./hear-knock.ts";
import { rawRequest, tameContentType } from "./raw-request.ts";

/** What the webhook routes need. */
export interface WebhookParts extends HearParts {
  readonly doors: readonly Door[];
  readonly clock: Clock;
}

/** When the platform may come again, in seconds. */
const retryAfterSeconds = "1";

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
  const room = openBodyRoom();
  for (const door of parts.doors) {
    const knock = knockOn(door, parts);
    app.get(door.path, knock);
    app.post(door.path, { bodyLimit: door.bodyMax, onRequest: roomFor(door, room) }, knock);
  }
  app.setErrorHandler((fault, request, reply) => {
    const status = statusOf(fault);
    const door = request.routeOptions.url ?? "unknown";
    countKnock(parts.meter, door, status < 500 ? "refused" : "failed");
    if (status >= 500) parts.log.error(faultFields(fault), "A webhook request failed.");
    reply.code(status).send();
  });
}

/** A large body waits outside while there is no room for it; nobody has to be believed for that. */
function roomFor({ bodyMax }: Door, room: BodyRoom) {
  return (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    const giveBack = room.take(announcedBytes(request.raw.headers["content-length"], bodyMax));
    if (giveBack === undefined) {
      reply.code(503).headers({ "retry-after": retryAfterSeconds, connection: "close" }).send();
      return;
    }
    reply.raw.once("close", giveBack);
    done();
  };
}

function knockOn(door: Door, parts: WebhookParts) {
  return (request: FastifyRequest, reply: FastifyReply): void => {
    const startedAt = performance.now();
    reply.raw.once("finish", () => {
      const seconds = (performance.now() - startedAt) / 1_000;
      parts.meter.time("deskbell_webhook_seconds", seconds, { door: door.path });
    });
    hearKnock(door, parts, rawRequest(request, parts.clock.now()), answering(reply));
  };
}

const answering = (reply: FastifyReply): Answering => ({
  answered: () => reply.sent,
  ok(text) {
    if (text === undefined) reply.send();
    else reply.type("text/plain; charset=utf-8").send(text);
  },
  refuse: (status) => void reply.code(status).send(),
  comeAgain: () => void reply.code(503).header("retry-after", retryAfterSeconds).send(),
});

function statusOf(fault: unknown): number {
  if (typeof fault !== "object" || fault === null || !("statusCode" in fault)) return 503;
  const { statusCode } = fault;
  return typeof statusCode === "number" && statusCode >= 400 && statusCode < 500 ? statusCode : 503;
}
