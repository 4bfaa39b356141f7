import { fileURLToPath } from "node:url";
import serveFiles from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { type Act, actSchema } from "./act.ts";
import { doOnPhone } from "./do-on-phone.ts";
import { calm, doOnWorld, type Weather } from "./do-on-world.ts";
import { guardPage } from "./gate.ts";
import { guideTour } from "./guide-tour.ts";
import type { PlaygroundParts } from "./parts.ts";
import { startPulse } from "./pulse.ts";
import { openRoom } from "./room.ts";
import { serveLooks } from "./serve-looks.ts";
import { serveRules } from "./serve-rules.ts";
import { streamTicks } from "./stream-ticks.ts";
import { makeTourRunner } from "./tour-runner.ts";

/** Bytes of an action: ten photos of 10 MB do not fit on purpose, three do. */
const actBytesMax = 45_000_000;

const pageFolder = fileURLToPath(new URL("./page/", import.meta.url));

/** Puts the page with the phones under `/playground`; everything it opened closes with the server. */
export function servePlayground(app: FastifyInstance, parts: PlaygroundParts): void {
  const room = openRoom(parts);
  const pulse = startPulse(parts, room);
  const tour = makeTourRunner(pulse.touch);
  const weather: Weather = { deliverTimes: calm };

  const act = async (wish: Act): Promise<void> => {
    switch (wish.kind) {
      case "forward":
      case "forward-to-next":
      case "fault":
      case "lever":
      case "clear-faults":
      case "forget-steps":
      case "deliver-times":
      case "redeliver":
        return doOnWorld(wish, parts, room, weather);
      case "replay":
      case "tour-start":
      case "tour-pace":
      case "tour-next":
      case "tour-stop":
        return guideTour(wish, parts, room, tour);
      case "open":
      case "badge":
      case "renew":
      case "sit":
      case "say":
      case "press":
      case "menu":
      case "photos":
      case "location":
      case "contact":
      case "other":
      case "edit":
      case "recall":
      case "block":
      case "unblock":
        return doOnPhone(wish, room, parts.panel);
    }
  };

  app.addHook("preClose", async () => {
    tour.stop();
    pulse[Symbol.dispose]();
  });
  app.get("/playground", (_request, reply) => reply.redirect("/playground/", 302));
  app.register(
    async (page) => {
      guardPage(page, parts.publicUrl === undefined ? [] : [new URL(parts.publicUrl).hostname]);
      await page.register(serveFiles, { root: pageFolder, prefix: "/", cacheControl: false });
      serveLooks(page, parts, room, weather, tour);
      serveRules(page, parts, pulse.touch);
      streamTicks(page, pulse);
      page.post("/act", { bodyLimit: actBytesMax }, async (request, reply) => {
        const wish = actSchema.safeParse(request.body);
        if (!wish.success) {
          return reply
            .code(400)
            .send({ code: "not-understood", error: whatIsWrong(wish.error.issues) });
        }
        try {
          await act(wish.data);
        } catch (reason) {
          return reply.code(409).send({ code: "not-possible", error: messageOf(reason) });
        } finally {
          pulse.touch();
        }
        return { ok: true };
      });
    },
    { prefix: "/playground" },
  );
}

function whatIsWrong(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): string {
  return issues
    .map(({ path, message }) => `${path.map(String).join(".") || "body"}: ${message}`)
    .join("; ");
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
