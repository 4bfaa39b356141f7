import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import type { FastifyInstance, FastifyReply } from "fastify";
import { answerGuards } from "../kernel/answer-guards.ts";
import { DeskError } from "../kernel/errors.ts";
import { faultFields } from "../ports/fault-fields.ts";
import type { Log } from "../ports/log.ts";

/** Every answer of this scope carries the guards, unless its route has set its own. */
export function guardAnswers(app: FastifyInstance): void {
  app.addHook("onSend", (_request, reply, _payload, done) => {
    for (const [name, value] of Object.entries(answerGuards)) {
      if (!reply.hasHeader(name)) reply.header(name, value);
    }
    done();
  });
}

/** A fault is answered with a code and a reference and nothing else; the log has the same reference (S31). */
export function answerFaults(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((fault, _request, reply) => answerFault(fault, reply, log));
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ code: "NOT_FOUND" }));
}

/** One fault, answered. */
export function answerFault(fault: unknown, reply: FastifyReply, log: Log): void {
  const id = randomUUID().slice(0, 8);
  const status = statusOf(fault);
  if (status >= 500) log.error({ reference: id, ...faultFields(fault) }, "A request failed.");
  const code =
    status < 500 ? "BAD_REQUEST" : fault instanceof DeskError ? fault.code : "UNEXPECTED";
  // An address that cannot be read is answered before any hook of ours.
  reply.code(status).headers(answerGuards).send({ code, id });
}

/** Bytes that are no HTTP, too many headers, or too slow: a bare status, and the line is cut. */
export function hangUp(fault: Error & { readonly code?: string }, socket: Socket): void {
  if (fault.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = clientFaults.get(fault.code ?? "") ?? "400 Bad Request";
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

const clientFaults: ReadonlyMap<string, string> = new Map([
  ["ERR_HTTP_REQUEST_TIMEOUT", "408 Request Timeout"],
  ["HPE_HEADER_OVERFLOW", "431 Request Header Fields Too Large"],
]);

function statusOf(fault: unknown): number {
  if (typeof fault !== "object" || fault === null || !("statusCode" in fault)) return 500;
  const { statusCode } = fault;
  return typeof statusCode === "number" && statusCode >= 400 && statusCode < 500 ? statusCode : 500;
}
