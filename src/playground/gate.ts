import type { FastifyInstance } from "fastify";

/** What the page may load and talk to: nothing but this server. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Headers for every answer, and a door that only this page's own scripts pass with a POST. */
export function guardPage(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    if (request.method === "GET" || request.method === "HEAD") return;
    if (isOwn(request.headers)) return;
    await reply
      .code(403)
      .send({ code: "elsewhere", error: "Only the playground's own page may do this." });
  });
  app.addHook("onSend", async (_request, reply) => {
    reply.headers({
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-resource-policy": "same-origin",
    });
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
