import type { FastifyInstance } from "fastify";
import { answerGuards } from "../kernel/answer-guards.ts";
import type { Pulse, Topic } from "./pulse.ts";

/** A line is sent at least this often, ms, so that nothing between page and server hangs up. */
const beatMs = 20_000;
/** How soon a browser that lost the stream tries again, ms. */
const retryMs = 1000;

/** Server-sent events: each names what the page should fetch again. */
export function streamTicks(page: FastifyInstance, pulse: Pulse): void {
  const streams = new Set<() => void>();
  page.addHook("preClose", async () => {
    for (const end of streams) end();
  });
  page.get("/events", (request, reply) => {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...answerGuards,
      "content-type": "text/event-stream; charset=utf-8",
      "x-accel-buffering": "no",
    });
    const tell = (topics: readonly Topic[]): void => {
      raw.write(`data: ${JSON.stringify(topics)}\n\n`);
    };
    raw.write(`retry: ${retryMs}\n\n`);
    tell(["all"]);
    const leave = pulse.listen(tell);
    const beat = setInterval(() => raw.write(": still here\n\n"), beatMs);
    beat.unref();
    const end = (): void => {
      leave();
      clearInterval(beat);
      streams.delete(end);
      raw.end();
    };
    streams.add(end);
    request.raw.on("close", end);
  });
}
