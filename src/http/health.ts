import type { FastifyInstance } from "fastify";

/** What the desk says about itself. */
export interface Health {
  /** False when only a restart helps. */
  live(): boolean;
  /** Whether work should come here; `parts` names each part and its state in one word. */
  ready(): Promise<{
    readonly ok: boolean;
    readonly parts: Readonly<Record<string, string | boolean>>;
  }>;
}

/** The event loop must have turned within this, in ms. */
const turnWithinMs = 5_000;
const lookEveryMs = 1_000;
/** Readiness asks the database; later than this is no, in ms. */
const readyWithinMs = 1_500;

/** Adds `/livez` and `/readyz`; disposing ends the watch over the event loop. */
export function addHealth(app: FastifyInstance, health: Health): Disposable {
  let turnedAt = performance.now();
  const watch = setInterval(() => {
    turnedAt = performance.now();
  }, lookEveryMs);
  watch.unref();
  app.get("/livez", (_request, reply) => {
    const ok = health.live() && performance.now() - turnedAt < turnWithinMs;
    reply.code(ok ? 200 : 503).send({ ok });
  });
  app.get("/readyz", async (_request, reply) => {
    const state = await readiness(health);
    return reply.code(state.ok ? 200 : 503).send(state);
  });
  return { [Symbol.dispose]: () => clearInterval(watch) };
}

async function readiness(health: Health): ReturnType<Health["ready"]> {
  const late = Promise.withResolvers<Awaited<ReturnType<Health["ready"]>>>();
  const limit = setTimeout(
    () => late.resolve({ ok: false, parts: { answer: "late" } }),
    readyWithinMs,
  );
  try {
    return await Promise.race([health.ready(), late.promise]);
  } catch {
    return { ok: false, parts: { answer: "failed" } };
  } finally {
    clearTimeout(limit);
  }
}
