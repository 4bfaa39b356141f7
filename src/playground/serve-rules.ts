import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { companyFiles, type PlaygroundParts } from "./parts.ts";

/** Bytes of a company's file: the default catalogue has a few thousand. */
const fileBytesMax = 2_000_000;
/** Faults told at once; who has more begins with these. */
const faultsMax = 50;

const asked = z.object({
  file: z.enum(companyFiles),
  json: z.unknown(),
  apply: z.boolean(),
  locale: z.string().max(20),
});

/** Judges a policy or a catalogue that a visitor chose, and lets the desk go by it where that is asked. */
export function serveRules(
  page: FastifyInstance,
  { rulebook }: PlaygroundParts,
  changed: () => void,
): void {
  page.post("/rules", { bodyLimit: fileBytesMax }, (request, reply) => {
    const { file, json, apply, locale } = asked.parse(request.body);
    if (rulebook === undefined)
      return reply.code(409).send({ code: "not-possible", error: "This desk has no such files." });
    const faults = rulebook.judge(file, json, { apply, locale });
    if (faults.length === 0 && apply) changed();
    const shown = faults.slice(0, faultsMax);
    return reply.code(faults.length === 0 ? 200 : 422).send({ faults: shown, of: faults.length });
  });
}
