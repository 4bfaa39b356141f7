import { type FastifyInstance, fastify } from "fastify";
import { CannotStart } from "../kernel/errors.ts";
import { isOwnHost } from "../kernel/own-host.ts";
import type { Log } from "../ports/log.ts";
import { answerFaults, guardAnswers } from "./answers.ts";
import { listen } from "./listen.ts";

/** What the page of metrics needs. */
export interface MetricsParts {
  readonly port: number;
  /** Where the text comes from. */
  readonly registry: { text(): Promise<string> };
  readonly log: Log;
}

/** The open page of metrics. */
export interface OpenMetrics extends AsyncDisposable {
  readonly address: string;
  readonly port: number;
}

/** Metrics are for this machine alone (S37). */
const loopback = "127.0.0.1";

/**
 * Opens `/metrics` on loopback. A taken port is no reason not to start: another free one is chosen, with a warning.
 * @throws {CannotStart} when loopback takes no port at all
 */
export async function openMetrics({ port, registry, log }: MetricsParts): Promise<OpenMetrics> {
  const [app, taken] = await listenSomewhere(registry, port, log);
  return {
    address: `http://${loopback}:${taken}/metrics`,
    port: taken,
    [Symbol.asyncDispose]: async () => {
      app.server.closeAllConnections();
      await app.close();
    },
  };
}

async function listenSomewhere(
  registry: MetricsParts["registry"],
  port: number,
  log: Log,
): Promise<readonly [FastifyInstance, number]> {
  const first = page(registry, log);
  try {
    return [first, await listen(first, loopback, port)];
  } catch (fault) {
    if (!(fault instanceof CannotStart) || port === 0) throw fault;
  }
  const second = page(registry, log);
  const taken = await listen(second, loopback, 0);
  log.warn({ port: taken }, `The port for metrics, ${port}, is taken; they are on another one.`);
  return [second, taken];
}

function page(registry: MetricsParts["registry"], log: Log): FastifyInstance {
  const app = fastify({ logger: false, exposeHeadRoutes: false });
  guardAnswers(app);
  answerFaults(app, log);
  app.addHook("onRequest", (request, reply, done) => {
    if (isOwnHost(request.headers.host)) done();
    else reply.code(421).send({ code: "ELSEWHERE" });
  });
  app.get("/metrics", async (_request, reply) =>
    reply.type("text/plain; version=0.0.4; charset=utf-8").send(await registry.text()),
  );
  return app;
}
