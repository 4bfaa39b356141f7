import { type FastifyInstance, type FastifyServerOptions, fastify } from "fastify";
import type { Clock } from "../kernel/clock.ts";
import type { Door } from "../ports/channel.ts";
import type { ShowPicture } from "../ports/gallery.ts";
import type { Log, Meter } from "../ports/log.ts";
import { answerFault, answerFaults, guardAnswers, hangUp } from "./answers.ts";
import { addHealth, type Health } from "./health.ts";
import type { Hear } from "./hear-knock.ts";
import { listen } from "./listen.ts";
import { addPictures } from "./pictures.ts";
import { readQuery } from "./read-query.ts";
import { addWebhooks } from "./webhooks.ts";

/** What the front door is made of. */
export interface HttpParts {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly doors: readonly Door[];
  readonly hear: Hear;
  readonly health: Health;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
  /** Pictures under signed addresses; without it there are none. */
  readonly pictures?: ShowPicture;
  /** More routes, in a scope of their own behind the guards of S18. */
  readonly extend?: (app: FastifyInstance) => void | Promise<void>;
}

/** A listening front door; disposing stops listening, lets running requests end, then cuts every line. */
export interface OpenHttp extends AsyncDisposable {
  /** What to type into a browser on this machine, e.g. `http://localhost:3000`. */
  readonly address: string;
  readonly port: number;
}

/** Whole request, in ms (S7). */
const requestWithinMs = 10_000;
/** Headers of a request, in ms (S7). */
const headersWithinMs = 5_000;
/** Bytes of all headers (S7). */
const headersMax = 16 * 1_024;
/** How often slow requests are looked for, in ms; Node's own 30 s would make the limits above a wish. */
const slowSearchMs = 1_000;
/** Platforms keep their lines; longer than the usual 60 s of a proxy before us, in ms. */
const keepAliveMs = 65_000;
/** Running requests have this long to end when we close, in ms; a webhook needs 1.2 s. */
const closeWithinMs = 3_000;
/** A line whose last request ended while we close is let go within this, in ms. */
const sweepEveryMs = 50;

const settings = {
  logger: false,
  exposeHeadRoutes: false,
  requestIdHeader: false,
  trustProxy: false,
  requestTimeout: requestWithinMs,
  keepAliveTimeout: keepAliveMs,
  routerOptions: { querystringParser: readQuery },
  http: {
    maxHeaderSize: headersMax,
    headersTimeout: headersWithinMs,
    connectionsCheckingInterval: slowSearchMs,
  },
} satisfies FastifyServerOptions & Record<string, unknown>;

/**
 * Opens the routes of `doors`, `/livez` and `/readyz`, and whatever `extend` adds.
 * @throws {CannotStart} when the port is taken or the address is not ours
 */
export async function openHttp(parts: HttpParts): Promise<OpenHttp> {
  const app = fastify({
    ...settings,
    clientErrorHandler: hangUp,
    frameworkErrors: (fault, _request, reply) => answerFault(fault, reply, parts.log),
  });
  guardAnswers(app);
  answerFaults(app, parts.log);
  await app.register(async (scope) => addWebhooks(scope, parts));
  await app.register(async (scope) => {
    const watch = addHealth(scope, parts.health);
    scope.addHook("onClose", async () => watch[Symbol.dispose]());
    if (parts.pictures !== undefined) addPictures(scope, parts.pictures);
    await parts.extend?.(scope);
  });
  const port = await listen(app, parts.host, parts.port);
  return {
    address: `http://${nameOf(parts.host)}:${port}`,
    port,
    [Symbol.asyncDispose]: () => close(app),
  };
}

async function close(app: FastifyInstance): Promise<void> {
  const limit = setTimeout(() => app.server.closeAllConnections(), closeWithinMs);
  const sweep = setInterval(() => app.server.closeIdleConnections(), sweepEveryMs);
  try {
    await app.close();
  } finally {
    clearTimeout(limit);
    clearInterval(sweep);
    app.server.closeAllConnections();
  }
}

function nameOf(host: string): string {
  if (host === "0.0.0.0" || host === "::" || host === "127.0.0.1") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
