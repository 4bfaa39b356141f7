import type { FastifyInstance } from "fastify";
import { answerGuards } from "../kernel/answer-guards.ts";
import { isOwnHost } from "../kernel/own-host.ts";

/**
 * Headers for every answer, and a door that only this page's own scripts pass with a POST. Nothing is shown under a
 * foreign name: another site's script could read it there.
 */
export function guardPage(app: FastifyInstance, names: readonly string[]): void {
  app.addHook("onRequest", async (request, reply) => {
    if (!isOwnHost(request.headers.host, names)) {
      const error = "Open the playground as localhost, or give its name in PUBLIC_URL.";
      return reply.code(421).send({ code: "elsewhere", error });
    }
    if (request.method === "GET" || request.method === "HEAD") return;
    if (isOwn(request.headers)) return;
    await reply
      .code(403)
      .send({ code: "elsewhere", error: "Only the playground's own page may do this." });
  });
  app.addHook("onSend", async (_request, reply) => {
    reply.headers(answerGuards);
  });
}

/** Browsers tell where a request was made; whoever tells nothing is no browser and carries nobody's cookies. */
function isOwn(headers: Readonly<Record<string, string | readonly string[] | undefined>>): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return false;
  const origin = headers["origin"];
  if (origin === undefined) return true;
  return (
    typeof origin === "string" && URL.canParse(origin) && new URL(origin).host === headers["host"]
  );
}
